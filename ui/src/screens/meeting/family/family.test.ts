import { shortcuts } from '$lib/state';
import { expectNoAxeViolations, type Core } from '$lib/test';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Meeting from '../Meeting.svelte';
import { begun, named, opened, said, standInTheMeeting } from '../room.testdata';

standInTheMeeting();

/** A meeting in which the family has said something, handed over to it. */
async function handedOver(before: (core: Core) => Promise<unknown> = () => Promise.resolve()) {
  const { core, id } = await begun('interpreted', async (core) => {
    await said(core, 'Va bien.', 'It goes well.');
    await before(core);
  });
  const user = userEvent.setup();
  const shown = render(Meeting, { id });
  await user.click(await screen.findByRole('button', { name: 'Hand over to the family' }));
  await screen.findByRole('heading', { level: 1, name: 'Para que usted lo revise' });
  return { ...shown, core, calls: core.calls, user };
}

const atTheEnd = (core: Core) => opened(core, 'read_back', null);

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
  await vi.waitFor(() => expect(named(calls, 'save_conference')[0]?.conference.questions.map(({ key }: { key: string }) => key)).toEqual(['school-going', 'happy-coming', 'worries']));
  expect(named(calls, 'save_conference')[0]?.conference.chosen).toEqual(['worries']);
  await user.click(screen.getByRole('checkbox', { name: '¿Qué le preocupa?' }));
  await vi.waitFor(() => expect(named(calls, 'save_conference')[1]?.conference).toMatchObject({ chosen: [], questions: [{ key: 'school-going' }, { key: 'happy-coming' }] }));
  expect(screen.queryByText('¿Qué cambia en mi enseñanza?')).toBeNull();
});

test('the family changes its words itself, and says whether they may be quoted', async () => {
  const { calls, core, user } = await handedOver();
  await user.click(screen.getByRole('button', { name: 'Cambiar estas palabras' }));
  const own = await screen.findByRole('textbox', { name: 'Cambiar estas palabras' });
  await user.type(own, ' Lee mucho.');
  await user.tab();
  await vi.waitFor(() => expect(named(calls, 'write_answer').at(-1)?.answer).toMatchObject({ guardian: core.the('Josefina'), words: 'Va bien. Lee mucho.', rendering: 'It goes well.' }));
  await user.click(screen.getByRole('checkbox', { name: /se pueden citar/ }));
  await vi.waitFor(() => expect(named(calls, 'set_consent')[0]).toMatchObject({ consent: 'yes', quoted_as: 'A family' }));
});

test('how a goal is going is the family\'s own word', async () => {
  const { calls, core, user } = await handedOver();
  await user.click(within(screen.getByRole('group', { name: '¿Cómo va esta meta?' })).getByRole('radio', { name: 'Bien' }));
  await vi.waitFor(() => expect(named(calls, 'check_in')[0]?.check_in).toMatchObject({ goal: core.the('goal'), said_by: 'family', rating: 'well' }));
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
