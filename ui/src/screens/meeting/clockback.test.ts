import { afterEach, expect, test, vi } from 'vitest';
import { Meeting } from './meeting.svelte';
import { begun, standInTheMeeting } from './room.testdata';

standInTheMeeting();
afterEach(() => {
  vi.useRealTimers();
});

test.each([-7_200_000, 7_200_000])('a wall clock that is set by %i ms neither takes time from a meeting nor gives it any', async (by) => {
  const { core, id } = await begun('interpreted');
  const page = await core.call('meeting', { id });
  vi.useFakeTimers();
  const meeting = new Meeting(id, page);
  const before = meeting.elapsed;
  const stop = meeting.run();
  vi.advanceTimersByTime(3000);
  vi.setSystemTime(Date.now() + by);
  vi.advanceTimersByTime(3000);
  stop();
  expect(meeting.elapsed - before).toBe(6);
});
