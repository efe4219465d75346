import { shortcuts } from '$lib/state';
import { bridge, changed, expectNoAxeViolations, type Called } from '$lib/test';
import { blankAnswer, type Args, type MeetingPage } from '$lib/api';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { bank, page as conferencePage } from '../../conferences/fixture';
import Meeting from '../Meeting.svelte';
import { conference, id, meetingPage, place, rustSide } from '../fixture';
import { standInTheMeeting } from '../room.testdata';

standInTheMeeting();

const saved = <T>(value: T) => ({ value, changed: changed('write_voice', 'Rosas') });
const named = (calls: Called[], name: string) => calls.filter((one) => one.name === name).map(({ args }) => args as Record<string, any>);

/** A meeting with words of the family's and a note of the teacher's, handed over to the family. */
async function handedOver(changes: Partial<MeetingPage> = {}) {
  const rust = rustSide(meetingPage(changes));
  rust.answers.write_answer({ answer: { ...blankAnswer(), conference: id, question: 'school-going', guardian: 'g-1', speaker: 'Josefina', language: 'es', words: 'Va bien.', rendering: 'It goes well.' } });
  const { calls } = bridge({
    ...rust.answers,
    questions: () => ({ source: 'first_word' as const, unchecked: [], questions: bank, left_out: [] }),
    save_conference: ({ form: { now: conference } }: Args<'save_conference'>) => ((rust.page.line = { ...rust.page.line, conference }), saved(conference.id)),
    check_in: () => saved('ch-new'),
    note_survey: () => saved('sv-new'),
    set_consent: () => saved(null),
  });
  const user = userEvent.setup();
  const shown = render(Meeting, { id });
  await user.click(await screen.findByRole('button', { name: 'Hand over to the family' }));
  await screen.findByRole('heading', { level: 1, name: 'Para que usted lo revise' });
  return { ...shown, calls, user };
}

const atTheEnd: Partial<MeetingPage> = {
  line: { ...meetingPage().line, conference: { ...conference, first_speaker: 'family', step: 'read_back' } },
  place: { ...place, step: 'read_back' },
};

test('in the family\'s hands there are only its words, in its language, and no key leads elsewhere', async () => {
  const opened = vi.fn();
  const release = shortcuts.add({ keys: 'Ctrl+K', words: 'palette', run: opened });
  const { container, user } = await handedOver();
  expect(container.querySelector('.family')).toHaveAttribute('lang', 'es');
  expect(screen.getByText('“Va bien.”')).toBeVisible();
  expect(container).not.toHaveTextContent('It goes well.');
  await user.keyboard('{Control>}k{/Control}{F6}');
  expect(opened).not.toHaveBeenCalled();
  await expectNoAxeViolations(container);
  await user.click(screen.getByRole('button', { name: 'Devolver a la maestra o al maestro' }));
  expect(await screen.findByRole('textbox', { name: /How do you think school is going/ })).toHaveFocus();
  await user.keyboard('{Control>}k{/Control}');
  expect(opened).toHaveBeenCalledOnce();
  release();
});

test('the family chooses what it wants to talk about; what it has answered stays', async () => {
  const { calls, user } = await handedOver();
  expect(screen.getByRole('checkbox', { name: '¿Cómo cree que va la escuela?' })).toBeDisabled();
  await user.click(await screen.findByRole('checkbox', { name: '¿Qué le preocupa?' }));
  await vi.waitFor(() => expect(named(calls, 'save_conference')[0]?.form.now.questions.map(({ key }: { key: string }) => key)).toEqual(['school-going', 'happy-coming', 'worries']));
  expect(named(calls, 'save_conference')[0]?.form.now.chosen).toEqual(['worries']);
  await user.click(screen.getByRole('checkbox', { name: '¿Qué le preocupa?' }));
  await vi.waitFor(() => expect(named(calls, 'save_conference')[1]?.form.now).toMatchObject({ chosen: [], questions: [{ key: 'school-going' }, { key: 'happy-coming' }] }));
  expect(screen.queryByText('¿Qué cambia en mi enseñanza?')).toBeNull();
});

test('the family changes its words itself, and says whether they may be quoted', async () => {
  const { calls, user } = await handedOver();
  await user.click(screen.getByRole('button', { name: 'Cambiar estas palabras' }));
  const own = await screen.findByRole('textbox', { name: 'Cambiar estas palabras' });
  await user.type(own, ' Lee mucho.');
  await user.tab();
  await vi.waitFor(() => expect(named(calls, 'write_answer').at(-1)?.answer).toMatchObject({ guardian: 'g-1', words: 'Va bien. Lee mucho.', rendering: 'It goes well.' }));
  await user.click(screen.getByRole('checkbox', { name: /se pueden citar/ }));
  await vi.waitFor(() => expect(named(calls, 'set_consent')[0]?.form.now).toMatchObject({ consent: 'yes', quoted_as: 'A family' }));
});

test('how a goal is going is the family\'s own word', async () => {
  const { calls, user } = await handedOver({ goals: conferencePage.goals });
  await user.click(within(screen.getByRole('group', { name: '¿Cómo va esta meta?' })).getByRole('radio', { name: 'Bien' }));
  await vi.waitFor(() => expect(named(calls, 'check_in')[0]?.form.now).toMatchObject({ goal: 'goal-1', said_by: 'family', rating: 'well' }));
});

test('three questions at the end are handed in without a name, and once', async () => {
  const { calls, user } = await handedOver(atTheEnd);
  expect(screen.queryByText('¿De qué le gustaría hablar?')).toBeNull();
  expect(screen.getByRole('button', { name: 'Entregar' })).toBeDisabled();
  await user.click(within(screen.getByRole('group', { name: /Se sintió escuchad/ })).getByRole('radio', { name: 'En parte' }));
  await user.click(screen.getByRole('button', { name: 'Entregar' }));
  expect(await screen.findByText('Gracias.')).toBeVisible();
  expect(named(calls, 'note_survey').map(({ survey }) => survey)).toEqual([
    { id: expect.any(String), month: expect.any(String), heard: 'partly', knows_how: 'unsaid', can_help: 'unsaid', words: '', language: 'es' },
  ]);
});

test('answers that were not handed in when the meeting is closed are handed in with it', async () => {
  const { calls, user } = await handedOver(atTheEnd);
  await user.type(screen.getByRole('textbox', { name: /algo más/ }), 'Más tiempo');
  await user.click(screen.getByRole('button', { name: 'Devolver a la maestra o al maestro' }));
  await user.click(await screen.findByRole('radio', { name: 'Yes, that is it' }));
  await user.click(screen.getByRole('button', { name: 'Close the meeting' }));
  await vi.waitFor(() => expect(named(calls, 'note_survey')[0]?.survey).toMatchObject({ words: 'Más tiempo', language: 'es' }));
});
