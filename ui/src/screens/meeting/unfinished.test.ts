// What was begun in a meeting and is no record yet is shown before it is closed, and nothing of it is dropped.
import { bridge, expectNoAxeViolations } from '$lib/test';
import { blankGoal, blankPromise, type MeetingPage } from '$lib/api';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import Meeting from './Meeting.svelte';
import { earlierPromise, id, meetingPage, place, rustSide } from './fixture';
import { standInTheMeeting } from './room.testdata';
import { unfinishedIn } from './unfinished';

standInTheMeeting();

const draft = (name: string, words: unknown) => ({ field: `meeting/${id}/${name}/teacher`, words: typeof words === 'string' ? words : JSON.stringify(words), cursor: 0, at: '2026-11-12' });
const untitled = draft('goal-new', { ...blankGoal(), home: 'We read after dinner' });
const dated = draft('promise-new', { ...blankPromise(), due_on: '2026-11-20' });
const outcome = draft('outcome-p-old', 'The game was out of print');

async function readBack(drafts: MeetingPage['drafts']) {
  const page = meetingPage({ drafts, promises: [earlierPromise], place: { ...place, step: 'read_back' } });
  page.line = { ...page.line, conference: { ...page.line.conference, step: 'read_back', first_speaker: 'family' } };
  const rust = rustSide(page);
  const { calls } = bridge(rust.answers);
  const shown = render(Meeting, { id });
  await screen.findByRole('heading', { level: 1 });
  return { ...shown, calls, page: rust.page, user: userEvent.setup() };
}

test('a goal without its title, a promise with a day alone and the end of an earlier one are read out, blank forms are not', async () => {
  const { container } = await readBack([untitled, dated, outcome, draft('goal-x', blankGoal()), draft('promise-x', 'no form')]);
  const list = within(await screen.findByRole('region', { name: 'Not finished yet' }));
  expect(list.getAllByRole('listitem').map((item) => item.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
    'A goal We read after dinner', 'A promise Friday 20 November', 'What came of “Send the fractions game home” The game was out of print',
  ]);
  await expectNoAxeViolations(container);
});

test('it is finished where it was begun', async () => {
  const { user, calls } = await readBack([untitled]);
  await user.click(await screen.findByRole('button', { name: 'Finish it now' }));
  expect(await screen.findByRole('textbox', { name: 'At home' })).toHaveValue('We read after dinner');
  await user.type(screen.getByRole('textbox', { name: 'The goal in plain words' }), 'Read together');
  await user.click(screen.getByRole('button', { name: 'Keep this goal' }));
  await waitFor(() => expect(calls.find(({ name }) => name === 'save_goal')?.args).toMatchObject({ goal: { title: 'Read together', home: 'We read after dinner' } }));
});

test('closing the meeting leaves it on disk', async () => {
  const { user, calls, page } = await readBack([untitled, dated, outcome]);
  await user.click(await screen.findByRole('radio', { name: /Yes, that is it/ }));
  await user.click(screen.getByRole('button', { name: 'Close the meeting' }));
  await waitFor(() => expect(calls.some(({ name }) => name === 'finish_meeting')).toBe(true));
  expect(page.drafts.map(({ field }) => field)).toEqual(expect.arrayContaining([untitled.field, dated.field, outcome.field]));
});

test('where nothing was begun nothing is said', async () => {
  await readBack([]);
  await screen.findByRole('heading', { level: 2, name: /Read back/ });
  expect(screen.queryByText('Not finished yet')).toBeNull();
});

test('a draft of another kind is nothing unfinished', () => {
  expect(unfinishedIn([draft('decision', 'x'), draft('goalkeeping', 'x'), draft('share-doing', 'x')])).toEqual([]);
});
