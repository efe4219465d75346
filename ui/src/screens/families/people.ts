// How people are named in a sentence.
import type { FamilyPage, Guardian, Student } from '$lib/api';
import { has, languageName, listed, t } from '$lib/i18n';
import { shown } from '$lib/state';

/** The id of a record that has none yet. */
export const nil = '00000000-0000-0000-0000-000000000000';

interface Named {
  given_name: string;
  family_name: string;
  goes_by: string;
}

export const fullName = (person: { given_name: string; family_name: string }) =>
  `${person.given_name} ${person.family_name}`.trim();

/** The only child of a family that has one; which of several it is, the teacher says. */
export function onlyChild({ students }: FamilyPage): string | null {
  const here = students.filter((one) => !one.archived_on);
  return here.length === 1 ? (here[0]?.id ?? null) : null;
}

/** How somebody is called: the name they go by, or else the given name, or the family name where there is no other. */
export const callName = (person: Named) =>
  person.goes_by.trim() || person.given_name.trim() || person.family_name.trim();

/** The name for what a family sees: the given one, since a name used at school may not be one that is used at home. */
export const writtenName = (person: Named) =>
  person.given_name.trim() || person.family_name.trim();

/** `called Mari`, where somebody goes by another name than the one that is written. */
export function calledWords(person: Named): string {
  const called = person.goes_by.trim();
  return called && called !== person.given_name.trim() ? t('families-called', { name: shown(called) }) : '';
}

/** `Grade 3`; what is not a bare number or letter stays as the school writes it. */
export function gradeWords(grade: string): string {
  const plain = grade.trim();
  return plain.length > 0 && plain.length <= 2 ? t('families-grade', { grade: plain }) : plain;
}

/** `Yoveli, Grade 3` */
export function childWords(student: Student): string {
  return [shown(callName(student)), gradeWords(student.grade)].filter(Boolean).join(', ');
}

/** The way to reach an adult that the family chose, or else the first one. */
export function preferredChannel(guardian: Guardian) {
  return guardian.channels.find((channel) => channel.preferred) ?? guardian.channels[0];
}

/** `texts after 6`: the chosen way and the best times, as far as they are known. */
export function reachWords(guardian: Guardian): string {
  const way = preferredChannel(guardian)?.method;
  const id = `families-reach-${way ?? ''}`;
  return [has(id) ? t(id) : '', guardian.best_times.trim()].filter(Boolean).join(' ');
}

/** `Josefina (mother, Spanish, texts after 6)` */
export function adultWords(guardian: Guardian): string {
  const facts = [guardian.relationship.trim(), guardian.speaks ? languageName(guardian.speaks) : '', reachWords(guardian)];
  const known = facts.filter(Boolean).join(', ');
  const name = shown(callName(guardian));
  return known ? t('families-adult', { name, facts: known }) : name;
}

/** The sentence under a family's name: the children, and the adults with how to reach them. */
export function familyWords({ students, guardians }: FamilyPage): string {
  const children = listed(students.filter((one) => !one.archived_on).map(childWords));
  const adults = guardians.filter((one) => !one.archived_on).map(adultWords);
  if (adults.length === 0) return children;
  return t('families-subtitle', { children, adults: listed(adults) });
}
