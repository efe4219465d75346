-- The names of the children in a list of families: those who are here, and of an archived family all.
SELECT student.family, student.given_name, student.family_name
FROM student
LEFT JOIN family ON family.id = student.family
WHERE student.archived_on IS NULL OR family.archived_on IS NOT NULL
ORDER BY student.id
