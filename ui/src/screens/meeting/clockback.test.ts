import { bridge } from '$lib/test';
import { afterEach, expect, test, vi } from 'vitest';
import { id, meetingPage, rustSide } from './fixture';
import { Meeting } from './meeting.svelte';

afterEach(() => {
  vi.useRealTimers();
});

test.each([-7_200_000, 7_200_000])('a wall clock that is set by %i ms neither takes time from a meeting nor gives it any', (by) => {
  vi.useFakeTimers();
  const page = meetingPage();
  bridge(rustSide(page).answers);
  const meeting = new Meeting(id, page);
  const before = meeting.elapsed;
  const stop = meeting.run();
  vi.advanceTimersByTime(3000);
  vi.setSystemTime(Date.now() + by);
  vi.advanceTimersByTime(3000);
  stop();
  expect(meeting.elapsed - before).toBe(6);
});
