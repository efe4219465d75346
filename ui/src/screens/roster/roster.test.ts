import { blankDecisions } from '$lib/api';
import type { FilePreview, Import, PreviewGuardian, PreviewStudent } from '$lib/api';
import { drafts } from '$lib/state';
import { bridge, expectNoAxeViolations, standing } from '$lib/test';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { saved } from '../families/rosas.testdata';
import { difference } from './difference.testdata';
import { everyClass, familiesOf } from './people';
import RosterImport from './RosterImport.svelte';

const student = (given_name: string, classId: string): PreviewStudent => ({
  external_id: null, given_name, family_name: 'Haddad', preferred_name: null, pronouns: null, grade: '3', class_ids: [classId], birth_date: null, home_language: null,
});
const adult = (given_name: string, students: number[]): PreviewGuardian => ({
  external_id: null, given_name, family_name: 'Haddad', preferred_name: null, phones: [], email: null, language: 'ar', interpreter: false, address: null,
  cares_for: students.map((one) => ({ student: one, relationship: 'Mother' })),
});
const preview = (changes: Partial<FilePreview> = {}): FilePreview => ({
  format: 'csv',
  counts: { students: 2, guardians: 1, links: 2, classes: 2, skipped: 1 },
  classes: [{ id: 'A', name: 'Room 14', students: 1, teachers: [] }, { id: 'B', name: 'Room 15', students: 1, teachers: [] }],
  families: [{ name: 'Haddad', reason: 'shared_guardian', students: [student('Layla', 'A'), student('Omar', 'B')], guardians: [adult('Rana', [0, 1])] }],
  skipped: [{ file: 'class.csv', line: 12, reason: 'no-name' }],
  warnings: [{ code: 'guessed-encoding', file: 'class.csv', line: null, detail: 'Windows-1252' }],
  questions: [],
  is_delta: false,
  gone: [],
  departures: [],
  columns: { file: 'class.csv', headers: ['Student', 'Notes'], samples: [['Haddad, Layla', 'bus 4']], mapping: { fields: [{ who: 'student', part: 'full_name' }, null] } },
  sha256: 'seen',
  own_class: null,
  ...changes,
});
/** A disk for drafts, as a Rust side keeps them. */
function disk() {
  const kept = new Map<string, string>();
  return {
    kept,
    answers: {
      draft: ({ field }: { field: string }) => (kept.has(field) ? { field, words: kept.get(field) ?? '', cursor: 0, at: '' } : null),
      save_draft: ({ field, words }: { field: string; words: string }) => (kept.set(field, words), null),
      clear_draft: ({ field }: { field: string }) => (kept.delete(field), null),
    },
  };
}
afterEach(() => drafts.forget());
const imported: Import = { id: 'i', at: '2026-11-12T00:00:00Z', format: 'csv', file_name: 'class.csv', sha256: 'seen', students: 1, guardians: 1, changed: 0, archived: 0, back: 0 };

test('nothing is written until a class was chosen and the button pressed; then just what was seen', async () => {
  const ondone = vi.fn();
  const { calls } = bridge({ ...disk().answers, preview_roster: () => preview(), roster_difference: () => difference(), import_roster: () => saved(imported, 'import_roster') });
  const { container } = render(RosterImport, { path: 'school/class.csv', ondone });
  expect(await screen.findByRole('button', { name: 'Choose your class first' })).toBeDisabled();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Which class is yours' }), 'A');
  expect(await screen.findByText('1 family with 1 child and 1 adult')).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Who would be added' })).toBeInTheDocument();
  expect(screen.getByText('class.csv, line 12')).toBeInTheDocument();
  await expectNoAxeViolations(container);
  expect(calls.map(({ name }) => name)).not.toContain('import_roster');
  await userEvent.click(screen.getByRole('button', { name: 'Add 1 family' }));
  await waitFor(() => expect(ondone).toHaveBeenCalledWith(imported));
  expect(calls.find(({ name }) => name === 'import_roster')?.args).toEqual({
    source: { kind: 'file', path: 'school/class.csv' }, mapping: null, country: null, day_order: null, decisions: { ...blankDecisions(), class: 'A' }, fingerprint: 'of what was seen',
  });
});

test('a column that is taken for something else is read anew, and the focus stays', async () => {
  const { calls } = bridge({ ...disk().answers, preview_roster: () => preview() });
  render(RosterImport, { path: 'school/class.csv', ondone: vi.fn() });
  const column = await screen.findByRole('combobox', { name: 'What “Notes” holds' });
  column.focus();
  await userEvent.selectOptions(column, 'guardian-2-phone');
  await waitFor(() => expect(calls.filter(({ name }) => name === 'preview_roster')).toHaveLength(2));
  expect(calls.findLast(({ name }) => name === 'preview_roster')?.args).toEqual({
    source: { kind: 'file', path: 'school/class.csv' }, mapping: { fields: [{ who: 'student', part: 'full_name' }, { who: 'guardian', slot: 2, part: 'phone' }] }, country: null, day_order: null,
  });
  expect(column).toBeInTheDocument();
  expect(column).toHaveFocus();
});

test('a path can be typed, and a file that cannot be read says why', async () => {
  bridge({
    ...disk().answers,
    vault_state: () => { throw { code: 'locked', message: '' }; },
    preview_roster: () => { throw { code: 'unreadable', message: '', details: { file: 'scan.pdf', line: '', reason: 'format-document' } }; },
  });
  const { container } = render(RosterImport, { ondone: vi.fn() });
  await userEvent.type(await screen.findByRole('textbox', { name: 'Path of the file or folder' }), 'school/scan.pdf{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent(/scan\.pdf is a document/);
  await expectNoAxeViolations(container);
});

test('what was said about a file survives a kill: its path, its columns and the class; when the class is in, nothing of it is left', async () => {
  const { kept, answers } = disk();
  const rust = { ...answers, vault_state: () => standing(), preview_roster: () => preview(), roster_difference: () => difference(), import_roster: () => saved(imported, 'import_roster') };
  bridge(rust);
  const { unmount } = render(RosterImport, { ondone: vi.fn() });
  await userEvent.type(await screen.findByRole('textbox', { name: 'Path of the file or folder' }), 'school/cl');
  await waitFor(() => expect(kept.get('roster')).toContain('school/cl'));
  await userEvent.type(screen.getByRole('textbox', { name: 'Path of the file or folder' }), 'ass.csv{Enter}');
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Which class is yours' }), 'B');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What “Notes” holds' }), 'guardian-2-phone');
  await waitFor(() => expect((JSON.parse(kept.get('roster') ?? '{}') as { now?: unknown }).now).toMatchObject({ path: 'school/class.csv', chosen: 'B', mapping: { fields: [{}, { who: 'guardian' }] } }));
  unmount();

  const ondone = vi.fn();
  const { calls } = bridge(rust);
  render(RosterImport, { ondone });
  expect(await screen.findByText(/^You had begun this/)).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Path of the file or folder' })).toHaveValue('school/class.csv');
  expect(await screen.findByRole('combobox', { name: 'Which class is yours' })).toHaveValue('B');
  const mapping = { fields: [{ who: 'student', part: 'full_name' }, { who: 'guardian', slot: 2, part: 'phone' }] };
  expect(calls.find(({ name }) => name === 'preview_roster')?.args).toEqual({ source: { kind: 'file', path: 'school/class.csv' }, mapping, country: null, day_order: null });
  await userEvent.click(await screen.findByRole('button', { name: 'Add 1 family' }));
  await waitFor(() => expect(ondone).toHaveBeenCalled());
  expect(calls.find(({ name }) => name === 'import_roster')?.args).toMatchObject({ mapping, decisions: { class: 'B' } });
  expect(kept.size).toBe(0);
});

test('a file that the app is opened with takes the place of what was begun', async () => {
  const { kept, answers } = disk();
  kept.set('roster', JSON.stringify({ typed: 'old.csv', path: 'old.csv', mapping: null, chosen: '' }));
  const { calls } = bridge({ ...answers, preview_roster: () => preview() });
  render(RosterImport, { path: 'school/class.csv', ondone: vi.fn() });
  await screen.findByRole('combobox', { name: 'Which class is yours' });
  expect(calls.filter(({ name }) => name === 'preview_roster').map(({ args }) => args)).toEqual([{ source: { kind: 'file', path: 'school/class.csv' }, mapping: null, country: null, day_order: null }]);
  expect(screen.queryByText(/^You had begun this/)).toBeNull();
});

test('one class brings its own children and those who care for them', () => {
  const families = [...preview().families, { name: 'Silva', reason: null, students: [student('Tiago', 'B')], guardians: [] }];
  expect(familiesOf(families, 'A').map((family) => family.students.map((one) => one.given_name))).toEqual([['Layla']]);
  expect(familiesOf(families, 'A')[0]?.reason).toBeNull();
  expect(familiesOf(families, everyClass)).toHaveLength(2);
  expect(familiesOf(families, '')).toHaveLength(0);
});
