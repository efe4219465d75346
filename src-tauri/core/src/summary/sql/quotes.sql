-- Words that families said in the term and let be quoted, oldest first.
SELECT voice.id, voice.language, voice.words, voice.rendering, voice.quoted_as, voice.day
FROM shareable_voice AS voice
JOIN family ON family.id = voice.family
WHERE voice.may_quote = 'yes' AND voice.day BETWEEN :from AND :to
  AND (family.archived_on IS NULL OR family.archived_on >= :from)
ORDER BY voice.day, voice.id
