// A class list that comes again: what is doubtful, changed and gone, and what is decided about it.
import type { Decisions, Difference, FieldChange, FilePreview, Import } from '$lib/api';
import { drafts, session } from '$lib/state';
import { bridge, expectNoAxeViolations } from '$lib/test';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { blankGoal, blankVoice } from '$lib/api';
import { saved } from '../families/rosas.testdata';
import { changesNothing, putTogether, takeApart, undecided } from './decided';
import { difference, family, seen } from './difference.testdata';
import RosterImport from './RosterImport.svelte';
import { readAs } from './values';

const imported: Import = { id: 'i', at: '2026-11-12T00:00:00Z', format: 'csv', file_name: 'class.csv', sha256: 'seen', students: 1, guardians: 0, changed: 1, archived: 1, back: 0 };
const preview = (changes: Partial<FilePreview> = {}): FilePreview => ({
  format: 'csv', counts: { students: 3, guardians: 0, links: 0, classes: 1, skipped: 0 },
  classes: [{ id: 'A', name: 'Room 14', students: 3, teachers: [] }],
  families: [], skipped: [], warnings: [], questions: [], is_delta: false, gone: [], departures: [], columns: null, sha256: 'seen', own_class: null, ...changes,
});
const classroom = { id: 'c', name: 'Room 14', external_id: 'A', school_year: '2025–26', archived_on: null };
const found = (changes: Partial<Difference['class']> = {}): Difference['class'] => ({ ...difference().class, current: [classroom], recognised: 2, children: 3, ...changes });
const counts = (changes: Partial<Difference['counts']>): Difference['counts'] => ({ ...difference().counts, students_added: 0, guardians_added: 0, ...changes });
const grade: FieldChange = { field: 'grade', before: '2', now: '4', mine: '3', wins: 'mine' };
const email: FieldChange = { field: 'email', before: null, now: 'rana@example.org', mine: '', wins: 'school' };
const candidate = { id: 'here', name: 'Hodan Abdi', family_name: 'Abdi', birth_date: '2017-05-01', external_id: '3', restricted: false, archived: false };

/** Hodan is doubtful, Layla changed, Omar as before, Sami new; Tiago and his sister would go. */
function again({ answers, accepted }: Decisions): Difference {
  const hodan = answers['student:0'] ? seen('student:0', 'Hodan Abdi', { standing: 'unchanged', record: 'here' }) : seen('student:0', 'Hodan Abdi', { standing: 'doubtful', doubt: 'same_name_other_id', candidates: [candidate] });
  const wins = accepted['student:1']?.includes('grade') ? 'school' : 'mine';
  const layla = seen('student:1', 'Layla Haddad', { standing: 'changed', record: 'l', changes: [{ ...grade, wins }, email] });
  return difference({
    class: found(),
    counts: counts({ students_added: 1, changed: 1, unchanged: answers['student:0'] ? 2 : 1, students_gone: 2, doubtful: answers['student:0'] ? 0 : 1, scope: 4 }),
    families: [
      family('Abdi', [hodan], [], { family: 'f' }),
      family('Haddad', [layla, seen('student:2', 'Omar Haddad', { standing: 'unchanged', record: 'o' })], [], { family: 'g', reason: 'same_address' }),
      family('Rosas', [seen('student:3', 'Sami Rosas')]),
    ],
    gone: [{ id: 't', name: 'Tiago Silva', family: 's', family_name: 'Silva', student: true }, { id: 'u', name: 'Ana Silva', family: 's', family_name: 'Silva', student: true }],
    too_many_gone: true,
  });
}
const kept = new Map<string, string>();
const disk = {
  draft: ({ field }: { field: string }) => (kept.has(field) ? { field, words: kept.get(field) ?? '', cursor: 0, at: '' } : null),
  save_draft: ({ field, words }: { field: string; words: string }) => (kept.set(field, words), null),
  clear_draft: ({ field }: { field: string }) => (kept.delete(field), null),
};
afterEach(() => (drafts.forget(), kept.clear(), (session.privacy = false)));
const sentLast = (calls: { name: string; args: unknown }[], name: string) => calls.findLast((one) => one.name === name)?.args as { decisions: Decisions; country: string | null; day_order: string | null };

test('what is doubtful is decided, what is mine can become the school\'s, and many go only when told; then the button says what happens', async () => {
  const ondone = vi.fn();
  const { calls } = bridge({ ...disk, preview_roster: () => preview(), roster_difference: ({ decisions }) => again(decisions), import_roster: () => saved(imported, 'import_roster') });
  const { container } = render(RosterImport, { path: 'class.csv', ondone });
  expect(await screen.findByText('1 new · 1 changed · 1 as before · 2 no longer in the file · 1 doubtful')).toBeInTheDocument();
  const button = screen.getByRole('button', { name: 'Bring in 1 new, change 1, archive 2' });
  expect(button).toBeDisabled();
  expect(button).toHaveAccessibleDescription('Before this can be brought in, please say who 1 person is and that so many may go.');
  await expectNoAxeViolations(container);

  const who = screen.getByRole('group', { name: 'Who Hodan Abdi is' });
  const same = within(who).getByRole('radio', { name: /^The same child as Hodan Abdi/ });
  same.focus();
  await userEvent.keyboard(' ');
  await waitFor(() => expect(sentLast(calls, 'roster_difference').decisions.answers).toEqual({ 'student:0': { is: 'same', id: 'here' } }));
  await waitFor(() => expect(button).toHaveAccessibleDescription('Before this can be brought in, please say that so many may go.'));
  expect(same).toBeChecked();
  expect(same).toHaveFocus();

  const table = screen.getByRole('table', { name: 'What is different about Layla Haddad' });
  expect(within(table).getByText('earlier: Grade 2')).toBeInTheDocument();
  await userEvent.click(within(table).getByRole('checkbox', { name: "Take the school's: Grade of Layla Haddad" }));
  await waitFor(() => expect(sentLast(calls, 'roster_difference').decisions.accepted).toEqual({ 'student:1': ['grade'] }));
  await waitFor(() => expect(screen.getByRole('checkbox', { name: /^Take the school's: Grade/ })).toBeChecked());
  expect(screen.getByText('As before: Omar Haddad')).toBeInTheDocument();

  await userEvent.click(screen.getByRole('checkbox', { name: 'Yes, the file is right: they may go' }));
  await waitFor(() => expect(button).toBeEnabled());
  await userEvent.click(button);
  await waitFor(() => expect(ondone).toHaveBeenCalledWith(imported));
  expect(sentLast(calls, 'import_roster').decisions).toMatchObject({ answers: { 'student:0': { is: 'same' } }, accepted: { 'student:1': ['grade'] }, many_may_go: true });
  expect(kept.size).toBe(0);
});

test('what was decided survives a kill, and is forgotten when the file is another one', async () => {
  const rust = { ...disk, vault_state: () => { throw { code: 'locked' }; }, preview_roster: () => preview(), roster_difference: ({ decisions }: { decisions: Decisions }) => again(decisions) };
  bridge(rust);
  const first = render(RosterImport, { path: 'class.csv', ondone: vi.fn() });
  await userEvent.click(await screen.findByRole('radio', { name: /^Leave out/ }));
  await waitFor(() => expect(kept.get('roster')).toContain('leave_out'));
  first.unmount();

  bridge(rust);
  const second = render(RosterImport, { ondone: vi.fn() });
  expect(await screen.findByRole('radio', { name: /^Leave out/ })).toBeChecked();
  second.unmount();

  bridge({ ...rust, preview_roster: () => preview({ sha256: 'other' }), roster_difference: ({ decisions }) => ({ ...again(decisions), sha256: 'other' }) });
  render(RosterImport, { ondone: vi.fn() });
  expect(await screen.findByText(/^The file is another one than before/)).toBeInTheDocument();
  expect(await screen.findByRole('radio', { name: /^Leave out/ })).not.toBeChecked();
});

test('in the privacy view no name of a child or adult is on the page', async () => {
  session.privacy = true;
  bridge({ ...disk, preview_roster: () => preview(), roster_difference: ({ decisions }) => again(decisions) });
  const { container } = render(RosterImport, { path: 'class.csv', ondone: vi.fn() });
  expect(await screen.findByRole('heading', { name: 'What would change' })).toBeInTheDocument();
  expect(container.innerHTML).not.toMatch(/Haddad|Abdi|Silva|Rosas|Layla|Hodan/);
  await expectNoAxeViolations(container);
});

test('a refusal says what to do and shows the file as it is now', async () => {
  const { calls } = bridge({
    ...disk, preview_roster: () => preview(), roster_difference: () => difference(),
    import_roster: () => { throw { code: 'invalid', message: '', details: { field: 'roster', why: 'changed-since-seen' } }; },
  });
  render(RosterImport, { path: 'class.csv', ondone: vi.fn() });
  await userEvent.click(await screen.findByRole('button', { name: 'Add 1 family' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('has changed since you looked at it');
  expect(calls.filter(({ name }) => name === 'roster_difference')).toHaveLength(2);
  expect(screen.getByRole('button', { name: 'Add 1 family' })).toBeEnabled();
});

test('nothing to do says so', async () => {
  bridge({ ...disk, preview_roster: () => preview(), roster_difference: () => difference({ class: found(), counts: counts({ unchanged: 1 }), families: [family('Rosas', [seen('student:0', 'Sami Rosas', { standing: 'unchanged', record: 's' })])] }) });
  render(RosterImport, { path: 'class.csv', ondone: vi.fn() });
  expect(await screen.findByRole('button', { name: 'Nothing to bring in' })).toBeDisabled();
  expect(screen.getByText('Everybody in this file is in your class already.')).toBeInTheDocument();
  expect(screen.getByText('1 family in which nothing changes')).toBeInTheDocument();
});

test('a new school year takes goals and hopes along, but for those that are left behind', async () => {
  const carry = { goals: [{ ...blankGoal(), id: 'goal', title: 'Read a long book' }], hopes: [{ ...blankVoice(), id: 'hope', words: 'That she makes friends' }] };
  const { calls } = bridge({
    ...disk, preview_roster: () => preview(), import_roster: () => saved(imported, 'import_roster'),
    roster_difference: ({ decisions }) => difference({ class: found({ proposed: 'new_class', coming: decisions.coming ?? 'new_class' }), counts: counts({ students_added: 1 }), carry: decisions.coming === 'same_class' ? { goals: [], hopes: [] } : carry }),
  });
  const { container } = render(RosterImport, { path: 'class.csv', ondone: vi.fn() });
  expect(await screen.findByRole('radio', { name: /^A new class for a new school year/ })).toBeChecked();
  expect(screen.getByRole('checkbox', { name: 'Read a long book' })).toBeChecked();
  await expectNoAxeViolations(container);
  await userEvent.click(screen.getByRole('radio', { name: /^The same class, come again/ }));
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Read a long book' })).toBeNull());
  await userEvent.click(screen.getByRole('radio', { name: /^A new class/ }));
  await userEvent.click(await screen.findByRole('checkbox', { name: 'That she makes friends' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Bring in 1 new' }));
  await waitFor(() => expect(sentLast(calls, 'import_roster')?.decisions).toMatchObject({ coming: 'new_class', carried_goals: ['goal'], carried_hopes: [] }));
});

test('a proposed family is taken apart and put together by the keyboard', async () => {
  const two = [family('Haddad', [seen('student:0', 'Layla Haddad'), seen('student:1', 'Omar Haddad')], [], { reason: 'same_phone' }), family('Rosas', [seen('student:2', 'Sami Rosas')])];
  const apart = [family('Haddad', [seen('student:0', 'Layla Haddad')]), family('Haddad', [seen('student:1', 'Omar Haddad')]), family('Rosas', [seen('student:2', 'Sami Rosas')])];
  const one = [family('Haddad', [seen('student:0', 'Layla Haddad'), seen('student:2', 'Sami Rosas')]), family('Haddad', [seen('student:1', 'Omar Haddad')])];
  const { calls } = bridge({ ...disk, preview_roster: () => preview(), roster_difference: ({ decisions }) => difference({ families: decisions.families.length === 0 ? two : decisions.families.flat().includes('student:2') ? one : apart }) });
  const { container } = render(RosterImport, { path: 'class.csv', ondone: vi.fn() });
  (await screen.findByRole('button', { name: 'Take apart the family Haddad' })).focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(sentLast(calls, 'roster_difference').decisions.families).toEqual([['student:0'], ['student:1']]));
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'The family Haddad as proposed' })[0]).toHaveFocus());
  await userEvent.click(screen.getByRole('button', { name: 'Put together with …: the family Rosas' }));
  const which = screen.getByRole('combobox', { name: 'With which one the family Rosas is put together' });
  expect(which).toHaveFocus();
  await expectNoAxeViolations(container);
  await userEvent.selectOptions(which, 'Haddad (Layla Haddad)');
  await userEvent.click(screen.getByRole('button', { name: 'Put together' }));
  await waitFor(() => expect(sentLast(calls, 'roster_difference').decisions.families).toEqual([['student:1'], ['student:0', 'student:2']]));
});

test('which number is the day and the country of the telephones are asked, and the file is read so', async () => {
  const adult = { external_id: null, given_name: 'Rana', family_name: 'Haddad', preferred_name: null, phones: [{ written: '55 mornings', e164: null }], email: null, language: null, interpreter: false, address: null, cares_for: [{ student: 0, relationship: 'Mother' }] };
  const student = { external_id: null, given_name: 'Layla', family_name: 'Haddad', preferred_name: null, pronouns: null, grade: null, class_ids: ['A'], birth_date: null, home_language: null };
  const { calls } = bridge({
    ...disk, roster_difference: () => difference(),
    preview_roster: ({ day_order }) => preview({
      questions: day_order ? [] : ['day-order'], families: [{ name: 'Haddad', reason: null, students: [student], guardians: [adult] }],
      columns: { file: 'class.csv', headers: ['Born'], samples: [['25/12/2016'], ['3/04/2017']], mapping: { fields: [{ who: 'student', part: 'birth_date' }] } },
    }),
  });
  const { container } = render(RosterImport, { path: 'class.csv', ondone: vi.fn() });
  expect(await screen.findByRole('button', { name: 'Add 1 family' })).toHaveAccessibleDescription(/which number of a date is the day/);
  await userEvent.click(screen.getByRole('radio', { name: `3/04/2017 is ${readAs('3/04/2017', 'day-month')}` }));
  await waitFor(() => expect(sentLast(calls, 'roster_difference').day_order).toBe('day-month'));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Country of the phone numbers' }), 'Mexico');
  await waitFor(() => expect(sentLast(calls, 'roster_difference').country).toBe('MX'));
  expect(screen.getByText('55 mornings')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByRole('button', { name: 'Add 1 family' })).toBeEnabled());
  await expectNoAxeViolations(container);
});

test('the class of the teacher is chosen when the file says which it is, and what was found takes the focus', async () => {
  const classes = [{ id: 'A', name: 'Room 14', students: 3, teachers: [] }, { id: 'B', name: 'Room 15', students: 3, teachers: [] }];
  const { calls } = bridge({
    ...disk, vault_state: () => { throw { code: 'locked' }; }, preview_roster: () => preview({ classes, own_class: 'B' }), roster_difference: () => difference(),
  });
  render(RosterImport, { ondone: vi.fn() });
  await userEvent.type(await screen.findByRole('textbox', { name: 'Path of the file or folder' }), 'class.csv{Enter}');
  expect(await screen.findByRole('combobox', { name: 'Which class is yours' })).toHaveValue('B');
  expect(sentLast(calls, 'roster_difference').decisions.class).toBe('B');
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Who would be added' })).toHaveFocus());
});

test('beside the name stands what the file says: the grade of a child, what an adult is, their language and whether an interpreter is needed', async () => {
  const children = [seen('student:0', 'Layla Haddad', { grade: '3' })];
  const adults = [seen('adult:0', 'Rana Haddad', { relationship: 'Mother', language: 'ar', interpreter: true })];
  bridge({ ...disk, preview_roster: () => preview(), roster_difference: () => difference({ families: [family('Haddad', children, adults)] }) });
  render(RosterImport, { path: 'class.csv', ondone: vi.fn() });
  expect(await screen.findByText('Mother, Arabic, Interpreter needed')).toBeInTheDocument();
  expect(screen.getByText('Grade 3')).toBeInTheDocument();
});

test('what was said of adults of a family that is regrouped is forgotten, and of others it stays', () => {
  const one = family('Haddad', [seen('student:0', 'Layla'), seen('student:1', 'Omar', { standing: 'unchanged', record: 'o' })], [seen('adult:0:1', 'Rana')]);
  const other = family('Rosas', [seen('student:2', 'Sami')], [seen('adult:1', 'Josefina')]);
  const decided = { ...undecided(), answers: { 'adult:0': { is: 'another' as const }, 'adult:1': { is: 'another' as const }, 'student:0': { is: 'another' as const } } };
  takeApart(decided, one);
  expect(decided.families).toEqual([['student:1'], ['student:0']]);
  expect(Object.keys(decided.answers)).toEqual(['adult:1', 'student:0']);
  putTogether(decided, other, one);
  expect(decided.families).toEqual([['student:0', 'student:1', 'student:2']]);
  expect(changesNothing(difference({ counts: counts({ unchanged: 3 }) }))).toBe(true);
});
