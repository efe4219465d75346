-- The newest change of this device that can be taken back and is not taken back already.
SELECT done.hlc, done.op, done.subject
FROM txn AS done
WHERE done.device = ?1
  AND done.role = 'do'
  AND done.undoable
  AND coalesce(
        (SELECT later.role FROM txn AS later WHERE later.target = done.hlc ORDER BY later.hlc DESC LIMIT 1),
        'redo') = 'redo'
ORDER BY done.hlc DESC
LIMIT 1
