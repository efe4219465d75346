// For tests: an invented meeting, and a stand-in for the Rust side that remembers what is written in it.
import {
  blankAgenda, blankConference, blankGoal, blankPart, blankGuardian, blankNote, blankPromise, blankStudent, blankVoice,
  type Args, type Conference, type Goal, type Guardian, type MeetingPage, type Note, type Place, type Promise as Pledge, type PromiseLine, type Voice,
} from '$lib/api';
import { changed } from '$lib/test';
import { speakerOf, whoOf } from './speakers';

export const id = 'c-1';
const steps = ['family_speaks', 'we_share', 'we_decide', 'read_back'] as const;
const family = 'f-1';
const day = '2026-11-12';

export const josefina: Guardian = { ...blankGuardian(), id: 'g-1', family, given_name: 'Josefina', family_name: 'Rosas', relationship: 'mother', speaks: 'es', interpreter: true };
export const ramon: Guardian = { ...blankGuardian(), id: 'g-2', family, given_name: 'Ramón', family_name: 'Rosas', relationship: 'grandfather', speaks: 'es' };

export const conference: Conference = {
  ...blankConference(), id, family, day, time: '15:15:00', minutes: 20, language: 'es', interpreter: 'Mr. Díaz', guardians: ['g-1'], status: 'begun',
  began_at: '2026-11-12T15:15:00Z',
  questions: [
    { key: 'school-going', words: '¿Cómo cree que va la escuela?', teacher_words: 'How do you think school is going?' },
    { key: 'happy-coming', words: '¿Viene su hija con gusto a la escuela?', teacher_words: 'Is your child happy coming to school?' },
  ],
};

export const place: Place = { step: 'family_speaks', question: 'school-going', speaker: 'family', who: 'g-1', languages: {}, family_seconds: 280, teacher_seconds: 80, field: '', handed: false };

export const hope: Voice = { ...blankVoice(), id: 'v-old', family, speaker: 'Yoveli', kind: 'hope', language: 'es', words: 'Leer un libro de 300 páginas.', day: '2026-09-03' };

/** A page of the meeting, changed where a test says so. */
export function meetingPage(changes: Partial<MeetingPage> = {}): MeetingPage {
  return {
    line: { conference, family_name: 'Rosas', students: ['Yoveli'], guardians: ['Josefina Rosas'], goal_due: false, open_promises: 1 },
    guardians: [josefina],
    students: [{ ...blankStudent(), id: 's-1', family, given_name: 'Yoveli' }],
    voices: [], notes: [], heard_before: [hope], goals: [], promises: [], drafts: [], place,
    agenda: { ...blankAgenda(), parts: [8, 5, 4, 3].map((minutes, at) => ({ ...blankPart(), minutes, step: steps[at] ?? 'read_back' })) },
    ...changes,
  };
}

const goalLine = (goal: Goal) => ({ goal, family_name: 'Rosas', student_name: 'Yoveli', check_ins: [], progress: null, review_due: false });
export const promiseLine = (promise: Pledge): PromiseLine => ({ promise, family_name: 'Rosas', student_name: '', said: null, days_left: null, to_tell: false });
export const earlierPromise = promiseLine({ ...blankPromise(), id: 'p-old', family, what: 'Send the fractions game home', made_on: '2026-10-29', due_on: '2026-11-10' });

const unopened = { code: 'invalid', message: 'reason: family-first', details: { field: 'reason', why: 'family-first' } };

/** Answers of a Rust side that holds one meeting; `page` is what it holds now. */
export function rustSide(page: MeetingPage) {
  let made = 0;
  const fresh = (kind: string) => `${kind}-new-${++made}`;
  const saved = <T>(value: T) => ({ value, changed: changed('write_voice', 'Rosas') });
  const set = (changes: Partial<Conference>) => (page.line = { ...page.line, conference: { ...page.line.conference, ...changes } });
  const without = (field: string) => (page.drafts = page.drafts.filter((draft) => draft.field !== field));

  return {
    page,
    answers: {
      evidence: () => [],
      meeting: () => structuredClone(page),
      set_place: ({ place }: Args<'set_place'>) => ((page.place = place), null),
      save_draft: ({ field, words, cursor }: Args<'save_draft'>) => {
        without(field).push({ field, words, cursor, at: day });
        return null;
      },
      clear_draft: ({ field }: Args<'clear_draft'>) => (without(field), null),
      write_answer: ({ answer }: Args<'write_answer'>) => {
        const who = whoOf({ ...answer, name: answer.speaker });
        without(`meeting/${id}/${answer.question}/family/${who}`);
        const { conference: _, ...words } = answer;
        const before = page.voices.find((voice) => voice.question === answer.question && whoOf(speakerOf(voice)) === who && !voice.source);
        const voice: Voice = { ...blankVoice(), ...before, ...words, id: before?.id ?? fresh('v'), family, conference: id, day };
        page.voices = [...page.voices.filter((other) => other !== before), ...(answer.words.trim() ? [voice] : [])];
        return saved(answer.words.trim() ? voice.id : null);
      },
      write_share: ({ question, kind, words }: Args<'write_share'>) => {
        without(`meeting/${id}/${question}/teacher`);
        const note: Note = { ...blankNote(), id: fresh('n'), family, conference: id, question, kind, words, day };
        page.notes = [...page.notes.filter((other) => other.question !== question || other.kind !== kind), ...(words.trim() ? [note] : [])];
        return saved(note.id);
      },
      mark_words: ({ from, words, mark }: Args<'mark_words'>) => {
        const marked = { family, conference: id, source: from };
        if (mark === 'goal') page.goals = [...page.goals, goalLine({ ...blankGoal(), ...marked, id: fresh('goal'), title: words, family_words: words, language: 'es', review_on: '2027-01-11' })];
        else if (mark === 'promise') page.promises = [...page.promises, promiseLine({ ...blankPromise(), ...marked, id: fresh('p'), what: words, made_on: day })];
        else page.voices = [...page.voices, { ...blankVoice(), ...marked, id: fresh('v'), kind: mark, words, language: 'es' }];
        return saved('made');
      },
      save_note: ({ form: { now: note } }: Args<'save_note'>) => {
        const kept = { ...note, id: note.id.startsWith('0000') ? fresh('n') : note.id };
        page.notes = [...page.notes.filter((other) => other.id !== kept.id), kept];
        return saved(kept.id);
      },
      remove_note: ({ id: gone }: Args<'remove_note'>) => ((page.notes = page.notes.filter((note) => note.id !== gone)), saved(null)),
      remove_voice: ({ id: gone }: Args<'remove_voice'>) => ((page.voices = page.voices.filter((voice) => voice.id !== gone)), saved(null)),
      open_teacher_part: ({ reason }: Args<'open_teacher_part'>) => {
        if (page.line.conference.first_speaker === 'unknown') {
          if (!page.voices.length && !reason) return Promise.reject(unopened);
          set({ first_speaker: page.voices.length ? 'family' : 'teacher', override_reason: reason ?? '' });
        }
        set({ step: 'we_share' });
        return saved(page.line.conference.first_speaker);
      },
      move_meeting: ({ step }: Args<'move_meeting'>) => (set({ step }), saved(null)),
      save_goal: ({ form: { now: goal, draft } }: Args<'save_goal'>) => {
        without(draft ?? '');
        const kept = { ...goal, id: goal.id.startsWith('0000') ? fresh('goal') : goal.id };
        page.goals = [...page.goals.filter((line) => line.goal.id !== kept.id), goalLine(kept)];
        return saved(kept.id);
      },
      save_promise: ({ form: { now: promise, draft } }: Args<'save_promise'>) => {
        without(draft ?? '');
        const kept = { ...promise, id: promise.id.startsWith('0000') ? fresh('p') : promise.id };
        page.promises = [...page.promises.filter((line) => line.promise.id !== kept.id), promiseLine(kept)];
        return saved(kept.id);
      },
      settle_promise: () => saved(null),
      tell_family: () => saved(null),
      set_consent: ({ id: which, form: { now: { consent, quoted_as } } }: Args<'set_consent'>) => {
        page.voices = page.voices.map((voice) => (voice.id === which ? { ...voice, may_quote: consent, quoted_as } : voice));
        return saved(null);
      },
      finish_meeting: ({ closing }: Args<'finish_meeting'>) => (set({ status: 'held', agreement: closing.agreement }), saved(null)),
      lock: () => null,
    },
  };
}
