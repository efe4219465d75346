// What was begun in a meeting and is no record yet is shown before it is closed, and nothing of it is dropped.
import { expectNoAxeViolations, type Core } from '$lib/test';
import { blankGoal, blankPromise } from '$lib/api';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import Meeting from './Meeting.svelte';
import { begun, named, opened, standInTheMeeting, wasTyping } from './room.testdata';
import { unfinishedIn } from './unfinished';

standInTheMeeting();

/** What a form leaves on disk. */
const form = (now: object) => JSON.stringify({ began: null, now });
const untitled = ['goal-new', form({ ...blankGoal(), home: 'We read after dinner' })] as const;
/** As an earlier version left it. */
const dated = ['promise-new', JSON.stringify({ ...blankPromise(), due_on: '2026-11-20' })] as const;
const outcome = (core: Core) => [`outcome-${core.the('promise')}`, 'The game was out of print'] as const;

/** A meeting that is read back, with what was typed in it towards records. */
async function readBack(typed: (core: Core) => readonly (readonly [string, string])[]) {
  const fields: string[] = [];
  const { core, id } = await begun('interpreted', async (core) => {
    await opened(core, 'read_back');
    for (const [name, words] of typed(core)) fields.push(await wasTyping(core, `${name}/teacher`, words, 0));
  });
  const shown = render(Meeting, { id });
  await screen.findByRole('heading', { level: 1 });
  return { ...shown, core, fields, calls: core.calls, user: userEvent.setup() };
}

test('a goal without its title, a promise with a day alone and the end of an earlier one are read out, blank forms are not', async () => {
  const { container } = await readBack((core) => [untitled, dated, outcome(core), ['goal-x', form(blankGoal())], ['promise-x', 'no form']]);
  const list = within(await screen.findByRole('region', { name: 'Not finished yet' }));
  expect(list.getAllByRole('listitem').map((item) => item.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
    'A goal We read after dinner', 'What came of “Send the fractions game home” The game was out of print', 'A promise Friday 20 November',
  ]);
  await expectNoAxeViolations(container);
});

test('it is finished where it was begun', async () => {
  const { user, calls } = await readBack(() => [untitled]);
  await user.click(await screen.findByRole('button', { name: 'Finish it now' }));
  expect(await screen.findByRole('textbox', { name: 'At home' })).toHaveValue('We read after dinner');
  await user.type(screen.getByRole('textbox', { name: 'The goal in plain words' }), 'Read together');
  await user.click(screen.getByRole('button', { name: 'Keep this goal' }));
  await waitFor(() => expect(named(calls, 'save_goal')[0]?.form.now).toMatchObject({ title: 'Read together', home: 'We read after dinner' }));
});

test('closing the meeting leaves it on disk', async () => {
  const { user, calls, core, fields } = await readBack((core) => [untitled, dated, outcome(core)]);
  await user.click(await screen.findByRole('radio', { name: /Yes, that is it/ }));
  await user.click(screen.getByRole('button', { name: 'Close the meeting' }));
  await waitFor(() => expect(calls.some(({ name }) => name === 'finish_meeting')).toBe(true));
  await core.quiet();
  expect(core.drafts().map(({ field }) => field)).toEqual(expect.arrayContaining(fields));
});

test('where nothing was begun nothing is said', async () => {
  await readBack(() => []);
  await screen.findByRole('heading', { level: 2, name: /Read back/ });
  expect(screen.queryByText('Not finished yet')).toBeNull();
});

test('a draft of another kind is nothing unfinished', () => {
  const drafts = ['decision', 'goalkeeping', 'share-doing'].map((name) => ({ field: `meeting/c-1/${name}/teacher`, words: 'x' }));
  expect(unfinishedIn(drafts)).toEqual([]);
});
