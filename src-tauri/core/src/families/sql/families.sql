-- Families with what a list says of each: those who are here or, with ?1, archived ones too; with ?2 only those of a class.
-- Of a family that is here, its archived adults say nothing. What a talk both ways is, `contacts/two_way.rs` says.
SELECT family.id, family.name, family.archived_on,
       (SELECT group_concat(DISTINCT speaks) FROM guardian WHERE guardian.family = family.id AND speaks <> ''
          AND (guardian.archived_on IS NULL OR family.archived_on IS NOT NULL)) AS languages,
       EXISTS (SELECT 1 FROM guardian WHERE guardian.family = family.id AND interpreter
               AND (guardian.archived_on IS NULL OR family.archived_on IS NOT NULL)) AS interpreter,
       (SELECT contact.day FROM contact WHERE contact.family = family.id AND two_way(contact)
        ORDER BY contact.day DESC LIMIT 1) AS last_heard,
       (SELECT count(*) FROM promise
        WHERE promise.family = family.id AND status IN ('open', 'renegotiated')) AS open_promises,
       EXISTS (SELECT 1 FROM goal WHERE goal.family = family.id AND status = 'active') AS has_goal
FROM family
WHERE (family.archived_on IS NULL OR ?1)
  AND (?2 IS NULL
       OR EXISTS (SELECT 1 FROM student WHERE student.family = family.id AND student.classroom = ?2)
       OR EXISTS (SELECT 1 FROM student JOIN school_entry ON school_entry.student = student.id
                  WHERE student.family = family.id AND school_entry.classroom = ?2))
ORDER BY family.name COLLATE NOCASE, family.id
