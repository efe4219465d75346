import { changes, drafts, router, session } from '$lib/state';
import { bridge, expectNoAxeViolations, type Called } from '$lib/test';
import { blankAnswer, blankNote, type Conference, type MeetingPage } from '$lib/api';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Meeting from './Meeting.svelte';
import { conference, earlierPromise, id, josefina, meetingPage, place, ramon, rustSide } from './fixture';
import { wordsAt } from './sentence';
import { standInTheMeeting } from './room.testdata';

standInTheMeeting();

/** The meeting on the screen, its Rust side and what was called. */
async function meeting(page: MeetingPage = meetingPage()) {
  const rust = rustSide(page);
  const { calls } = bridge(rust.answers);
  const shown = render(Meeting, { id });
  await screen.findByRole('heading', { level: 1 });
  return { ...shown, calls, page: rust.page, user: userEvent.setup() };
}

const named = (calls: Called[], name: string) => calls.filter((one) => one.name === name).map(({ args }) => args as Record<string, any>);
const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /How do you think school is going/ });
const meaning = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'In English, as the interpreter said it' });
/** The meeting, held in the language that the teacher's window speaks. */
const inEnglish = (changed: Partial<Conference> = {}) => meetingPage({ guardians: [{ ...josefina, speaks: changed.language ?? 'en' }], line: { ...meetingPage().line, conference: { ...conference, language: 'en', interpreter: '', ...changed } } });
const step = (name: RegExp) => screen.findByRole('heading', { level: 2, name });

test('a family does not read on the screen by which name its child goes at school', async () => {
  const page = meetingPage();
  const [child] = page.students;
  const students = child ? [{ ...child, goes_by: 'Yovi' }] : [];
  const { container } = await meeting({ ...page, students, line: { ...page.line, students: ['Yovi'] } });
  expect(container).toHaveTextContent('Yoveli');
  expect(container).not.toHaveTextContent('Yovi');
});

test('it opens on the question in the family\'s language, with the cursor in the field', async () => {
  const { container } = await meeting();
  expect(screen.getByRole('heading', { level: 2, name: '¿Cómo cree que va la escuela?' })).toHaveAttribute('lang', 'es');
  expect(await field()).toHaveFocus();
  expect(await field()).toHaveAttribute('lang', 'es');
  expect(screen.getByText('Family 4 min 40 · me 1 min 20')).toBeInTheDocument();
  expect(screen.getByText('6:00 of 20 min')).toBeInTheDocument();
  await expectNoAxeViolations(container);
});

test('words are a draft while they are typed and the family\'s words when the field is left', async () => {
  const { calls, user, page } = await meeting();
  await user.type(await field(), 'Muy bien.');
  await vi.waitFor(() => expect(named(calls, 'save_draft').at(-1)).toMatchObject({ field: `meeting/${id}/school-going/family/g-1`, words: 'Muy bien.' }));
  expect(named(calls, 'write_answer')).toEqual([]);
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await screen.findByRole('heading', { level: 2, name: /Viene su hija/ });
  expect(named(calls, 'write_answer')[0]?.answer).toMatchObject({ question: 'school-going', words: 'Muy bien.', guardian: 'g-1', speaker: 'Josefina', language: 'es' });
  expect(page.drafts).toEqual([]);
});

test('no late draft comes back after its words became a record', async () => {
  const { calls, user, page } = await meeting();
  await user.type(await field(), 'Sí');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await screen.findByRole('heading', { level: 2, name: /Viene su hija/ });
  await new Promise((done) => setTimeout(done, 250));
  const order = calls.map(({ name }) => name).filter((name) => name === 'save_draft' || name === 'write_answer');
  expect(order.at(-1)).toBe('write_answer');
  expect(page.drafts).toEqual([]);
});

test('Tab and Shift+Tab go through the questions; at the last one, and after Escape, Tab leaves the field', async () => {
  const { user } = await meeting(inEnglish());
  const first = await field();
  await user.keyboard('{Escape}{Tab}');
  expect(first).not.toHaveFocus();
  first.focus();
  await user.tab();
  const last = await screen.findByRole('textbox', { name: /happy coming/ });
  expect(last).toHaveFocus();
  await user.tab({ shift: true });
  expect(await field()).toHaveFocus();
  await user.tab();
  await user.tab();
  expect(document.activeElement?.tagName).toBe('BUTTON');
});

test('where an interpreter speaks, Tab goes from the words to what they mean and then to the next question', async () => {
  const { user, container } = await meeting();
  await user.tab();
  expect(await meaning()).toHaveFocus();
  expect(screen.getByText(/^Tab: what it means/)).toBeInTheDocument();
  await expectNoAxeViolations(container);
  await user.tab({ shift: true });
  expect(await field()).toHaveFocus();
  await user.tab();
  await user.tab();
  expect(await screen.findByRole('textbox', { name: /happy coming/ })).toHaveFocus();
  await user.tab();
  await user.keyboard('{Escape}');
  expect(screen.getByText('Tab now leaves the field.')).toBeInTheDocument();
  await user.tab();
  expect(document.activeElement?.tagName).toBe('BUTTON');
});

test('what it means is asked for only where the family does not speak the teacher\'s language', async () => {
  await meeting(inEnglish());
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
  cleanup();
  await meeting(inEnglish({ interpreter: 'Ms. Ito' }));
  expect(await screen.findByRole('textbox', { name: 'In English, as the interpreter said it' })).toBeInTheDocument();
  cleanup();
  const { user } = await meeting(inEnglish({ language: 'es-MX' }));
  const own = await screen.findByRole('textbox', { name: 'In English, as I understood it' });
  expect(own).not.toHaveClass('family');
  await user.keyboard('{F6}');
  await screen.findByRole('textbox', { name: /my own note/ });
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
});

test('words and what they mean become one record', async () => {
  const { calls, user, page } = await meeting();
  await user.type(await field(), 'Va bien.');
  await user.tab();
  await vi.waitFor(() => expect(named(calls, 'write_answer')).toHaveLength(1));
  await user.keyboard('It goes well.');
  await vi.waitFor(() => expect(named(calls, 'save_draft').at(-1)).toMatchObject({ field: `meeting/${id}/school-going/meaning/g-1`, words: 'It goes well.' }));
  await user.keyboard('{Tab}');
  await screen.findByRole('heading', { level: 2, name: /Viene su hija/ });
  expect(page.voices).toMatchObject([{ words: 'Va bien.', rendering: 'It goes well.', guardian: 'g-1', language: 'es' }]);
  expect(page.drafts).toEqual([]);
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(await field()).toHaveValue('Va bien.');
  expect(await meaning()).toHaveValue('It goes well.');
});

test('what it means can be written first: it waits as a draft for the words, and the mark of them keeps both', async () => {
  const { calls, user, page } = await meeting();
  await user.type(await meaning(), 'She gets up by herself.');
  (await field()).focus();
  await vi.waitFor(() => expect(page.drafts).toMatchObject([{ words: 'She gets up by herself.' }]));
  expect(named(calls, 'write_answer')).toEqual([]);
  await user.keyboard('Se levanta sola.');
  await user.keyboard('{Control>}1{/Control}');
  await screen.findByText('Kept as a strength');
  expect(page.voices).toMatchObject([{ words: 'Se levanta sola.', rendering: 'She gets up by herself.' }, { kind: 'strength' }]);
  await vi.waitFor(() => expect(page.drafts).toEqual([]));
});

test('words that are taken back leave what they meant as a draft, and take it up again', async () => {
  const { user, page } = await meeting();
  await user.type(await field(), 'Va bien.');
  await user.tab();
  await user.keyboard('It goes well.');
  (await field()).focus();
  await vi.waitFor(() => expect(page.voices).toMatchObject([{ rendering: 'It goes well.' }]));
  await user.clear(await field());
  await user.tab();
  await vi.waitFor(() => expect(page.voices).toEqual([]));
  expect(await meaning()).toHaveValue('It goes well.');
  expect(page.drafts).toMatchObject([{ field: `meeting/${id}/school-going/meaning/g-1`, words: 'It goes well.' }]);
  await user.type(await field(), 'Va muy bien.');
  await user.tab();
  await vi.waitFor(() => expect(page.voices).toMatchObject([{ words: 'Va muy bien.', rendering: 'It goes well.' }]));
  await vi.waitFor(() => expect(page.drafts).toEqual([]));
});

test('of several adults each one\'s meaning stays beside their own words', async () => {
  const { user, page } = await meeting(meetingPage({ guardians: [josefina, ramon] }));
  await user.type(await meaning(), 'Hers');
  await user.click(screen.getByRole('radio', { name: 'Ramón' }));
  await vi.waitFor(async () => expect(await meaning()).toHaveValue(''));
  await user.type(await field(), 'Regular');
  await user.tab();
  await user.keyboard('His');
  await user.click(screen.getByRole('radio', { name: 'Josefina' }));
  await vi.waitFor(async () => expect(await meaning()).toHaveValue('Hers'));
  expect(page.voices).toMatchObject([{ guardian: 'g-2', words: 'Regular', rendering: 'His' }]);
  expect(page.drafts).toMatchObject([{ words: 'Hers' }]);
});

test('after a crash what it means is there again, with the cursor in it', async () => {
  const draft = { field: `meeting/${id}/school-going/meaning/g-1`, words: 'It goes well', cursor: 3, at: '' };
  const { page } = await meeting(meetingPage({ drafts: [draft], place: { ...place, field: draft.field } }));
  const area = await meaning();
  expect(area).toHaveFocus();
  expect(area).toHaveValue('It goes well');
  expect(area.selectionStart).toBe(3);
  expect(page.place.field).toBe(draft.field);
});

test('an undo shows what the words meant before, and leaves what is being typed', async () => {
  const { user, page } = await meeting();
  await user.type(await field(), 'Va bien.');
  await user.tab();
  await user.keyboard('It goes well.');
  (await field()).focus();
  await vi.waitFor(() => expect(page.voices).toMatchObject([{ rendering: 'It goes well.' }]));
  page.voices = page.voices.map((voice) => ({ ...voice, rendering: 'It goes' }));
  changes.version += 1;
  await vi.waitFor(async () => expect(await meaning()).toHaveValue('It goes'));

  await user.type(await meaning(), ' so so');
  page.voices = page.voices.map((voice) => ({ ...voice, rendering: '' }));
  changes.version += 1;
  await user.type(await meaning(), ', she says');
  (await field()).focus();
  await vi.waitFor(() => expect(page.voices).toMatchObject([{ words: 'Va bien.', rendering: 'It goes so so, she says' }]));
});

test('a refusal of the words leaves what they mean in its field and on disk', async () => {
  const { user, calls } = await meeting();
  await user.type(await meaning(), 'It goes well.');
  const refusing = rustSide(meetingPage());
  bridge({ ...refusing.answers, write_answer: () => Promise.reject({ code: 'disk-full', message: 'full' }) });
  await user.type(await field(), 'Va bien.');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await vi.waitFor(() => expect(changes.notice?.refused?.code).toBe('disk-full'));
  expect(await field()).toHaveValue('Va bien.');
  expect(await meaning()).toHaveValue('It goes well.');
  expect([...named(calls, 'save_draft'), ...refusing.page.drafts]).toContainEqual(expect.objectContaining({ words: 'It goes well.' }));
});

test('what was meant without the words being written down is a note when the meeting is closed', async () => {
  const opened = { ...conference, first_speaker: 'teacher' as const, step: 'read_back' as const, agreement: 'agreed' as const };
  const draft = { field: `meeting/${id}/school-going/meaning/g-1`, words: 'It goes well', cursor: 3, at: '' };
  const { calls, user, page } = await meeting(meetingPage({ drafts: [draft], line: { ...meetingPage().line, conference: opened }, place: { ...place, step: 'read_back' } }));
  await user.click(await screen.findByRole('button', { name: 'Close the meeting' }));
  await vi.waitFor(() => expect(named(calls, 'finish_meeting')).toHaveLength(1));
  expect(named(calls, 'write_share')).toEqual([{ id, question: 'school-going', kind: 'note', words: 'It goes well' }]);
  expect(page.drafts).toEqual([]);
});

test('read back, what the words mean stands below them, and a correction of the words keeps it', async () => {
  const opened = { ...conference, first_speaker: 'family' as const, step: 'read_back' as const };
  const voice = { ...rustVoice(), words: 'Va bien', rendering: 'It goes well' };
  const { calls, user } = await meeting(meetingPage({ line: { ...meetingPage().line, conference: opened }, place: { ...place, step: 'read_back' }, voices: [voice] }));
  expect((await screen.findByText('“Va bien”')).closest('figure')).toHaveTextContent('Josefina, in Spanish · It goes well');
  await user.click(screen.getByRole('button', { name: 'Correct these words' }));
  const area = screen.getByRole('textbox', { name: 'Correct these words' });
  await user.type(area, ' ahora');
  await fireEvent.blur(area);
  await screen.findByText('“Va bien ahora”');
  expect(named(calls, 'write_answer')[0]?.answer).toMatchObject({ words: 'Va bien ahora', rendering: 'It goes well' });
});

test('the second step stays closed until the family has spoken; opening it takes a reason, which is recorded', async () => {
  const { calls, user, container } = await meeting();
  await user.click(screen.getByRole('button', { name: /The family has spoken/ }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(await step(/Cómo cree/)).toBeInTheDocument();
  expect(dialog.getByRole('button', { name: 'Open my part' })).toBeDisabled();
  await expectNoAxeViolations(container);
  await user.type(dialog.getByRole('textbox'), 'They asked me to begin');
  await user.click(dialog.getByRole('button', { name: 'Open my part' }));
  await step(/We share/);
  expect(named(calls, 'open_teacher_part')).toEqual([{ id, reason: null }, { id, reason: 'They asked me to begin' }]);
  expect(screen.getByText(/opened first in this meeting/)).toBeInTheDocument();
});

test('a reason that was begun is on disk, and the question for it is there again after a crash, with the cursor', async () => {
  const { calls, user } = await meeting();
  await user.click(screen.getByRole('button', { name: /The family has spoken/ }));
  await user.type(within(await screen.findByRole('dialog')).getByRole('textbox'), 'They asked me');
  const reason = `meeting/${id}/override/teacher`;
  await vi.waitFor(() => expect(named(calls, 'save_draft').at(-1)).toMatchObject({ field: reason, words: 'They asked me' }));
  expect(named(calls, 'set_place').at(-1)?.place).toMatchObject({ field: reason });
  cleanup();

  const draft = { field: reason, words: 'They asked me', cursor: 5, at: '' };
  const again = await meeting(meetingPage({ drafts: [draft], place: { ...place, field: reason } }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('textbox')).toHaveValue('They asked me');
  expect(dialog.getByRole<HTMLTextAreaElement>('textbox').selectionStart).toBe(5);
  await again.user.click(dialog.getByRole('button', { name: 'Open my part' }));
  await step(/We share/);
  expect(named(again.calls, 'open_teacher_part')).toEqual([{ id, reason: 'They asked me' }]);
  expect(again.page.drafts).toEqual([]);
});

test('whoever goes on listening finds the reason again, until the family has spoken', async () => {
  const { user, page } = await meeting();
  await user.click(screen.getByRole('button', { name: /The family has spoken/ }));
  await user.type(within(await screen.findByRole('dialog')).getByRole('textbox'), 'No time');
  await user.click(screen.getByRole('button', { name: 'Go on listening' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await vi.waitFor(() => expect(page.place.field).toBe(`meeting/${id}/school-going/family/g-1`));
  await user.click(screen.getByRole('button', { name: /The family has spoken/ }));
  expect(within(await screen.findByRole('dialog')).getByRole('textbox')).toHaveValue('No time');
  await user.click(screen.getByRole('button', { name: 'Go on listening' }));
  await user.type(await field(), 'Bien');
  await user.click(screen.getByRole('button', { name: /The family has spoken/ }));
  await step(/We share/);
  expect(page.drafts).toEqual([]);
});

test('what was prepared for the three questions stands beside them to read from, and nothing that is only for the teacher', async () => {
  const opened = { ...conference, first_speaker: 'family' as const, step: 'we_share' as const };
  const note = { ...blankNote(), kind: 'prepared' as const, conference: id };
  const notes = [
    { ...note, id: 'n-1', question: 'prepare-doing', words: 'She reads 110 words a minute.' },
    { ...note, id: 'n-2', question: 'prepare-help', words: 'Nobody but me', tier: 'private_aid' as const },
  ];
  const { container, user, page } = await meeting(meetingPage({ notes, line: { ...meetingPage().line, conference: opened }, place: { ...place, step: 'we_share' } }));
  const doing = screen.getByRole('textbox', { name: 'How is the child doing?' });
  expect(within(await screen.findByRole('note', { name: 'What you prepared' })).getByText('She reads 110 words a minute.')).toBeVisible();
  expect(container).not.toHaveTextContent('Nobody but me');
  expect(doing).toHaveValue('');
  await user.type(doing, 'She reads fluently.');
  await user.tab();
  await vi.waitFor(() => expect(page.notes).toContainEqual(expect.objectContaining({ kind: 'share', question: 'share-doing', words: 'She reads fluently.' })));
  expect(page.notes).toContainEqual(notes[0]);
  await expectNoAxeViolations(container);
});

test('the third and fourth step cannot be reached before the second is open', async () => {
  await meeting();
  expect(screen.getByRole('button', { name: /We decide together/ })).toBeDisabled();
  expect(screen.getByRole('button', { name: /Read back/ })).toBeDisabled();
});

test('a mark writes the answer down first and then sends the selected words', async () => {
  const { calls, user } = await meeting();
  const area = await field();
  await user.type(area, 'Se levanta sola. Quiero que lea mucho.');
  area.setSelectionRange(17, 38);
  await user.keyboard('{Control>}2{/Control}');
  await screen.findByText('Kept as a hope');
  const names = calls.map(({ name }) => name);
  expect(names.indexOf('write_answer')).toBeLessThan(names.indexOf('mark_words'));
  expect(named(calls, 'mark_words')[0]).toMatchObject({ words: 'Quiero que lea mucho.', mark: 'hope' });
  expect(await screen.findByText('“Quiero que lea mucho.”')).toBeInTheDocument();
  expect(area).toHaveFocus();
});

test('without a selection the whole sentence at the cursor is marked', async () => {
  const { calls, user } = await meeting();
  const area = await field();
  await user.type(area, 'Se levanta sola. Quiero que lea mucho.');
  area.setSelectionRange(4, 4);
  await user.keyboard('{Control>}1{/Control}');
  await vi.waitFor(() => expect(named(calls, 'mark_words')[0]).toMatchObject({ words: 'Se levanta sola.', mark: 'strength' }));
});

test('while the teacher speaks the field is the teacher\'s own, kept apart', async () => {
  const { calls, user } = await meeting();
  await user.keyboard('{F6}');
  const mine = await screen.findByRole('textbox', { name: /my own note/ });
  await user.type(mine, 'Say thank you');
  await user.keyboard('{Control>}m{/Control}');
  await field();
  expect(named(calls, 'write_share')[0]).toMatchObject({ question: 'school-going', kind: 'note', words: 'Say thank you' });
  expect(named(calls, 'write_answer')).toEqual([]);
});

test('of several adults the chosen one is named with the words', async () => {
  const page = meetingPage({ guardians: [josefina, ramon] });
  const { calls, user } = await meeting(page);
  await user.type(await field(), 'Bien');
  await user.click(screen.getByRole('radio', { name: 'Ramón' }));
  await vi.waitFor(async () => expect(await field()).toHaveValue(''));
  await user.type(await field(), 'Regular');
  await user.tab();
  await vi.waitFor(() => expect(named(calls, 'write_answer').map(({ answer }) => [answer.speaker, answer.words])).toEqual([['Josefina', 'Bien'], ['Ramón', 'Regular']]));
});

test('after a crash the same question, the words and the cursor are there again', async () => {
  const draft = { field: `meeting/${id}/happy-coming/family/g-1`, words: 'Sí, pero los lunes', cursor: 9, at: '2026-11-12T15:20:00Z' };
  await meeting(meetingPage({ drafts: [draft], place: { ...place, question: 'happy-coming', field: draft.field } }));
  const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /happy coming/ });
  expect(area).toHaveFocus();
  expect(area).toHaveValue('Sí, pero los lunes');
  expect(area.selectionStart).toBe(9);
});

test('after a crash the step, the field and an open form are there again', async () => {
  const opened = { ...conference, first_speaker: 'family' as const, step: 'we_decide' as const };
  const half = JSON.stringify({ ...earlierPromise.promise, id: '00000000-0000-0000-0000-000000000000', conference: id, what: 'Call on Mon' });
  const page = meetingPage({
    line: { ...meetingPage().line, conference: opened }, place: { ...place, step: 'we_decide' },
    drafts: [{ field: `meeting/${id}/promise-new/teacher`, words: half, cursor: 0, at: '' }],
  });
  await meeting(page);
  await step(/We decide together/);
  expect(screen.getByRole('textbox', { name: 'What' })).toHaveValue('Call on Mon');
});

test('where the meeting stands is noted at every change and while the clock runs', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { calls } = await meeting();
  await vi.advanceTimersByTimeAsync(6000);
  expect(named(calls, 'set_place').at(-1)?.place).toMatchObject({ question: 'school-going', speaker: 'family' });
  expect(named(calls, 'set_place').at(-1)?.place.family_seconds).toBeGreaterThan(280);
  vi.useRealTimers();
});

test('pause and lock has everything on disk first', async () => {
  const { calls, user } = await meeting();
  await user.type(await field(), 'Un momento');
  await user.click(screen.getByRole('button', { name: 'Pause and lock' }));
  await vi.waitFor(() => expect(session.stage).toBe('locked'));
  const names = calls.map(({ name }) => name);
  expect(names).toContain('write_answer');
  expect(names.lastIndexOf('write_answer')).toBeLessThan(names.indexOf('lock'));
  expect(names.lastIndexOf('set_place')).toBeLessThan(names.indexOf('lock'));
});

test('words the disk refuses stay in the field, and the question does not change', async () => {
  const { calls, user } = await meeting();
  const area = await field();
  bridge({ ...rustSide(meetingPage()).answers, write_answer: () => Promise.reject({ code: 'disk-full', message: 'full' }) });
  await user.type(area, 'No se pierde');
  await user.tab();
  await vi.waitFor(() => expect(changes.notice?.refused?.code).toBe('disk-full'));
  expect(await field()).toHaveValue('No se pierde');
  expect(calls.length).toBeGreaterThan(0);
});

test('the whole meeting goes by keyboard alone', async () => {
  const { calls, user, container, page } = await meeting(meetingPage({ promises: [earlierPromise] }));
  await user.keyboard('Quiero que lea en casa. Yo le leo los lunes.');
  await user.keyboard('{Control>}5{/Control}');
  await screen.findByText(/Kept as a goal/);
  await user.keyboard('{Tab}I want her to read at home. I read to her on Mondays.{Tab}');
  await screen.findByRole('textbox', { name: /happy coming/ });
  await user.keyboard('Sí, con gusto.');
  await user.keyboard('{Control>}4{/Control}');
  await screen.findByText(/Kept as a promise/);
  await user.keyboard('{Control>}{Enter}{/Control}');

  await step(/We share/);
  expect(screen.getByRole('textbox', { name: 'How is the child doing?' })).toHaveFocus();
  await user.keyboard('She reads fluently.{Tab}Fractions next.{Tab}Ten minutes of reading.');
  await expectNoAxeViolations(container);
  await user.keyboard('{Control>}{Enter}{/Control}');

  await step(/We decide together/);
  expect(named(calls, 'write_share').map(({ question, words }) => [question, words])).toEqual([
    ['share-doing', 'She reads fluently.'], ['share-learning', 'Fractions next.'], ['share-help', 'Ten minutes of reading.'],
  ]);
  screen.getAllByRole('button', { name: 'Complete it' })[0]?.focus();
  await user.keyboard('{Enter}');
  const title = screen.getByRole('textbox', { name: 'The goal in plain words' });
  expect(title).toHaveFocus();
  await user.clear(title);
  await user.keyboard('Read at home every day{Tab}Reads aloud with her');
  await expectNoAxeViolations(container);
  await user.type(title, '{Enter}');
  await screen.findByText('Read at home every day');
  expect(named(calls, 'save_goal')[0]?.form.now).toMatchObject({ title: 'Read at home every day', home: 'Reads aloud with her', conference: id });
  await user.keyboard('{Control>}{Enter}{/Control}');

  await step(/Read back/);
  expect(screen.getByText('“Sí, con gusto.”', { selector: 'blockquote:not(.small *)' })).toBeInTheDocument();
  await expectNoAxeViolations(container);
  const quote = screen.getAllByRole('checkbox', { name: 'May be quoted' })[0];
  quote?.focus();
  await user.keyboard(' ');
  await vi.waitFor(() => expect(named(calls, 'set_consent')[0]?.form.now).toMatchObject({ consent: 'yes', quoted_as: 'A family' }));
  screen.getByRole('textbox', { name: /What changes in my teaching/ }).focus();
  await user.keyboard('More reading aloud on Mondays');
  const yes = screen.getByRole('radio', { name: 'Yes, that is it' });
  yes.focus();
  await user.keyboard(' ');
  screen.getByRole('button', { name: 'Close the meeting' }).focus();
  await user.keyboard('{Enter}');
  await vi.waitFor(() => expect(router.here).toMatchObject({ screen: 'families', params: { id: 'f-1' } }));
  expect(named(calls, 'finish_meeting')[0]?.closing).toMatchObject({ agreement: 'agreed', barriers: ['interpreter'], teaching_change: 'More reading aloud on Mondays' });
  expect(page.drafts).toEqual([]);
  expect(drafts.state).toBe('saved');
});

test('a correction at the end changes the very words it corrects', async () => {
  const opened = { ...conference, first_speaker: 'family' as const, step: 'read_back' as const };
  const voice = { ...rustVoice(), words: 'Va bien' };
  const { calls, user } = await meeting(meetingPage({ line: { ...meetingPage().line, conference: opened }, place: { ...place, step: 'read_back' }, voices: [voice] }));
  await user.click(await screen.findByRole('button', { name: 'Correct these words' }));
  const area = screen.getByRole('textbox', { name: 'Correct these words' });
  await user.type(area, ' ahora');
  await fireEvent.blur(area);
  expect(await screen.findByText('“Va bien ahora”')).toBeInTheDocument();
  expect(named(calls, 'write_answer')[0]?.answer).toMatchObject({ guardian: 'g-1', speaker: 'Josefina', words: 'Va bien ahora' });
});

test('what was promised before is settled and told in one go', async () => {
  const opened = { ...conference, first_speaker: 'family' as const, step: 'we_decide' as const };
  const { calls, user, container } = await meeting(
    meetingPage({ line: { ...meetingPage().line, conference: opened }, place: { ...place, step: 'we_decide' }, promises: [earlierPromise] }),
  );
  await user.type(await screen.findByRole('textbox', { name: 'What came of it' }), 'Sent on Tuesday');
  await expectNoAxeViolations(container);
  await user.click(screen.getByRole('button', { name: 'Kept, and told now' }));
  await vi.waitFor(() => expect(named(calls, 'tell_family')[0]).toMatchObject({ id: 'p-old', form: { now: { how: 'In the meeting' } } }));
  expect(named(calls, 'settle_promise')[0]?.form.now).toEqual({ status: 'kept', outcome: 'Sent on Tuesday', new_due_on: null });
});

test('another day that was agreed on is on disk before it is a record', async () => {
  const opened = { ...conference, first_speaker: 'family' as const, step: 'we_decide' as const };
  const { calls, user, page } = await meeting(
    meetingPage({ line: { ...meetingPage().line, conference: opened }, place: { ...place, step: 'we_decide' }, promises: [earlierPromise] }),
  );
  await user.type(await screen.findByLabelText('Another day'), '2026-11-20');
  await vi.waitFor(() => expect(named(calls, 'save_draft').at(-1)).toMatchObject({ field: `meeting/${id}/new-day-p-old/teacher`, words: '2026-11-20' }));
  await user.click(screen.getByRole('button', { name: 'Agreed on another day' }));
  await vi.waitFor(() => expect(named(calls, 'settle_promise')[0]?.form.now).toMatchObject({ status: 'renegotiated', new_due_on: '2026-11-20' }));
  await vi.waitFor(() => expect(page.drafts).toEqual([]));
  await vi.waitFor(() => expect(screen.getByLabelText('Another day')).toHaveValue(''));
  await user.type(screen.getByRole('textbox', { name: 'What came of it' }), 'Still on it');
  await vi.waitFor(() => expect(page.drafts).toMatchObject([{ words: 'Still on it' }]));
});

test.each([
  ['Va bien. Lee mucho.', 0, 'Va bien.'],
  ['Va bien. Lee mucho.', 8, 'Va bien.'],
  ['Va bien. Lee mucho.', 9, 'Lee mucho.'],
  ['Va bien. Lee mucho.', 19, 'Lee mucho.'],
  ['', 0, ''],
])('in "%s" the cursor at %i stands in "%s"', (text, at, sentence) => {
  expect(wordsAt(text, at, at, 'es')).toBe(sentence);
});

function rustVoice() {
  const { page, answers } = rustSide(meetingPage());
  answers.write_answer({ answer: { ...blankAnswer(), conference: id, question: 'school-going', guardian: 'g-1', speaker: 'Josefina', language: 'es', words: 'x', rendering: '' } });
  return page.voices[0] as (typeof page.voices)[number];
}
