-- Barriers that were lowered, each with the number of conferences held for which it was. Somebody who is named as
-- interpreter is one, whether it was ticked or not.
SELECT barrier, count(*) AS conferences
FROM (SELECT conference.id, barrier.value AS barrier
      FROM conference
      JOIN family ON family.id = conference.family
      JOIN json_each(conference.barriers) AS barrier
      WHERE conference.status = 'held' AND coalesce(conference.held_on, conference.day) BETWEEN :from AND :to
        AND (family.archived_on IS NULL OR family.archived_on >= :from)
      UNION
      SELECT conference.id, 'interpreter'
      FROM conference
      JOIN family ON family.id = conference.family
      WHERE conference.status = 'held' AND coalesce(conference.held_on, conference.day) BETWEEN :from AND :to
        AND trim(conference.interpreter) <> ''
        AND (family.archived_on IS NULL OR family.archived_on >= :from))
GROUP BY barrier
