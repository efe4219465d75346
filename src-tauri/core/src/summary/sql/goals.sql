-- Goals made in the term: whose idea, how many were met, and how many go well by the newest word of the family and by
-- that of the teacher, as things stood at the end of the term.
SELECT count(*) AS made,
       count(*) FILTER (WHERE idea_of = 'family') AS by_family,
       count(*) FILTER (WHERE idea_of = 'student') AS by_student,
       count(*) FILTER (WHERE idea_of = 'teacher') AS by_teacher,
       count(*) FILTER (WHERE idea_of = 'school') AS by_school,
       count(*) FILTER (WHERE status = 'met') AS met,
       count(*) FILTER (WHERE family_says = 'well') AS well_by_family,
       count(*) FILTER (WHERE teacher_says = 'well') AS well_by_teacher
FROM (SELECT goal.idea_of, goal.status,
             (SELECT rating FROM shareable_check_in AS said
              WHERE said.goal = goal.id AND said.said_by = 'family' AND said.day <= :to
              ORDER BY said.day DESC, said.id DESC LIMIT 1) AS family_says,
             (SELECT rating FROM shareable_check_in AS said
              WHERE said.goal = goal.id AND said.said_by = 'teacher' AND said.day <= :to
              ORDER BY said.day DESC, said.id DESC LIMIT 1) AS teacher_says
      FROM shareable_goal AS goal
      JOIN family ON family.id = goal.family
      WHERE goal.started_on BETWEEN :from AND :to
        AND (family.archived_on IS NULL OR family.archived_on >= :from))
