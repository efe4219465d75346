import { blankAnswer, type Args, type FamilyScreen, type MeetingPage } from '$lib/api';
import { drafts, session, shortcuts } from '$lib/state';
import { bridge, changed, expectNoAxeViolations, standing, type Called } from '$lib/test';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import Meeting from '../Meeting.svelte';
import { conference, id, meetingPage, place, rustSide } from '../fixture';
import { standInTheMeeting } from '../room.testdata';

standInTheMeeting();

const named = (calls: Called[], name: string) => calls.filter((one) => one.name === name).map(({ args }) => args as Record<string, any>);
/** What the teacher's page holds and nobody of the family may see. */
const hers = 'It goes well.';

const own = { id: 'v-1', question: '¿Cómo cree que va la escuela?', speaker: 'Josefina', language: 'es', words: 'Va bien.', may_quote: false, field: `meeting/${id}/school-going/family/g-1`, draft: null };
const familyScreen: FamilyScreen = {
  conference: id, language: 'es', ended: false, withheld: false, words: [own],
  goals: [{ id: 'goal-1', words: 'Leer un libro largo', language: 'es', rating: null }],
  questions: [
    { key: 'school-going', words: '¿Cómo cree que va la escuela?', asked: true, stays: true },
    { key: 'happy-coming', words: '¿Viene su hija con gusto a la escuela?', asked: true, stays: false },
    { key: 'worries', words: '¿Qué le preocupa?', asked: false, stays: false },
  ],
  survey_field: `meeting/${id}/survey/family`, survey: null, surveyed: false,
};

/** A Rust side with the teacher's page and, while it is handed over, the family's screen and nothing else. */
function laptop(changes: Partial<FamilyScreen> = {}, page: Partial<MeetingPage> = {}) {
  const rust = rustSide(meetingPage(page));
  rust.answers.write_answer({ answer: { ...blankAnswer(), conference: id, question: 'school-going', guardian: 'g-1', speaker: 'Josefina', language: 'es', words: 'Va bien.', rendering: hers } });
  let shown: FamilyScreen = { ...familyScreen, ...changes };
  const now = (changes: Partial<FamilyScreen>) => (shown = { ...shown, ...changes });
  const { calls } = bridge({
    ...rust.answers,
    hand_over: ({ place }: Args<'hand_over'>) => ((rust.page.place = { ...place, handed: true }), null),
    take_back: () => ((rust.page.place = { ...rust.page.place, handed: false }), { value: null, changed: changed('write_voice') }),
    meeting: () => (rust.page.place.handed ? Promise.reject({ code: 'invalid', message: 'place: handed-over', details: { field: 'place', why: 'handed-over' } }) : structuredClone(rust.page)),
    family_view: () => shown,
    family_spoke: () => null,
    family_changes_words: ({ words }: Args<'family_changes_words'>) => now({ words: shown.words.map((one) => ({ ...one, words, draft: null })) }),
    family_allows_quoting: ({ yes }: Args<'family_allows_quoting'>) => now({ words: shown.words.map((one) => ({ ...one, may_quote: yes })) }),
    family_rates_goal: ({ rating }: Args<'family_rates_goal'>) => now({ goals: shown.goals.map((one) => ({ ...one, rating })) }),
    family_chooses: ({ key, yes }: Args<'family_chooses'>) => now({ questions: shown.questions.map((one) => (one.key === key ? { ...one, asked: yes } : one)) }),
    family_hands_in: () => now({ survey: null, surveyed: true }),
    vault_state: () => standing({ meeting: id, handed_over: rust.page.place.handed }),
  });
  return { calls, rust, user: userEvent.setup() };
}

const title = () => screen.findByRole('heading', { level: 1, name: 'Para que usted lo revise' });

/** Handed over from the teacher's page. */
async function handedOver(changes: Partial<FamilyScreen> = {}, page: Partial<MeetingPage> = {}) {
  const there = laptop(changes, page);
  const shown = render(Meeting, { id });
  await there.user.click(await screen.findByRole('button', { name: 'Hand over to the family' }));
  await title();
  return { ...shown, ...there };
}

const atTheEnd: Partial<MeetingPage> = {
  line: { ...meetingPage().line, conference: { ...conference, first_speaker: 'family', step: 'read_back' } },
  place: { ...place, step: 'read_back' },
};
const back = 'Devolver a la maestra o al maestro';

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
  const { calls, user } = await handedOver();
  const since = calls.findIndex(({ name }) => name === 'hand_over') + 1;
  expect(named(calls, 'hand_over')[0]).toMatchObject({ id, place: { question: 'school-going', who: 'g-1' } });
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
  const draft = { field: own.field, words: 'Va bien. Lee mu', cursor: 15, at: '2026-11-12T15:20:00Z' };
  const { calls, rust, user } = laptop({ words: [{ ...own, draft }] }, { place: { ...place, handed: true } });
  session.stage = 'locked';
  await session.look();
  expect(session.handed).toBe(true);
  const { container } = render(Meeting, { id });
  await title();
  expect(screen.getByRole('textbox', { name: 'Cambiar estas palabras' })).toHaveValue('Va bien. Lee mu');
  expect(container).not.toHaveTextContent(hers);
  expect(named(calls, 'meeting')).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: 'Cambiar estas palabras' }), 'cho.');
  await user.click(screen.getByRole('button', { name: back }));
  await screen.findByRole('navigation', { name: 'Steps of the meeting' });
  expect(named(calls, 'family_changes_words').map(({ words }) => words)).toEqual(['Va bien. Lee mucho.']);
  expect(rust.page.place.handed).toBe(false);
});

test('where the window does not know that it is handed over, the teacher\'s page is refused and the family\'s shown', async () => {
  const { calls } = laptop({}, { place: { ...place, handed: true } });
  const { container } = render(Meeting, { id });
  await title();
  expect(session.handed).toBe(true);
  expect(container).not.toHaveTextContent(hers);
  expect(named(calls, 'family_view')).toHaveLength(1);
});

test('locked while it is handed over, the words are on disk first and the screen comes back', async () => {
  const { calls, user, unmount } = await handedOver();
  await user.click(screen.getByRole('button', { name: 'Cambiar estas palabras' }));
  await user.type(await screen.findByRole('textbox', { name: 'Cambiar estas palabras' }), ' Lee');
  await session.lock();
  unmount();
  expect(named(calls, 'save_draft').at(-1)).toMatchObject({ field: own.field, words: 'Va bien. Lee' });
  expect(named(calls, 'family_changes_words')).toEqual([]);
  await session.look();
  expect([session.stage, session.handed]).toEqual(['open', true]);
});

test('a laptop that cannot be handed over on disk stays the teacher\'s', async () => {
  const rust = rustSide(meetingPage());
  bridge({ ...rust.answers, hand_over: () => Promise.reject({ code: 'disk-full', message: 'disk full' }) });
  const user = userEvent.setup();
  render(Meeting, { id });
  await user.click(await screen.findByRole('button', { name: 'Hand over to the family' }));
  await waitFor(() => expect(screen.getByRole('navigation', { name: 'Steps of the meeting' })).toBeVisible());
  await user.type(screen.getByRole('textbox', { name: /How do you think school is going/ }), 'Bien');
  await drafts.flushAll();
  expect(session.handed).toBe(false);
  expect(rust.page.drafts.map(({ words }) => words)).toEqual(['Bien']);
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
  const { calls, user } = await handedOver();
  await user.click(screen.getByRole('button', { name: 'Cambiar estas palabras' }));
  await user.type(await screen.findByRole('textbox', { name: 'Cambiar estas palabras' }), ' Lee mucho.');
  await user.tab();
  expect(await screen.findByText('“Va bien. Lee mucho.”')).toBeVisible();
  expect(named(calls, 'family_changes_words')).toMatchObject([{ id, voice: 'v-1', words: 'Va bien. Lee mucho.' }]);
  await user.click(screen.getByRole('checkbox', { name: /se pueden citar/ }));
  await waitFor(() => expect(named(calls, 'family_allows_quoting')[0]).toMatchObject({ voice: 'v-1', yes: true, quoted_as: 'A family' }));
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
  const { calls, user } = await handedOver();
  await user.click(within(screen.getByRole('group', { name: '¿Cómo va esta meta?' })).getByRole('radio', { name: 'Bien' }));
  await waitFor(() => expect(named(calls, 'family_rates_goal')[0]).toMatchObject({ goal: 'goal-1', rating: 'well' }));
});

test('where an adult may not have records, neither words nor goals are spoken of', async () => {
  await handedOver({ withheld: true, words: [], goals: [] });
  expect(screen.queryByText('Lo que usted dijo')).toBeNull();
  expect(screen.getByText('¿De qué le gustaría hablar?')).toBeVisible();
});

test('three questions at the end are handed in without a name, and once', async () => {
  const { calls, user } = await handedOver({ ended: true }, atTheEnd);
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
  const { calls, user, rust } = await handedOver({ ended: true }, atTheEnd);
  Object.assign(rust.answers, { note_survey: () => null });
  await user.type(screen.getByRole('textbox', { name: /algo más/ }), 'Más tiempo');
  await user.click(screen.getByRole('button', { name: back }));
  await user.click(await screen.findByRole('radio', { name: 'Yes, that is it' }));
  await user.click(screen.getByRole('button', { name: 'Close the meeting' }));
  await waitFor(() => expect(named(calls, 'note_survey')[0]?.survey).toMatchObject({ words: 'Más tiempo', language: 'es' }));
});
