-- The exchanges of the term, tried and made, by everything that is counted of them. A conference is counted as that alone: were
-- it here too, what is folded in one place could be worked out from what is told in the other.
SELECT contact.method, contact.direction, contact.reason, contact.language,
       NOT two_way(contact) AS one_way,
       contact.direction = 'we' AND contact.outcome = 'reached' AND NOT two_way(contact) AS unsaid,
       count(*) AS contacts
FROM shareable_contact AS contact
JOIN family ON family.id = contact.family
WHERE contact.day BETWEEN :from AND :to
  AND contact.conference IS NULL
  AND (family.archived_on IS NULL OR family.archived_on >= :from)
GROUP BY 1, 2, 3, 4, 5, 6
