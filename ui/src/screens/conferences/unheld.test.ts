// A plan says what its time means before it is saved; what was held is not called off; what was begun in a meeting is finished here.
import { blankGoal, blankPromise, type BankSource, type Conference, type ConferencePage, type Moved } from '$lib/api';
import { calendar } from '$lib/i18n';
import { changes, router } from '$lib/state';
import { bridge, changed, expectNoAxeViolations } from '$lib/test';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import Conferences from './Conferences.svelte';
import { agendas, bank, conference, line, page } from './fixture';

const saved = <T>(value: T) => ({ value, changed: changed('plan_conference') });
const id = conference.id;
const slot = { day: conference.day, time: '15:15:00', minutes: 20, parts: 1, means: 'in_person' as const, place: '', interpreter: '', travel_minutes: 0 };
const harmless: Moved = { conference: id, family_name: 'Rosas', slot, clashes: [], now_met: [], no_longer_met: [] };

function rust(standing: Partial<Conference> = {}, more: Partial<ConferencePage> = {}, answers: Parameters<typeof bridge>[0] = {}) {
  const disk = new Map((more.unfinished ?? []).map((draft) => [draft.field, draft.words]));
  const heard = bridge({
    questions: () => ({ source: 'first_word' as BankSource, unchecked: [], questions: bank, left_out: [] }), agendas: () => ({ unchecked: [], agendas }), chosen_before: () => [],
    conference: () => ({ ...page, ...more, line: { ...line, conference: { ...conference, ...standing } } }), evidence: () => [], next_ways: () => [],
    draft: ({ field }) => (disk.has(field) ? { field, words: disk.get(field) ?? '', cursor: 0, at: '' } : null),
    save_draft: ({ field, words }) => (disk.set(field, words), null), clear_draft: ({ field }) => (disk.delete(field), null),
    save_goal: ({ form }) => (disk.delete(form.draft ?? ''), saved(form.now.id)),
    ...answers,
  });
  return { ...heard, disk, named: (name: string) => heard.calls.filter((one) => one.name === name).map(({ args }) => args as Record<string, any>) };
}

/** What can be done with the whole conference, above its page. */
const actions = () => within(screen.getByRole('heading', { level: 1 }).closest('.head') as HTMLElement);

beforeEach(() => {
  router.reset();
  calendar.today = '2026-11-12';
});
afterEach(() => {
  calendar.today = null;
  changes.dismiss();
});

test('another time says whom it meets before it is saved, and a refusal says what to do', async () => {
  const taken = { ...harmless, clashes: [{ is: 'meeting' as const, conference: 'c-2', family_name: 'Haddad' }] };
  const { named } = rust({}, {}, {
    plan_consequences: ({ conference: plan }) => (plan.time === '16:00:00' ? taken : harmless),
    save_conference: () => Promise.reject({ code: 'invalid', message: '', details: { field: 'time', why: 'taken' } }),
  });
  const { container } = render(Conferences, { id, edit: '1' });
  const time = await screen.findByLabelText('Time');
  await waitFor(() => expect(named('plan_consequences')).toHaveLength(1));
  expect(screen.queryByText('What this time means')).toBeNull();
  await fireEvent.input(time, { target: { value: '16:00' } });
  expect(await screen.findByText('What this time means')).toBeInTheDocument();
  expect(screen.getByText(/Haddad/)).toBeInTheDocument();
  await expectNoAxeViolations(container);
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText(/Another meeting is there/)).toBeInTheDocument();
});

test('a meeting that was held offers neither to call it off nor to say that nobody came', async () => {
  rust({ status: 'held', first_speaker: 'family' });
  render(Conferences, { id });
  await screen.findByRole('button', { name: /Open the family/ });
  expect(actions().queryByRole('button', { name: 'What else can be done' })).toBeNull();
});

test('one that was begun by mistake can be missed, and one in which the family spoke cannot', async () => {
  const { named } = rust({ status: 'begun' }, {}, { no_show: () => saved(null) });
  const { unmount } = render(Conferences, { id });
  await screen.findByRole('button', { name: 'Go on with the meeting' });
  actions().getByRole('button', { name: 'What else can be done' }).focus();
  await userEvent.keyboard('{Enter}');
  await screen.findByRole('menu', { hidden: true });
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(named('no_show')).toEqual([{ id }]));
  unmount();
  rust({ status: 'begun', first_speaker: 'family' });
  render(Conferences, { id });
  await screen.findByRole('button', { name: 'Go on with the meeting' });
  expect(actions().queryByRole('button', { name: 'What else can be done' })).toBeNull();
});

const draft = (name: string, words: unknown) => ({ field: `meeting/${id}/${name}/teacher`, words: typeof words === 'string' ? words : JSON.stringify(words), cursor: 0, at: '2026-11-12' });

test('what was begun in the meeting is finished on its page, in the draft that was left', async () => {
  const unfinished = [draft('goal-new', { ...blankGoal(), family: conference.family, conference: id, home: 'We read after dinner' }), draft('promise-new', { ...blankPromise(), due_on: '2026-11-20' })];
  const { named, disk } = rust({ status: 'held', first_speaker: 'family' }, { unfinished });
  const { container } = render(Conferences, { id });
  const card = within(await screen.findByRole('region', { name: 'Not finished in the meeting' }));
  expect(card.getByText('We read after dinner')).toBeInTheDocument();
  await expectNoAxeViolations(container);
  await userEvent.click(card.getAllByRole('button', { name: 'Finish it' })[0] as HTMLElement);
  const dialog = within(await screen.findByRole('dialog', { name: 'A goal' }));
  expect(await dialog.findByRole('textbox', { name: 'At home' })).toHaveValue('We read after dinner');
  await userEvent.click(dialog.getByRole('button', { name: 'Keep this goal' }));
  expect(dialog.getByText('Say in a few words what the goal is.')).toBeInTheDocument();
  await userEvent.type(dialog.getByRole('textbox', { name: 'The goal in plain words' }), 'Read together');
  await userEvent.click(dialog.getByRole('button', { name: 'Keep this goal' }));
  await waitFor(() => expect(named('save_goal')[0]?.form.now).toMatchObject({ title: 'Read together', home: 'We read after dinner', conference: id, family: conference.family }));
  await waitFor(() => expect(screen.queryByText('We read after dinner')).toBeNull());
  expect([...disk.keys()]).toEqual([unfinished[1]?.field]);
});

test('a goal that was being changed in the meeting is finished over what is stored now', async () => {
  const began = { ...blankGoal(), id: 'goal-7', family: conference.family, conference: id, title: 'Read at home' };
  const unfinished = [draft('goal-goal-7', { began, now: { ...began, home: 'We read after dinner' } })];
  const { named } = rust({ status: 'held', first_speaker: 'family' }, { unfinished }, {
    stored: () => ({ table: 'goal', record: { ...began, tier: 'private_aid', school: 'Ten minutes' } }),
  });
  render(Conferences, { id });
  await userEvent.click(await screen.findByRole('button', { name: 'Finish it' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Keep this goal' }));
  await waitFor(() => expect(named('save_goal')[0]?.form).toMatchObject({
    began: { id: 'goal-7', home: '', tier: 'private_aid' }, now: { id: 'goal-7', home: 'We read after dinner', school: 'Ten minutes', tier: 'private_aid' }, draft: unfinished[0]?.field,
  }));
});

test('it is put away only by hand', async () => {
  const unfinished = [draft('goal-new', { ...blankGoal(), home: 'We read after dinner' })];
  const { disk } = rust({ status: 'held', first_speaker: 'family' }, { unfinished });
  render(Conferences, { id });
  await screen.findByText('We read after dinner');
  expect(disk.size).toBe(1);
  await userEvent.click(screen.getByRole('button', { name: 'Put it away' }));
  await waitFor(() => expect(disk.size).toBe(0));
  expect(screen.queryByText('We read after dinner')).toBeNull();
});

test('what came of an earlier promise is settled with the words that were typed', async () => {
  const unfinished = [draft('outcome-p-open', 'The game was out of print')];
  const { named, disk } = rust({ status: 'held', first_speaker: 'family' }, { unfinished }, { settle_promise: () => saved(null) });
  render(Conferences, { id });
  const card = within(await screen.findByRole('region', { name: 'Not finished in the meeting' }));
  await userEvent.click(card.getByRole('button', { name: 'Finish it' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await dialog.findByDisplayValue('The game was out of print')).toBeInTheDocument();
  await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(named('settle_promise')[0]).toMatchObject({ id: 'p-open', form: { now: { outcome: 'The game was out of print' } } }));
  await waitFor(() => expect(disk.size).toBe(0));
});
