// What a column can hold, as choices of a list.
import type { Field, GuardianPart, HomePart, StudentPart } from '$lib/api';
import { t } from '$lib/i18n';

const studentParts: readonly StudentPart[] = [
  'given_name', 'family_name', 'full_name', 'preferred_name', 'id', 'grade', 'class', 'teacher', 'birth_date', 'pronouns', 'home_language',
];
const guardianParts: readonly GuardianPart[] = [
  'given_name', 'family_name', 'full_name', 'id', 'relationship', 'phone', 'mobile', 'email', 'language', 'interpreter', 'address',
];
const homeParts: readonly HomePart[] = ['phone', 'address', 'interpreter'];
const slots = [1, 2, 3, 4];

/** Every field, in the order in which a list shows them. */
export const fields: readonly Field[] = [
  ...studentParts.map((part): Field => ({ who: 'student', part })),
  ...slots.flatMap((slot) => guardianParts.map((part): Field => ({ who: 'guardian', slot, part }))),
  ...homeParts.map((part): Field => ({ who: 'home', part })),
];

/** One word for a field, for a list to hold on to. */
export function keyOf(field: Field | null | undefined): string {
  if (!field) return '';
  return field.who === 'guardian' ? `guardian-${field.slot}-${field.part}` : `${field.who}-${field.part}`;
}

export const fieldOf = (key: string): Field | null => fields.find((field) => keyOf(field) === key) ?? null;

/** A field as people say it. */
export function fieldWords(field: Field): string {
  const part = field.part.replaceAll('_', '-');
  return field.who === 'guardian' ? t(`field-guardian-${part}`, { slot: field.slot }) : t(`field-${field.who}-${part}`);
}
