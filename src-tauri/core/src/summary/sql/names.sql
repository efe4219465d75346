-- Everybody whose name must not stand in a summary, archived or not: the children and adults of the class, and what their
-- families are called; and the names that people go by.
SELECT given_name, family_name FROM student
UNION
SELECT given_name, family_name FROM guardian
UNION
SELECT '' AS given_name, name AS family_name FROM family
UNION
SELECT goes_by AS given_name, '' AS family_name FROM student
UNION
SELECT goes_by AS given_name, '' AS family_name FROM guardian
