// For tests: an invented week of conferences, the page of one, and the family it is with.
import {
  blankAgenda, blankCheckIn, blankConference, blankContact, blankFamily, blankGoal, blankGuardian, blankPart, blankPromise, blankStudent, blankVoice,
  type Agenda, type BankQuestion, type Conference, type ConferenceLine, type ConferencePage, type FamilyPage, type Guardian, type Promise as Pledge,
  type PromiseLine, type Voice,
} from '$lib/api';

export const family = 'f-1';
const josefina: Guardian = { ...blankGuardian(), id: 'g-1', family, given_name: 'Josefina', family_name: 'Rosas', relationship: 'mother', speaks: 'es', interpreter: true };
const ramon: Guardian = { ...blankGuardian(), id: 'g-2', family, given_name: 'Ramón', family_name: 'Rosas', relationship: 'grandfather', speaks: 'es' };
const hope: Voice = { ...blankVoice(), id: 'v-old', family, speaker: 'Yoveli', kind: 'hope', language: 'es', words: 'Leer un libro de 300 páginas.', day: '2026-09-03' };

export const conference: Conference = {
  ...blankConference(), id: 'c-1', family, day: '2026-11-12', time: '15:15:00', minutes: 20, language: 'es', interpreter: 'Mr. Díaz', guardians: ['g-1'],
  questions: [
    { key: 'school-going', words: '¿Cómo cree que va la escuela?', teacher_words: 'How do you think school is going?' },
    { key: 'happy-coming', words: '¿Viene su hija con gusto a la escuela?', teacher_words: 'Is your child happy coming to school?' },
  ],
};
export const line: ConferenceLine = { conference, family_name: 'Rosas', students: ['Yoveli'], guardians: ['Josefina Rosas'], goal_due: true, open_promises: 1 };

const question = { for: 'family' as const, opening: true, after: false, forms: [], bands: [] };
export const bank: BankQuestion[] = [
  { ...question, key: 'school-going', theme: 'school', words: { en: 'How do you think school is going?', es: '¿Cómo cree que va la escuela?' } },
  { ...question, key: 'happy-coming', theme: 'school', words: { en: 'Is your child happy coming to school?', es: '¿Viene su hijo o hija con gusto a la escuela?' } },
  { ...question, key: 'worries', theme: 'worries', opening: false, words: { en: 'What worries you?', es: '¿Qué le preocupa?' } },
  { ...question, key: 'first-step', theme: 'hopes', opening: false, forms: ['goal_setting'], words: { en: 'What would be a good first step?', es: '¿Cuál sería un buen primer paso?' } },
  { ...question, key: 'ask-changes', for: 'teacher', theme: 'school', opening: false, after: true, words: { en: 'What changes in my teaching?', es: '¿Qué cambia en mi enseñanza?' } },
];

const part = (minutes: number, lead: 'family' | 'teacher', words: string) => ({ ...blankPart(), key: words, minutes, lead, words: { en: words, es: `${words} (es)` } });
/** The form that comes first, and a longer one. */
export const agendas: Agenda[] = [
  { ...blankAgenda(), parts: [part(12, 'family', 'You speak first'), part(8, 'teacher', 'I show work')], questions: ['school-going', 'happy-coming'] },
  { ...blankAgenda(), form: 'goal_setting', minutes: 30, parts: [part(30, 'family', 'One goal')], questions: ['worries'] },
];

const goal = { ...blankGoal(), id: 'goal-1', family, title: 'Read a 300-page book by spring', language: 'es', idea_of: 'student' as const, measure: 'pages', target_value: 300, review_on: '2026-11-20', home: 'Twenty minutes after dinner' };
const checkIn = { ...blankCheckIn(), id: 'ch-1', goal: 'goal-1', day: '2026-11-02', said_by: 'family' as const, value: 126, words: 'Lee sola en la cama.' };
const kept = { ...blankPromise(), id: 'p-kept', family, what: 'Move her seat nearer to the board', made_on: '2026-10-12', status: 'kept' as const, settled_on: '2026-10-20', outcome: 'She sits in the second row' };

const promiseLine = (promise: Pledge): PromiseLine => ({ promise, family_name: 'Rosas', student_name: '', said: null, days_left: null, to_tell: false });

export const page: ConferencePage = {
  line,
  afterwards: { reflection: '', teaching_change: '' },
  unfinished: [],
  family_guardians: [josefina, ramon],
  family_students: [{ ...blankStudent(), id: 's-1', family, given_name: 'Yoveli' }],
  hopes: [hope],
  goals: [{ goal, family_name: 'Rosas', student_name: 'Yoveli', check_ins: [checkIn], progress: 0.42, review_due: false }],
  promises: [
    { ...promiseLine(kept), to_tell: true },
    promiseLine({ ...blankPromise(), id: 'p-open', family, what: 'Send the fractions game home', made_on: '2026-10-29', due_on: '2026-11-10' }),
  ],
  last_contacts: [{ ...blankContact(), id: 'k-1', family, day: '2026-11-03', line: 'She read to the first graders' }],
  prepared: [],
  said_where: {},
  households: [],
  unsaid_homes: [],
};

export const familyPage: FamilyPage = {
  family: { ...blankFamily(), id: family, name: 'Rosas' },
  households: [], students: page.family_students, guardians: [josefina, ramon], unsaid_homes: [], care: [], hopes: [hope], strengths: [], worries: [],
  goals: page.goals, timeline: [], private_aids: [],
};
