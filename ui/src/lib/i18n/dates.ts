// Dates, times and languages as people say them. A day is `2026-11-12`, a time of day `15:15`, a moment ISO 8601 or epoch ms.
import { calendar } from './calendar.svelte';
import { speech } from './locale.svelte';
import { t } from './words';

/** weekday: Thursday 12 November · day: 12 November · short: 12 Nov · full: 12 November 2026 · month: November 2026 */
export type DateStyle = 'weekday' | 'day' | 'short' | 'full' | 'month';

const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  day: { day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short' },
  full: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
};

/** English with the day before the month, as the papers have it. */
const region = () => (speech.locale === 'en' ? 'en-GB' : speech.locale);

/** A day is the same day in every time zone, so it is read as local noon. */
function moment(when: string | number | Date): Date {
  return typeof when === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(when) ? new Date(`${when}T12:00:00`) : new Date(when);
}

export function formatDate(when: string | number | Date, style: DateStyle = 'short'): string {
  const said = new Intl.DateTimeFormat(region(), styles[style]).format(moment(when));
  return said.replace(',', '').replace(/\bSept\b/, 'Sep');
}

/** `3:15`; English says "am" or "pm" only outside the hours in which a school meets families (7 to 7). */
export function formatTime(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const minutes = String(minute).padStart(2, '0');
  if (speech.locale !== 'en') return `${hour}:${minutes}`;
  const plain = `${hour % 12 || 12}:${minutes}`;
  return hour >= 7 && hour < 19 ? plain : `${plain} ${hour < 12 ? 'am' : 'pm'}`;
}

/** `9 Nov, 6:20` */
export function formatMoment(when: string | number | Date): string {
  const at = moment(when);
  return `${formatDate(at)}, ${formatTime(`${at.getHours()}:${at.getMinutes()}`)}`;
}

/** The day of a moment on this laptop's calendar, as `2026-11-12`. */
export function dayOf(at: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Today, as `2026-11-12`; reactive. */
export function today(): string {
  return calendar.today ?? dayOf(new Date());
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((moment(to).getTime() - moment(from).getTime()) / 86_400_000);
}

/** How a due day is said: "2 days over", "Today", "Tomorrow", "20 Nov". */
export function dueWords(due: string, on = today()): string {
  const days = daysBetween(on, due);
  if (days < 0) return t('due-over', { days: -days });
  if (days === 0) return t('due-today');
  if (days === 1) return t('due-tomorrow');
  return formatDate(due, 'short');
}

/** The name of a language tag in the language the window speaks: `es` is "Spanish" or "español". */
export function languageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames(speech.locale, { type: 'language' }).of(tag) ?? tag;
    // WebKit gives it as the first word of a list; in Spanish the name of a language is no proper name.
    return speech.locale === 'es' && name !== tag ? name.charAt(0).toLocaleLowerCase('es') + name.slice(1) : name;
  } catch {
    return tag;
  }
}

/** Names joined as a sentence does: "Ana, Luis and Mei". */
export function listed(items: readonly string[]): string {
  return new Intl.ListFormat(speech.locale, { type: 'conjunction' }).format(items);
}
