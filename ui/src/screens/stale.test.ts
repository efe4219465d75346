// Every form that changes a record, opened on a draft that waited while somebody else changed the record.
import {
  blankAgenda, blankAttachment, blankContact, blankGuardian, blankHousehold, blankProfile, blankStudent, blankTerm,
  type Args, type Contact, type Term,
} from '$lib/api';
import type { Says } from '$lib/components';
import { calendar } from '$lib/i18n';
import { drafts, overlay } from '$lib/state';
import { bridge, expectNoAxeViolations } from '$lib/test';
import { render, screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import type { Component } from 'svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import After from './conferences/After.svelte';
import { agendas, bank, conference, page as conferencePage } from './conferences/fixture';
import Plan from './conferences/Plan.svelte';
import { planned } from './conferences/plan';
import { afterwardsSays, agendaSays, planSays } from './conferences/says';
import { formOf } from './contact/form';
import LogContact from './contact/LogContact.svelte';
import { contactSays } from './contact/says';
import EvidenceDialog from './evidence/EvidenceDialog.svelte';
import { attachmentSays } from './evidence/says';
import GuardianDialog from './families/GuardianDialog.svelte';
import HouseholdDialog from './families/HouseholdDialog.svelte';
import NameDialog from './families/NameDialog.svelte';
import { quotingOf } from './families/quoting';
import QuoteDialog from './families/QuoteDialog.svelte';
import { aGoal, aPromise, familyLine, rosas, rosasId, saved } from './families/rosas.testdata';
import { familySays, guardianSays, householdSays, quotingSays, studentSays, voiceSays } from './families/says';
import StudentDialog from './families/StudentDialog.svelte';
import VoiceDialog from './families/VoiceDialog.svelte';
import GoalForm from './goals/GoalForm.svelte';
import { goalSays } from './goals/says';
import PromiseForm from './promises/PromiseForm.svelte';
import { promiseSays, settlementSays, tellingSays } from './promises/says';
import SettleDialog from './promises/SettleDialog.svelte';
import { settlementOf, tellingOf } from './promises/settling';
import TellDialog from './promises/TellDialog.svelte';
import { haddad, page as roundPage, round } from './rounds/fixture';
import { roundForm } from './rounds/round';
import RoundPlan from './rounds/RoundPlan.svelte';
import { roundSays, wishSays } from './rounds/says';
import WishCard from './rounds/WishCard.svelte';
import { storedWish } from './rounds/wishes';
import ProfileCard from './settings/ProfileCard.svelte';
import { profileSays, termsSays, youSays } from './settings/says';
import TermsCard from './settings/TermsCard.svelte';
import You from './welcome/You.svelte';

type Answers = Parameters<typeof bridge>[0];
type Sent = { began: Record<string, unknown> | null; now: Record<string, unknown>; draft: string | null };

/** One form: how it is opened on what is stored, what the hand typed, and what somebody else changed. */
interface Stale {
  field: string;
  save: string;
  /** What the form holds of the record as it is stored before anybody changed it. */
  began: object;
  /** What the hand typed before it was called away. */
  typed: object;
  /** What was changed meanwhile, in another field. */
  meanwhile: object;
  /** The same field that the hand changed, changed to something else: its label, and both values in words. */
  both: { now: object; label: string; says: string; mine: string };
  open: (stored: never) => void;
  /** Its button, where it is not called Save. */
  button?: string | RegExp;
  answers?: (stored: never) => Answers;
  /** What is sent, where the form holds it otherwise. */
  sent?: (form: Sent) => Sent;
}

const show = <P extends Record<string, unknown>>(component: Component<P>, props: P) => void render(component as Component, { props });
const nothing = () => undefined;
const page = rosas();
const [yoveli] = page.students as [(typeof page.students)[0]];
const [josefina] = page.guardians as [(typeof page.guardians)[0]];
const hope = { ...page.hopes[0]!, may_quote: 'yes' as const };
const home = { ...blankHousehold(), id: 'h-1', family: rosasId, name: 'Josefina’s home', address: '' };
const promise = aPromise({ told_how: 'by text' });
const drawing = { ...blankAttachment(), id: 'e-1', family: rosasId, title: 'The river', day: '2026-11-02', student: yoveli.id };
const contact: Contact = { ...blankContact(), id: 'k-9', family: rosasId, line: 'Called', day: '2026-11-01', time: '10:00:00' };
const profile = { ...blankProfile(), teacher: 'Ms. Okafor', school: 'Elm' };
const fall: Term = { ...blankTerm(), id: '0190a000-0000-7000-8000-00000000000a', name: 'Fall', starts_on: '2026-09-01', ends_on: '2026-12-20' };
const spring: Term = { ...fall, id: '0190a000-0000-7000-8000-00000000000b', name: 'Spring', starts_on: '2027-01-05', ends_on: '2027-06-12' };
const lines = (terms: readonly Term[]) => terms.map((term) => ({ term, current: false }));
const wishLine = (wish: typeof haddad.wish) => ({ ...haddad, wish });
const ofTerms = (form: { began: unknown; now: unknown; draft: string | null }): Sent => ({ began: { terms: form.began }, now: { terms: form.now }, draft: form.draft });

const forms: Record<string, Stale> = {
  'the consent of a quote': {
    field: 'voice/v1/consent', save: 'set_consent', began: quotingOf(hope), typed: { quoted_as: 'A mother' }, meanwhile: { consent: 'no' },
    both: { now: { quoted_as: 'Somebody' }, label: 'As whom', says: 'Somebody', mine: 'A mother' },
    open: ({ consent, quoted_as }: ReturnType<typeof quotingOf>) => show(QuoteDialog, { voice: { ...hope, may_quote: consent, quoted_as }, onclose: nothing }),
  },
  'an adult': {
    field: `guardian/${josefina.id}`, save: 'save_guardian', began: josefina, typed: { best_times: 'mornings' },
    meanwhile: { channels: [{ method: 'phone', address: '555 0199', preferred: true }], may_receive_records: false, restriction: 'Court order, on file' },
    both: { now: { best_times: 'never' }, label: 'When they like to be reached', says: 'never', mine: 'mornings' },
    open: (guardian: typeof josefina) => show(GuardianDialog, { guardian, page, onclose: nothing }),
  },
  'a child': {
    field: `student/${yoveli.id}`, save: 'save_student', began: yoveli, typed: { grade: '4' }, meanwhile: { family: 'f-other', goes_by: 'Yovi' },
    both: { now: { grade: '5' }, label: 'Grade', says: '5', mine: '4' },
    open: (student: typeof yoveli) => show(StudentDialog, { student, page, onclose: nothing }),
  },
  'a home': {
    field: 'household/h-1', save: 'save_household', began: home, typed: { address: '12 Elm St' }, meanwhile: { family: 'f-other', name: 'Home' },
    both: { now: { address: '7 Oak St' }, label: 'Where letters go', says: '7 Oak St', mine: '12 Elm St' },
    open: (household: typeof home) => show(HouseholdDialog, { household, onclose: nothing }),
  },
  "a family's name": {
    field: `family/${rosasId}/name`, save: 'save_family', began: page.family, typed: { name: 'Rosas Lee' }, meanwhile: { archived_on: '2026-11-01' },
    both: { now: { name: 'Rosas Díaz' }, label: 'What you call the family', says: 'Rosas Díaz', mine: 'Rosas Lee' },
    open: (family: typeof page.family) => show(NameDialog, { family, onclose: nothing }),
  },
  "the family's words": {
    field: 'voice/v1', save: 'save_voice', began: hope, typed: { words: 'Que llegue lejos' }, meanwhile: { may_quote: 'no', tier: 'private_aid' },
    both: { now: { words: 'Que lea' }, label: 'Their words', says: 'Que lea', mine: 'Que llegue lejos' },
    open: (voice: typeof hope) => show(VoiceDialog, { page, voice, onclose: nothing }),
  },
  'a goal': {
    field: `goal/${aGoal().goal.id}`, save: 'save_goal', began: aGoal().goal, typed: { title: 'Read two books' }, meanwhile: { status: 'met', review_on: '2027-02-01', tier: 'private_aid' },
    both: { now: { title: 'Write a book' }, label: 'The goal, in plain school terms', says: 'Write a book', mine: 'Read two books' },
    open: (goal: ReturnType<typeof aGoal>['goal']) => show(GoalForm, { goal, onsaved: nothing }), answers: () => ({ family: () => page }),
  },
  'a promise': {
    field: 'promise/p1', save: 'save_promise', began: promise, typed: { what: 'Send both games' }, meanwhile: { status: 'kept', settled_on: '2026-11-19' },
    both: { now: { what: 'Send no game' }, label: 'What is promised', says: 'Send no game', mine: 'Send both games' },
    open: (stored: typeof promise) => show(PromiseForm, { promise: stored, onsaved: nothing }), answers: () => ({ family: () => page }),
  },
  'what became of a promise': {
    field: 'promise/p1/settle', save: 'settle_promise', began: settlementOf(promise), typed: { outcome: 'Sent on Tuesday', status: 'kept' }, meanwhile: {},
    both: { now: { outcome: 'Lost', status: 'kept' }, label: 'What came of it', says: 'Lost', mine: 'Sent on Tuesday' },
    open: (now: ReturnType<typeof settlementOf>) => show(SettleDialog, { promise: { ...promise, ...now }, onclose: nothing }),
  },
  'how a family was told': {
    field: 'promise/p1/tell', save: 'tell_family', began: tellingOf(promise), typed: { how: 'at the door' }, meanwhile: {}, button: 'The family knows',
    both: { now: { how: 'by letter' }, label: 'Whom you told, and how', says: 'by letter', mine: 'at the door' },
    open: ({ how }: ReturnType<typeof tellingOf>) => show(TellDialog, { promise: { ...promise, told_how: how }, onclose: nothing }),
  },
  "the teacher's page": {
    field: 'settings/profile', save: 'save_profile', began: profile, typed: { school: 'Oak' }, meanwhile: { idle_minutes: 5 },
    both: { now: { school: 'Ash' }, label: 'School', says: 'Ash', mine: 'Oak' },
    open: () => show(ProfileCard, {}), answers: (stored: typeof profile) => ({ profile: () => stored }),
  },
  'the terms': {
    field: 'settings/terms', save: 'save_terms', began: { terms: [fall, spring] }, typed: { terms: [{ ...fall, name: 'Autumn' }, spring] }, meanwhile: {},
    both: { now: { terms: [{ ...fall, name: 'First' }, spring] }, label: 'Terms', says: 'First: ', mine: 'Autumn: ' },
    open: () => show(TermsCard, {}), answers: ({ terms }: { terms: Term[] }) => ({ terms: () => lines(terms) }), sent: ofTerms as never,
  },
  'what an attachment shows': {
    field: 'evidence/e-1', save: 'save_evidence', began: drawing, typed: { title: 'The river in fall' }, meanwhile: { conference: 'c-1' },
    both: { now: { title: 'A lake' }, label: 'In your words', says: 'A lake', mine: 'The river in fall' },
    open: (attachment: typeof drawing) => show(EvidenceDialog, { attachment, students: page.students, onclose: nothing }), answers: () => ({ evidence_content: () => new ArrayBuffer(0) as never }),
  },
  'what a teacher thinks of a meeting': {
    field: 'conference/c-1/after', save: 'write_afterwards', began: { reflection: '', teaching_change: 'Mondays' }, typed: { reflection: 'I spoke too soon' }, meanwhile: { teaching_change: 'Tuesdays' },
    both: { now: { reflection: 'Well done' }, label: 'What I think of it', says: 'Well done', mine: 'I spoke too soon' },
    open: (written: { reflection: string; teaching_change: string }) => show(After, { id: 'c-1', written }), answers: () => ({ questions: () => ({ source: 'first_word', unchecked: [], questions: bank, left_out: [] }) }),
  },
  'the plan of a meeting': {
    field: `conference/${conference.id}/plan`, save: 'save_conference', began: planned(conference), typed: { place: 'Library' }, meanwhile: { day: '2026-12-03', time: '17:00:00', prepared: true },
    both: { now: { place: 'Room 20' }, label: 'Where', says: 'Room 20', mine: 'Library' },
    open: () => show(Plan, { id: conference.id }),
    answers: ({ own: _, ...now }: ReturnType<typeof planned>) => ({
      questions: () => ({ source: 'first_word', unchecked: [], questions: bank, left_out: [] }), chosen_before: () => [],
      conference: () => ({ ...conferencePage, line: { ...conferencePage.line, conference: now } }),
    }),
  },
  'a round': {
    field: 'round/r-1', save: 'save_round', began: roundForm(round), typed: { name: 'Spring conferences' }, meanwhile: { pause: 10 },
    both: { now: { name: 'Winter conferences' }, label: 'Name', says: 'Winter conferences', mine: 'Spring conferences' },
    open: () => show(RoundPlan, { id: 'r-1' }), answers: ({ typed: _, ...now }: ReturnType<typeof roundForm>) => ({ round: () => roundPage({ round: now }) }),
  },
  'what a family wishes': {
    field: `wish/r-1/${haddad.wish.family}/`, save: 'save_wish', began: storedWish(haddad.wish), typed: { others: 'an aunt' }, meanwhile: { language: 'en', childcare: true }, button: 'Save and go on',
    both: { now: { others: 'an uncle' }, label: 'Who else comes', says: 'an uncle', mine: 'an aunt' },
    open: ({ typed: _, ...wish }: ReturnType<typeof storedWish>) => show(WishCard, { line: wishLine(wish), page: roundPage(), onsaved: nothing, oncancel: nothing }),
  },
  'an exchange': {
    field: 'contact/k-9', save: 'save_contact', button: /^Save/, began: formOf(contact), typed: { line: 'Called about reading' }, meanwhile: { outcome: 'no_answer', tier: 'private_aid' },
    both: { now: { line: 'Wrote' }, label: 'In one line', says: 'Wrote', mine: 'Called about reading' },
    open: () => show(LogContact, { familyId: rosasId, contactId: 'k-9' }),
    answers: (now: ReturnType<typeof formOf>) => {
      const stored = { ...contact, line: now.line, outcome: now.outcome, tier: now.tier };
      return { families: () => [familyLine('Rosas', { id: rosasId })], family: () => page, contact: () => stored };
    },
  },
};

/** Opens a form on its waiting draft, over what is stored now. */
function resume(form: Stale, stored: object) {
  const words = JSON.stringify({ began: form.began, now: { ...form.began, ...form.typed } });
  const heard = bridge({
    evidence: () => [], save_draft: () => null, clear_draft: () => null, agendas: () => ({ unchecked: [], agendas }),
    draft: ({ field }) => (field === form.field ? { field, words, cursor: 0, at: '2026-11-01T10:00:00Z' } : null),
    [form.save]: () => saved(null),
    ...form.answers?.(stored as never),
  } as Answers);
  form.open(stored as never);
  const sent = () => heard.calls.filter(({ name }) => name === form.save).map(({ args }) => (form.sent ?? ((same: Sent) => same))((args as { form: Sent }).form));
  return { ...heard, sent, save: async () => userEvent.click(await screen.findByRole('button', { name: form.button ?? 'Save' })) };
}

/** The clash is asked about so. */
const asked = async (form: Stale) => within(await screen.findByRole('group', { name: form.both.label }));

beforeEach(() => {
  calendar.today = '2026-11-12';
  overlay.open('contact');
});
afterEach(() => {
  drafts.forget();
  overlay.close();
  calendar.today = null;
});

describe.each(Object.entries(forms))('%s', (_, form) => {
  test('a draft that waited takes nothing back that was changed meanwhile', async () => {
    const stored = { ...form.began, ...form.meanwhile };
    const { sent, save } = resume(form, stored);
    await save();
    await waitFor(() => expect(sent()).toHaveLength(1));
    const [{ began, now, draft }] = sent() as [Sent];
    expect(draft).toBe(form.field);
    const changed = Object.keys(now).filter((field) => JSON.stringify(now[field]) !== JSON.stringify(began?.[field]));
    expect(changed.sort()).toEqual(Object.keys(form.typed).filter((field) => field in now).sort());
    expect(now).toMatchObject(Object.fromEntries(Object.entries({ ...form.meanwhile, ...form.typed }).filter(([field]) => field in now)));
  });

  test('what both changed is shown with both and not saved before it is decided', async () => {
    const stored = { ...form.began, ...form.both.now };
    const { sent, save } = resume(form, stored);
    const question = await asked(form);
    expect(question.getByText('Now it says').parentElement).toHaveTextContent(form.both.says);
    expect(question.getByText('You typed').parentElement).toHaveTextContent(form.both.mine);
    await save();
    expect(sent()).toEqual([]);
    await userEvent.click(question.getByRole('button', { name: 'Keep what is there' }));
    await waitFor(() => expect(screen.queryByText('You typed')).toBeNull());
    await save();
    await waitFor(() => expect(sent()).toHaveLength(1));
    const [{ began, now }] = sent() as [Sent];
    const field = Object.keys(form.both.now)[0]!;
    expect(now[field]).toEqual((form.both.now as Record<string, unknown>)[field]);
    expect(began?.[field]).toEqual(now[field]);
  });
});

test('a meeting that was moved meanwhile is asked about with day and hour, and the question is read out', async () => {
  const form: Stale = { ...forms['the plan of a meeting']!, typed: { day: '2026-12-01' } };
  const { sent, save } = resume(form, { ...form.began, day: '2026-12-03', time: '17:00:00' });
  const day = within(await screen.findByRole('group', { name: 'Day' }));
  expect(day.getByText('Now it says').parentElement).toHaveTextContent('3 December 2026');
  expect(day.getByText('You typed').parentElement).toHaveTextContent('1 December 2026');
  expect(within(screen.getByRole('group', { name: 'Time' })).getByText('Now it says').parentElement).toHaveTextContent('5:00');
  expect(screen.getAllByRole('alert')[0]).toHaveTextContent('This was changed elsewhere too');
  await expectNoAxeViolations(document.body);
  await userEvent.click(day.getByRole('button', { name: 'Take mine' }));
  await waitFor(() => expect(within(screen.getByRole('group', { name: 'Time' })).getByRole('button', { name: 'Keep what is there' })).toHaveFocus());
  await userEvent.keyboard('{Enter}');
  await save();
  await waitFor(() => expect(sent()[0]).toMatchObject({ began: { day: '2026-12-03', time: '17:00:00' }, now: { day: '2026-12-01', time: '17:00:00' } }));
});

test('an older draft, of which nobody knows what it began from, is asked about and not lost', async () => {
  const form = forms['an adult']!;
  bridge({
    save_draft: () => null, save_guardian: () => saved(josefina.id),
    draft: ({ field }) => ({ field, words: JSON.stringify({ ...josefina, best_times: 'mornings' }), cursor: 0, at: '' }),
  });
  form.open({ ...josefina, archived_on: '2026-11-01' } as never);
  const question = await asked(form);
  expect(question.getByText('You typed').parentElement).toHaveTextContent('mornings');
  expect(screen.getAllByText('You typed')).toHaveLength(1);
});

test('a change that comes while the form is open is asked about when it is saved', async () => {
  const form = forms['an adult']!;
  let stored = { ...josefina };
  const refuse = ({ form: { began } }: Args<'save_guardian'>) =>
    began?.best_times === stored.best_times ? saved(josefina.id) : Promise.reject({ code: 'changed', message: '', details: { fields: 'best_times' } });
  const { calls } = bridge({ draft: () => null, save_draft: () => null, save_guardian: refuse, stored: () => ({ table: 'guardian', record: stored }) });
  form.open(josefina as never);
  await userEvent.type(await screen.findByLabelText('When they like to be reached'), ' or mornings');
  stored = { ...josefina, best_times: 'never', goes_by: 'Fina' };
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const question = await asked(form);
  expect(screen.getByRole('textbox', { name: /^Name they go by/ })).toHaveValue('Fina');
  await userEvent.click(question.getByRole('button', { name: 'Take mine' }));
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  const last = () => (calls.filter(({ name }) => name === 'save_guardian').at(-1)?.args as Args<'save_guardian'>).form;
  await waitFor(() => expect(last()).toMatchObject({ began: { best_times: 'never' }, now: { best_times: 'after 6 or mornings', goes_by: 'Fina' } }));
});

test('a form whose record is gone says so, keeps the words in sight, and saves no second one', async () => {
  const form = forms['a home']!;
  const { calls } = bridge({
    draft: () => null, save_draft: () => null, clear_draft: () => null,
    save_household: () => Promise.reject({ code: 'gone', message: '', details: { what: 'household' } }),
  });
  form.open(home as never);
  await userEvent.type(await screen.findByLabelText('Where letters go'), '12 Elm St');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('What this form is about is no longer here.');
  expect(screen.getByText('12 Elm St')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  const copied = userEvent.setup();
  await copied.click(screen.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toContain('Where letters go: 12 Elm St');
  await expectNoAxeViolations(document.body);
  await copied.click(screen.getByRole('button', { name: 'Throw away what I typed' }));
  await waitFor(() => expect(calls.at(-1)?.name).toBe('clear_draft'));
  expect(calls.filter(({ name }) => name === 'save_household')).toHaveLength(1);
});

test('a plan whose meeting is gone shows what was typed for it', async () => {
  const words = JSON.stringify({ began: planned(conference), now: { ...planned(conference), place: 'Library' } });
  bridge({ draft: ({ field }) => ({ field, words, cursor: 0, at: '' }), questions: () => Promise.reject({ code: 'not-found', message: '' }), agendas: () => ({ unchecked: [], agendas }) });
  show(Plan, { id: conference.id });
  expect(await screen.findByText('Library')).toBeInTheDocument();
  expect(screen.getByRole('alert')).toHaveTextContent('no longer here');
});

test('what is written is written: a draft that could not be emptied is no refusal', async () => {
  const closed: string[] = [];
  bridge({ draft: () => null, save_draft: () => null, save_household: () => saved('h-1') });
  show(HouseholdDialog, { household: home, onclose: () => closed.push('closed') });
  await userEvent.type(await screen.findByLabelText('Where letters go'), '12 Elm St');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(closed).toEqual(['closed']));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('the first start goes on over what was saved before', async () => {
  const earlier = { profile: { ...blankProfile(), teacher: 'Ms. Okafor' }, terms: [fall] };
  const words = JSON.stringify({ began: { profile: blankProfile(), terms: [fall] }, now: { ...earlier, terms: [{ ...fall, name: 'Autumn' }] } });
  const { calls } = bridge({
    profile: () => earlier.profile, terms: () => lines([fall]), save_draft: () => null, save_profile: () => saved(null), save_terms: () => saved(null),
    draft: ({ field }) => ({ field, words, cursor: 0, at: '' }),
  });
  show(You, { ondone: nothing });
  await userEvent.click(await screen.findByRole('button', { name: 'Go on to my class' }));
  await waitFor(() => expect(calls.at(-1)?.args).toEqual({ form: { began: [fall], now: [{ ...fall, name: 'Autumn' }], draft: 'welcome/you' } }));
});

test('every field of every form has a label or no place in it, and is said in words', () => {
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}/;
  const check = <T extends object>(says: Says<T>, record: T) => {
    expect(Object.keys(says).sort()).toEqual(Object.keys(record).sort());
    for (const [field, say] of Object.entries(says) as [keyof T, string | { label: string; say: (value: unknown) => string } | null][]) {
      if (say === null) continue;
      expect(typeof say === 'string' ? say : say.label, String(field)).not.toBe('');
      if (typeof say === 'string') expect(typeof record[field] === 'object' && record[field] !== null, String(field)).toBe(false);
      else expect(say.say(record[field]), String(field)).not.toMatch(/[{}[\]_]|null|undefined/);
      if (typeof say !== 'string') expect(say.say(record[field])).not.toMatch(uuid);
    }
  };
  check(quotingSays(), quotingOf(hope));
  check(guardianSays(page), { ...josefina, household: 'h-1' });
  check(studentSays(page), { ...yoveli, households: ['h-1'] });
  check(householdSays(), home);
  check(familySays(), page.family);
  check(voiceSays(page), hope);
  check(goalSays(page.students), aGoal().goal);
  check(promiseSays(page.students), promise);
  check(settlementSays(), settlementOf(promise));
  check(tellingSays(), tellingOf(promise));
  check(profileSays(), profile);
  check(termsSays(), { terms: [fall] });
  check(youSays(), { profile, terms: [fall] });
  check(attachmentSays(page.students), drawing);
  check(afterwardsSays(), conferencePage.afterwards);
  check(planSays({ guardians: [josefina], students: [yoveli], agendas }), planned(conference));
  check(agendaSays(), { ...blankAgenda(), parts: agendas[0]!.parts });
  check(roundSays(agendas), roundForm(round));
  check(wishSays(haddad.guardians, 20), { ...storedWish(haddad.wish), can: [{ day: '2026-11-24', from: null, to: null }], means: ['video'] });
  check(contactSays([familyLine('Rosas', { id: rosasId })], page), formOf(contact));
  expect(guardianSays(page).household).toHaveProperty('label');
  check(guardianSays(page), blankGuardian());
  check(studentSays(page), blankStudent());
});

test('every form over a record says its fields and reads it anew; only what is new does not', () => {
  const sources = import.meta.glob<string>('./**/*.svelte', { query: '?raw', import: 'default', eager: true });
  const tags = Object.entries(sources).flatMap(([path, text]) => [...text.matchAll(/<(?:KeptForm|FormDialog)\b[^]*?(?:\n\s*|\s)\{#snippet|<(?:KeptForm|FormDialog)\b[^]*?>\n/g)].map(([tag]) => ({ path, tag })));
  expect(tags.length).toBeGreaterThan(18);
  const always = ['goals/CheckInDialog', 'families/PrivateAids'];
  const bare = tags.filter(({ path, tag }) => !(tag.includes('says=') && /\bagain\b/.test(tag)) && !tag.includes('stored={null}') && !always.some((one) => path.includes(one)));
  expect(bare.map(({ path }) => path)).toEqual([]);
});
