import { blankNote, type PaperPreview } from '$lib/api';
import { calendar, speech } from '$lib/i18n';
import { changes, router, session } from '$lib/state';
import { bridge, changed, expectNoAxeViolations } from '$lib/test';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import Conferences from '../conferences/Conferences.svelte';
import { bank, conference, line, page } from '../conferences/fixture';

const seen: PaperPreview = {
  pages: ['<svg xmlns="http://www.w3.org/2000/svg"/>'],
  reading: [{ heading: 1, text: 'لنتحدث عن Yoveli', language: 'ar' }],
  unprintable: { quotes: 0, teaching_changes: 0, words: [], signs: false },
  languages: ['ar'], unchecked: ['ar'], without_words: [], without_letters: [], withheld: [], sha256: 'abc',
};
const files = (...names: string[]) => ({ value: { files: names, exports: [], refused: null }, changed: changed('record_export') });
const prepare = { conference: () => page, draft: () => null, save_draft: () => null, clear_draft: () => null };
const held = { ...page, line: { ...line, conference: { ...conference, status: 'held' as const } } };

beforeEach(() => {
  router.reset();
  calendar.today = '2026-11-12';
});
afterEach(() => {
  changes.dismiss();
  calendar.today = null;
});

const open = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

describe('a paper', () => {
  test('is looked at with its language, which nobody has checked, and is saved as it was seen', async () => {
    const { calls } = bridge({ ...prepare, paper_preview: () => seen, export_paper: () => files('Invitation 12 November.pdf') });
    const { container } = render(Conferences, { id: 'c-1' });
    await open('Invitation');
    const dialog = within(await screen.findByRole('dialog', { name: 'Invitation' }));
    expect(await dialog.findByText('Arabic: these words were not yet checked by a speaker.')).toBeVisible();
    expect(dialog.getByRole('img', { name: 'Page 1 of 1' })).toBeInTheDocument();
    expect(dialog.getByText('لنتحدث عن Yoveli')).toHaveAttribute('lang', 'ar');
    await expectNoAxeViolations(container);
    await userEvent.click(dialog.getByRole('button', { name: 'Save as PDF' }));
    expect(await dialog.findByText('Saved as Invitation 12 November.pdf.')).toBeVisible();
    expect(calls.find(({ name }) => name === 'export_paper')?.args).toEqual({ kind: 'invitation', which: { conference: 'c-1' }, language: null, locale: 'en', sha256: 'abc' });
  });

  test('has the keyboard on saving it where nothing is to be chosen', async () => {
    bridge({ ...prepare, paper_preview: () => seen });
    render(Conferences, { id: 'c-1' });
    await open('Prep sheet for me');
    await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Save as PDF' })).toHaveFocus());
  });

  test('is made in another language when one is chosen', async () => {
    const { calls } = bridge({ ...prepare, paper_preview: () => seen });
    render(Conferences, { id: 'c-1' });
    await open('For the family to prepare');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Language' }), 'vi');
    await vi.waitFor(() => expect(calls.filter(({ name }) => name === 'paper_preview').at(-1)?.args).toMatchObject({ kind: 'prep_family', language: 'vi' }));
  });

  test('tells the words that no typeface writes, the language that has no words, and who has no paper', async () => {
    const told = { ...seen, unchecked: [], without_words: ['so'], withheld: ['Walker'], unprintable: { ...seen.unprintable, words: ['𐘀𐘁'] } };
    bridge({ ...prepare, paper_preview: () => told });
    render(Conferences, { id: 'c-1' });
    await open('Reminder');
    for (const words of [/no words in Somali yet/, /No paper for Walker/, /No typeface on this laptop writes these words/, '𐘀𐘁']) expect(await screen.findByText(words)).toBeVisible();
  });

  test('that has changed since it was looked at is not saved, and is made anew', async () => {
    const { calls } = bridge({ ...prepare, paper_preview: () => seen, export_paper: () => Promise.reject({ code: 'invalid', message: 'Something was written since.', details: {} }) });
    render(Conferences, { id: 'c-1' });
    await open('Prep sheet for me');
    await userEvent.click(await screen.findByRole('button', { name: 'Save as PDF' }));
    await vi.waitFor(() => expect(calls.filter(({ name }) => name === 'paper_preview')).toHaveLength(2));
  });

  test('of a meeting that was held is the family\'s copy or the survey', async () => {
    bridge({ ...prepare, conference: () => held, questions: () => ({ source: 'first_word', unchecked: [], questions: bank, left_out: [] }), paper_preview: () => seen });
    const { container } = render(Conferences, { id: 'c-1' });
    expect(await screen.findByRole('button', { name: 'Survey' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Invitation' })).toBeNull();
    await open('Family copy');
    expect(await screen.findByRole('dialog', { name: 'Family copy' })).toBeVisible();
    await expectNoAxeViolations(container);
  });

  test('is opened and closed by keyboard', async () => {
    bridge({ ...prepare, paper_preview: () => seen });
    render(Conferences, { id: 'c-1' });
    (await screen.findByRole('button', { name: 'Invitation' })).focus();
    await userEvent.keyboard('{Enter}');
    const dialog = await screen.findByRole('dialog', { name: 'Invitation' });
    within(dialog).getByRole('button', { name: 'Close' }).focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(screen.queryByRole('dialog', { name: 'Invitation' })).toBeNull());
  });
});

test('the papers of some days are saved in one file or a file each', async () => {
  const two = { ...seen, pages: [...seen.pages, ...seen.pages] };
  const { calls } = bridge({ conferences: () => [line], paper_preview: () => two, export_papers_each: () => files('a.pdf', 'b.pdf') });
  const { container } = render(Conferences);
  await open('Papers of these days');
  await userEvent.click(await screen.findByRole('button', { name: 'Save a file each' }));
  expect(await screen.findByText('2 files saved.')).toBeVisible();
  expect(calls.find(({ name }) => name === 'export_papers_each')?.args).toMatchObject({ kind: 'invitation', which: { days: { from: '2026-11-12', to: '2026-11-12' } } });
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Which paper' }), 'door_sheet');
  await vi.waitFor(() => expect(screen.queryByRole('button', { name: 'Save a file each' })).toBeNull());
  expect(screen.queryByRole('combobox', { name: 'Language' })).toBeNull();
  await expectNoAxeViolations(container);
});

test('papers that were saved before one that could not be are told with the reason', async () => {
  const two = { ...seen, pages: [...seen.pages, ...seen.pages] };
  const full = { code: 'disk-full', message: '', details: {} };
  const some = { ...files('a.pdf'), value: { files: ['a.pdf'], exports: [], refused: full } };
  bridge({ conferences: () => [line], paper_preview: () => two, export_papers_each: () => some });
  render(Conferences);
  await open('Papers of these days');
  await userEvent.click(await screen.findByRole('button', { name: 'Save a file each' }));
  expect(await screen.findByText('One file was saved, a.pdf; the next one was not:')).toBeVisible();
  expect(screen.getByText('The disk is full.')).toBeVisible();
  expect(screen.queryByText('Saved as a.pdf.')).toBeNull();
});

test('the family\'s copies are of the days of the latest round that is over, whatever is still coming', async () => {
  const on = (day: string, status: 'held' | 'planned') => ({ ...line, conference: { ...line.conference, id: day, day, status } });
  const lines = [on('2026-05-04', 'held'), on('2026-11-10', 'held'), on('2026-11-11', 'held'), on('2026-11-19', 'planned')];
  const { calls } = bridge({ conferences: () => lines, paper_preview: () => seen });
  render(Conferences);
  await open('Papers of these days');
  const asked = () => calls.filter(({ name }) => name === 'paper_preview').at(-1)?.args;
  await vi.waitFor(() => expect(asked()).toMatchObject({ kind: 'invitation', which: { days: { from: '2026-11-19', to: '2026-11-19' } } }));
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Which paper' }), 'family_copy');
  await vi.waitFor(() => expect(asked()).toMatchObject({ kind: 'family_copy', which: { days: { from: '2026-11-10', to: '2026-11-11' } } }));
  expect(screen.getByLabelText('From')).toHaveValue('2026-11-10');
});

test('the text of a message is shown, copied, and written down as taken along', async () => {
  const message = { words: 'Bonjour.', language: 'fr' as const, unchecked: true, without_words: null, sha256: 'seen' };
  const user = userEvent.setup();
  const { calls } = bridge({ ...prepare, paper_message: () => message, take_message: () => ({ value: message, changed: changed('record_export') }) });
  const { container } = render(Conferences, { id: 'c-1' });
  await user.click(await screen.findByRole('button', { name: 'Text for a message' }));
  expect(await screen.findByRole('textbox', { name: 'The message' })).toHaveTextContent('Bonjour.');
  expect(screen.getByText('French: these words were not yet checked by a speaker.')).toBeVisible();
  await expectNoAxeViolations(container);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await screen.findByText('Copied. The journal has a line for it.')).toBeVisible();
  expect(await navigator.clipboard.readText()).toBe('Bonjour.');
  expect(calls.find(({ name }) => name === 'take_message')?.args).toMatchObject({ kind: 'invitation', id: 'c-1', locale: speech.locale, sha256: 'seen' });
});

describe('what is answered before the meeting', () => {
  const label = 'How is their child doing?';

  test('is a draft while it is typed, and a record when the field is left', async () => {
    const { calls } = bridge({ ...prepare, write_share: () => ({ value: 'n-1', changed: changed('write_note') }) });
    render(Conferences, { id: 'c-1' });
    await userEvent.type(await screen.findByRole('textbox', { name: label }), 'She reads well.');
    await userEvent.tab();
    await vi.waitFor(() => expect(calls.find(({ name }) => name === 'write_share')?.args).toEqual({ id: 'c-1', question: 'prepare-doing', kind: 'prepared', words: 'She reads well.' }));
    const drafted = calls.find(({ name }) => name === 'save_draft')?.args;
    expect(drafted).toMatchObject({ field: 'meeting/c-1/prepare-doing/teacher', words: 'She reads well.' });
  });

  test('stands there again, and what was typed and not yet recorded before it', async () => {
    const prepared = [{ ...blankNote(), id: 'n-1', question: 'prepare-doing', words: 'She reads well.' }];
    const typed = { field: 'meeting/c-1/prepare-help/teacher', words: 'Read alou', cursor: 9, at: '2026-11-12T08:00:00Z' };
    bridge({ ...prepare, conference: () => ({ ...page, prepared }), draft: ({ field }) => (field === typed.field ? typed : null) });
    render(Conferences, { id: 'c-1' });
    expect(await screen.findByRole('textbox', { name: label })).toHaveValue('She reads well.');
    expect(screen.getByRole('textbox', { name: 'How can they help at home?' })).toHaveValue('Read alou');
  });

  test('is not written after a lock: the draft waits on disk', async () => {
    const { calls } = bridge(prepare);
    const { unmount } = render(Conferences, { id: 'c-1' });
    const field = await screen.findByRole('textbox', { name: label });
    await userEvent.type(field, 'She');
    session.stage = 'locked';
    unmount();
    await vi.waitFor(() => expect(calls.some(({ name }) => name === 'save_draft')).toBe(true));
    expect(calls.some(({ name }) => name === 'write_share')).toBe(false);
  });
});
