-- Goals made in the term: whose idea, how far they have come so far, and how they go by the newest word of the family and by that
-- of the teacher up to its last day. How they stood on that day is for the log to say: see `summary/then.rs`.
SELECT goal.id, goal.idea_of, goal.status, goal.closed_on,
       (SELECT rating FROM shareable_check_in AS said
        WHERE said.goal = goal.id AND said.said_by = 'family' AND said.day <= :to
        ORDER BY said.day DESC, said.id DESC LIMIT 1) AS family_says,
       (SELECT rating FROM shareable_check_in AS said
        WHERE said.goal = goal.id AND said.said_by = 'teacher' AND said.day <= :to
        ORDER BY said.day DESC, said.id DESC LIMIT 1) AS teacher_says
FROM shareable_goal AS goal
JOIN family ON family.id = goal.family
WHERE goal.started_on BETWEEN :from AND :to
  AND (family.archived_on IS NULL OR family.archived_on >= :from)
