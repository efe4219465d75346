-- How the children in a list of families are called: those who are here, and of an archived family all.
SELECT student.family, iif(trim(student.goes_by) = '', student.given_name, student.goes_by), student.family_name
FROM student
LEFT JOIN family ON family.id = student.family
WHERE student.archived_on IS NULL OR family.archived_on IS NOT NULL
ORDER BY student.id
