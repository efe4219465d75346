-- The exchanges of the term, tried and made, by everything that is counted of them.
SELECT contact.method, contact.direction, contact.reason, contact.language,
       contact.outcome <> 'reached' AND contact.direction = 'we' AS unanswered,
       count(*) AS contacts
FROM shareable_contact AS contact
JOIN family ON family.id = contact.family
WHERE contact.day BETWEEN :from AND :to
  AND (family.archived_on IS NULL OR family.archived_on >= :from)
GROUP BY 1, 2, 3, 4, 5
