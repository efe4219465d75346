// Forms of a meeting, opened on a draft that waited while somebody else changed the record.
import { blankGoal, type Args, type Goal } from '$lib/api';
import { bridge } from '$lib/test';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import Meeting from './Meeting.svelte';
import { conference, id, meetingPage, place, rustSide } from './fixture';
import { standInTheMeeting } from './room.testdata';

standInTheMeeting();

const began: Goal = { ...blankGoal(), id: 'goal-1', family: 'f-1', conference: id, title: 'Read at home', review_on: '2027-01-11' };
const field = `meeting/${id}/goal-goal-1/teacher`;

/** The meeting at its third step, with the form of the goal open on its draft over what is stored now. */
async function resumed(typed: Partial<Goal>, stored: Goal) {
  const draft = { field, words: JSON.stringify({ began, now: { ...began, ...typed } }), cursor: 0, at: '2026-11-12T15:00:00Z' };
  const rust = rustSide(meetingPage({
    line: { ...meetingPage().line, conference: { ...conference, first_speaker: 'family', step: 'we_decide' } }, place: { ...place, step: 'we_decide' }, drafts: [draft],
    goals: [{ goal: stored, family_name: 'Rosas', student_name: 'Yoveli', check_ins: [], progress: null, review_due: false }],
  }));
  const { calls } = bridge(rust.answers);
  render(Meeting, { id });
  await screen.findByRole('textbox', { name: 'The goal in plain words' });
  const sent = () => calls.filter(({ name }) => name === 'save_goal').map(({ args }) => (args as Args<'save_goal'>).form);
  return { sent, page: rust.page, keep: () => userEvent.click(screen.getByRole('button', { name: 'Keep this goal' })) };
}

test('a goal that waited in the meeting keeps what was changed meanwhile', async () => {
  const { sent, keep, page } = await resumed({ home: 'Reads aloud' }, { ...began, tier: 'private_aid', school: 'Ten minutes' });
  await keep();
  await waitFor(() => expect(sent()).toMatchObject([{ began: { tier: 'private_aid', school: 'Ten minutes', home: '' }, now: { tier: 'private_aid', school: 'Ten minutes', home: 'Reads aloud' }, draft: field }]));
  await waitFor(() => expect(page.drafts).toEqual([]));
});

test('what both changed is asked about in the meeting too, and waits until it is decided', async () => {
  const { sent, keep, page } = await resumed({ title: 'Read every day' }, { ...began, title: 'Read a book' });
  const question = within(screen.getByRole('group', { name: /^The goal/ }));
  expect(question.getByText('Now it says').parentElement).toHaveTextContent('Read a book');
  await keep();
  expect(sent()).toEqual([]);
  expect(page.drafts).toHaveLength(1);
  await userEvent.click(question.getByRole('button', { name: 'Take mine' }));
  await keep();
  await waitFor(() => expect(sent()).toMatchObject([{ began: { title: 'Read a book' }, now: { title: 'Read every day' } }]));
});
