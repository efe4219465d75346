import { blankProfile, blankTerm, type QuestionFile, type Today } from '$lib/api';
import { changes, drafts, session } from '$lib/state';
import { bridge, changed, expectNoAxeViolations } from '$lib/test';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { version } from '$lib/version';
import Settings from './Settings.svelte';

const fall = { ...blankTerm(), id: 't1', name: 'Fall term', starts_on: '2026-09-01', ends_on: '2026-12-20' };
const spring = { ...blankTerm(), id: 't2', name: 'Spring term', starts_on: '2027-01-05', ends_on: '2027-06-12' };
const theirs: QuestionFile = { source: 'first_word', questions: 44, refused: null };
const settings = { value: null, changed: changed('edit_settings', 'Ms. Okafor') };

const rust = (more: Parameters<typeof bridge>[0] = {}) =>
  bridge({
    profile: () => ({ ...blankProfile(), teacher: 'Ms. Okafor' }),
    terms: () => [{ term: fall, current: true }, { term: spring, current: false }],
    today: () => ({ families: 0 }) as Today,
    question_file: () => theirs,
    draft: () => null, save_draft: () => null, clear_draft: () => null, save_preferences: () => null,
    save_profile: () => settings, save_terms: () => settings,
    passphrase_strength: () => ({ score: 4, guesses_log10: 12, crack_time: { unit: 'years', count: 9 }, warning: null, suggestions: [] }),
    ...more,
  });

afterEach(() => {
  changes.dismiss();
  drafts.forget();
  session.preferences = { locale: 'en', theme: 'system', paper: null };
});

test('axe finds nothing, and the sample class is offered while the class is empty', async () => {
  rust();
  const { container } = render(Settings);
  await screen.findByLabelText('Your name, as families call you');
  await screen.findByRole('button', { name: 'Bring in the sample class' });
  await screen.findAllByLabelText('First day');
  await expectNoAxeViolations(container);
});

test('the minutes until it locks are kept as a number', async () => {
  const { calls } = rust();
  render(Settings);
  const minutes = await screen.findByLabelText('Minutes without a touch until First Word locks itself');
  await userEvent.clear(minutes);
  await userEvent.type(minutes, '25{Enter}');
  await waitFor(() => expect(calls.find(({ name }) => name === 'save_profile')?.args).toMatchObject({ form: { now: { idle_minutes: 25, teacher: 'Ms. Okafor' } } }));
});

test('a term is taken away and the others stay', async () => {
  const { calls } = rust();
  render(Settings);
  await userEvent.click(await screen.findByRole('button', { name: 'Remove Spring term' }));
  await userEvent.click(screen.getAllByRole('button', { name: 'Save' })[1] as HTMLElement);
  await waitFor(() => expect(calls.filter(({ name }) => name === 'save_terms').map(({ args }) => args)).toMatchObject([{ form: { now: [fall] } }]));
});

test('language, light and paper change at once', async () => {
  const { calls } = rust();
  render(Settings);
  await userEvent.click(screen.getByLabelText('Dark'));
  await userEvent.click(screen.getByLabelText('A4'));
  await userEvent.click(screen.getByLabelText('Español'));
  expect(screen.getByRole('heading', { name: 'Ajustes' })).toBeInTheDocument();
  expect(calls.filter(({ name }) => name === 'save_preferences').at(-1)?.args).toEqual({ preferences: { locale: 'es', theme: 'dark', paper: 'a4' } });
});

test('changing the passphrase says that old backups still want the old one', async () => {
  const { calls } = rust({ change_passphrase: () => null });
  const { container } = render(Settings);
  await userEvent.click(screen.getByRole('button', { name: 'Change the passphrase' }));
  expect(screen.getByText(/still open with the old passphrase/)).toBeInTheDocument();
  await expectNoAxeViolations(container);
  await userEvent.type(screen.getByLabelText('Your passphrase now'), 'the old one');
  await userEvent.type(screen.getByLabelText('New passphrase'), 'lantern orchard');
  await userEvent.type(screen.getByLabelText('The same once more'), 'lantern orchard');
  const change = screen.getAllByRole('button', { name: 'Change the passphrase' }).at(-1) as HTMLElement;
  await waitFor(() => expect(change).toBeEnabled());
  await userEvent.click(change);
  await screen.findByText('Your passphrase is changed.');
  expect(calls.find(({ name }) => name === 'change_passphrase')?.args).toEqual({ current: 'the old one', new: 'lantern orchard' });
});

test('a new recovery code is shown once and typed back', async () => {
  rust({
    new_recovery_code: () => ({ groups: ['A1B', 'C2D', 'E3F', 'G4H', 'J5K', 'M6N', 'P7Q', 'R8S', 'T9V'], ask: [2, 6] }),
    confirm_recovery: () => true,
  });
  render(Settings);
  await userEvent.click(screen.getByRole('button', { name: 'Make a new recovery code' }));
  await userEvent.type(screen.getByLabelText('Your passphrase now'), 'lantern{Enter}');
  await userEvent.click(await screen.findByRole('button', { name: 'I have it on paper' }));
  await userEvent.type(screen.getByLabelText('Group 3'), 'E3F');
  await userEvent.type(screen.getByLabelText('Group 7'), 'P7Q{Enter}');
  await screen.findByText('Your new recovery code is confirmed.');
});

test('what this is stands in the settings: version, licence, where the records are, and that nothing leaves by itself', async () => {
  rust();
  const { container } = render(Settings);
  const about = within(screen.getByRole('region', { name: 'About First Word' }));
  expect(about.getByText(`Version ${version}`)).toBeInTheDocument();
  expect(about.getByText(/MIT or the Apache 2.0 licence/)).toBeInTheDocument();
  expect(about.getByText(/^Nothing leaves this laptop by itself/)).toBeInTheDocument();
  expect(within(screen.getByRole('region', { name: 'Your records' })).getByText(/own folder on this laptop, encrypted/)).toBeInTheDocument();
  await screen.findByLabelText('Your name, as families call you');
  await expectNoAxeViolations(container);
});

test('the questions are saved as a file, a changed one is taken into use, and First Word\'s come back', async () => {
  const mine: QuestionFile = { source: 'own', questions: 12, refused: null };
  const { calls } = rust({
    save_questions: () => 'First Word questions.json', choose_questions: () => 'questions.json', use_questions: () => mine, set_questions_aside: () => theirs,
  });
  const { container } = render(Settings);
  const card = within(await screen.findByRole('region', { name: 'Questions' }));
  expect(await card.findByText('First Word’s questions are in use: 44 of them.')).toBeVisible();
  expect(card.queryByRole('button', { name: /Go back/ })).toBeNull();
  await userEvent.click(card.getByRole('button', { name: 'Save the questions as a file…' }));
  expect(await card.findByText('Saved as First Word questions.json.')).toBeVisible();
  card.getByRole('button', { name: 'Use my questions…' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(await card.findByText('Your own questions are in use: 12 of them.')).toBeVisible();
  expect(calls.find(({ name }) => name === 'use_questions')?.args).toEqual({ path: 'questions.json' });
  await expectNoAxeViolations(container);
  await userEvent.click(card.getByRole('button', { name: 'Go back to First Word’s questions' }));
  expect(await card.findByText('First Word’s questions are in use: 44 of them.')).toBeVisible();
});

test('a file of questions that cannot be read is refused in one sentence with its line, and nothing changes', async () => {
  const details = { file: 'mine.json', line: '7', column: '', reason: 'questions-not-json' };
  rust({ choose_questions: () => 'mine.json', use_questions: () => Promise.reject({ code: 'unreadable', message: '', details }) });
  render(Settings);
  await userEvent.click(await screen.findByRole('button', { name: 'Use my questions…' }));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('mine.json is not written as it has to be, near line 7.');
  expect(alert).toHaveTextContent('Nothing was changed.');
  expect(screen.getByText('First Word’s questions are in use: 44 of them.')).toBeVisible();
});

test('that kept questions cannot be read any more is said, with why', async () => {
  const details = { file: 'questions.json', line: '3', column: '', reason: 'questions-cut-short' };
  rust({ question_file: () => ({ source: 'instead_of_own', questions: 44, refused: { code: 'unreadable', message: '', details } }) });
  const { container } = render(Settings);
  expect(await screen.findByText(/^Your own questions cannot be read any more/)).toBeVisible();
  expect(screen.getByRole('alert')).toHaveTextContent('questions.json ends in the middle, near line 3');
  expect(screen.getByRole('button', { name: 'Go back to First Word’s questions' })).toBeVisible();
  await expectNoAxeViolations(container);
});

test('damage is said, and that nothing was changed', async () => {
  rust({ check_store: () => Promise.reject({ code: 'damaged-store', message: '' }) });
  render(Settings);
  await userEvent.click(screen.getByRole('button', { name: 'Check the records for damage' }));
  await screen.findByText('Your records are damaged.');
  expect(screen.getByText('They were neither changed nor deleted.')).toBeInTheDocument();
});

test('whom to call when a child may be in danger is kept with the teacher\'s own page', async () => {
  const { calls } = rust();
  render(Settings);
  await userEvent.type(await screen.findByLabelText('Person or office'), 'Ms. Lind, counselor');
  await userEvent.type(screen.getByLabelText('Their number'), '612 555 0199{Enter}');
  await waitFor(() => expect(calls.find(({ name }) => name === 'save_profile')?.args).toMatchObject({ form: { now: { danger_person: 'Ms. Lind, counselor', danger_phone: '612 555 0199' } } }));
});
