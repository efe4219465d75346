import { blankConference, blankProfile, blankPromise, blankTerm, blankVoice, type Today as Page } from '$lib/api';
import { overlay, router, session } from '$lib/state';
import { bridge, changed, expectNoAxeViolations } from '$lib/test';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { calendar } from '$lib/i18n';
import Today from './Today.svelte';
import { greeting } from './words';

const conference = (id: string, family_name: string, said: Partial<Page['conferences'][number]['conference']> = {}, more: Partial<Page['conferences'][number]> = {}) => ({
  conference: { ...blankConference(), id, day: '2026-11-12', time: '15:15:00', language: 'en', ...said },
  family_name, students: ['Yoveli'], guardians: ['Josefina'], goal_due: false, open_promises: 0, ...more,
});
const owed = (id: string, what: string, due_on: string) => ({
  promise: { ...blankPromise(), id, what, due_on, made_on: '2026-10-29' }, family_name: 'Rosas', student_name: 'Yoveli', said: null, days_left: 0, to_tell: false,
});

const page = (said: Partial<Page> = {}): Page => ({
  day: '2026-11-12', profile: { ...blankProfile(), teacher: 'Ms. Okafor', room: 'Room 14, Grade 3' }, families: 31,
  conferences: [
    conference('c1', 'Rosas', { language: 'es', interpreter: 'Mr. Díaz' }, { goal_due: true }),
    conference('c2', 'Nguyễn', { time: '15:45:00', others: 'Grandmother comes too' }),
    conference('c3', 'Abdi', { time: '16:15:00', prepared: true }),
    conference('c4', 'Walker', { time: '17:30:00', status: 'held' }),
  ],
  upcoming: [conference('c5', 'Haddad', { day: '2026-11-13' })],
  promises: [owed('p1', 'Send the fractions game home', '2026-11-10')],
  to_tell: [{ ...owed('p2', 'Reading partner', '2026-11-01'), said: { ...blankVoice(), words: 'Los lunes son difíciles.', language: 'es', speaker: 'Josefina', day: '2026-10-20' }, promise: { ...blankPromise(), id: 'p2', what: 'Reading partner', outcome: 'She reads to a partner first', status: 'kept' }, to_tell: true }],
  quiet: [
    { family: 'f1', family_name: 'Petrov', days: 41, tries: 3, next: { is: 'try', method: 'text', best_times: 'after 6 pm' } },
    { family: 'f2', family_name: 'Haddad', days: 33, tries: 0, next: { is: 'good_news' } },
    { family: 'f3', family_name: 'Lin', days: null, tries: 0, next: { is: 'introduce' } },
  ],
  heard: { term: { id: 't', name: 'Fall term', starts_on: '2026-09-01', ends_on: '2026-12-20' }, families: 27, more_than_once: 22 },
  ...said,
});

afterEach(() => {
  router.reset();
  overlay.close();
  session.privacy = false;
  calendar.today = null;
});

test('the day as it is: conferences with their next step, promises, families not heard from, and axe finds nothing', async () => {
  vi.setSystemTime(new Date('2026-11-12T09:00:00'));
  calendar.today = '2026-11-12';
  bridge({ today: () => page(), draft: () => null });
  const { container } = render(Today);
  await screen.findByRole('heading', { level: 1, name: 'Good morning, Ms. Okafor' });
  vi.useRealTimers();
  expect(screen.getByText('Thursday 12 November · Room 14, Grade 3')).toBeInTheDocument();
  expect(screen.getByText('Spanish, interpreter: Mr. Díaz · home goal check due')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Start, family first: Rosas family' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Prepare: Nguyễn family' })).toBeInTheDocument();
  expect(screen.getByText('Prepared')).toBeInTheDocument();
  expect(screen.getByText('Held')).toBeInTheDocument();
  expect(screen.getByText('2 days over')).toBeInTheDocument();
  expect(screen.getByText('3 tries, no answer yet · try a text after 6 pm')).toBeInTheDocument();
  expect(screen.getByText('Only logistics so far: call with good news')).toBeInTheDocument();
  expect(screen.getByText('41 days')).toBeInTheDocument();
  expect(screen.getByText('27 of 31 families heard from this term, 22 of them more than once.')).toBeInTheDocument();
  expect(screen.getByText('“Los lunes son difíciles.”')).toHaveAttribute('lang', 'es');
  await expectNoAxeViolations(container);
});

test('starting a conference begins it and goes to the meeting', async () => {
  const { calls } = bridge({ today: () => page(), draft: () => null, start_meeting: () => ({ value: null, changed: changed('start_meeting') }) });
  render(Today);
  await userEvent.click(await screen.findByRole('button', { name: /^Start, family first/ }));
  await waitFor(() => expect(router.here).toEqual({ screen: 'meeting', params: { id: 'c1' } }));
  expect(calls.find(({ name }) => name === 'start_meeting')?.args).toEqual({ id: 'c1' });
});

test('a row goes to its place', async () => {
  bridge({ today: () => page(), draft: () => null });
  render(Today);
  await userEvent.click(await screen.findByRole('button', { name: 'Petrov' }));
  expect(router.here).toEqual({ screen: 'families', params: { id: 'f1' } });
});

test('the privacy view leaves no name readable', async () => {
  session.privacy = true;
  bridge({ today: () => page(), draft: () => null });
  const { container } = render(Today);
  await screen.findByRole('heading', { level: 1 });
  for (const name of ['Rosas', 'Yoveli', 'Petrov', 'Josefina', 'Díaz']) expect(within(container).queryByText(new RegExp(name))).toBeNull();
});

test('an empty class teaches with one sentence and one button', async () => {
  bridge({ today: () => page({ families: 0, conferences: [], upcoming: [], promises: [], to_tell: [], quiet: [], heard: null }), draft: () => null });
  const { container } = render(Today);
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in your class' }));
  expect(screen.getByText('How would you like to begin?')).toBeInTheDocument();
  await expectNoAxeViolations(container);
});

test('a first start that was broken off goes on with who the teacher is, and reminds of the code', async () => {
  bridge({
    today: () => page({ profile: blankProfile(), families: 0, conferences: [], quiet: [], heard: null }),
    draft: ({ field }) => (field === 'recovery-code' ? { field, words: '2,6', cursor: 0, at: '2026-11-12T08:00:00Z' } : null),
    profile: () => blankProfile(), terms: () => [], clear_draft: () => null,
  });
  render(Today);
  await screen.findByText(/Your recovery code was shown and not confirmed/);
  await userEvent.click(screen.getByRole('button', { name: 'Say who you are' }));
  await screen.findByLabelText('Your name, as families call you');
  await userEvent.click(screen.getByRole('button', { name: 'It is on paper' }));
  await waitFor(() => expect(screen.queryByText(/Your recovery code was shown/)).toBeNull());
});

test('what was typed of oneself when the app was killed is there at once after unlocking', async () => {
  const words = JSON.stringify({ profile: { ...blankProfile(), teacher: 'Ms. Oka', school: 'Cedar Hollow' }, terms: [{ ...blankTerm(), name: 'Autumn', starts_on: '2026-09-07', ends_on: '2026-12-18' }] });
  bridge({
    today: () => page({ profile: blankProfile(), families: 0, conferences: [], quiet: [], heard: null }),
    draft: ({ field }) => (field === 'welcome/you' ? { field, words, cursor: 0, at: '2026-11-12T08:00:00Z' } : null),
    profile: () => blankProfile(), terms: () => [],
  });
  render(Today);
  expect(await screen.findByLabelText('Your name, as families call you')).toHaveValue('Ms. Oka');
  expect(screen.getByLabelText('School')).toHaveValue('Cedar Hollow');
  expect(screen.getByLabelText('Name')).toHaveValue('Autumn');
  expect(screen.getByLabelText('First day')).toHaveValue('2026-09-07');
});

test('the greeting follows the hour', () => {
  const profile = { ...blankProfile(), teacher: 'Ms. Okafor' };
  expect([6, 13, 19].map((hour) => greeting(profile, hour))).toEqual(['Good morning, Ms. Okafor', 'Good afternoon, Ms. Okafor', 'Good evening, Ms. Okafor']);
  expect(greeting(blankProfile(), 8)).toBe('Good morning');
});
