// What the school's file says, in words.
import type { FieldChange, PersonSeen, FilePreview, SchoolField } from '$lib/api';
import { formatDate, isTag, languageName, listed, speech, t } from '$lib/i18n';
import { gradeWords } from '../families/people';
import { familiesOf, nameOf } from './people';

/** A value of a field as people say it. */
export function valueWords(field: SchoolField, value: string): string {
  if (field === 'interpreter' || field === 'in_class') return t(value ? 'roster-screen-yes' : 'roster-screen-no');
  if (!value) return t('roster-screen-nothing-there');
  if (field === 'birth_date') return formatDate(value, 'full');
  if (field === 'language' || field === 'home_language') return tongue(value);
  if (field === 'grade') return gradeWords(value);
  return field === 'phones' ? listed([...new Set(value.split('\n'))]) : value;
}

export const fieldName = ({ field }: FieldChange) => t(`school-field-${field.replaceAll('_', '-')}`);

/** Whether the teacher's value stands, or would if the school's were not taken. */
export const isMine = (change: FieldChange, accepted: readonly SchoolField[] = []) => change.wins === 'mine' || accepted.includes(change.field);

const tongue = (tag: string) => (isTag(tag) ? languageName(tag) : tag);

/** What a file says of somebody beside the name. */
export function factsOf({ grade, relationship, language, interpreter }: PersonSeen): string {
  const facts = [gradeWords(grade ?? ''), relationship ?? '', language ? tongue(language) : '', interpreter ? t('families-interpreter') : ''];
  return facts.filter(Boolean).join(', ');
}

export interface Phone { name: string; written: string }

/** Telephones of the chosen class that are kept as they are written, and how many there are at all. */
export function phonesIn(preview: FilePreview, chosen: string): { all: number; kept: Phone[] } {
  const adults = familiesOf(preview.families, chosen).flatMap((family) => family.guardians);
  const phones = adults.flatMap((one) => one.phones.map((phone) => ({ ...phone, name: nameOf(one) })));
  return { all: phones.length, kept: phones.filter(({ e164 }) => e164 === null) };
}

/** A date of the file that can be read in two ways. */
export function ambiguousDate({ columns }: FilePreview): string | null {
  if (!columns) return null;
  const at = columns.mapping.fields.findIndex((field) => field?.who === 'student' && field.part === 'birth_date');
  const cells = columns.samples.map((row) => row[at]?.trim() ?? '');
  const twoWays = (cell: string) => {
    const [one, other] = parts(cell);
    return one <= 12 && other <= 12 && one !== other;
  };
  return cells.find((cell) => /^\d{1,2}\D\d{1,2}\D\d{4}/.test(cell) && twoWays(cell)) ?? null;
}

const parts = (cell: string): [number, number, number] => {
  const [one = 0, other = 0, year = 0] = cell.split(/\D+/).map(Number);
  return [one, other, year];
};

/** `1/05/2019` as a day, read in either way. */
export function readAs(cell: string, order: 'day-month' | 'month-day'): string {
  const [one, other, year] = parts(cell);
  const [day, month] = order === 'day-month' ? [one, other] : [other, one];
  return formatDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, 'full');
}

/** Countries that families of a school here have numbers of. */
export const countries = ['US', 'CA', 'CO', 'CU', 'DO', 'EC', 'SV', 'ES', 'GT', 'HN', 'MX', 'NI', 'PE', 'PR', 'VE'];

export function countryName(country: string): string {
  return new Intl.DisplayNames(speech.locale, { type: 'region' }).of(country) ?? country;
}
