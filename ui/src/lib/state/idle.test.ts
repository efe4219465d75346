import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { afterIdle } from './idle';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('ten idle minutes lock once, a touch begins them anew', () => {
  const lock = vi.fn();
  afterIdle(10, lock);
  vi.advanceTimersByTime(9 * 60_000);
  window.dispatchEvent(new Event('pointermove'));
  vi.advanceTimersByTime(9 * 60_000);
  expect(lock).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2 * 60_000);
  expect(lock).toHaveBeenCalledOnce();
  vi.advanceTimersByTime(30 * 60_000);
  expect(lock).toHaveBeenCalledOnce();
});

test('minutes slept through count', () => {
  const lock = vi.fn();
  let clock = 0;
  afterIdle(10, lock, () => clock);
  clock = 11 * 60_000;
  vi.advanceTimersByTime(5_000);
  expect(lock).toHaveBeenCalledOnce();
});

test('a stopped watch never locks', () => {
  const lock = vi.fn();
  afterIdle(1, lock)();
  vi.advanceTimersByTime(5 * 60_000);
  expect(lock).not.toHaveBeenCalled();
});
