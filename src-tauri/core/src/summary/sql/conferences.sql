-- Conferences of the term: how many were held, in how many the family or the teacher spoke first, and to how many a family
-- could not come.
SELECT count(*) FILTER (WHERE conference.status = 'held') AS held,
       count(*) FILTER (WHERE conference.status = 'held' AND conference.first_speaker = 'family') AS family_first,
       count(*) FILTER (WHERE conference.status = 'held' AND conference.first_speaker = 'teacher') AS teacher_first,
       count(*) FILTER (WHERE conference.status = 'no_show') AS no_shows
FROM conference
JOIN family ON family.id = conference.family
WHERE conference.day BETWEEN :from AND :to
  AND (family.archived_on IS NULL OR family.archived_on >= :from)
