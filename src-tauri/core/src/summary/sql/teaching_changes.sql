-- How what families said changed the teaching, as far as the teacher wrote it for the school, oldest first.
SELECT note.words
FROM shareable_note AS note
JOIN family ON family.id = note.family
WHERE note.kind = 'teaching_change' AND note.tier = 'school' AND note.day BETWEEN :from AND :to
  AND (family.archived_on IS NULL OR family.archived_on >= :from)
ORDER BY note.day, note.id
