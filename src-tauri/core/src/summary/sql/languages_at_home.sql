-- Which languages each family speaks: its adults' own, or, where none is known, the children's at home.
SELECT DISTINCT family.id, lower(guardian.speaks) AS language
FROM family
JOIN guardian ON guardian.family = family.id
WHERE guardian.speaks <> '' AND (guardian.archived_on IS NULL OR guardian.archived_on >= :from)
  AND (family.archived_on IS NULL OR family.archived_on >= :from)
  AND (family.came_on IS NULL OR family.came_on <= :to)
UNION
SELECT DISTINCT family.id, lower(student.home_language)
FROM family
JOIN student ON student.family = family.id
WHERE student.home_language <> ''
  AND (family.archived_on IS NULL OR family.archived_on >= :from)
  AND (family.came_on IS NULL OR family.came_on <= :to)
  AND NOT EXISTS (SELECT 1 FROM guardian
                  WHERE guardian.family = family.id AND guardian.speaks <> ''
                    AND (guardian.archived_on IS NULL OR guardian.archived_on >= :from))
