import { change } from '$lib/api';
import { drafts, session, shortcuts } from '$lib/state';
import { expectNoAxeViolations, type Core } from '$lib/test';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Meeting from '../Meeting.svelte';
import { begun, named, opened, said, standInTheMeeting, wasTyping } from '../room.testdata';

standInTheMeeting();

/** What the teacher's page holds and nobody of the family may see. */
const hers = 'It goes well.';
/** As the core behind every tape has it. */
const passphrase = 'lantern orbit mustard velvet';
const back = 'Devolver a la maestra o al maestro';
const title = () => screen.findByRole('heading', { level: 1, name: 'Para que usted lo revise' });

/** A meeting in which the family has said something. */
async function laptop(before: (core: Core) => Promise<unknown> = () => Promise.resolve()) {
  const { core, id } = await begun('interpreted', async (core) => {
    await said(core, 'Va bien.', hers);
    await before(core);
  });
  return { core, id, calls: core.calls, user: userEvent.setup() };
}

/** Handed over from the teacher's page. */
async function handedOver(before?: (core: Core) => Promise<unknown>) {
  const there = await laptop(before);
  const shown = render(Meeting, { id: there.id });
  await there.user.click(await screen.findByRole('button', { name: 'Hand over to the family' }));
  await title();
  return { ...shown, ...there };
}

/** Handed over on disk, and no window knows of it. */
async function wasHandedOver(core: Core) {
  const id = core.the('meeting');
  const { place } = await core.call('meeting', { id });
  await core.call('hand_over', { id, place });
}

const atTheEnd = (core: Core) => opened(core, 'read_back', null);
/** The words that the family said. */
const own = (core: Core) => core.latest('family_view').words[0];
/** The key under which they are kept while they are changed. */
const fieldOf = (core: Core) => `school-going/family/${core.the('Josefina')}`;

test('in the family\'s hands there are only its words, in its language, and no key leads elsewhere', async () => {
  const opened = vi.fn();
  const release = shortcuts.add({ keys: 'Ctrl+K', words: 'palette', run: opened });
  const { container, user } = await handedOver();
  expect(container.querySelector('.family')).toHaveAttribute('lang', 'es');
  expect(screen.getByText('“Va bien.”')).toBeVisible();
  expect(container).not.toHaveTextContent(hers);
  await user.keyboard('{Control>}k{/Control}{F6}');
  expect(opened).not.toHaveBeenCalled();
  await expectNoAxeViolations(container);
  await user.click(screen.getByRole('button', { name: back }));
  expect(await screen.findByRole('textbox', { name: /How do you think school is going/ })).toHaveFocus();
  await user.keyboard('{Control>}k{/Control}');
  expect(opened).toHaveBeenCalledOnce();
  release();
});

test('handed over, nothing of the teacher\'s is asked for or noted until it is given back', async () => {
  const { calls, core, id, user } = await handedOver();
  const since = calls.findIndex(({ name }) => name === 'hand_over') + 1;
  expect(named(calls, 'hand_over')[0]).toMatchObject({ id, place: { question: 'school-going', who: core.the('Josefina') } });
  await user.click(screen.getByRole('checkbox', { name: '¿Qué le preocupa?' }));
  await user.click(within(screen.getByRole('group', { name: '¿Cómo va esta meta?' })).getByRole('radio', { name: 'Bien' }));
  await user.click(screen.getByRole('checkbox', { name: /se pueden citar/ }));
  await waitFor(() => expect(named(calls, 'family_allows_quoting')).toHaveLength(1));
  const asked = calls.slice(since).map(({ name }) => name);
  expect(asked.filter((name) => !/^(?:family_|save_draft|clear_draft)/.test(name))).toEqual([]);
  await user.click(screen.getByRole('button', { name: back }));
  await screen.findByRole('navigation', { name: 'Steps of the meeting' });
  expect(calls.slice(since).map(({ name }) => name).filter((name) => ['meeting', 'take_back'].includes(name))).toEqual(['take_back', 'meeting']);
});

test('a window that is opened anew while it is handed over comes back so, with what the family was typing', async () => {
  const { calls, core, id, user } = await laptop(async (core) => {
    await wasHandedOver(core);
    await wasTyping(core, fieldOf(core), 'Va bien. Lee mu', 15);
  });
  const since = calls.length;
  session.stage = 'locked';
  await session.look();
  expect(session.handed).toBe(true);
  const { container } = render(Meeting, { id });
  await title();
  expect(screen.getByRole('textbox', { name: 'Cambiar estas palabras' })).toHaveValue('Va bien. Lee mu');
  expect(container).not.toHaveTextContent(hers);
  expect(named(calls.slice(since), 'meeting')).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: 'Cambiar estas palabras' }), 'cho.');
  await user.click(screen.getByRole('button', { name: back }));
  await screen.findByRole('navigation', { name: 'Steps of the meeting' });
  expect(named(calls, 'family_changes_words').map(({ words }) => words)).toEqual(['Va bien. Lee mucho.']);
  expect(core.latest('meeting').place.handed).toBe(false);
});

test('where the window does not know that it is handed over, the teacher\'s page is refused and the family\'s shown', async () => {
  const { calls, id } = await laptop(wasHandedOver);
  const { container } = render(Meeting, { id });
  await title();
  expect(session.handed).toBe(true);
  expect(container).not.toHaveTextContent(hers);
  expect(named(calls, 'family_view')).toHaveLength(1);
});

test('locked while it is handed over, the words are on disk first and the screen comes back', async () => {
  const { calls, core, id, user, unmount } = await handedOver();
  await user.click(screen.getByRole('button', { name: 'Cambiar estas palabras' }));
  await user.type(await screen.findByRole('textbox', { name: 'Cambiar estas palabras' }), ' Lee');
  await session.lock();
  unmount();
  expect(named(calls, 'save_draft').at(-1)).toMatchObject({ field: `meeting/${id}/${fieldOf(core)}`, words: 'Va bien. Lee' });
  expect(named(calls, 'family_changes_words')).toEqual([]);
  await core.call('unlock', { passphrase });
  await session.look();
  expect([session.stage, session.handed]).toEqual(['open', true]);
});

test('a laptop that cannot be handed over on disk stays the teacher\'s', async () => {
  const { core, id, user } = await laptop();
  core.instead.hand_over = () => Promise.reject({ code: 'disk-full', message: 'disk full' });
  render(Meeting, { id });
  await user.click(await screen.findByRole('button', { name: 'Hand over to the family' }));
  await waitFor(() => expect(screen.getByRole('navigation', { name: 'Steps of the meeting' })).toBeVisible());
  await user.type(screen.getByRole('textbox', { name: /How do you think school is going/ }), ' Lee');
  await drafts.flushAll();
  expect(session.handed).toBe(false);
  expect(core.drafts()).toMatchObject([{ words: 'Va bien. Lee' }]);
});

test('the family chooses what it wants to talk about; what it has answered stays', async () => {
  const { calls, user } = await handedOver();
  expect(screen.getByRole('checkbox', { name: '¿Cómo cree que va la escuela?' })).toBeDisabled();
  const worries = screen.getByRole('checkbox', { name: '¿Qué le preocupa?' });
  await user.click(worries);
  await waitFor(() => expect(worries).toBeChecked());
  await user.click(worries);
  await waitFor(() => expect(named(calls, 'family_chooses').map(({ key, yes }) => [key, yes])).toEqual([['worries', true], ['worries', false]]));
});

test('the family changes its words itself, and says whether they may be quoted', async () => {
  const { calls, core, id, user } = await handedOver();
  const { id: voice } = own(core) ?? {};
  await user.click(screen.getByRole('button', { name: 'Cambiar estas palabras' }));
  await user.type(await screen.findByRole('textbox', { name: 'Cambiar estas palabras' }), ' Lee mucho.');
  await user.tab();
  expect(await screen.findByText('“Va bien. Lee mucho.”')).toBeVisible();
  expect(named(calls, 'family_changes_words')).toMatchObject([{ id, voice, words: 'Va bien. Lee mucho.' }]);
  await user.click(screen.getByRole('checkbox', { name: /se pueden citar/ }));
  await waitFor(() => expect(named(calls, 'family_allows_quoting')[0]).toMatchObject({ voice, yes: true, quoted_as: 'A family' }));
});

test('words that were opened and not changed are not written', async () => {
  const { calls, user } = await handedOver();
  await user.click(screen.getByRole('button', { name: 'Cambiar estas palabras' }));
  await screen.findByRole('textbox', { name: 'Cambiar estas palabras' });
  await user.tab();
  expect(await screen.findByText('“Va bien.”')).toBeVisible();
  expect(named(calls, 'family_changes_words')).toEqual([]);
});

test('how a goal is going is the family\'s own word', async () => {
  const { calls, core, user } = await handedOver();
  await user.click(within(screen.getByRole('group', { name: '¿Cómo va esta meta?' })).getByRole('radio', { name: 'Bien' }));
  await waitFor(() => expect(named(calls, 'family_rates_goal')[0]).toMatchObject({ goal: core.the('goal'), rating: 'well' }));
});

/** Josefina may not have the school's records any more. */
async function barred(core: Core) {
  const { guardians } = await core.call('family', { id: core.the('family') });
  const [began] = guardians;
  if (began) await core.call('save_guardian', { form: change(began, { may_receive_records: false, restriction: 'court order, on file in the office' }) });
}

test('where an adult may not have records, neither words nor goals are spoken of', async () => {
  const { container } = await handedOver(barred);
  expect(screen.queryByText('Lo que usted dijo')).toBeNull();
  expect(screen.queryByText('¿Cómo va esta meta?')).toBeNull();
  expect(container).not.toHaveTextContent('Va bien.');
  expect(screen.getByText('¿De qué le gustaría hablar?')).toBeVisible();
});

test('three questions at the end are handed in without a name, and once', async () => {
  const { calls, user } = await handedOver(atTheEnd);
  expect(screen.queryByText('¿De qué le gustaría hablar?')).toBeNull();
  expect(screen.getByRole('button', { name: 'Entregar' })).toBeDisabled();
  await user.click(within(screen.getByRole('group', { name: /Se sintió escuchad/ })).getByRole('radio', { name: 'En parte' }));
  await user.click(screen.getByRole('button', { name: 'Entregar' }));
  expect(await screen.findByText('Gracias.')).toBeVisible();
  expect(named(calls, 'family_hands_in').map(({ survey }) => survey)).toEqual([
    { id: expect.any(String), month: expect.any(String), heard: 'partly', knows_how: 'unsaid', can_help: 'unsaid', words: '', language: 'es' },
  ]);
});

test('answers that were not handed in when the meeting is closed are handed in with it', async () => {
  const { calls, user } = await handedOver(atTheEnd);
  await user.type(screen.getByRole('textbox', { name: /algo más/ }), 'Más tiempo');
  await user.click(screen.getByRole('button', { name: back }));
  await user.click(await screen.findByRole('radio', { name: 'Yes, that is it' }));
  await user.click(screen.getByRole('button', { name: 'Close the meeting' }));
  await waitFor(() => expect(named(calls, 'note_survey')[0]?.survey).toMatchObject({ words: 'Más tiempo', language: 'es' }));
});
