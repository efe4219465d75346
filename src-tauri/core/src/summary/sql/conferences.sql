-- Conferences of the term: how many were held, in how many the family or the teacher spoke first, and to how many a family
-- could not come. One that was held counts on the day it was, whichever day it was planned for.
SELECT count(*) FILTER (WHERE conference.status = 'held') AS held,
       count(*) FILTER (WHERE conference.status = 'held' AND conference.first_speaker = 'family') AS family_first,
       count(*) FILTER (WHERE conference.status = 'held' AND conference.first_speaker = 'teacher') AS teacher_first,
       count(*) FILTER (WHERE conference.status = 'no_show') AS no_shows
FROM conference
JOIN family ON family.id = conference.family
WHERE coalesce(conference.held_on, conference.day) BETWEEN :from AND :to
  AND (family.archived_on IS NULL OR family.archived_on >= :from)
