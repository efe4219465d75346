-- Everybody whose name must not stand in a summary, archived or not: the children and adults of the class, and what their
-- families are called.
SELECT given_name, family_name FROM student
UNION
SELECT given_name, family_name FROM guardian
UNION
SELECT '' AS given_name, name AS family_name FROM family
