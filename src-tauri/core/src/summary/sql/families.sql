-- How many families were in the class, how many were reached in talk both ways, how many more than once; and of those not
-- reached, how many were tried. A talk both ways is an exchange in which they were reached or that they began.
SELECT count(*) AS in_class,
       coalesce(sum(talks > 0), 0) AS reached,
       coalesce(sum(talks > 1), 0) AS more_than_once,
       coalesce(sum(talks = 0 AND tries > 0), 0) AS tried_only
FROM (SELECT count(contact.id) FILTER (WHERE contact.outcome = 'reached' OR contact.direction = 'they') AS talks,
             count(contact.id) AS tries
      FROM family
      LEFT JOIN shareable_contact AS contact
             ON contact.family = family.id AND contact.day BETWEEN :from AND :to
      WHERE (family.archived_on IS NULL OR family.archived_on >= :from)
        AND (family.came_on IS NULL OR family.came_on <= :to OR contact.id IS NOT NULL)
      GROUP BY family.id)
