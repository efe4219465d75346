import { expect, test } from 'vitest';
import { changed } from '../test';
import { Changes } from './changes.svelte';

test('what cannot be undone carries no step to undo, and Ctrl+Z takes back what was done before it', () => {
  const changes = new Changes();
  changes.note(changed('accept_timetable', 'Fall conferences'));
  expect(changes.notice).toMatchObject({ words: 'op-accept_timetable', kind: 'done' });
  const earlier = { op: 'accept_timetable' as const, subject: 'Fall conferences' };
  changes.note({ tables: ['export'], undoable: false, undo: earlier, redo: null });
  expect(changes.notice).toBeNull();
  expect(changes.next.undo).toEqual(earlier);
  expect(changes.version).toBe(2);
});

test('a file that left is told by its name, without an undo', () => {
  const changes = new Changes();
  const earlier = { op: 'accept_timetable' as const, subject: 'Fall conferences' };
  changes.left({ tables: ['export'], undoable: false, undo: earlier, redo: null }, 'Calendar Fall conferences.ics');
  expect(changes.notice).toEqual({ words: 'undo-left', subject: 'Calendar Fall conferences.ics', kind: 'left' });
  expect(changes.next.undo).toEqual(earlier);
});
