// The teacher's own thought: an empty field beside the meeting, a memory aid of it, and never a copy of the family's words.
import { expectNoAxeViolations, type Called } from '$lib/test';
import { change } from '$lib/api';
import { shortcuts } from '$lib/state';
import { render, screen, waitFor } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import Meeting from './Meeting.svelte';
import { begun, named, opened, stand, standInTheMeeting, wasTyping } from './room.testdata';

standInTheMeeting();

/** The meeting on the screen; whom to call where a child may be in danger stands in the profile. */
async function meeting(before: Parameters<typeof begun>[1] = () => Promise.resolve()) {
  const { core, id } = await begun('interpreted', async (core, id) => {
    await core.call('save_profile', { form: change(await core.call('profile', {}), { danger_phone: '612 555 0199' }) });
    await before(core, id);
  });
  const shown = render(Meeting, { id });
  await screen.findByRole('heading', { level: 1 });
  return { ...shown, core, id, calls: core.calls, draftField: `meeting/${id}/thought/teacher`, user: userEvent.setup() };
}

const answer = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: /How do you think school is going/ });
const thought = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'My own thought' });
const kept = (calls: Called[]) => named(calls, 'save_note').map(({ form }) => form.now);

test('it opens empty, whatever the family just said, and becomes a memory aid of this meeting', async () => {
  const { calls, user, core, id, draftField, container } = await meeting();
  await user.type(await answer(), 'El papá ya no vive aquí.');
  await user.keyboard('{Control>}0{/Control}');
  expect(await thought()).toHaveValue('');
  expect(await thought()).toHaveFocus();
  await user.type(await thought(), 'Ask the counselor');
  await waitFor(() => expect(core.drafts().find(({ field }) => field === draftField)?.words).toBe('Ask the counselor'));
  expect(screen.getByText(/If a child may be in danger/)).toHaveTextContent('612 555 0199');
  await expectNoAxeViolations(container);
  await user.click(screen.getByRole('button', { name: 'Keep it' }));
  await screen.findByText('Kept. The field is empty again.');
  expect(kept(calls)).toHaveLength(1);
  expect(kept(calls)[0]).toMatchObject({ words: 'Ask the counselor', tier: 'private_aid', conference: id, family: core.the('family'), source: null, day: '2026-11-12' });
  expect(calls.some(({ name }) => name === 'mark_words')).toBe(false);
  expect(core.drafts().some(({ field }) => field === draftField)).toBe(false);
  expect(container).not.toHaveTextContent('Ask the counselor');
  await user.keyboard('{Control>}0{/Control}');
  expect(await thought()).toHaveValue('');
});

test('the family\'s words have no mark that is only for the teacher', async () => {
  const { container } = await meeting();
  await answer();
  expect(screen.getByRole('group', { name: 'What these words are' })).not.toHaveTextContent('Only for me');
  expect(container).not.toHaveTextContent('Only for me');
  expect(shortcuts.list.find(({ keys }) => keys === 'Ctrl+0')?.words).toBe('meeting-key-thought');
});

test('a thought that was being typed when the window closed is there again, and on handing over it is kept and off the screen', async () => {
  const { calls, user, container } = await meeting(async (core) => stand(core, { field: await wasTyping(core, 'thought/teacher', 'Ask the counselor', 17) }));
  expect(await thought()).toHaveValue('Ask the counselor');
  await user.click(screen.getByRole('button', { name: 'Hand over to the family' }));
  await waitFor(() => expect(kept(calls)).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole('textbox', { name: 'My own thought' })).toBeNull());
  expect(container).not.toHaveTextContent(/Ask the counselor|My own thought|in danger/);
});

test('a thought, a decision and a note that nobody opened again become records when the meeting is closed', async () => {
  const { calls, user } = await meeting(async (core) => {
    await opened(core, 'read_back');
    for (const [field, words] of [['thought', 'Ask the counselor'], ['decision', 'We write each Friday'], ['share-doing', 'She reads well'], ['school-going', 'Say thank you']] as const) {
      await wasTyping(core, `${field}/teacher`, words, 0);
    }
  });
  await user.click(await screen.findByRole('radio', { name: /Yes, that is it/ }));
  await user.click(screen.getByRole('button', { name: 'Close the meeting' }));
  await waitFor(() => expect(calls.some(({ name }) => name === 'finish_meeting')).toBe(true));
  expect(kept(calls).map(({ words }) => words)).toEqual(['Ask the counselor']);
  expect(named(calls, 'write_share').map(({ question, kind, words }) => [question, kind, words])).toEqual([
    ['decision', 'decision', 'We write each Friday'], ['school-going', 'note', 'Say thank you'], ['share-doing', 'share', 'She reads well'],
  ]);
});

test('a family that tells a worry does not read the word on danger below it', async () => {
  const { user } = await meeting();
  await user.type(await answer(), 'No duerme bien.');
  await user.keyboard('{Control>}2{/Control}');
  await screen.findByText('Kept as a hope');
  await user.keyboard('{Control>}3{/Control}');
  await screen.findByText('Kept as a worry');
  expect(screen.queryByText(/If a child may be in danger/)).toBeNull();
});
