import { render, screen } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';
import { changes } from '../state';
import { changed, expectNoAxeViolations } from '../test';
import UndoBar from './UndoBar.svelte';

afterEach(() => changes.dismiss());

const earlier = { op: 'accept_timetable' as const, subject: 'Fall conferences' };

test('after a calendar was saved the bar names the file and offers no undo of the timetable', async () => {
  const { container } = render(UndoBar);
  changes.left({ tables: ['export'], undoable: false, undo: earlier, redo: null }, 'Calendar Fall conferences.ics');
  expect(await screen.findByText(/^Saved as .*Calendar Fall conferences\.ics.*journal\.$/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /Undo/ })).toBeNull();
  expect(screen.getByRole('button', { name: 'Close' })).toBeVisible();
  await expectNoAxeViolations(container);
});

test('after the timetable was taken over the bar offers to take it back, and after what cannot be undone it is gone', async () => {
  render(UndoBar);
  changes.note(changed('accept_timetable', 'Fall conferences'));
  expect(await screen.findByRole('button', { name: /Undo/ })).toBeVisible();
  changes.note({ tables: ['export'], undoable: false, undo: earlier, redo: null });
  await expect.poll(() => screen.queryByRole('button', { name: /Undo/ })).toBeNull();
  expect(changes.next.undo).toEqual(earlier);
});
