import type { Args, BankQuestion, BankSource, Question } from '$lib/api';
import { calendar } from '$lib/i18n';
import { changes, router } from '$lib/state';
import { bridge, changed, expectNoAxeViolations } from '$lib/test';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import Conferences from './Conferences.svelte';
import { agendas, bank, conference, family, familyPage, line, page } from './fixture';
import { asked, freshPlan, insteadIn, isAsked, moved, ownKey, reworded, withChosen } from './plan';

const saved = <T>(value: T) => ({ value, changed: changed('plan_conference') });
const planning = {
  questions: () => ({ source: 'first_word' as BankSource, unchecked: ['zh'], questions: bank, left_out: [] as BankQuestion[] }), family: () => familyPage, families: () => [], draft: () => null, save_draft: () => null, clear_draft: () => null,
  conference: () => page, save_conference: () => saved('c-1'), chosen_before: () => [] as Question[], agendas: () => ({ unchecked: [], agendas }),
};

beforeEach(() => {
  router.reset();
  calendar.today = '2026-11-12';
});
afterEach(() => {
  calendar.today = null;
  changes.dismiss();
});

/** What was sent to be saved. */
const sent = (calls: { name: string; args: unknown }[]) => calls.filter(({ name }) => name === 'save_conference').map(({ args }) => (args as Args<'save_conference'>).form.now);

describe('the list', () => {
  test('without a conference it teaches with one sentence and one button', async () => {
    bridge({ conferences: () => [] });
    const { container } = render(Conferences);
    await userEvent.click((await screen.findAllByRole('button', { name: 'Plan a conference' })).at(-1) as HTMLElement);
    expect(router.here.params).toEqual({ plan: '' });
    await expectNoAxeViolations(container);
  });

  test('what is coming stands under its day, what was lies behind', async () => {
    const was = { ...line, family_name: 'Walker', conference: { ...conference, id: 'c-0', day: '2026-10-22', status: 'held' as const } };
    bridge({ conferences: () => [was, line] });
    const { container } = render(Conferences);
    const ahead = within(await screen.findByRole('region', { name: 'Thursday 12 November' }));
    expect(ahead.getByText('Rosas family')).toBeInTheDocument();
    expect(within(screen.getByRole('region', { name: 'Behind us' })).getByText('Held')).toBeInTheDocument();
    expect(screen.getByText('One is coming up')).toBeInTheDocument();
    await expectNoAxeViolations(container);
  });

  test('a meeting under way can be gone on with', async () => {
    bridge({ conferences: () => [{ ...line, conference: { ...conference, status: 'begun' as const } }], start_meeting: () => saved(null) });
    render(Conferences);
    await userEvent.click(await screen.findByRole('button', { name: 'Go on with the meeting' }));
    await vi.waitFor(() => expect(router.here).toMatchObject({ screen: 'meeting', params: { id: 'c-1' } }));
  });
});

describe('the page of a conference', () => {
  test('it shows hopes, what is to be told, promises, goals, who comes and the last contacts', async () => {
    bridge({ evidence: () => [], conference: () => page });
    const { container } = render(Conferences, { id: 'c-1' });
    expect(await screen.findByText('“Leer un libro de 300 páginas.”')).toHaveAttribute('lang', 'es');
    expect(within(screen.getByRole('region', { name: 'You said, I did: to be told' })).getByText('Move her seat nearer to the board')).toBeInTheDocument();
    expect(screen.getByText('Send the fractions game home')).toBeInTheDocument();
    expect(screen.getByText('“Lee sola en la cama.”')).toBeInTheDocument();
    expect(screen.getByText('She read to the first graders')).toBeInTheDocument();
    await expectNoAxeViolations(container);
  });

  test('it is marked as prepared, and started with the family first', async () => {
    const { calls } = bridge({ evidence: () => [], conference: () => page, save_conference: () => saved('c-1'), start_meeting: () => saved(null) });
    render(Conferences, { id: 'c-1' });
    await userEvent.click(await screen.findByRole('checkbox', { name: 'I am prepared' }));
    expect(sent(calls)[0]).toMatchObject({ id: 'c-1', prepared: true });
    await userEvent.click(await screen.findByRole('button', { name: 'Start, family first' }));
    await vi.waitFor(() => expect(router.here.screen).toBe('meeting'));
  });

  test('that they could not come is noted without a question and can be taken back', async () => {
    const { calls } = bridge({ evidence: () => [], conference: () => page, no_show: () => ({ value: null, changed: changed('miss_conference') }) });
    render(Conferences, { id: 'c-1' });
    (await screen.findAllByRole('button', { name: 'What else can be done' }))[0]?.focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('menu', { hidden: true });
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await vi.waitFor(() => expect(calls.map(({ name }) => name)).toContain('no_show'));
    expect(changes.notice).toMatchObject({ words: 'op-miss_conference', kind: 'done' });
  });

  test('after a meeting there is room for what the teacher thinks of it, which is for nobody else, and for what changes', async () => {
    const held = { ...page, line: { ...line, conference: { ...conference, status: 'held' as const } }, afterwards: { reflection: '', teaching_change: 'More reading aloud' } };
    const { calls } = bridge({ ...planning, conference: () => held, write_afterwards: () => saved(null) });
    const { container } = render(Conferences, { id: 'c-1' });
    expect(await screen.findByText('What changes in my teaching?')).toBeVisible();
    await userEvent.type(await screen.findByRole('textbox', { name: 'What I think of it' }), 'I spoke too soon');
    expect(screen.getByText('Only for me')).toBeVisible();
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(calls.find(({ name }) => name === 'write_afterwards')?.args).toMatchObject({ id: 'c-1', form: { now: { reflection: 'I spoke too soon', teaching_change: 'More reading aloud' } } }));
  });

  test('a conference that was missed offers another time', async () => {
    bridge({ evidence: () => [], conference: () => ({ ...page, line: { ...line, conference: { ...conference, status: 'no_show' as const } } }) });
    const { container } = render(Conferences, { id: 'c-1' });
    await userEvent.click(await screen.findByRole('button', { name: 'Plan another time' }));
    expect(router.here.params).toEqual({ plan: family });
    await expectNoAxeViolations(container);
  });
});

describe('planning', () => {
  test('the family is there, its language and the opening questions are set, the interpreter is asked for', async () => {
    const { calls } = bridge(planning);
    const { container } = render(Conferences, { plan: family });
    expect(await screen.findByRole('checkbox', { name: 'Josefina' })).toBeChecked();
    expect(screen.getByRole('combobox', { name: 'Language of the meeting' })).toHaveValue('es');
    await userEvent.type(screen.getByRole('textbox', { name: 'Who interprets' }), 'Mr. Díaz');
    await userEvent.click(screen.getByRole('checkbox', { name: 'Somebody has to look after the younger ones' }));
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(sent(calls)[0]).toMatchObject({ family, day: '2026-11-12', form: 'family_first', language: 'es', interpreter: 'Mr. Díaz', guardians: ['g-1', 'g-2'], childcare: true }));
    expect(sent(calls)[0]?.questions.map(({ words }) => words)).toEqual(['¿Cómo cree que va la escuela?', '¿Viene su hijo o hija con gusto a la escuela?']);
  });

  test('the bank offers what suits the form and whoever is asked, and says which words no speaker has checked', async () => {
    const guardians = familyPage.guardians.map((adult) => ({ ...adult, speaks: 'zh' }));
    bridge({ ...planning, family: () => ({ ...familyPage, guardians }) });
    render(Conferences, { plan: family });
    expect(await screen.findByRole('button', { name: 'What worries you?' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'What changes in my teaching?' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'What would be a good first step?' })).toBeNull();
    await userEvent.click(await screen.findByRole('radio', { name: /^Setting goals together/ }));
    expect(await screen.findByRole('button', { name: 'What would be a good first step?' })).toBeVisible();
    expect(screen.getByText('The words in Chinese were not yet checked by a speaker of it.')).toBeVisible();
  });

  test('a meeting in another language than the teacher speaks asks who interprets, even where nobody asked for one', async () => {
    const home = planning.family();
    bridge({ ...planning, family: () => ({ ...home, guardians: home.guardians.map((adult) => ({ ...adult, interpreter: false })) }) });
    render(Conferences, { plan: family });
    expect(await screen.findByRole('textbox', { name: 'Who interprets' })).toBeVisible();
  });

  test('questions are put in another order by keyboard, and one of the teacher\'s own is added in both languages', async () => {
    const { calls } = bridge(planning);
    render(Conferences, { plan: family });
    (await screen.findByRole('button', { name: 'Earlier: Is your child happy coming to school?' })).focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('Now number 1 of 2')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Earlier: Is your child happy coming to school?' })).toHaveFocus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await userEvent.type(screen.getByRole('textbox', { name: 'Your own question, in Spanish' }), '¿Qué lee en casa?');
    await userEvent.type(screen.getByRole('textbox', { name: 'The same in English, for you' }), 'What does she read at home?{Enter}');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(sent(calls)[0]?.questions.map(({ key }) => key)).toEqual(['happy-coming', 'school-going', 'own-1']));
    expect(sent(calls)[0]?.questions[2]).toEqual({ key: 'own-1', words: '¿Qué lee en casa?', teacher_words: 'What does she read at home?' });
  });

  test('a question of the teacher\'s own is on disk while it is typed, comes back, and is asked though nobody pressed the button', async () => {
    const disk = new Map<string, string>();
    const rust = {
      ...planning,
      draft: ({ field }: { field: string }) => (disk.has(field) ? { field, words: disk.get(field) ?? '', cursor: 0, at: '' } : null),
      save_draft: ({ field, words }: { field: string; words: string }) => (disk.set(field, words), null),
      save_conference: ({ form: { draft } }: Args<'save_conference'>) => (disk.delete(draft ?? ''), saved('c-1')),
    };
    bridge(rust);
    const { unmount } = render(Conferences, { plan: family });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Your own question, in Spanish' }), '¿Qué lee');
    await vi.waitFor(() => expect(disk.get(`conference-plan/${family}`)).toContain('¿Qué lee'));
    unmount();

    const { calls } = bridge(rust);
    render(Conferences, { plan: family });
    const own = await screen.findByRole('textbox', { name: 'Your own question, in Spanish' });
    expect(own).toHaveValue('¿Qué lee');
    await userEvent.type(own, ' en casa?');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(sent(calls)[0]?.questions.at(-1)).toEqual({ key: 'own-1', words: '¿Qué lee en casa?', teacher_words: '¿Qué lee en casa?' }));
    expect(sent(calls)[0]).not.toHaveProperty('own');
    await vi.waitFor(() => expect(disk.size).toBe(0));
  });

  test('what the family chose before is offered again and marked, in the language of this meeting; and what it chooses now is noted', async () => {
    const before = [{ key: 'worries', words: 'What worries you?', teacher_words: 'What worries you?' }, { key: 'own-1', words: '¿Qué canta?', teacher_words: 'What does she sing?' }];
    const { calls } = bridge({ ...planning, chosen_before: () => before });
    const { container } = render(Conferences, { plan: family });
    const offered = await screen.findByRole('button', { name: 'What worries you? Chosen by the family' });
    expect(screen.queryByRole('button', { name: 'What worries you?' })).toBeNull();
    await expectNoAxeViolations(container);
    offered.focus();
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByText('¿Qué le preocupa?')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Chosen by the family: What worries you?' })).toHaveAttribute('aria-pressed', 'true');
    await userEvent.click(screen.getByRole('button', { name: /^What does she sing/ }));
    await userEvent.click(screen.getByRole('button', { name: /^Chosen by the family: Is your child happy/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(sent(calls)[0]).toMatchObject({ chosen: ['worries', 'own-1', 'happy-coming'] }));
    expect(sent(calls)[0]?.questions.map(({ key }) => key)).toEqual(['school-going', 'happy-coming', 'worries', 'own-1']);
    expect(calls.find(({ name }) => name === 'chosen_before')?.args).toEqual({ id: family, guardians: ['g-1', 'g-2'] });
  });

  test('with questions of the teacher\'s own, one of First Word\'s that is asked is still known and not offered', async () => {
    const own = { source: 'own' as const, unchecked: [], questions: bank.slice(2), left_out: bank.slice(0, 2) };
    bridge({ ...planning, questions: () => own });
    render(Conferences, { id: 'c-1', edit: '1' });
    expect(await screen.findByText('¿Viene su hija con gusto a la escuela?')).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Language of the meeting' }), 'en');
    expect(screen.queryByText('¿Viene su hija con gusto a la escuela?')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Leave out: Is your child happy coming to school?' }));
    expect(screen.queryByText('Is your child happy coming to school?')).toBeNull();
  });

  test('that the teacher\'s questions cannot be read any more is said where questions are chosen', async () => {
    bridge({ ...planning, questions: () => ({ source: 'instead_of_own' as const, unchecked: [], questions: bank, left_out: [] }) });
    render(Conferences, { plan: family });
    expect(await screen.findByText(/Your own questions cannot be read any more/)).toBeVisible();
  });

  test('a plan that is changed keeps what it has', async () => {
    const { calls } = bridge(planning);
    render(Conferences, { id: 'c-1', edit: '1' });
    const place = await screen.findByRole('textbox', { name: 'Where' });
    await userEvent.type(place, 'Library');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(sent(calls)[0]).toEqual({ ...conference, place: 'Library' }));
    await vi.waitFor(() => expect(router.here.params).toEqual({ id: 'c-1' }));
  });

  test('without a family one is chosen first', async () => {
    bridge(planning);
    const { container } = render(Conferences, { plan: '' });
    expect(await screen.findByRole('combobox', { name: 'Which family' })).toBeInTheDocument();
    await expectNoAxeViolations(container);
  });
});

describe('the form', () => {
  test('its agenda is shown, and length and questions follow it until the teacher has chosen others', async () => {
    const { calls } = bridge(planning);
    const { container } = render(Conferences, { plan: family });
    expect(await screen.findByRole('heading', { name: 'How it goes, in 20 minutes' })).toBeInTheDocument();
    expect(screen.getByText(/You speak first/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('radio', { name: /Setting goals together/ }));
    expect(screen.getByRole('spinbutton', { name: 'Minutes' })).toHaveValue(30);
    await expectNoAxeViolations(container);
    await userEvent.clear(screen.getByRole('spinbutton', { name: 'Minutes' }));
    await userEvent.type(screen.getByRole('spinbutton', { name: 'Minutes' }), '45');
    await userEvent.click(screen.getByRole('radio', { name: /Family first/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(sent(calls)[0]).toMatchObject({ form: 'family_first', agenda: null, minutes: 45 }));
    expect(sent(calls)[0]?.questions.map(({ key }) => key)).toEqual(['school-going', 'happy-coming']);
  });

  test('a changed form is kept as the teacher\'s own, in their words, and the plan follows it', async () => {
    let all = agendas;
    const keep = ({ form: { now: agenda } }: Args<'save_agenda'>) => {
      all = [...all, { ...agenda, id: 'a-1', minutes: 25 }];
      return { value: 'a-1', changed: changed('write_agenda') };
    };
    const { calls } = bridge({ ...planning, agendas: () => ({ unchecked: [], agendas: all }), save_agenda: keep });
    render(Conferences, { props: { plan: family }, target: document.body.appendChild(document.createElement('main')) });
    await userEvent.click(await screen.findByRole('button', { name: 'Change it and keep it as your own' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(await dialog.findByRole('textbox', { name: 'What you call it' }), 'With tea');
    await userEvent.click(dialog.getByRole('button', { name: 'One more part' }));
    await userEvent.type(dialog.getAllByRole('textbox', { name: 'What happens' }).at(-1) as HTMLElement, 'We drink tea');
    expect(dialog.getByText('25 minutes together')).toBeInTheDocument();
    await expectNoAxeViolations(screen.getByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('radio', { name: /With tea/ })).toBeChecked();
    expect(screen.getByRole('spinbutton', { name: 'Minutes' })).toHaveValue(25);
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(sent(calls)[0]).toMatchObject({ form: 'family_first', agenda: 'a-1', minutes: 25 }));
    const [kept] = calls.filter(({ name }) => name === 'save_agenda').map(({ args }) => (args as Args<'save_agenda'>).form.now);
    expect(kept?.parts.at(-1)).toMatchObject({ key: '', minutes: 5, words: { en: 'We drink tea' } });
    expect(kept?.parts[0]?.words).toEqual({ en: 'You speak first', es: 'You speak first (es)' });
  });
});

describe('after a conference that could not be', () => {
  const missed = { ...page, line: { ...line, conference: { ...conference, status: 'no_show' as const } } };
  const slot = { day: '2026-11-16', time: '15:40:00', minutes: 20, parts: 1, means: 'video' as const, place: '', interpreter: '', travel_minutes: 0 };

  test('the next ways are offered, and one of them is planned by one button', async () => {
    const ways = [
      { way: 'slot' as const, slot },
      { way: 'ask' as const, guardian: 'g-1', name: 'Josefina Rosas', method: 'text' as const, address: '202-555-0142', best_times: 'after 6' },
      { way: 'means' as const, means: 'phone' as const, slot: null },
    ];
    const { calls } = bridge({ ...planning, conference: () => missed, next_ways: () => ways });
    const { container } = render(Conferences, { id: 'c-1' });
    expect(await screen.findByText('Ask Josefina Rosas: Text · 202-555-0142 · after 6')).toBeInTheDocument();
    expect(screen.getByText('By phone')).toBeInTheDocument();
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole('button', { name: 'Plan: Monday 16 November, 3:40, as they wished' }));
    await vi.waitFor(() => expect(sent(calls)[0]).toMatchObject({ status: 'planned', day: '2026-11-16', time: '15:40:00', means: 'video', family }));
    expect(sent(calls)[0]?.id).not.toBe('c-1');
  });
});

test('a question the bank does not have in the family\'s language is asked in English, or else in Spanish, and marked', () => {
  const [going] = bank;
  const question = asked(going as BankQuestion, 'so', 'en');
  expect(question.words).toBe('How do you think school is going?');
  expect(insteadIn(question, bank, 'so')).toBe('en');
  expect(insteadIn(asked(going as BankQuestion, 'es-MX', 'en'), bank, 'es-MX')).toBeNull();
  const spanish = { ...(going as BankQuestion), words: { es: '¿Qué tal?' } };
  expect(asked(spanish, 'en', 'en')).toMatchObject({ words: '¿Qué tal?', teacher_words: '¿Qué tal?' });
  expect(insteadIn(asked(spanish, 'en', 'en'), [spanish], 'en')).toBe('es');
});

test('with the language of the meeting the words change, the teacher\'s own do not', () => {
  const own = { key: 'own-1', words: '¿Y usted?', teacher_words: 'And you?' };
  const [english, mine] = reworded([asked(bank[0] as BankQuestion, 'es', 'en'), own], bank, 'en', 'en');
  expect(english?.words).toBe('How do you think school is going?');
  expect(mine).toEqual(own);
});

test('an adult who may not be contacted is not asked to come', () => {
  const guardians = familyPage.guardians.map((one, at) => (at === 0 ? one : { ...one, may_be_contacted: false }));
  expect(freshPlan({ ...familyPage, guardians }, bank, '2026-11-12', 'en').guardians).toEqual(['g-1']);
});

test('a question of the teacher\'s own that the family chose before is known by its words and has a number of its own here', () => {
  const own = { key: 'own-1', words: '¿Qué canta?', teacher_words: 'What does she sing?' };
  const plan = { questions: [{ ...own, words: '¿Qué lee?' }], chosen: [] };
  expect(isAsked(plan.questions, own)).toBe(false);
  const more = withChosen(plan, own);
  expect([more.questions.map(({ key }) => key), more.chosen]).toEqual([['own-1', 'own-2'], ['own-2']]);
  expect(isAsked(more.questions, own)).toBe(true);
});

test('an order never loses a question', () => {
  const three = bank.slice(0, 3).map((question) => asked(question, 'en', 'en'));
  expect(moved(three, 2, -1).map(({ key }) => key)).toEqual(['school-going', 'worries', 'happy-coming']);
  expect(ownKey([{ key: 'own-3', words: '', teacher_words: '' }])).toBe('own-4');
});
