import { blankContact, blankFamily, blankGuardian, type Args, type Contact, type FamilyLine, type FamilyPage, type Method } from '$lib/api';
import { changes, drafts, overlay } from '$lib/state';
import { bridge, changed, expectNoAxeViolations } from '$lib/test';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { calendar } from '$lib/i18n';
import { follow, formOf, freshForm, mayBeUnanswered, outcomesOf } from './form';
import LogContact from './LogContact.svelte';

const line = (id: string, name: string, students: string[], guardians: string[] = []): FamilyLine => ({
  id, name, students, guardians, languages: ['es'], interpreter: false, last_heard: null, open_promises: 0, has_goal: false, state: 'quiet' as FamilyLine['state'],
});
const families = [line('f1', 'Rosas', ['Yoveli'], ['Josefina']), line('f2', 'Nguyễn', ['Minh Anh'])];
const page = (id: string, guardians = [{ ...blankGuardian(), id: 'g1', given_name: 'Josefina', speaks: 'es', relationship: 'mother' }]): FamilyPage => ({
  family: { ...blankFamily(), id }, households: [], students: [], guardians, unsaid_homes: [], care: [], hopes: [], strengths: [], worries: [], goals: [], timeline: [], private_aids: [],
});

/** The Rust side with its drafts: what is on disk outlives the window. */
function rust(disk = new Map<string, string>(), more: Parameters<typeof bridge>[0] = {}) {
  const heard = bridge({
    families: () => families,
    family: ({ id }) => page(id),
    draft: ({ field }) => (disk.has(field) ? { field, words: disk.get(field) ?? '', cursor: 0, at: '' } : null),
    save_draft: ({ field, words }) => (disk.set(field, words), null),
    clear_draft: ({ field }) => (disk.delete(field), null),
    log_contact: ({ form }) => {
      disk.delete(form.draft ?? '');
      return { value: 'c1', changed: changed('log_contact') };
    },
    ...more,
  });
  const logged = () => heard.calls.filter(({ name }) => name === 'log_contact').map(({ args }) => (args as Args<'log_contact'>).form.now);
  return { ...heard, disk, logged };
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

test('a contact is logged by keyboard alone: who, how, one line', async () => {
  const { logged, calls } = rust();
  const { container } = render(LogContact);
  await waitFor(() => expect(screen.getByRole('combobox', { name: 'With whom' })).toHaveFocus());
  await expectNoAxeViolations(container);
  await userEvent.keyboard('jose{Enter}t');
  expect(screen.getByLabelText(/^Text/)).toBeChecked();
  expect(screen.getByLabelText('In one line')).toHaveFocus();
  await userEvent.keyboard('Read her own story aloud{Enter}');
  await waitFor(() => expect(overlay.name).toBeNull());
  expect(logged()).toHaveLength(1);
  expect(calls.find(({ name }) => name === 'log_contact')?.args).toMatchObject({ form: { draft: 'contact' } });
  expect(logged()[0]).toMatchObject({
    contact: { family: 'f1', method: 'text', line: 'Read her own story aloud', outcome: 'sent', direction: 'we', reason: 'good_news', day: '2026-11-12', tier: 'family' },
  });
  expect(changes.notice).toMatchObject({ words: 'op-log_contact', subject: 'Rosas' });
});

test('names are found without their accents', async () => {
  rust();
  render(LogContact);
  const who = await screen.findByRole('combobox', { name: 'With whom' });
  await userEvent.type(who, 'nguyen');
  expect(screen.getByRole('option', { name: 'Nguyễn · Minh Anh' })).toBeInTheDocument();
  await userEvent.clear(who);
  await userEvent.type(who, 'nobody');
  expect(screen.getAllByText('No family by this name.')[0]).toBeInTheDocument();
});

test('Escape and a crash lose nothing: opening it again goes on', async () => {
  const disk = new Map<string, string>();
  rust(disk);
  const { unmount } = render(LogContact, { familyId: 'f1' });
  await userEvent.type(await screen.findByLabelText('In one line'), 'She asked for harder books');
  await waitFor(() => expect(disk.get('contact')).toContain('harder books'));
  unmount();
  render(LogContact);
  expect(await screen.findByLabelText('In one line')).toHaveValue('She asked for harder books');
  expect(screen.getByRole('combobox', { name: 'With whom' })).toHaveValue('Rosas · Yoveli');
  expect(screen.getByText('This is what you had begun.')).toBeInTheDocument();
});

test('saved words are no draft any more', async () => {
  const disk = new Map<string, string>();
  rust(disk);
  render(LogContact, { familyId: 'f1' });
  await userEvent.type(await screen.findByLabelText('In one line'), 'Called about the trip{Enter}');
  await waitFor(() => expect(overlay.name).toBeNull());
  await new Promise((later) => setTimeout(later, 300));
  expect(disk.size).toBe(0);
});

test('a refusal leaves everything in the form', async () => {
  rust(new Map(), { log_contact: () => Promise.reject({ code: 'invalid', message: '', details: { field: 'day', why: 'in-the-future' } }) });
  render(LogContact, { familyId: 'f1' });
  await userEvent.type(await screen.findByLabelText('In one line'), 'Words that matter{Enter}');
  await screen.findByText('This day has not come yet. Choose today or an earlier day.');
  expect(screen.getByLabelText('In one line')).toHaveValue('Words that matter');
  expect(overlay.name).toBe('contact');
});

test('nothing is logged without a family', async () => {
  const { logged } = rust();
  render(LogContact);
  await userEvent.type(await screen.findByLabelText('In one line'), 'To whom{Enter}');
  await screen.findByText('Choose the family.');
  expect(logged()).toHaveLength(0);
});

test('what the family said and what is only for me stay apart from the line', async () => {
  const { logged } = rust();
  const { container } = render(LogContact, { familyId: 'f1' });
  await userEvent.click(await screen.findByText('More, when there is time'));
  await userEvent.selectOptions(screen.getByLabelText('With which adult'), 'g1');
  await userEvent.type(screen.getByLabelText('What the family said'), '¡Terminó el primer capítulo!');
  expect(screen.getByLabelText('What the family said')).toHaveAttribute('lang', 'es');
  await userEvent.type(screen.getByRole('textbox', { name: 'Only for me' }), 'sounded tired');
  await userEvent.selectOptions(screen.getByLabelText('What came of it'), 'left_message');
  await expectNoAxeViolations(container);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  await waitFor(() => expect(logged()).toHaveLength(1));
  expect(logged()[0]).toMatchObject({
    family_words: '¡Terminó el primer capítulo!', family_language: 'es', speaker: 'Josefina', private_aid: 'sounded tired',
    contact: { line: '', outcome: 'left_message', guardian: 'g1', tier: 'family' },
  });
});

test('the way the family likes to be reached comes first, unless another was chosen', async () => {
  const chosen = { ...blankGuardian(), id: 'g1', given_name: 'Josefina', channels: [{ method: 'text' as const, address: '555', preferred: true }] };
  rust(new Map(), { family: ({ id }) => page(id, [chosen]) });
  render(LogContact, { familyId: 'f1' });
  await waitFor(() => expect(screen.getByLabelText(/^Text/)).toBeChecked());
});

test('a message is sent, whoever picks up is reached, and what cannot come of other means is not kept for them', () => {
  const form = freshForm('f1', new Date(0));
  const by = (method: Method) => {
    form.method = method;
    follow(form, 'method');
    return form.outcome;
  };
  expect((['text', 'email', 'app_message', 'letter'] as const).map(by)).toEqual(['sent', 'sent', 'sent', 'sent']);
  expect((['phone', 'video', 'in_person', 'home_visit', 'conference'] as const).every((method) => by(method) === 'reached')).toBe(true);
  expect(by('voicemail')).toBe('left_message');
  form.chosen.push('outcome');
  expect([by('phone'), by('text')]).toEqual(['left_message', 'sent']);
  form.outcome = 'answered';
  expect([by('email'), by('in_person')]).toEqual(['answered', 'reached']);
  expect(outcomesOf({ method: 'text', direction: 'we', outcome: 'sent' })).not.toContain('reached');
});

test('what a family wrote was no message of ours that was sent', () => {
  const form = freshForm('f1', new Date(0));
  form.method = 'text';
  form.direction = 'they';
  follow(form, 'direction');
  expect([form.outcome, outcomesOf(form).includes('sent')]).toEqual(['reached', false]);
  form.direction = 'we';
  follow(form, 'direction');
  expect(form.outcome).toBe('sent');
});

test('a line of the time when a sent message was called reached stays as it is until somebody says more', () => {
  const old = { ...blankContact(), method: 'text' as const, outcome: 'reached' as const };
  const form = formOf(old);
  expect(outcomesOf(form)[0]).toBe('reached');
  form.reason = 'logistics';
  follow(form, 'reason');
  expect(form.outcome).toBe('reached');
  expect([old, { ...old, method: 'phone' as const }, { ...old, direction: 'they' as const }, { ...old, outcome: 'sent' as const }].map(mayBeUnanswered)).toEqual([true, false, false, false]);
});

test('an exchange is changed in the same form', async () => {
  const earlier: Contact = { ...blankContact(), id: 'c9', family: 'f1', line: 'Called', day: '2026-11-01', time: '10:00:00', minutes: 5, reason: 'academics' };
  const disk = new Map<string, string>();
  const { calls } = rust(disk, {
    contact: () => earlier,
    save_contact: ({ form }) => (disk.delete(form.draft ?? ''), { value: null, changed: changed('edit_contact') }),
  });
  render(LogContact, { familyId: 'f1', contactId: 'c9' });
  await userEvent.type(await screen.findByLabelText('In one line'), ' about reading{Enter}');
  await waitFor(() => expect(overlay.name).toBeNull());
  expect(calls.find(({ name }) => name === 'save_contact')?.args).toEqual({ form: { began: earlier, now: { ...earlier, line: 'Called about reading' }, draft: 'contact/c9' } });
  expect(disk.size).toBe(0);
});
