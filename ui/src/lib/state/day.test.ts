import { calendar } from '$lib/i18n';
import { bridge, standing } from '$lib/test';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changes } from './changes.svelte';
import { watchDay } from './day';

beforeEach(() => {
  vi.useFakeTimers();
  calendar.today = '2026-11-12';
});
afterEach(() => {
  vi.useRealTimers();
  calendar.today = null;
});

/** A laptop whose clock is moved by hand, and what the shell says the date is. */
function laptop() {
  const clock = { now: new Date('2026-11-12T23:59:00'), shell: '2026-11-12' };
  const { calls } = bridge({ vault_state: () => standing({ today: clock.shell }) });
  const stop = watchDay(() => clock.now);
  return { clock, calls, stop };
}

test('at midnight the window has the new day, and the screens load anew', async () => {
  const { clock, calls, stop } = laptop();
  const { version } = changes;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toEqual([]);
  clock.now = new Date('2026-11-13T00:00:05');
  clock.shell = '2026-11-13';
  await vi.advanceTimersByTimeAsync(30_000);
  expect(calendar.today).toBe('2026-11-13');
  expect(changes.version).toBe(version + 1);
  await vi.advanceTimersByTimeAsync(120_000);
  expect(calls).toHaveLength(1);
  stop();
});

test('a laptop that slept past midnight has the new day when its window is looked at', async () => {
  const { clock, stop } = laptop();
  clock.now = new Date('2026-11-14T07:30:00');
  clock.shell = '2026-11-14';
  window.dispatchEvent(new Event('focus'));
  await vi.advanceTimersByTimeAsync(0);
  expect(calendar.today).toBe('2026-11-14');
  stop();
});

test('the shell\'s date holds: while it still says the old one it is asked again', async () => {
  const { clock, calls, stop } = laptop();
  clock.now = new Date('2026-11-13T00:00:00');
  await vi.advanceTimersByTimeAsync(20_000);
  expect(calendar.today).toBe('2026-11-12');
  clock.shell = '2026-11-13';
  await vi.advanceTimersByTimeAsync(20_000);
  expect(calendar.today).toBe('2026-11-13');
  expect(calls).toHaveLength(2);
  stop();
  clock.now = new Date('2026-11-15T00:00:00');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(calls).toHaveLength(2);
});
