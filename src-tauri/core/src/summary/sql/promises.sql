-- Promises that teacher and school made to families in the term, with what became of them so far. How they stood on the last day
-- of the term is for the log to say: see `summary/then.rs`.
SELECT promise.id, promise.status, promise.settled_on, promise.told_on
FROM shareable_promise AS promise
JOIN family ON family.id = promise.family
WHERE promise.promised_by IN ('teacher', 'school')
  AND promise.made_on BETWEEN :from AND :to
  AND (family.archived_on IS NULL OR family.archived_on >= :from)
