-- Promises that teacher and school made to families in the term, what became of them, and of how many settled ones the
-- family was told.
SELECT count(*) AS made,
       count(*) FILTER (WHERE promise.status = 'kept') AS kept,
       count(*) FILTER (WHERE promise.status = 'renegotiated') AS renegotiated,
       count(*) FILTER (WHERE promise.status = 'not_kept') AS not_kept,
       count(*) FILTER (WHERE promise.status = 'open') AS still_open,
       count(*) FILTER (WHERE promise.status IN ('kept', 'not_kept') AND promise.told_on IS NOT NULL) AS told
FROM shareable_promise AS promise
JOIN family ON family.id = promise.family
WHERE promise.promised_by IN ('teacher', 'school')
  AND promise.made_on BETWEEN :from AND :to
  AND (family.archived_on IS NULL OR family.archived_on >= :from)
