import { blankProfile, blankTerm, type Export, type QuoteChoice, type SummaryPreview, type TermSummary } from '$lib/api';
import { changes, drafts, router } from '$lib/state';
import { bridge, changed, expectNoAxeViolations } from '$lib/test';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import Reports from './Reports.svelte';

const fall = { ...blankTerm(), id: 't1', name: 'Fall term', starts_on: '2026-09-01', ends_on: '2026-12-20' };
const preview: SummaryPreview = {
  summary: { leaves: { contacts: { is: 'exactly', n: 171 }, quotes: 1, goals: { is: 'exactly', n: 19 }, surveys: { is: 'exactly', n: 12 }, teaching_changes: 0, quotes_that_name: 1, changes_that_name: 0, min_group: 5 } } as TermSummary,
  pages: ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'], reading: [{ heading: null, text: '27 of 31 families were reached.', language: null }],
  unprintable: { quotes: 0, teaching_changes: 0, words: [], signs: false }, sha256: 'abc123',
};
const line: Export = { id: 'e1', at: '2026-11-12T15:00:00Z', kind: 'term_summary', recipient: 'Principal Reyes', term: 'Fall term', language: 'en', sha256: '0123456789abcdef'.repeat(4), bytes: 9, arrived: true };
const quote = (voice: string, words: string, names_someone: boolean): QuoteChoice => ({ voice, words, language: 'es', rendering: '', quoted_as: 'A mother', day: '2026-10-20', names_someone });

const rust = (more: Parameters<typeof bridge>[0] = {}) =>
  bridge({
    terms: () => [{ term: fall, current: true }],
    profile: () => ({ ...blankProfile(), principal: 'Principal Reyes' }),
    summary_preview: () => preview,
    quotes: () => [quote('v1', 'Antes nadie me preguntaba.', false), quote('v2', 'Josefina lee.', true)],
    journal: () => [line], draft: () => null, save_draft: () => null, clear_draft: () => null,
    export_summary: () => ({ value: { file: 'Term summary Fall term.pdf', export: line }, changed: changed('record_export') }),
    ...more,
  });

afterEach(() => {
  router.reset();
  changes.dismiss();
  drafts.forget();
});

test('the paper stands beside what leaves, and axe finds nothing', async () => {
  rust();
  const { container } = render(Reports);
  await screen.findByRole('heading', { level: 1, name: 'Fall term, for Principal Reyes' });
  const page = await screen.findByRole('img', { name: 'Page 1 of 1' });
  expect(page).toHaveAttribute('src', expect.stringMatching(/^data:image\/svg\+xml/));
  expect(container.querySelector('svg script')).toBeNull();
  expect(screen.getByText('27 of 31 families were reached.')).toBeInTheDocument();
  expect(screen.getByText('171 contacts, as counts')).toBeInTheDocument();
  expect(screen.getByText('— your private aids: never, not even a count')).toBeInTheDocument();
  expect(screen.getByText('— 1 quote stays: it names somebody of the class')).toBeInTheDocument();
  expect(screen.getByText('0123456789ab…')).toBeInTheDocument();
  await expectNoAxeViolations(container);
});

test('for whom the paper is survives a kill, and is forgotten when it has gone', async () => {
  const disk = new Map([['summary/recipient', 'Ms. Abara']]);
  const { calls } = rust({
    draft: ({ field }) => (disk.has(field) ? { field, words: disk.get(field) ?? '', cursor: 0, at: '' } : null),
    save_draft: ({ field, words }) => (disk.set(field, words), null), clear_draft: ({ field }) => (disk.delete(field), null),
  });
  render(Reports);
  await screen.findByRole('heading', { level: 1, name: 'Fall term, for Ms. Abara' });
  await userEvent.type(screen.getByDisplayValue('Ms. Abara'), ' Jones');
  await waitFor(() => expect(disk.get('summary/recipient')).toBe('Ms. Abara Jones'));
  await screen.findByRole('img');
  await userEvent.click(screen.getByRole('button', { name: 'Save PDF' }));
  await screen.findByText(/Saved as/);
  expect(calls.find(({ name }) => name === 'export_summary')?.args).toMatchObject({ recipient: 'Ms. Abara Jones' });
  expect(disk.size).toBe(0);
});

test('what is saved is what was seen, for whom it says', async () => {
  const { calls } = rust();
  render(Reports);
  await screen.findByRole('img');
  await userEvent.click(screen.getByLabelText('Barriers we lowered'));
  await userEvent.click(screen.getByLabelText('Show this quote'));
  await userEvent.click(screen.getByLabelText('Español'));
  await waitFor(() => expect(calls.filter(({ name }) => name === 'summary_preview').at(-1)?.args).toMatchObject({ locale: 'es', options: { barriers: false, without: ['v1'] } }));
  await userEvent.click(screen.getByRole('button', { name: 'Save PDF' }));
  await screen.findByText(/Saved as Term summary Fall term.pdf/);
  expect(calls.find(({ name }) => name === 'export_summary')?.args).toEqual({
    term: 't1', locale: 'es', recipient: 'Principal Reyes', sha256: 'abc123',
    options: { not_reached: true, next: [], barriers: false, danielson: false, title_one: false, without: ['v1'] },
  });
  expect(changes.notice).toBeNull();
});

test('the paper names the next steps that were ticked, and no others', async () => {
  const { calls } = rust();
  render(Reports);
  await screen.findByRole('img');
  const asked = () => calls.filter(({ name }) => name === 'summary_preview').at(-1)?.args;
  expect(asked()).toMatchObject({ options: { next: [] } });
  await userEvent.click(screen.getByLabelText('Try another time of day'));
  await userEvent.click(screen.getByLabelText('A first hello, with good news'));
  await userEvent.click(screen.getByLabelText('Try another time of day'));
  await waitFor(() => expect(asked()).toMatchObject({ options: { next: ['first_hello'] } }));
});

test('a paper that is older than the records is not saved but made anew', async () => {
  const { calls } = rust({ export_summary: () => Promise.reject({ code: 'invalid', message: '', details: { field: 'summary', why: 'changed-since' } }) });
  render(Reports);
  await screen.findByRole('img');
  const before = calls.filter(({ name }) => name === 'summary_preview').length;
  await userEvent.click(screen.getByRole('button', { name: 'Save PDF' }));
  await screen.findByText(/Something was written since you looked at this paper/);
  await waitFor(() => expect(calls.filter(({ name }) => name === 'summary_preview').length).toBeGreaterThan(before));
});

test('a line of what did not reach its place says so, and the journal is read anew when that happens', async () => {
  const lost = { ...line, id: 'e2', arrived: false };
  let lines = [line];
  rust({ journal: () => lines, export_summary: () => ((lines = [lost, line]), Promise.reject({ code: 'not-arrived', message: '', details: {} })) });
  const { container } = render(Reports);
  await screen.findByRole('img');
  expect(screen.queryByText(/It did not arrive/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Save PDF' }));
  expect(await screen.findByText('The file could not be put where you said.')).toBeVisible();
  expect(await screen.findAllByText(/It did not arrive/)).toHaveLength(1);
  expect(screen.queryByText(/Saved as/)).toBeNull();
  await expectNoAxeViolations(container);
});

test('without a term there is one sentence and one button', async () => {
  rust({ terms: () => [], journal: () => [] });
  const { container } = render(Reports);
  await userEvent.click(await screen.findByRole('button', { name: 'Put in your terms' }));
  expect(router.here.screen).toBe('settings');
  await expectNoAxeViolations(container);
});
