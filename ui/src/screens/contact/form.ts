// What stands in the form while a contact is logged, and the record it becomes.
import {
  blankContact, blankNewContact,
  type Contact, type Direction, type FamilyPage, type Guardian, type Method, type NewContact, type Outcome, type Reason, type Tier,
} from '$lib/api';
import { today } from '$lib/i18n';

export const methods: readonly Method[] = [
  'phone', 'text', 'email', 'in_person', 'app_message', 'voicemail', 'video', 'home_visit', 'conference', 'letter',
];
const written: readonly Method[] = ['text', 'email', 'app_message', 'letter'];
const ofLive: readonly Outcome[] = ['reached', 'left_message', 'no_answer', 'wrong_number', 'declined', 'no_show'];
const ofWritten: readonly Outcome[] = ['sent', 'answered', 'wrong_number', 'declined'];
const ofVoicemail: readonly Outcome[] = ['left_message', 'answered', 'wrong_number', 'declined'];
export const reasons: readonly Reason[] = [
  'good_news', 'introduction', 'academics', 'behavior', 'attendance', 'wellbeing', 'raised_by_family', 'goal_check', 'logistics',
];
export const directions: readonly Direction[] = ['we', 'they'];
export const tiers: readonly Tier[] = ['family', 'school', 'private_aid'];

export interface ContactForm {
  family: string;
  method: Method;
  line: string;
  outcome: Outcome;
  direction: Direction;
  reason: Reason;
  /** What the teacher has chosen by hand; the rest follows by itself. */
  chosen: ('method' | 'outcome' | 'reason')[];
  guardian: string;
  student: string;
  day: string;
  time: string;
  minutes: string;
  language: string;
  familyWords: string;
  familyLanguage: string;
  speaker: string;
  followUp: string;
  followUpOn: string;
  privateAid: string;
  tier: Tier;
}

/** `15:05` */
export function timeOf(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** An empty form for a contact of this minute. */
export function freshForm(family: string, now: Date): ContactForm {
  const { method, outcome, direction, reason, tier } = blankContact();
  return {
    family, method, line: '', outcome, direction, reason, chosen: [], guardian: '', student: '',
    day: today(), time: timeOf(now), minutes: '', language: '',
    familyWords: '', familyLanguage: '', speaker: '', followUp: '', followUpOn: '', privateAid: '', tier,
  };
}

/** The form of a contact that was logged earlier. */
export function formOf(contact: Contact): ContactForm {
  return {
    ...freshForm(contact.family, new Date(0)),
    method: contact.method, line: contact.line, outcome: contact.outcome, direction: contact.direction, reason: contact.reason,
    chosen: ['method', 'outcome', 'reason'], guardian: contact.guardian ?? '', student: contact.student ?? '',
    day: contact.day, time: contact.time?.slice(0, 5) ?? '', minutes: contact.minutes === null ? '' : String(contact.minutes),
    language: contact.language, followUp: contact.follow_up, followUpOn: contact.follow_up_on ?? '', tier: contact.tier,
  };
}

/** What can come of an exchange by these means, the usual first. */
const outcomesBy = ({ method, direction }: Pick<ContactForm, 'method' | 'direction'>) =>
  direction === 'they' ? ofLive : written.includes(method) ? ofWritten : method === 'voicemail' ? ofVoicemail : ofLive;

/** What is offered for an exchange: what can come of it, and what stands in its record already. */
export function outcomesOf({ method, direction, outcome }: Pick<ContactForm, 'method' | 'direction' | 'outcome'>): readonly Outcome[] {
  const usual = outcomesBy({ method, direction });
  return usual.includes(outcome) ? usual : [outcome, ...usual];
}

/** Whether it is about something that may hide that a child is in danger. */
export function isHard({ reason }: ContactForm): boolean {
  return reason === 'wellbeing' || reason === 'behavior' || reason === 'attendance';
}

/** Whether there are words in it that somebody would miss. */
export function holdsWords(form: ContactForm): boolean {
  return [form.line, form.familyWords, form.followUp, form.privateAid].some((words) => words.trim() !== '');
}

/** Whether nothing says if it was answered: a message of the time when one that was only sent was written down as reached. */
export const mayBeUnanswered = ({ direction, outcome, method }: Contact): boolean =>
  direction === 'we' && outcome === 'reached' && (written.includes(method) || method === 'voicemail');

/** What follows from who began it and how, where nobody chose otherwise; `what` was chosen just now. */
export function follow(form: ContactForm, what?: ContactForm['chosen'][number] | 'direction'): void {
  if (!form.chosen.includes('reason')) form.reason = form.direction === 'they' ? 'raised_by_family' : 'good_news';
  const [usual = form.outcome, ...others] = outcomesBy(form);
  // What cannot come of these means was chosen for others.
  const chosen = form.chosen.includes('outcome') && ((what !== 'method' && what !== 'direction') || others.includes(form.outcome));
  if (!chosen) form.outcome = usual;
}

/** The family is known: begin with the way it likes to be reached, and its language for its own words. */
export function meet(form: ContactForm, page: FamilyPage): void {
  const adults = reachable(page);
  const chosen = adults.flatMap(({ channels }) => channels).find(({ preferred }) => preferred);
  if (chosen && !form.chosen.includes('method')) form.method = chosen.method;
  if (!form.familyLanguage) form.familyLanguage = adults.find(({ speaks }) => speaks)?.speaks ?? '';
  follow(form);
}

/** The adults of a family who are on the roster and may be contacted. */
export function reachable(page: FamilyPage): Guardian[] {
  return page.guardians.filter((adult) => !adult.archived_on && adult.may_be_contacted);
}

/** The exchange itself, over what it was before. */
export function contactOf(form: ContactForm, before: Contact = blankContact()): Contact {
  // A number field gives a number, an empty one nothing.
  const minutes = String(form.minutes ?? '').trim();
  return {
    ...before,
    family: form.family, guardian: form.guardian || null, student: form.student || null,
    day: form.day || today(), time: form.time ? `${form.time.slice(0, 5)}:00` : null,
    method: form.method, direction: form.direction, reason: form.reason, outcome: form.outcome,
    minutes: minutes === '' ? null : Math.round(Number(minutes)), language: form.language, line: form.line.trim(),
    follow_up: form.followUp.trim(), follow_up_on: form.followUpOn || null, tier: form.tier,
  };
}

/** All of it, as it is logged. */
export function newContactOf(form: ContactForm): NewContact {
  return {
    ...blankNewContact(),
    contact: contactOf(form),
    family_words: form.familyWords, family_language: form.familyLanguage, speaker: form.speaker.trim(),
    private_aid: form.privateAid,
  };
}
