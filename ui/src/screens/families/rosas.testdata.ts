// An invented family for tests of these screens.
import {
  blankCheckIn, blankContact, blankFamily, blankGoal, blankGuardian, blankNote, blankPromise, blankStudent, blankVoice,
  type Changed, type FamilyLine, type FamilyPage, type GoalLine, type Op, type Promise as Pledge, type PromiseLine, type Saved,
} from '$lib/api';

export const rosasId = '0190a000-0000-7000-8000-000000000001';
const studentId = '0190a000-0000-7000-8000-000000000002';
const josefinaId = '0190a000-0000-7000-8000-000000000003';
const goalId = '0190a000-0000-7000-8000-000000000004';

/** What the Rust side answers to a write. */
export function saved<T>(value: T, op: Op = 'edit_family'): Saved<T> {
  const changed: Changed = { tables: ['family'], undoable: true, undo: { op, subject: 'Rosas' }, redo: null };
  return { value, changed };
}

export const aGoal = (): GoalLine => ({
  goal: {
    ...blankGoal(), id: goalId, family: rosasId, student: studentId, title: 'Read a 300-page book by spring', idea_of: 'student',
    measure: 'pages', start_value: 0, target_value: 300, started_on: '2026-10-02', review_on: '2027-01-14',
    family_words: 'Que lea un libro gordo', language: 'es',
  },
  family_name: 'Rosas',
  student_name: 'Yoveli',
  check_ins: [{ ...blankCheckIn(), id: 'c1', goal: goalId, day: '2026-11-09', said_by: 'family', value: 126, rating: 'well' }],
  progress: 0.42,
  review_due: false,
});

export const aPromise = (changes: Partial<Pledge> = {}): Pledge => ({
  ...blankPromise(), id: 'p1', family: rosasId, what: 'Send the fractions game home', made_on: '2026-10-29', due_on: '2026-11-20', ...changes,
});

export const promiseLine = (promise: Pledge, changes: Partial<PromiseLine> = {}): PromiseLine => ({
  promise, family_name: 'Rosas', student_name: 'Yoveli', said: null, days_left: 2, to_tell: false, ...changes,
});

const hope = {
  ...blankVoice(), id: 'v1', family: rosasId, student: studentId, guardian: josefinaId, speaker: 'Josefina', kind: 'hope' as const,
  language: 'es', words: 'Que llegue más lejos que nosotros', rendering: 'so that she goes further than we did', day: '2026-09-02',
};

export const rosas = (): FamilyPage => ({
  family: { ...blankFamily(), id: rosasId, name: 'Rosas' },
  households: [],
  students: [{ ...blankStudent(), id: studentId, family: rosasId, given_name: 'Yoveli', family_name: 'Rosas', grade: '3' }],
  guardians: [
    {
      ...blankGuardian(), id: josefinaId, family: rosasId, given_name: 'Josefina', family_name: 'Rosas', relationship: 'mother',
      speaks: 'es', reads: 'es', best_times: 'after 6', channels: [{ method: 'text', address: '555 0133', preferred: true }],
    },
  ],
  unsaid_homes: [],
  care: [],
  hopes: [hope],
  strengths: [{ ...hope, id: 'v2', kind: 'strength', language: 'en', words: 'Garden and chickens', rendering: '' }],
  worries: [],
  goals: [aGoal()],
  timeline: [
    {
      is: 'contact',
      contact: { ...blankContact(), id: 'k1', family: rosasId, day: '2026-11-09', method: 'text', direction: 'they', reason: 'wellbeing' },
      voices: [{ ...hope, id: 'v3', kind: 'said', words: 'Terminó el primer capítulo sola', rendering: '' }],
      notes: [],
    },
    { is: 'contact', contact: { ...blankContact(), id: 'k2', family: rosasId, day: '2026-11-06', outcome: 'left_message', line: 'Read her own story to the class.' }, voices: [], notes: [] },
    { is: 'promised', promise: aPromise() },
    { is: 'settled', promise: aPromise({ id: 'p2', what: 'She reads to a partner first', outcome: 'Mondays are calmer', status: 'kept', settled_on: '2026-10-20' }), said: null },
    { is: 'goal', goal: aGoal() },
  ],
  private_aids: [{ ...blankNote(), id: 'n1', family: rosasId, words: 'Lost her brother in May', day: '2026-09-02', tier: 'private_aid' }],
});

export const familyLine = (name: string, changes: Partial<FamilyLine> = {}): FamilyLine => ({
  id: `id-${name}`, name, students: [], guardians: [], languages: [], interpreter: false, last_heard: null, open_promises: 0,
  has_goal: false, state: 'here', ...changes,
});
