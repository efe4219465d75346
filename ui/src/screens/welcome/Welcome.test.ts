import type { Strength } from '$lib/api';
import { session } from '$lib/state';
import { bridge, changed, expectNoAxeViolations, standing } from '$lib/test';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { blankProfile, type Args } from '$lib/api';
import { calendar } from '$lib/i18n';
import { usualTerms } from './terms';
import Welcome from './Welcome.svelte';

const groups = ['A1B', 'C2D', 'E3F', 'G4H', 'J5K', 'M6N', 'P7Q', 'R8S', 'T9V'];
const strength = (score: number): Strength => ({
  score, guesses_log10: score * 3, crack_time: { unit: 'years', count: 3 }, warning: score < 3 ? 'single-word' : null, suggestions: score < 3 ? ['add-words'] : [],
});

function rust(more: Parameters<typeof bridge>[0] = {}) {
  const drafts = new Map<string, string>();
  const heard = bridge({
    passphrase_strength: ({ passphrase }) => strength(passphrase.length > 15 ? 4 : 1),
    create_vault: () => ({ groups, ask: [2, 6] }),
    save_recovery_sheet: () => 'First Word recovery sheet.pdf',
    confirm_recovery: ({ typed }) => typed.join() === 'E3F,P7Q',
    profile: () => blankProfile(),
    terms: () => [],
    save_profile: () => ({ value: null, changed: changed('edit_settings', 'Ms. Okafor') }),
    save_terms: ({ form }) => (drafts.delete(form.draft ?? ''), { value: null, changed: changed('edit_settings', 'Fall term') }),
    import_sample: () => ({ value: 24, changed: changed('import_sample', '') }),
    vault_state: () => standing(),
    save_draft: ({ field, words }) => (drafts.set(field, words), null),
    clear_draft: ({ field }) => (drafts.delete(field), null),
    draft: () => null,
    ...more,
  });
  return { ...heard, drafts };
}

afterEach(() => {
  session.stage = 'starting';
  calendar.today = null;
});

async function choosePassphrase() {
  await userEvent.type(screen.getByLabelText('New passphrase'), 'lantern orchard bicycle');
  await userEvent.type(screen.getByLabelText('The same once more'), 'lantern orchard bicycle');
  await waitFor(() => expect(screen.getByRole('button', { name: 'Make my vault' })).toBeEnabled());
}

/** To the second step, where the vault is open. */
async function sayWho() {
  await choosePassphrase();
  await userEvent.keyboard('{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: 'I have it on paper' }));
  await userEvent.type(screen.getByLabelText('Group 3'), 'E3F');
  await userEvent.type(screen.getByLabelText('Group 7'), 'P7Q{Enter}');
  return screen.findByLabelText('Your name, as families call you');
}

test('that losing both loses everything is said before the vault is made', async () => {
  const { calls } = rust();
  const { container } = render(Welcome);
  expect(screen.getByText(/if you lose both the passphrase and the recovery code/)).toBeInTheDocument();
  expect(calls.map(({ name }) => name)).not.toContain('create_vault');
  await expectNoAxeViolations(container);
});

test('a weak passphrase or two that differ make no vault', async () => {
  rust();
  render(Welcome);
  await userEvent.type(screen.getByLabelText('New passphrase'), 'sunshine');
  await screen.findByText('Easy to guess');
  await userEvent.type(screen.getByLabelText('The same once more'), 'sunshine');
  expect(screen.getByRole('button', { name: 'Make my vault' })).toBeDisabled();
  await userEvent.type(screen.getByLabelText('New passphrase'), ' and a long way to go');
  await screen.findByText('Very strong');
  expect(screen.getByRole('button', { name: 'Make my vault' })).toBeDisabled();
});

test('nobody goes on before the code was typed back, and until then it is remembered that it was not', async () => {
  const { drafts } = rust();
  const { container } = render(Welcome);
  await choosePassphrase();
  await userEvent.click(screen.getByRole('button', { name: 'Make my vault' }));
  await screen.findByText('A1B');
  await waitFor(() => expect(drafts.has('recovery-code')).toBe(true));
  await expectNoAxeViolations(container);
  await userEvent.click(screen.getByRole('button', { name: 'Save the recovery sheet as PDF' }));
  await screen.findByText(/Saved as First Word recovery sheet.pdf/);
  await userEvent.click(screen.getByRole('button', { name: 'I have it on paper' }));
  expect(screen.queryByText('A1B')).toBeNull();
  await userEvent.type(screen.getByLabelText('Group 3'), 'XXX');
  await userEvent.type(screen.getByLabelText('Group 7'), 'P7Q');
  await userEvent.click(screen.getByRole('button', { name: 'Confirm the code' }));
  await screen.findByText(/That is not what was shown/);
  await userEvent.clear(screen.getByLabelText('Group 3'));
  await userEvent.type(screen.getByLabelText('Group 3'), 'E3F');
  await userEvent.click(screen.getByRole('button', { name: 'Confirm the code' }));
  await screen.findByRole('heading', { name: 'Who you are' });
  expect(drafts.has('recovery-code')).toBe(false);
});

test('from the first key to Today with the sample class', async () => {
  calendar.today = '2026-11-12';
  const { calls } = rust();
  const { container } = render(Welcome);
  await sayWho();
  await userEvent.click(screen.getByRole('button', { name: 'Go on to my class' }));
  expect(screen.getByText('Families will want to know your name.')).toBeInTheDocument();
  await userEvent.type(screen.getByLabelText('Your name, as families call you'), 'Ms. Okafor');
  await expectNoAxeViolations(container);
  await userEvent.click(screen.getByRole('button', { name: 'Go on to my class' }));
  await screen.findByRole('heading', { name: 'Your class' });
  const terms = calls.find(({ name }) => name === 'save_terms')?.args;
  expect(terms).toMatchObject({ form: { now: [{ name: 'Fall term', starts_on: '2026-09-01', ends_on: '2026-12-20' }, { name: 'Spring term' }] } });
  await userEvent.click(screen.getByLabelText(/Look around with a sample class/));
  await expectNoAxeViolations(container);
  await userEvent.click(screen.getByRole('button', { name: 'Bring in the sample class' }));
  await waitFor(() => expect(session.stage).toBe('open'));
});

test('who the teacher is and the terms are on disk while they are typed, until they are saved', async () => {
  calendar.today = '2026-11-12';
  const { drafts } = rust();
  render(Welcome);
  await userEvent.type(await sayWho(), 'Ms. Okafor');
  const name = screen.getAllByLabelText('Name')[1] as HTMLInputElement;
  await userEvent.clear(name);
  await userEvent.type(name, 'After New Year');
  await waitFor(() => expect((JSON.parse(drafts.get('welcome/you') ?? '{}') as { now?: unknown }).now).toMatchObject({ profile: { teacher: 'Ms. Okafor' }, terms: [{ name: 'Fall term' }, { name: 'After New Year' }] }));
  await userEvent.click(screen.getByRole('button', { name: 'Go on to my class' }));
  await screen.findByRole('heading', { name: 'Your class' });
  await userEvent.type(await screen.findByLabelText('Path of the file or folder'), 'class.csv');
  await waitFor(() => expect(drafts.get('roster')).toContain('class.csv'));
  expect(drafts.has('welcome/you')).toBe(false);
});

test('terms are not written twice when the first try was refused', async () => {
  let refuse = true;
  const { calls } = rust({ save_profile: () => (refuse ? Promise.reject({ code: 'disk-full', message: '' }) : { value: null, changed: changed('edit_settings', '') }) });
  render(Welcome);
  await userEvent.type(await sayWho(), 'Ms. Okafor{Enter}');
  await screen.findByText('The disk is full.');
  refuse = false;
  await userEvent.click(screen.getByRole('button', { name: 'Go on to my class' }));
  await screen.findByRole('heading', { name: 'Your class' });
  expect(calls.filter(({ name }) => name === 'save_terms').map(({ args }) => (args as Args<'save_terms'>).form.now.length)).toEqual([2]);
});

test('neither the passphrase nor a group of the code is ever a draft', async () => {
  const { calls } = rust();
  render(Welcome);
  await userEvent.type(await sayWho(), 'Ms. Okafor');
  await waitFor(() => expect(JSON.stringify(calls.filter(({ name }) => name === 'save_draft'))).toContain('Okafor'));
  const written = JSON.stringify(calls.filter(({ name }) => name === 'save_draft'));
  for (const secret of ['lantern', 'orchard', ...groups]) expect(written).not.toContain(secret);
});

test('in spring the terms of the running school year are guessed', () => {
  expect(usualTerms('2027-03-02').map(({ starts_on }) => starts_on)).toEqual(['2026-09-01', '2027-01-05']);
});
