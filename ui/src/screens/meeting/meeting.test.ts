import { changes, drafts, router, session } from '$lib/state';
import { expectNoAxeViolations, type Core } from '$lib/test';
import { blankNote, blankPromise } from '$lib/api';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Meeting from './Meeting.svelte';
import { begun, named, opened, said, stand, standInTheMeeting, wasTyping } from './room.testdata';
import { wordsAt } from './sentence';

standInTheMeeting();

/** The meeting on the screen, the core behind it and what was called. */
async function meeting(world = 'interpreted', before?: Parameters<typeof begun>[1]) {
  const { core, id } = await begun(world, before);
  return { ...(await onScreen(id)), core, id, calls: core.calls };
}

async function onScreen(id: string) {
  const shown = render(Meeting, { id });
  await screen.findByRole('heading', { level: 1 });
  return { ...shown, user: userEvent.setup() };
}

const full = () => Promise.reject({ code: 'disk-full', message: 'full' });
const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /How do you think school is going/ });
const meaning = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'In English, as the interpreter said it' });
const step = (name: RegExp) => screen.findByRole('heading', { level: 2, name });
const voices = (core: Core) => core.latest('meeting').voices;
/** Where the meeting was last noted to stand. */
const stood = (core: Core) => named(core.calls, 'set_place').at(-1)?.place;

test('a family does not read on the screen by which name its child goes at school', async () => {
  const { container, core } = await meeting();
  expect(core.latest('meeting').line.students).toEqual(['Yovi']);
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
  const { calls, user, core, id } = await meeting();
  const josefina = core.the('Josefina');
  await user.type(await field(), 'Muy bien.');
  await vi.waitFor(() => expect(named(calls, 'save_draft').at(-1)).toMatchObject({ field: `meeting/${id}/school-going/family/${josefina}`, words: 'Muy bien.' }));
  expect(named(calls, 'write_answer')).toEqual([]);
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await screen.findByRole('heading', { level: 2, name: /Viene su hija/ });
  expect(named(calls, 'write_answer')[0]?.answer).toMatchObject({ question: 'school-going', words: 'Muy bien.', guardian: josefina, speaker: 'Josefina', language: 'es' });
  expect(core.drafts()).toEqual([]);
});

test('no late draft comes back after its words became a record', async () => {
  const { calls, user, core } = await meeting();
  await user.type(await field(), 'Sí');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await screen.findByRole('heading', { level: 2, name: /Viene su hija/ });
  await new Promise((done) => setTimeout(done, 250));
  const order = calls.map(({ name }) => name).filter((name) => name === 'save_draft' || name === 'write_answer');
  expect(order.at(-1)).toBe('write_answer');
  expect(core.drafts()).toEqual([]);
});

test('Tab and Shift+Tab go through the questions; at the last one, and after Escape, Tab leaves the field', async () => {
  const { user } = await meeting('in English');
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
  await meeting('in English');
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
  cleanup();
  await meeting('in English, interpreted');
  expect(await screen.findByRole('textbox', { name: 'In English, as the interpreter said it' })).toBeInTheDocument();
  cleanup();
  const { user } = await meeting('in Mexican Spanish');
  const own = await screen.findByRole('textbox', { name: 'In English, as I understood it' });
  expect(own).not.toHaveClass('family');
  await user.keyboard('{F6}');
  await screen.findByRole('textbox', { name: /my own note/ });
  expect(screen.getAllByRole('textbox')).toHaveLength(1);
});

test('words and what they mean become one record', async () => {
  const { calls, user, core, id } = await meeting();
  await user.type(await field(), 'Va bien.');
  await user.tab();
  await vi.waitFor(() => expect(named(calls, 'write_answer')).toHaveLength(1));
  await user.keyboard('It goes well.');
  await vi.waitFor(() => expect(named(calls, 'save_draft').at(-1)).toMatchObject({ field: `meeting/${id}/school-going/meaning/${core.the('Josefina')}`, words: 'It goes well.' }));
  await user.keyboard('{Tab}');
  await screen.findByRole('heading', { level: 2, name: /Viene su hija/ });
  expect(voices(core)).toMatchObject([{ words: 'Va bien.', rendering: 'It goes well.', guardian: core.the('Josefina'), language: 'es' }]);
  expect(core.drafts()).toEqual([]);
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(await field()).toHaveValue('Va bien.');
  expect(await meaning()).toHaveValue('It goes well.');
});

test('what it means can be written first: it waits as a draft for the words, and the mark of them keeps both', async () => {
  const { calls, user, core } = await meeting();
  await user.type(await meaning(), 'She gets up by herself.');
  (await field()).focus();
  await vi.waitFor(() => expect(core.drafts()).toMatchObject([{ words: 'She gets up by herself.' }]));
  expect(named(calls, 'write_answer')).toEqual([]);
  await user.keyboard('Se levanta sola.');
  await user.keyboard('{Control>}1{/Control}');
  await screen.findByText('Kept as a strength');
  expect(voices(core)).toMatchObject([{ words: 'Se levanta sola.', rendering: 'She gets up by herself.' }, { kind: 'strength' }]);
  await vi.waitFor(() => expect(core.drafts()).toEqual([]));
});

test('words that are taken back leave what they meant as a draft, and take it up again', async () => {
  const { user, core, id } = await meeting();
  await user.type(await field(), 'Va bien.');
  await user.tab();
  await core.quiet();
  await user.keyboard('It goes well.');
  (await field()).focus();
  await vi.waitFor(() => expect(voices(core)).toMatchObject([{ rendering: 'It goes well.' }]));
  await user.clear(await field());
  await user.tab();
  await vi.waitFor(() => expect(voices(core)).toEqual([]));
  expect(await meaning()).toHaveValue('It goes well.');
  expect(core.drafts()).toMatchObject([{ field: `meeting/${id}/school-going/meaning/${core.the('Josefina')}`, words: 'It goes well.' }]);
  await user.type(await field(), 'Va muy bien.');
  await user.tab();
  await vi.waitFor(() => expect(voices(core)).toMatchObject([{ words: 'Va muy bien.', rendering: 'It goes well.' }]));
  await vi.waitFor(() => expect(core.drafts()).toEqual([]));
});

test('of several adults each one\'s meaning stays beside their own words', async () => {
  const { user, core } = await meeting('two adults');
  await user.type(await meaning(), 'Hers');
  await user.click(screen.getByRole('radio', { name: 'Ramón' }));
  await vi.waitFor(async () => expect(await meaning()).toHaveValue(''));
  await user.type(await field(), 'Regular');
  await user.tab();
  await core.quiet();
  await user.keyboard('His');
  await user.click(screen.getByRole('radio', { name: 'Josefina' }));
  await vi.waitFor(async () => expect(await meaning()).toHaveValue('Hers'));
  expect(voices(core)).toMatchObject([{ guardian: core.the('Ramón'), words: 'Regular', rendering: 'His' }]);
  expect(core.drafts()).toMatchObject([{ words: 'Hers' }]);
});

/** What Josefina means stands on disk, with the cursor in it, and her words do not. */
async function leftMeaning(core: Core) {
  const field = await wasTyping(core, `school-going/meaning/${core.the('Josefina')}`, 'It goes well', 3);
  await stand(core, { field });
}

test('after a crash what it means is there again, with the cursor in it', async () => {
  const { core } = await meeting('interpreted', leftMeaning);
  const area = await meaning();
  expect(area).toHaveFocus();
  expect(area).toHaveValue('It goes well');
  expect(area.selectionStart).toBe(3);
  await vi.waitFor(() => expect(stood(core).field).toContain('/meaning/'));
});

test('an undo shows what the words meant before, and leaves what is being typed', async () => {
  const { user, core } = await meeting();
  await user.type(await field(), 'Va bien.');
  await user.tab();
  await core.quiet();
  for (const [more, whole] of [['It goes', 'It goes'], [' well.', 'It goes well.']] as const) {
    await user.type(await meaning(), more);
    (await field()).focus();
    await vi.waitFor(() => expect(voices(core)).toMatchObject([{ rendering: whole }]));
  }
  await changes.undo();
  await vi.waitFor(async () => expect(await meaning()).toHaveValue('It goes'));

  await user.type(await meaning(), ' so so');
  await changes.undo();
  await vi.waitFor(() => expect(voices(core)).toMatchObject([{ rendering: '' }]));
  await user.type(await meaning(), ', she says');
  (await field()).focus();
  await vi.waitFor(() => expect(voices(core)).toMatchObject([{ words: 'Va bien.', rendering: 'It goes so so, she says' }]));
});

test('a refusal of the words leaves what they mean in its field and on disk', async () => {
  const { user, core } = await meeting();
  await user.type(await meaning(), 'It goes well.');
  core.instead.write_answer = full;
  await user.type(await field(), 'Va bien.');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await vi.waitFor(() => expect(changes.notice?.refused?.code).toBe('disk-full'));
  expect(await field()).toHaveValue('Va bien.');
  expect(await meaning()).toHaveValue('It goes well.');
  expect(core.drafts()).toContainEqual(expect.objectContaining({ words: 'It goes well.' }));
});

test('what was meant without the words being written down is a note when the meeting is closed', async () => {
  const { calls, user, core, id } = await meeting('interpreted', async (core) => {
    await opened(core, 'read_back');
    await leftMeaning(core);
  });
  await user.click(await screen.findByRole('radio', { name: 'Yes, that is it' }));
  await user.click(screen.getByRole('button', { name: 'Close the meeting' }));
  await vi.waitFor(() => expect(named(calls, 'finish_meeting')).toHaveLength(1));
  expect(named(calls, 'write_share')).toEqual([{ id, question: 'school-going', kind: 'note', words: 'It goes well' }]);
  await vi.waitFor(() => expect(core.drafts()).toEqual([]));
});

test('read back, what the words mean stands below them, and a correction of the words keeps it', async () => {
  const { calls, user } = await meeting('interpreted', async (core) => {
    await said(core, 'Va bien', 'It goes well');
    await opened(core, 'read_back', null);
  });
  expect((await screen.findByText('“Va bien”')).closest('figure')).toHaveTextContent('Josefina, in Spanish · It goes well');
  await user.click(screen.getByRole('button', { name: 'Correct these words' }));
  const area = screen.getByRole('textbox', { name: 'Correct these words' });
  await user.type(area, ' ahora');
  await fireEvent.blur(area);
  await screen.findByText('“Va bien ahora”');
  expect(named(calls, 'write_answer')[0]?.answer).toMatchObject({ words: 'Va bien ahora', rendering: 'It goes well' });
});

test('the second step stays closed until the family has spoken; opening it takes a reason, which is recorded', async () => {
  const { calls, user, container, id } = await meeting();
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
  const { calls, user, core, id } = await meeting();
  await user.click(screen.getByRole('button', { name: /The family has spoken/ }));
  const box = within(await screen.findByRole('dialog')).getByRole<HTMLTextAreaElement>('textbox');
  await user.type(box, 'They asked me');
  const reason = `meeting/${id}/override/teacher`;
  await vi.waitFor(() => expect(named(calls, 'save_draft').at(-1)).toMatchObject({ field: reason, words: 'They asked me' }));
  expect(stood(core)).toMatchObject({ field: reason });
  box.setSelectionRange(5, 5);
  await fireEvent.keyUp(box);
  await vi.waitFor(() => expect(named(calls, 'save_draft').at(-1)).toMatchObject({ field: reason, cursor: 5 }));
  core.unplug();
  cleanup();
  await core.plug();

  const already = named(calls, 'open_teacher_part').length;
  const again = await onScreen(id);
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getByRole('textbox')).toHaveValue('They asked me');
  expect(dialog.getByRole<HTMLTextAreaElement>('textbox').selectionStart).toBe(5);
  await again.user.click(dialog.getByRole('button', { name: 'Open my part' }));
  await step(/We share/);
  expect(named(calls, 'open_teacher_part').slice(already)).toEqual([{ id, reason: 'They asked me' }]);
  expect(core.drafts()).toEqual([]);
});

test('whoever goes on listening finds the reason again, until the family has spoken', async () => {
  const { user, core, id } = await meeting();
  await user.click(screen.getByRole('button', { name: /The family has spoken/ }));
  await user.type(within(await screen.findByRole('dialog')).getByRole('textbox'), 'No time');
  await user.click(screen.getByRole('button', { name: 'Go on listening' }));
  await vi.waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await vi.waitFor(() => expect(stood(core).field).toBe(`meeting/${id}/school-going/family/${core.the('Josefina')}`));
  await user.click(screen.getByRole('button', { name: /The family has spoken/ }));
  expect(within(await screen.findByRole('dialog')).getByRole('textbox')).toHaveValue('No time');
  await user.click(screen.getByRole('button', { name: 'Go on listening' }));
  await user.type(await field(), 'Bien');
  await user.click(screen.getByRole('button', { name: /The family has spoken/ }));
  await step(/We share/);
  expect(core.drafts()).toEqual([]);
});

test('what was prepared for the three questions stands beside them to read from, and nothing that is only for the teacher', async () => {
  const { container, user, core } = await meeting('interpreted', async (core, id) => {
    await core.call('write_share', { id, question: 'prepare-doing', kind: 'prepared', words: 'She reads 110 words a minute.' });
    const aid = { ...blankNote(), family: core.the('family'), conference: id, kind: 'prepared' as const, tier: 'private_aid' as const };
    await core.call('save_note', { form: { began: null, now: { ...aid, question: 'prepare-help', words: 'Nobody but me' }, draft: null } });
    await opened(core, 'we_share');
  });
  const doing = screen.getByRole('textbox', { name: 'How is the child doing?' });
  expect(within(await screen.findByRole('note', { name: 'What you prepared' })).getByText('She reads 110 words a minute.')).toBeVisible();
  expect(container).not.toHaveTextContent('Nobody but me');
  expect(doing).toHaveValue('');
  await user.type(doing, 'She reads fluently.');
  await user.tab();
  const notes = () => core.latest('meeting').notes;
  await vi.waitFor(() => expect(notes()).toContainEqual(expect.objectContaining({ kind: 'share', question: 'share-doing', words: 'She reads fluently.' })));
  expect(notes()).toContainEqual(expect.objectContaining({ kind: 'prepared', question: 'prepare-doing', words: 'She reads 110 words a minute.' }));
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
  await screen.findByRole('textbox', { name: /How do you think school is going.*word for word/ });
  expect(named(calls, 'write_share')[0]).toMatchObject({ question: 'school-going', kind: 'note', words: 'Say thank you' });
  expect(named(calls, 'write_answer')).toEqual([]);
});

test('of several adults the chosen one is named with the words', async () => {
  const { calls, user } = await meeting('two adults');
  await user.type(await field(), 'Bien');
  await user.click(screen.getByRole('radio', { name: 'Ramón' }));
  await vi.waitFor(async () => expect(await field()).toHaveValue(''));
  await user.type(await field(), 'Regular');
  await user.tab();
  await vi.waitFor(() => expect(named(calls, 'write_answer').map(({ answer }) => [answer.speaker, answer.words])).toEqual([['Josefina', 'Bien'], ['Ramón', 'Regular']]));
});

test('after a crash the same question, the words and the cursor are there again', async () => {
  await meeting('interpreted', async (core) => {
    const field = await wasTyping(core, `happy-coming/family/${core.the('Josefina')}`, 'Sí, pero los lunes', 9);
    await stand(core, { question: 'happy-coming', field });
  });
  const area = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /happy coming/ });
  expect(area).toHaveFocus();
  expect(area).toHaveValue('Sí, pero los lunes');
  expect(area.selectionStart).toBe(9);
});

test('after a crash the step, the field and an open form are there again', async () => {
  await meeting('interpreted', async (core, id) => {
    await opened(core, 'we_decide');
    const half = { ...blankPromise(), family: core.the('family'), conference: id, what: 'Call on Mon' };
    await wasTyping(core, 'promise-new/teacher', JSON.stringify(half), 0);
  });
  await step(/We decide together/);
  expect(screen.getByRole('textbox', { name: 'What' })).toHaveValue('Call on Mon');
});

test('where the meeting stands is noted at every change and while the clock runs', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const { core } = await meeting();
  await vi.advanceTimersByTimeAsync(6000);
  await vi.waitFor(() => expect(stood(core).family_seconds).toBeGreaterThan(280));
  expect(stood(core)).toMatchObject({ question: 'school-going', speaker: 'family' });
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
  const { core, calls, user } = await meeting();
  const area = await field();
  core.instead.write_answer = full;
  await user.type(area, 'No se pierde');
  await user.tab();
  await vi.waitFor(() => expect(changes.notice?.refused?.code).toBe('disk-full'));
  expect(await field()).toHaveValue('No se pierde');
  expect(calls.length).toBeGreaterThan(0);
});

test('the whole meeting goes by keyboard alone', async () => {
  const { calls, user, container, core, id } = await meeting();
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
  await vi.waitFor(() => expect(router.here).toMatchObject({ screen: 'families', params: { id: core.the('family') } }));
  expect(named(calls, 'finish_meeting')[0]?.closing).toMatchObject({ agreement: 'agreed', barriers: ['interpreter'], teaching_change: 'More reading aloud on Mondays' });
  expect(core.drafts()).toEqual([]);
  expect(drafts.state).toBe('saved');
});

test('a correction at the end changes the very words it corrects', async () => {
  const { calls, user, core } = await meeting('interpreted', async (core) => {
    await said(core, 'Va bien');
    await opened(core, 'read_back', null);
  });
  await user.click(await screen.findByRole('button', { name: 'Correct these words' }));
  const area = screen.getByRole('textbox', { name: 'Correct these words' });
  await user.type(area, ' ahora');
  await fireEvent.blur(area);
  expect(await screen.findByText('“Va bien ahora”')).toBeInTheDocument();
  expect(named(calls, 'write_answer')[0]?.answer).toMatchObject({ guardian: core.the('Josefina'), speaker: 'Josefina', words: 'Va bien ahora' });
});

test('what was promised before is settled and told in one go', async () => {
  const { calls, user, container, core } = await meeting('interpreted', (core) => opened(core, 'we_decide'));
  await user.type(await screen.findByRole('textbox', { name: 'What came of it' }), 'Sent on Tuesday');
  await expectNoAxeViolations(container);
  await user.click(screen.getByRole('button', { name: 'Kept, and told now' }));
  await vi.waitFor(() => expect(named(calls, 'tell_family')[0]).toMatchObject({ id: core.the('promise'), form: { now: { how: 'In the meeting' } } }));
  expect(named(calls, 'settle_promise')[0]?.form.now).toEqual({ status: 'kept', outcome: 'Sent on Tuesday', new_due_on: null });
});

test('another day that was agreed on is on disk before it is a record', async () => {
  const { calls, user, core, id } = await meeting('interpreted', (core) => opened(core, 'we_decide'));
  await user.type(await screen.findByLabelText('Another day'), '2026-11-20');
  await vi.waitFor(() => expect(named(calls, 'save_draft').at(-1)).toMatchObject({ field: `meeting/${id}/new-day-${core.the('promise')}/teacher`, words: '2026-11-20' }));
  await user.click(screen.getByRole('button', { name: 'Agreed on another day' }));
  await vi.waitFor(() => expect(named(calls, 'settle_promise')[0]?.form.now).toMatchObject({ status: 'renegotiated', new_due_on: '2026-11-20' }));
  await vi.waitFor(() => expect(core.drafts()).toEqual([]));
  await vi.waitFor(() => expect(screen.getByLabelText('Another day')).toHaveValue(''));
  await user.type(screen.getByRole('textbox', { name: 'What came of it' }), 'Still on it');
  await vi.waitFor(() => expect(core.drafts()).toMatchObject([{ words: 'Still on it' }]));
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
