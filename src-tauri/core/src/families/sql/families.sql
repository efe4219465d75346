-- The families of the class with what a list says of each. A talk in both directions is an exchange in which they were
-- reached or that they began.
SELECT family.id, family.name, family.archived_on,
       (SELECT group_concat(DISTINCT speaks) FROM guardian WHERE guardian.family = family.id AND speaks <> '') AS languages,
       EXISTS (SELECT 1 FROM guardian WHERE guardian.family = family.id AND interpreter) AS interpreter,
       (SELECT max(day) FROM contact
        WHERE contact.family = family.id AND (outcome = 'reached' OR direction = 'they')) AS last_heard,
       (SELECT count(*) FROM promise
        WHERE promise.family = family.id AND status IN ('open', 'renegotiated')) AS open_promises,
       EXISTS (SELECT 1 FROM goal WHERE goal.family = family.id AND status = 'active') AS has_goal
FROM family
WHERE family.archived_on IS NULL OR ?1
ORDER BY family.name COLLATE NOCASE, family.id
