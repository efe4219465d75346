-- What families answered about their meetings in the months of a term. What they wrote besides is not read.
SELECT heard, knows_how, can_help
FROM survey
WHERE month BETWEEN date(:from, 'start of month') AND :to
