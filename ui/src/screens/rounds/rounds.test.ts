import { calendar } from '$lib/i18n';
import { changes, router, shortcuts } from '$lib/state';
import { bridge, changed, expectNoAxeViolations, type Called } from '$lib/test';
import { blankAgenda, blankProfile, type Agenda, type Args, type MoveTo, type Wish } from '$lib/api';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { agendas } from '../conferences/fixture';
import { arranged, conference, days, haddad, moved, page, proposal, rosas, round, slot, slots, walker } from './fixture';
import { columns, planned, step } from './grid';
import { byAgenda, freshRound, likeThis, withDay } from './round';
import Rounds from './Rounds.svelte';
import { howWords } from './said';
import { forEachHome, nextOpen, keyOf } from './wishes';

const saved = <T>(value: T) => ({ value, changed: changed('write_wish') });
const drafts = { draft: () => null, save_draft: () => null, clear_draft: () => null };

const listen = (event: KeyboardEvent) => void shortcuts.handle(event);

beforeEach(() => {
  window.addEventListener('keydown', listen);
  router.reset();
  calendar.today = '2026-11-12';
});
afterEach(() => {
  window.removeEventListener('keydown', listen);
  calendar.today = null;
  changes.dismiss();
});

const sent = (calls: Called[], command: string) => calls.filter(({ name }) => name === command).map(({ args }) => args);
const wishes = (calls: Called[]) => sent(calls, 'save_wish').map((args) => (args as Args<'save_wish'>).form.now);

describe('the list', () => {
  test('without a round it teaches with one sentence and one button', async () => {
    bridge({ rounds: () => [] });
    const { container } = render(Rounds);
    await userEvent.click((await screen.findAllByRole('button', { name: 'Plan a round' })).at(-1) as HTMLElement);
    expect(router.here).toEqual({ screen: 'rounds', params: { plan: '1' } });
    await expectNoAxeViolations(container);
  });

  test('a round says when it is and how far it has come', async () => {
    bridge({ rounds: () => [{ round, first_day: '2026-11-24', last_day: '2026-11-25', answered: 1, meetings: 0 }] });
    const { container } = render(Rounds);
    expect(await screen.findByText('24 November to 25 November 2026 · 1 family has answered · not arranged yet')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Timetable of Fall conferences' }));
    expect(router.here.params).toEqual({ id: 'r-1', timetable: '1' });
    await expectNoAxeViolations(container);
  });
});

describe('planning', () => {
  const own: Agenda = { ...blankAgenda(), id: 'a-1', name: 'With a story', minutes: 25, questions: ['worries'] };
  const planning = { ...drafts, agendas: () => ({ unchecked: [], agendas: [agendas[0]!, own, agendas[1]!] }), profile: () => ({ ...blankProfile(), room: 'Room 14' }), save_round: () => ({ value: 'r-1', changed: changed('plan_round') }) };
  const kept = (calls: Called[]) => sent(calls, 'save_round').map((args) => (args as Args<'save_round'>).form.now)[0];

  test('a round can be saved as it is proposed: five school days from three to six', async () => {
    const { calls } = bridge(planning);
    const { container } = render(Rounds, { plan: '1' });
    expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Conferences in November 2026');
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(kept(calls)?.days.map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']));
    expect(kept(calls)?.days[0]?.spans).toEqual([{ from: '15:00:00', to: '18:00:00', room: 'Room 14', means: ['in_person', 'video', 'phone'] }]);
    expect(kept(calls)).not.toHaveProperty('typed');
    await vi.waitFor(() => expect(router.here.params).toEqual({ id: 'r-1' }));
  });

  test('early hours, a break, a day less and somebody who interprets are entered', async () => {
    const { calls } = bridge(planning);
    const { container } = render(Rounds, { plan: '1' });
    const [early] = await screen.findAllByRole('button', { name: 'Early or late hours' });
    await userEvent.click(early as HTMLElement);
    await userEvent.click(screen.getByRole('button', { name: 'Leave out: Friday 27 November' }));
    await userEvent.click(screen.getByRole('button', { name: 'A break on every day' }));
    await userEvent.click(screen.getByRole('button', { name: 'Somebody who interprets' }));
    const group = within(screen.getByRole('group', { name: 'Somebody who interprets' }));
    await userEvent.selectOptions(group.getByRole('combobox', { name: 'Add a language' }), 'pt');
    await userEvent.click(group.getByRole('button', { name: 'Add' }));
    await userEvent.selectOptions(group.getByRole('combobox', { name: 'Add a language' }), 'vi');
    await userEvent.selectOptions(group.getByRole('combobox', { name: 'Add a language' }), 'es');
    await userEvent.type(group.getByRole('textbox', { name: 'When they can come' }), 'Tuesday after 16:00{Enter}');
    await userEvent.type(group.getByRole('textbox', { name: 'Name' }), 'Ana Lima');
    expect(within(group.getByRole('list', { name: 'What was understood' })).getByText('Tuesday 24 November, from 4:00')).toBeInTheDocument();
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(kept(calls)).toMatchObject({
      breaks: [{ from: '16:30:00', to: '16:45:00' }],
      interpreters: [{ name: 'Ana Lima', languages: ['pt', 'es'], can: [{ day: '2026-11-24', from: '16:00:00', to: null }] }],
    }));
    expect(kept(calls)?.days).toHaveLength(4);
    expect(kept(calls)?.days[0]?.spans).toHaveLength(2);
  });

  test('the teacher’s own agenda is chosen beside the forms, and its length goes along', async () => {
    const { calls } = bridge(planning);
    const { container } = render(Rounds, { plan: '1' });
    const form = await screen.findByRole('combobox', { name: 'Form' });
    await vi.waitFor(() => expect(form).toHaveValue('family_first'));
    await userEvent.selectOptions(form, 'With a story');
    expect(form).toHaveAccessibleDescription('Your own, of the form “Family first”. It asks one question.');
    expect(screen.getByRole('spinbutton', { name: 'Minutes for a meeting' })).toHaveValue(25);
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(kept(calls)).toMatchObject({ form: 'family_first', agenda: 'a-1', minutes: 25 }));
  });

  test('a length that the teacher chose stays with another form', () => {
    const [first, second] = agendas;
    expect(second && byAgenda({ minutes: 20 }, first, second)).toEqual({ form: 'goal_setting', agenda: null, minutes: 30 });
    expect(second && byAgenda({ minutes: 15 }, first, second)).toEqual({ form: 'goal_setting', agenda: null, minutes: 15 });
  });
});

describe('the answers', () => {
  const answering = { ...drafts, round: () => page(), save_wish: () => saved('w-9'), save_wishes: () => saved(['w-9', 'w-10']) };

  test('an answer takes one line and one key, and the next family is there', async () => {
    const { calls } = bridge(answering);
    const { container } = render(Rounds, { id: 'r-1' });
    await userEvent.click(await screen.findByRole('button', { name: 'Note the next answer' }));
    const times = await screen.findByRole('textbox', { name: 'When they can, and when not' });
    await vi.waitFor(() => expect(times).toHaveFocus());
    await userEvent.keyboard('after 15:20, not Wednesday{Enter}');
    expect(screen.getByRole('list', { name: 'What was understood' })).toHaveTextContent('from 3:20 not Wednesday 25 November');
    await expectNoAxeViolations(container);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(wishes(calls)[0]).toEqual({
      ...rosas.wish, state: 'answered', can: [{ day: null, from: '15:20:00', to: null }], cannot: [{ day: '2026-11-25', from: null, to: null }],
    }));
    expect(await screen.findByRole('region', { name: 'Walker family' })).toBeInTheDocument();
    await vi.waitFor(() => expect(screen.getByRole('textbox', { name: 'When they can, and when not' })).toHaveFocus());
  });

  test('what was typed counts though nobody pressed Enter; what cannot be read is asked about and never dropped', async () => {
    const { calls } = bridge(answering);
    render(Rounds, { id: 'r-1' });
    await userEvent.click(await screen.findByRole('button', { name: /Rosas/ }));
    const times = await screen.findByRole('textbox', { name: 'When they can, and when not' });
    await userEvent.type(times, 'when the moon is full');
    await userEvent.click(screen.getByRole('button', { name: 'Save and go on' }));
    expect(await screen.findByText('I did not understand “when the moon is full”. Write it like “after 16:00, not Tuesday”.')).toBeInTheDocument();
    expect(wishes(calls)).toEqual([]);
    await userEvent.clear(times);
    await userEvent.type(times, 'until 16:00');
    await userEvent.click(screen.getByRole('button', { name: 'Save and go on' }));
    await vi.waitFor(() => expect(wishes(calls)[0]?.can).toEqual([{ day: null, from: null, to: '16:00:00' }]));
  });

  test('language, interpreter and adults are known already; means are wished in the order they were chosen', async () => {
    const { calls } = bridge(answering);
    render(Rounds, { id: 'r-1' });
    await userEvent.click(await screen.findByRole('button', { name: /Rosas/ }));
    expect(await screen.findByRole('checkbox', { name: 'Josefina' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'They want an interpreter' })).toBeChecked();
    expect(screen.getByRole('combobox', { name: 'They would speak' })).toHaveValue('es');
    await userEvent.click(screen.getByRole('button', { name: 'By phone' }));
    await userEvent.click(screen.getByRole('button', { name: 'In person' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save and go on' }));
    await vi.waitFor(() => expect(wishes(calls)[0]).toMatchObject({ means: ['phone', 'in_person'], language: 'es', interpreter: true, guardians: ['g-1'] }));
  });

  test('the place that a family wished stands in the list of answers and in the timetable, whatever the means', async () => {
    bridge({ round: () => page({ wishes: [{ ...haddad, wish: { ...haddad.wish, place: 'library, no stairs', childcare: true } }] }) });
    render(Rounds, { id: 'r-1' });
    expect(await screen.findByText('library, no stairs · childcare')).toBeInTheDocument();
    expect(howWords(slot('2026-11-24', '15:00:00', { place: 'library, no stairs' }))).toBe('library, no stairs');
    expect(howWords(slot('2026-11-24', '15:00:00', { means: 'at_home', place: 'the bakery' }))).toBe('At their home · the bakery');
  });

  test('two homes have an answer each, with their own adults', async () => {
    const { calls } = bridge(answering);
    render(Rounds, { id: 'r-1' });
    await userEvent.click(await screen.findByRole('button', { name: /Walker/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'A meeting for each home' }));
    await vi.waitFor(() => expect(sent(calls, 'save_wishes')).toHaveLength(1));
    const [both] = sent(calls, 'save_wishes') as [{ wishes: Wish[] }];
    expect(both.wishes.map(({ household, guardians }) => [household, guardians])).toEqual([['h-1', ['g-2']], ['h-2', ['g-3']]]);
    expect(wishes(calls)).toEqual([]);
  });

  test('siblings in one class are asked about; a family without a wish for a meeting is asked nothing more', async () => {
    bridge(answering);
    render(Rounds, { id: 'r-1' });
    await userEvent.click(await screen.findByRole('button', { name: /Haddad/ }));
    expect(await screen.findByRole('radio', { name: 'One after the other' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: 'No meeting' }));
    expect(screen.queryByRole('radio', { name: 'One after the other' })).not.toBeInTheDocument();
  });
});

describe('arranging', () => {
  test('a proposal says who meets when, which wish stays open and why, and what would help the others', async () => {
    const { calls } = bridge({ round: () => page(), arrange_round: () => proposal, accept_timetable: () => ({ value: 1, changed: changed('accept_timetable', 'Fall conferences') }) });
    const { container } = render(Rounds, { id: 'r-1', timetable: '1' });
    await userEvent.click(await screen.findByRole('button', { name: 'Arrange' }));
    expect(await screen.findByText('1 of 2 meetings have a time in this proposal.')).toBeInTheDocument();
    expect(screen.getByText('Not the way they like best: those slots are needed more by others. An exchange would help.')).toBeInTheDocument();
    const left = within(screen.getByRole('region', { name: 'No place yet' }));
    expect(left.getByText('one more slot: Tuesday 24 November, 6:00')).toBeInTheDocument();
    expect(left.getByText('somebody who interprets Spanish: Wednesday 25 November, 3:00')).toBeInTheDocument();
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole('button', { name: 'Take this timetable' }));
    await vi.waitFor(() => expect(sent(calls, 'accept_timetable')).toEqual([{ id: 'r-1', fingerprint: 'seen', locale: 'en' }]));
    await vi.waitFor(() => expect(changes.notice).toMatchObject({ words: 'op-accept_timetable', kind: 'done' }));
    expect(await screen.findByRole('button', { name: 'Arrange' })).toBeInTheDocument();
  });

  test('what would help and is one change of the round is opened by its button, and what is proposed follows, also after an undo', async () => {
    const { calls } = bridge({ round: () => page(), arrange_round: () => proposal, open_help: () => ({ value: 'r-1', changed: changed('plan_round', 'Fall conferences') }), undo: () => ({ step: { op: 'plan_round', subject: 'Fall conferences' }, changed: changed('plan_round') }) });
    const { container } = render(Rounds, { id: 'r-1', timetable: '1' });
    await userEvent.click(await screen.findByRole('button', { name: 'Arrange' }));
    (await screen.findByRole('button', { name: 'Ana Lima can come then (for Rosas: Wednesday 25 November, 3:00)' })).focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(sent(calls, 'open_help')).toEqual([{ id: 'r-1', help: { is: 'interpreter', language: 'es', name: 'Ana Lima', at: slot('2026-11-25', '15:00:00') } }]));
    await vi.waitFor(() => expect(sent(calls, 'arrange_round')).toHaveLength(2));
    expect(changes.notice).toMatchObject({ words: 'op-plan_round', kind: 'done' });
    await vi.waitFor(() => expect(screen.getByRole('button', { name: /^Open this slot \(for Rosas/ })).toBeEnabled());
    await expectNoAxeViolations(container);
    await changes.undo();
    await vi.waitFor(() => expect(sent(calls, 'arrange_round')).toHaveLength(3));
    expect(sent(calls, 'accept_timetable')).toEqual([]);
  });

  test('what is the family’s to say, and a language nobody of the round interprets, has no button', async () => {
    const helps = [{ is: 'time' as const, at: slot('2026-11-24', '15:00:00') }, { is: 'interpreter' as const, language: 'so', name: null, at: slot('2026-11-25', '15:00:00') }];
    const one = proposal.unplaced[0]!;
    bridge({ round: () => page(), arrange_round: () => ({ ...proposal, unplaced: [{ ...one, unplaced: { ...one.unplaced, would_help: helps } }] }) });
    render(Rounds, { id: 'r-1', timetable: '1' });
    await userEvent.click(await screen.findByRole('button', { name: 'Arrange' }));
    const left = within(await screen.findByRole('region', { name: 'No place yet' }));
    expect(left.getByText('somebody who interprets Somali: Wednesday 25 November, 3:00')).toBeInTheDocument();
    expect(left.queryByRole('button')).not.toBeInTheDocument();
  });

  test('a proposal that is no longer true is said to be, and made anew', async () => {
    const { calls } = bridge({ round: () => page(), arrange_round: () => proposal, accept_timetable: () => Promise.reject({ code: 'invalid', message: '', details: { why: 'changed-since-arranged' } }) });
    render(Rounds, { id: 'r-1', timetable: '1' });
    await userEvent.click(await screen.findByRole('button', { name: 'Arrange' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Take this timetable' }));
    await vi.waitFor(() => expect(sent(calls, 'arrange_round')).toHaveLength(2));
    expect(changes.notice?.kind).toBe('refused');
  });

  test('before anybody has answered there is nothing to arrange', async () => {
    bridge({ round: () => page({ wishes: [rosas, walker] }) });
    render(Rounds, { id: 'r-1', timetable: '1' });
    expect(await screen.findByRole('button', { name: 'Arrange' })).toBeDisabled();
    expect(screen.getByText('When the first families have answered, the timetable can be arranged.')).toBeInTheDocument();
  });
});

test('who needs somebody to look after the younger ones is said with the time, proposed and planned', async () => {
  const care = page({ wishes: [{ ...haddad, wish: { ...haddad.wish, childcare: true } }] });
  bridge({ round: () => care, arrange_round: () => proposal });
  const { unmount } = render(Rounds, { id: 'r-1', timetable: '1' });
  await userEvent.click(await screen.findByRole('button', { name: 'Arrange' }));
  expect(await screen.findByText('By video · childcare')).toBeInTheDocument();
  unmount();
  bridge({ round: () => ({ ...arranged(), meetings: arranged().meetings.map((one) => ({ ...one, conference: { ...one.conference, childcare: one.family_name === 'Haddad' } })) }) });
  render(Rounds, { id: 'r-1', timetable: '1' });
  expect(await screen.findByRole('button', { name: /3:25\s*Haddad.*Room 14 · childcare/ })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /3:00\s*Rosas/ })).not.toHaveAccessibleName(/childcare/);
});

test('which wish a planned meeting does not meet, and why, stays in sight in the timetable and among the answers', async () => {
  const standing = { ...arranged(), wishes: arranged().wishes.map((one) => ({ ...one, unmet: one.family_name === 'Rosas' ? [{ aspect: 'time' as const, why: 'free' as const }] : [] })) };
  const told = 'Not at a time they can: a slot that offers it is free now. Move it there, or arrange again.';
  bridge({ round: () => standing });
  const timetable = render(Rounds, { id: 'r-1', timetable: '1' });
  expect(await screen.findByRole('button', { name: /3:00\s*Rosas.*Not at a time they can/ })).toBeInTheDocument();
  expect(screen.getAllByText(told)).toHaveLength(1);
  await expectNoAxeViolations(timetable.container);
  timetable.unmount();
  const answers = render(Rounds, { id: 'r-1' });
  expect(within(await screen.findByRole('button', { name: /^Rosas/ })).getByText(told)).toBeInTheDocument();
  await expectNoAxeViolations(answers.container);
});

describe('moving', () => {
  const done = () => ({ value: null, changed: changed('move_conference') });
  const moving = { round: arranged, consequences: () => ({ moved: moved({ no_longer_met: ['time'] }), exchange: null }), move_conference: done, swap_conferences: done, pin_conference: done };
  const theirs = () => screen.findByRole('button', { name: /3:00\s*Rosas/ });

  test('a meeting is picked up, carried and let go by keyboard, and what it means is said before', async () => {
    const { calls } = bridge({ ...moving, consequences: ({ to }: { to: MoveTo }) => ({ moved: to.time === '15:50:00' ? moved({ no_longer_met: ['time'] }) : moved({ clashes: [{ is: 'meeting', conference: 'c-2', family_name: 'Haddad' }] }), exchange: null }) });
    const { container } = render(Rounds, { id: 'r-1', timetable: '1' });
    (await theirs()).focus();
    await userEvent.keyboard('m');
    expect(screen.getByText(/Rosas is in your hand/)).toBeInTheDocument();
    await userEvent.keyboard('{ArrowDown}');
    expect(await screen.findByText('You are with Haddad then.')).toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    expect(sent(calls, 'move_conference')).toEqual([]);
    await userEvent.keyboard('{ArrowDown}');
    expect(await screen.findByText('No longer as they wished: when they can.')).toBeInTheDocument();
    await expectNoAxeViolations(container);
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(sent(calls, 'move_conference')).toEqual([{ id: 'c-1', to: { day: '2026-11-24', time: '15:50:00' } }]));
    await vi.waitFor(() => expect(changes.notice).toMatchObject({ words: 'op-move_conference', kind: 'done' }));
    await vi.waitFor(async () => expect(await theirs()).toHaveFocus());
  });

  test('Escape puts it back where it was, and nothing is written', async () => {
    const { calls } = bridge(moving);
    render(Rounds, { id: 'r-1', timetable: '1' });
    (await theirs()).focus();
    await userEvent.keyboard('m{ArrowRight}');
    expect(await screen.findByText(/Rosas to Wednesday 25 November, 3:00/)).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(await theirs()).toHaveFocus();
    expect(screen.queryByText(/Rosas to Wednesday/)).not.toBeInTheDocument();
    expect(sent(calls, 'move_conference')).toEqual([]);
  });

  test('where another family is, the two are exchanged, with what that means for both', async () => {
    const both = { moved: moved({ clashes: [{ is: 'meeting' as const, conference: 'c-2', family_name: 'Haddad' }] }), exchange: [moved(), moved({ conference: 'c-2', family_name: 'Haddad', no_longer_met: ['means'] })] as [ReturnType<typeof moved>, ReturnType<typeof moved>] };
    const { calls } = bridge({ ...moving, consequences: () => both });
    render(Rounds, { id: 'r-1', timetable: '1' });
    (await theirs()).focus();
    await userEvent.keyboard('m{ArrowDown}');
    expect(await screen.findByText('No longer as they wished: how they like to meet.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /Exchange the two/ }));
    await vi.waitFor(() => expect(sent(calls, 'swap_conferences')).toEqual([{ one: 'c-1', other: 'c-2' }]));
  });

  /** jsdom has no layout: what lies under the pointer is said. */
  function drag(from: HTMLElement, to: HTMLElement) {
    document.elementFromPoint = () => to;
    const at = (type: string, x: number) => new MouseEvent(type, { bubbles: true, button: 0, clientX: x, clientY: 0 });
    from.dispatchEvent(at('pointerdown', 0));
    window.dispatchEvent(at('pointermove', 40));
    window.dispatchEvent(at('pointerup', 40));
  }

  test('a meeting dragged where it harms nobody is there at once', async () => {
    const { calls } = bridge({ ...moving, consequences: () => ({ moved: moved(), exchange: null }) });
    render(Rounds, { id: 'r-1', timetable: '1' });
    drag(await theirs(), screen.getAllByRole('button', { name: /free/ })[0] as HTMLElement);
    await vi.waitFor(() => expect(sent(calls, 'move_conference')).toHaveLength(1));
  });

  test('a meeting dragged where a wish is lost waits for a yes', async () => {
    const { calls } = bridge(moving);
    render(Rounds, { id: 'r-1', timetable: '1' });
    drag(await theirs(), screen.getAllByRole('button', { name: /free/ })[0] as HTMLElement);
    const yes = await screen.findByRole('button', { name: /Move here/ });
    await vi.waitFor(() => expect(yes).toHaveFocus());
    expect(sent(calls, 'move_conference')).toEqual([]);
    await userEvent.click(yes);
    await vi.waitFor(() => expect(sent(calls, 'move_conference')).toHaveLength(1));
  });

  test('a meeting can be kept where it is, and its page opened', async () => {
    const { calls } = bridge(moving);
    const { container } = render(Rounds, { id: 'r-1', timetable: '1' });
    await userEvent.click(await theirs());
    await userEvent.click(screen.getByRole('button', { name: 'Keep it here' }));
    await vi.waitFor(() => expect(sent(calls, 'pin_conference')).toEqual([{ id: 'c-1', pinned: true }]));
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole('button', { name: 'Prepare' }));
    expect(router.here).toEqual({ screen: 'conferences', params: { id: 'c-1' } });
  });

  test('a family that could not come stands above the timetable with the way to the next try', async () => {
    const missed = { ...conference, status: 'no_show' as const };
    bridge({ round: () => ({ ...arranged(), wishes: [{ ...haddad, conference: missed }] }) });
    const { container } = render(Rounds, { id: 'r-1', timetable: '1' });
    await userEvent.click(await screen.findByRole('button', { name: 'Next ways to try with Haddad' }));
    expect(router.here.params).toEqual({ id: 'c-1' });
    await expectNoAxeViolations(container);
  });
});

test('a free slot that a meeting touches is not free', () => {
  const [tuesday, wednesday] = columns(slots, planned(arranged().meetings, []));
  expect(tuesday?.spots.map(({ time, meeting }) => [time, meeting?.family_name ?? 'free'])).toEqual([['15:00:00', 'Rosas'], ['15:25:00', 'Haddad'], ['15:50:00', 'free']]);
  expect(wednesday?.spots.every(({ meeting }) => meeting === null)).toBe(true);
});

test('an arrow to the side leads to the nearest time of the day beside', () => {
  const all = columns(slots.filter(({ day, time }) => day === days[0] || time !== '15:25:00'), []);
  const from = all[0]?.spots[2];
  expect(from && step(all, from, 'ArrowRight')).toMatchObject({ day: days[1], time: '15:50:00' });
  expect(from && step(all, from, 'ArrowDown')).toBeNull();
});

test('one more day is the next school day and like the last; the hours of one day can be those of all', () => {
  const fresh = freshRound('Fall', '2026-11-12', 'Room 14');
  const more = withDay(fresh.days, '2026-11-12');
  expect(more.at(-1)).toEqual({ day: '2026-11-30', spans: fresh.days[4]?.spans, breaks: [] });
  const changedFirst = [{ ...more[0]!, spans: [{ from: '08:00:00', to: '09:00:00', room: 'Library', means: [] }] }, ...more.slice(1)];
  expect(likeThis(changedFirst, 0).every(({ spans }) => spans[0]?.room === 'Library')).toBe(true);
});

test('after the last open family comes the first that was passed over', () => {
  const lines = [rosas, haddad, walker];
  expect(nextOpen(lines, keyOf(walker))).toBe(keyOf(rosas));
  expect(nextOpen([haddad], keyOf(haddad))).toBeNull();
});

test('of two homes the first keeps what was answered so far', () => {
  const [first, second] = forEachHome({ ...walker.wish, id: 'w-2', childcare: true }, walker.guardians);
  expect(first).toMatchObject({ id: 'w-2', household: 'h-1', childcare: true });
  expect(second).toMatchObject({ household: 'h-2', childcare: false, state: 'not_asked' });
});
