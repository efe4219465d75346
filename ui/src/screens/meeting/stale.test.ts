// Forms of a meeting, opened on a draft that waited while somebody else changed the record.
import { blankGoal, change, made, type Args, type Goal } from '$lib/api';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import Meeting from './Meeting.svelte';
import { begun, opened, standInTheMeeting, wasTyping } from './room.testdata';

standInTheMeeting();

/** The meeting at its third step, with the form of a goal open on its draft; what is stored was changed meanwhile. */
async function resumed(typed: Partial<Goal>, meanwhile: Partial<Goal>) {
  let field = '';
  const { core, id } = await begun('interpreted', async (core, id) => {
    await opened(core, 'we_decide');
    const goal: Goal = { ...blankGoal(), family: core.the('family'), conference: id, title: 'Read at home', review_on: '2027-01-11' };
    const { value } = await core.call('save_goal', { form: made(goal) });
    const { goal: began } = await core.call('goal', { id: value });
    field = await wasTyping(core, `goal-${value}/teacher`, JSON.stringify({ began, now: { ...began, ...typed } }), 0);
    await core.call('save_goal', { form: change(began, meanwhile) });
  });
  const { calls } = core;
  render(Meeting, { id });
  await screen.findByRole('textbox', { name: 'The goal in plain words' });
  const sent = () => calls.filter(({ name }) => name === 'save_goal').map(({ args }) => (args as Args<'save_goal'>).form);
  return { sent, core, field, keep: () => userEvent.click(screen.getByRole('button', { name: 'Keep this goal' })) };
}

test('a goal that waited in the meeting keeps what was changed meanwhile', async () => {
  const { sent, keep, core, field } = await resumed({ home: 'Reads aloud' }, { measure: 'minutes', school: 'Ten minutes' });
  await keep();
  await waitFor(() => expect(sent()).toMatchObject([{ began: { measure: 'minutes', school: 'Ten minutes', home: '' }, now: { measure: 'minutes', school: 'Ten minutes', home: 'Reads aloud' }, draft: field }]));
  await waitFor(() => expect(core.drafts()).toEqual([]));
});

test('what both changed is asked about in the meeting too, and waits until it is decided', async () => {
  const { sent, keep, core } = await resumed({ title: 'Read every day' }, { title: 'Read a book' });
  const question = within(screen.getByRole('group', { name: /^The goal/ }));
  expect(question.getByText('Now it says').parentElement).toHaveTextContent('Read a book');
  await keep();
  expect(sent()).toEqual([]);
  expect(core.drafts()).toHaveLength(1);
  await userEvent.click(question.getByRole('button', { name: 'Take mine' }));
  await keep();
  await waitFor(() => expect(sent()).toMatchObject([{ began: { title: 'Read a book' }, now: { title: 'Read every day' } }]));
});
