// An exchange of any age is changed in its own form, and one that is gone is never logged a second time in silence; beside a hard
// call stands what a note is not; and a form left open over midnight is dated by the new day.
import { blankContact, blankFamily, blankGuardian, blankProfile, type Args, type Contact, type FamilyPage } from '$lib/api';
import { calendar } from '$lib/i18n';
import { changes, drafts, overlay } from '$lib/state';
import { bridge, changed } from '$lib/test';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formOf } from './form';
import LogContact from './LogContact.svelte';

const page: FamilyPage = {
  family: { ...blankFamily(), id: 'f1' }, households: [], students: [], guardians: [{ ...blankGuardian(), id: 'g1', given_name: 'Josefina' }],
  unsaid_homes: [], care: [], hopes: [], strengths: [], worries: [], goals: [], timeline: [], private_aids: [],
};
const rosas = { id: 'f1', name: 'Rosas', students: ['Yoveli'], guardians: [], languages: [], interpreter: false, last_heard: null, open_promises: 0, has_goal: false, state: 'here' as const };
const earlier: Contact = { ...blankContact(), id: 'c9', family: 'f1', line: 'Called', day: '2024-11-01', reason: 'academics' };
const notFound = () => Promise.reject({ code: 'not-found', message: '', details: null });

function rust(disk: Map<string, string>, more: Parameters<typeof bridge>[0]) {
  const heard = bridge({
    families: () => [rosas],
    family: () => page,
    profile: () => ({ ...blankProfile(), danger_person: 'Ms. Lind, counselor', danger_phone: '612 555 0199' }),
    draft: ({ field }) => (disk.has(field) ? { field, words: disk.get(field) ?? '', cursor: 0, at: '' } : null),
    save_draft: ({ field, words }) => (disk.set(field, words), null),
    clear_draft: ({ field }) => (disk.delete(field), null),
    log_contact: ({ form }) => (disk.delete(form.draft ?? ''), { value: 'c1', changed: changed('log_contact') }),
    ...more,
  });
  const logged = () => heard.calls.filter(({ name }) => name === 'log_contact').map(({ args }) => (args as Args<'log_contact'>).form);
  return { ...heard, logged };
}

beforeEach(() => {
  calendar.today = '2026-11-12';
  overlay.open('contact');
});
afterEach(() => {
  calendar.today = null;
  changes.dismiss();
  drafts.forget();
});

test('an exchange is asked for by its id, however old it is', async () => {
  const { calls } = rust(new Map(), { contact: () => earlier });
  render(LogContact, { familyId: 'f1', contactId: 'c9' });
  expect(await screen.findByLabelText('In one line')).toHaveValue('Called');
  expect(calls.find(({ name }) => name === 'contact')?.args).toEqual({ id: 'c9' });
  expect(calls.some(({ name }) => name === 'contacts')).toBe(false);
});

test('an exchange that is gone says so, and no empty form stands there to be logged', async () => {
  const { logged } = rust(new Map(), { contact: notFound });
  render(LogContact, { familyId: 'f1', contactId: 'c9' });
  expect(await screen.findByRole('alert')).toHaveTextContent('This exchange is not here any more');
  expect(screen.queryByLabelText('In one line')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Log it as a new one' })).toBeNull();
  expect(logged()).toEqual([]);
});

test('what was typed for an exchange that is gone is shown, and logged anew only by hand', async () => {
  const disk = new Map([['contact/c9', JSON.stringify({ ...formOf(earlier), line: 'Called about reading' })]]);
  const { logged } = rust(disk, { contact: notFound });
  render(LogContact, { familyId: 'f1', contactId: 'c9' });
  expect(await screen.findByText('Called about reading')).toBeInTheDocument();
  expect(logged()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Log it as a new one' }));
  await userEvent.type(await screen.findByLabelText('In one line'), '{Enter}');
  await waitFor(() => expect(logged()).toHaveLength(1));
  expect(logged()[0]).toMatchObject({ draft: 'contact/c9', now: { contact: { line: 'Called about reading', day: '2024-11-01' } } });
  await waitFor(() => expect(disk.size).toBe(0));
});

test('an exchange that cannot be read just now is no exchange that is gone', async () => {
  rust(new Map(), { contact: () => Promise.reject({ code: 'sql', message: '', details: null }) });
  render(LogContact, { familyId: 'f1', contactId: 'c9' });
  expect(await screen.findByText(/could not be read or written just now/)).toBeInTheDocument();
  expect(screen.queryByLabelText('In one line')).toBeNull();
});

test('beside a hard call and a memory aid stands whom to call when a child may be in danger, and nowhere else', async () => {
  rust(new Map(), {});
  render(LogContact, { familyId: 'f1' });
  const line = () => screen.queryByText(/If a child may be in danger, report it today/);
  await screen.findByLabelText('In one line');
  expect(line()).toBeNull();
  for (const reason of ['wellbeing', 'behavior', 'attendance']) {
    await userEvent.selectOptions(screen.getByLabelText('What for'), reason);
    await waitFor(() => expect(line()).toHaveTextContent('Whom to call: Ms. Lind, counselor, 612 555 0199'));
  }
  await userEvent.selectOptions(screen.getByLabelText('What for'), 'good_news');
  expect(line()).toBeNull();
  await userEvent.click(screen.getByText('More, when there is time'));
  await userEvent.type(screen.getByRole('textbox', { name: 'Only for me' }), 'tired');
  expect(line()).toBeInTheDocument();
  expect(screen.getAllByText(/a court, and in some countries the family, can still ask for it/)[0]).toBeInTheDocument();
});

test('left open over midnight it is dated by the new day, and a day that the hand chose stays', async () => {
  const { logged } = rust(new Map(), {});
  const { unmount } = render(LogContact, { familyId: 'f1' });
  await userEvent.type(await screen.findByLabelText('In one line'), 'Called late');
  expect(screen.getByLabelText('Day')).toHaveValue('2026-11-12');
  calendar.today = '2026-11-13';
  await waitFor(() => expect(screen.getByLabelText('Day')).toHaveValue('2026-11-13'));
  await userEvent.type(screen.getByLabelText('In one line'), '{Enter}');
  await waitFor(() => expect(logged()[0]?.now.contact.day).toBe('2026-11-13'));
  unmount();

  overlay.open('contact');
  render(LogContact, { familyId: 'f1' });
  await userEvent.click(await screen.findByText('More, when there is time'));
  await userEvent.clear(screen.getByLabelText('Day'));
  await userEvent.type(screen.getByLabelText('Day'), '2026-11-13');
  calendar.today = '2026-11-14';
  await userEvent.type(screen.getByLabelText('In one line'), 'Called yesterday{Enter}');
  await waitFor(() => expect(logged()[1]?.now.contact.day).toBe('2026-11-13'));
});
