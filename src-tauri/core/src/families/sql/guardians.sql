-- The names of the adults in a list of families: those who are here, and of an archived family all.
SELECT guardian.family, guardian.given_name, guardian.family_name
FROM guardian
LEFT JOIN family ON family.id = guardian.family
WHERE guardian.archived_on IS NULL OR family.archived_on IS NOT NULL
ORDER BY guardian.id
