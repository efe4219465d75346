-- The oldest change of this device that is taken back, and that nothing new was done after.
SELECT done.hlc, done.op, done.subject
FROM txn AS taken_back
JOIN txn AS done ON done.hlc = taken_back.target
WHERE taken_back.device = ?1
  AND taken_back.role = 'undo'
  AND taken_back.hlc > coalesce(
        (SELECT hlc FROM txn WHERE device = ?1 AND role = 'do' AND undoable ORDER BY hlc DESC LIMIT 1), 0)
  AND NOT EXISTS (SELECT 1 FROM txn AS later WHERE later.target = done.hlc AND later.hlc > taken_back.hlc)
ORDER BY done.hlc
LIMIT 1
