// What the teacher decided about a file: what of it is sent, and what of it still holds.
import { blankDecisions, type Coming, type Decisions, type Difference, type FamilySeen, type PersonAnswer, type PersonSeen, type SchoolField } from '$lib/api';
import { everyClass } from './people';

/** Kept with the draft of the file. People go by their keys, which count through one class of one reading of one file. */
export interface Decided {
  coming: Coming | null;
  answers: Record<string, PersonAnswer>;
  accepted: Record<string, SchoolField[]>;
  families: string[][];
  manyMayGo: boolean;
  /** Goals and hopes that do not come along into a new class; the others do. */
  stayBehind: string[];
  /** Those about whom was asked, so that an answer can be changed. */
  asked: PersonSeen[];
}

export const undecided = (): Decided => ({ coming: null, answers: {}, accepted: {}, families: [], manyMayGo: false, stayBehind: [], asked: [] });

/** As the bridge takes it; what comes along is known once the difference is. */
export function sent(decided: Decided, chosen: string, seen?: Difference): Decisions {
  const comes = ({ id }: { id: string }) => !decided.stayBehind.includes(id);
  return {
    ...blankDecisions(),
    class: chosen === everyClass ? null : chosen,
    coming: decided.coming,
    answers: decided.answers,
    accepted: decided.accepted,
    families: decided.families,
    many_may_go: decided.manyMayGo,
    carried_goals: seen?.carry.goals.filter(comes).map(({ id }) => id) ?? [],
    carried_hopes: seen?.carry.hopes.filter(comes).map(({ id }) => id) ?? [],
  };
}

export const everybody = (seen: Difference): PersonSeen[] => seen.families.flatMap((family) => [...family.students, ...family.guardians]);

/** Those about whom was or is asked, each as the question was put last. */
export function askedAbout(decided: Decided, seen: Difference): PersonSeen[] {
  const before = new Map(decided.asked.map((person) => [person.key, person]));
  return everybody(seen).flatMap((person) => {
    if (person.standing === 'doubtful') return [person];
    const earlier = before.get(person.key);
    return earlier && decided.answers[person.key] ? [earlier] : [];
  });
}

/** A goal or hope comes along, or stays behind. */
export function carry(decided: Decided, id: string, comes: boolean): void {
  const others = decided.stayBehind.filter((one) => one !== id);
  decided.stayBehind = comes ? others : [...others, id];
}

/** How many are doubtful. */
export const openDoubts = (seen: Difference): number => everybody(seen).filter(({ standing }) => standing === 'doubtful').length;

export const changesNothing = ({ counts }: Difference): boolean =>
  counts.students_added + counts.guardians_added + counts.changed + counts.back + counts.students_gone + counts.guardians_gone + counts.doubtful === 0;

/** Nobody was here before: everybody in the file is simply new. */
export const isFirst = ({ class: found, counts, gone }: Difference): boolean =>
  found.current.length === 0 && gone.length === 0 && counts.changed + counts.unchanged + counts.back + counts.doubtful + counts.taken_off === 0;

const keysOf = (family: FamilySeen) => family.students.map(({ key }) => key);

/** Adults go by the family they stand in: what was said of those who move is said of nobody. */
function forgetAdults(decided: Decided, moved: readonly FamilySeen[]): void {
  const base = (key: string) => key.split(':').slice(0, 2).join(':');
  const theirs = new Set(moved.flatMap(({ guardians }) => guardians.map(({ key }) => base(key))));
  const stays = ([key]: [string, unknown]) => !theirs.has(base(key));
  decided.answers = Object.fromEntries(Object.entries(decided.answers).filter(stays));
  decided.accepted = Object.fromEntries(Object.entries(decided.accepted).filter(stays));
}

function regroup(decided: Decided, moved: readonly FamilySeen[], groups: readonly string[][]): void {
  const keys = new Set(moved.flatMap(keysOf));
  const others = decided.families.map((group) => group.filter((key) => !keys.has(key))).filter((group) => group.length > 0);
  decided.families = [...others, ...groups];
  forgetAdults(decided, moved);
}

const isHere = ({ record }: PersonSeen) => record !== null;

/** Whether new children of a family can be made families of their own. */
export const canPart = ({ students }: FamilySeen): boolean => students.length > 1 && students.some((one) => one.standing === 'added');
/** Whether it would be a new family, which can join another. */
export const canJoin = ({ family, students }: FamilySeen): boolean => family === null && students.every((one) => one.standing === 'added');
export const isRegrouped = (decided: Decided, family: FamilySeen): boolean => decided.families.flat().some((key) => keysOf(family).includes(key));

/** Each new child is a family; those who are here stay in theirs. */
export function takeApart(decided: Decided, family: FamilySeen): void {
  const here = family.students.filter(isHere).map(({ key }) => key);
  const alone = family.students.filter((one) => !isHere(one)).map(({ key }) => [key]);
  regroup(decided, [family], here.length > 0 ? [here, ...alone] : alone);
}

export const putTogether = (decided: Decided, one: FamilySeen, other: FamilySeen): void =>
  regroup(decided, [one, other], [[...keysOf(other), ...keysOf(one)]]);

export const asProposed = (decided: Decided, family: FamilySeen): void => {
  const touched = decided.families.filter((group) => group.some((key) => keysOf(family).includes(key)));
  decided.families = decided.families.filter((group) => !touched.includes(group));
  forgetAdults(decided, [family]);
};
