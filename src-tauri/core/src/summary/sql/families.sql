-- How many families were in the class, with how many there was talk both ways, and with how many more than once. What a talk both
-- ways is, `contacts/two_way.rs` says.
SELECT count(*) AS in_class,
       coalesce(sum(talks > 0), 0) AS reached,
       coalesce(sum(talks > 1), 0) AS more_than_once
FROM (SELECT count(contact.id) FILTER (WHERE two_way(contact)) AS talks
      FROM family
      LEFT JOIN shareable_contact AS contact
             ON contact.family = family.id AND contact.day BETWEEN :from AND :to
      WHERE (family.archived_on IS NULL OR family.archived_on >= :from)
        AND (family.came_on IS NULL OR family.came_on <= :to OR contact.id IS NOT NULL)
      GROUP BY family.id)
