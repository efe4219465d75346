// How the fields of a form are called, and how what stands in them is said to people.
import { formatDate, formatTime, listed, t } from '../i18n';

/** A field by its label, and its value in words, where it is not said as it stands. */
export interface Say<V> {
  label: string;
  say: (value: V) => string;
}

/** Words, numbers, days, times, yes and no are said as they stand; what is chosen from a list, or stands for somebody, needs saying. */
type Plain<V> = [NonNullable<V>] extends [number | boolean] ? true : string extends NonNullable<V> ? true : false;

/** Every field of a form: what it says, or null where the form has no field for it, so that no hand changes it. */
export type Says<T> = { readonly [K in keyof T]: (Plain<T[K]> extends true ? string | Say<T[K]> : Say<T[K]>) | null };

const day = /^\d{4}-\d\d-\d\d$/;
const time = /^\d\d:\d\d(?::\d\d)?$/;

/** A plain value in words. */
function plainly(value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'form-yes' : 'form-no');
  const words = value === null || value === undefined ? '' : String(value);
  if (day.test(words)) return formatDate(words, 'full');
  if (time.test(words)) return formatTime(words);
  return words;
}

/** What a field is called. */
export function labelOf<T>(says: Says<T>, field: keyof T): string {
  const said = says[field] as string | Say<unknown> | null;
  return typeof said === 'string' ? said : (said?.label ?? '');
}

/** What stands in a field, in words. */
export function said<T, K extends keyof T>(says: Says<T>, field: K, value: T[K] | undefined): string {
  const how = says[field] as string | Say<unknown> | null;
  return (typeof how === 'object' && how !== null ? how.say(value) : plainly(value)).trim() || t('form-nothing');
}

/** A field whose words are a choice. */
export const chosen = <V extends string>(label: string, words: (value: V) => string): Say<V> => ({ label, say: (value) => (value ? words(value) : '') });

/** A field that names some of these by their ids. */
export function named(label: string, all: readonly { value: string; label: string }[]): Say<string | null> & Say<string> {
  return { label, say: (id: string | null) => all.find(({ value }) => value === (id ?? ''))?.label ?? (id ? t('form-somebody') : '') };
}

/** A field that names several of these by their ids. */
export function allNamed(label: string, all: readonly { value: string; label: string }[]): Say<string[]> {
  const one = named(label, all);
  return { label, say: (ids) => listed(ids.map((id) => one.say(id))) };
}

/** A field that is a list, each of it in words. */
export const each = <V>(label: string, words: (value: V) => string): Say<V[]> => ({ label, say: (all) => listed(all.map(words)) });
