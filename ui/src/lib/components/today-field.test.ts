// A form left open over midnight is dated by the new day, unless the hand chose one.
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { calendar } from '../i18n';
import { TodayField } from './index';

beforeEach(() => (calendar.today = '2026-11-12'));
afterEach(() => (calendar.today = null));

const field = () => screen.getByLabelText('Day');

test('an untouched day goes along with the wall, past one midnight and the next', async () => {
  const onfollow = vi.fn();
  render(TodayField, { label: 'Day', value: '2026-11-12', onfollow });
  calendar.today = '2026-11-13';
  await waitFor(() => expect(field()).toHaveValue('2026-11-13'));
  calendar.today = '2026-11-14';
  await waitFor(() => expect(field()).toHaveValue('2026-11-14'));
  expect(onfollow.mock.calls).toEqual([['2026-11-12', '2026-11-13'], ['2026-11-13', '2026-11-14']]);
});

test('a day of earlier words, and one that the hand chose, stay', async () => {
  const { unmount } = render(TodayField, { label: 'Day', value: '2026-11-02' });
  calendar.today = '2026-11-13';
  await Promise.resolve();
  expect(field()).toHaveValue('2026-11-02');
  unmount();
  render(TodayField, { label: 'Day', value: '2026-11-13' });
  await fireEvent.input(field(), { target: { value: '2026-11-13' } });
  calendar.today = '2026-11-14';
  await new Promise((settled) => queueMicrotask(() => settled(null)));
  expect(field()).toHaveValue('2026-11-13');
});
