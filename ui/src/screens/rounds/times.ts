// When somebody can and cannot, read from one line as it is said or written: "after 16:00, not Tuesday".
import type { WishTime } from '$lib/api';
import { formatDate, formatTime, t } from '$lib/i18n';
import { sameTime } from './round';

export interface ReadTimes {
  can: WishTime[];
  cannot: WishTime[];
  /** What could not be understood, as it was typed. */
  unread: string[];
}

const weekdays: readonly (readonly string[])[] = [
  ['sunday', 'domingo'], ['monday', 'lunes'], ['tuesday', 'martes'], ['wednesday', 'miercoles'], ['thursday', 'jueves'], ['friday', 'viernes'], ['saturday', 'sabado'],
];
const clock = String.raw`(\d{1,2})(?:[:.h](\d{2})?)?\s*(am|pm)?`;
const the = String.raw`(?:(?:las|la|the)\s+)?`;
const between = new RegExp(String.raw`\b(?:between|entre)\s+${the}(${clock})\s+(?:and|y)\s+${the}(${clock})`, 'gi');
const range = new RegExp(String.raw`\b(?:(?:from|desde|de)\s+)?${the}${clock}\s*(?:-|–|\bto\b|\buntil\b|\ba\b|\bhasta\b)\s*${the}${clock}(?![\w:])`);
const after = new RegExp(String.raw`\b(?:after|from|since|desde|despues(?: de)?|a partir(?: de)?)\s+${the}${clock}(?![\w:])`);
const before = new RegExp(String.raw`\b(?:before|until|till|by|hasta|antes(?: de)?)\s+${the}${clock}(?![\w:])`);
const parts: readonly { said: RegExp; hours: Pick<WishTime, 'from' | 'to'> }[] = [
  { said: /\b(?:in the )?mornings?\b|\b(?:por |en )?las? mananas?\b|\bmananas?\b/, hours: { from: null, to: '12:00:00' } },
  { said: /\b(?:in the )?afternoons?\b|\b(?:por |en )?las? tardes?\b|\btardes?\b/, hours: { from: '12:00:00', to: null } },
  { said: /\b(?:in the )?evenings?\b|\b(?:por |en )?las? noches?\b|\bnoches?\b/, hours: { from: '17:00:00', to: null } },
];
const no = /^(?:(?:can'?t|cannot|can not|not|no|never|except|sin|menos|salvo|excepto|nunca)\s+(?:pueden?\s+)?)/;
const filler = /\b(?:can|only|on|in|at|the|any|every|days?|times?|el|los|las|la|en|de|por|solo|pueden?|cualquier|cada|dias?|hora)\b|[.\s]/g;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/’/g, "'");

/** `16:00:00`; a school meets no family before seven, so an early hour without "am" is one of the afternoon. */
function time(hour: string | undefined, minute: string | undefined, half: string | undefined): string | null {
  let hours = Number(hour);
  if (half === 'pm' ? hours < 12 : !half && hours < 7) hours += 12;
  if (half === 'am' && hours === 12) hours = 0;
  const minutes = Number(minute ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00`;
}

/** The days of the round that a word names: `tue`, `Tuesdays`, `mar`, `10`. None where it is no such word. */
function daysNamed(word: string, days: readonly string[]): string[] | null {
  const at = word.length < 3 ? -1 : weekdays.findIndex((names) => names.some((name) => name.startsWith(word) || `${name}s` === word));
  if (at < 0) return null;
  return days.filter((day) => new Date(`${day}T12:00:00`).getDay() === at);
}

/** One clause, without a word that says no; null where something of it is not understood. */
function readClause(clause: string, days: readonly string[]): WishTime[] | null {
  let rest = clause;
  let [from, to]: [string | null, string | null] = [null, null];
  const take = (pattern: RegExp, use: (found: RegExpExecArray) => void) => {
    const found = pattern.exec(rest);
    if (!found) return;
    use(found);
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
  };
  let wrong = false;
  take(range, ([, h, m, half, h2, m2, half2]) => {
    from = time(h, m, half);
    to = time(h2, m2, half2);
    wrong ||= from === null || to === null || to <= from;
  });
  take(after, ([, h, m, half]) => {
    from = time(h, m, half);
    wrong ||= from === null;
  });
  take(before, ([, h, m, half]) => {
    to = time(h, m, half);
    wrong ||= to === null;
  });
  for (const { said, hours } of parts) {
    take(said, () => {
      from ??= hours.from;
      to ??= hours.to;
    });
  }
  const named: string[] = [];
  let namesDays = false;
  rest = rest.replace(/[a-z]+/g, (word) => {
    const found = daysNamed(word, days);
    if (!found) return word;
    namesDays = true;
    named.push(...found);
    return '';
  });
  if (wrong || rest.replace(filler, '') !== '' || (namesDays && named.length === 0)) return null;
  if (!namesDays) return from || to ? [{ day: null, from, to }] : null;
  return named.map((day) => ({ day, from, to }));
}

/** Reads a line in English or Spanish for a round of these days. */
export function readTimes(text: string, days: readonly string[]): ReadTimes {
  const read: ReadTimes = { can: [], cannot: [], unread: [] };
  const clauses = text.replace(between, '$1-$5').split(/[,;\n]+|\s+(?:and|but|y|pero)\s+/i);
  let denied = false;
  for (const said of clauses.map((clause) => clause.trim()).filter(Boolean)) {
    const clause = plain(said);
    const not = no.test(clause);
    const times = readClause(clause.replace(no, ''), days);
    if (!times) {
      read.unread.push(said);
      continue;
    }
    // "not Tuesday and Friday": a further day goes on with what was said of the one before.
    denied = not || (denied && times.every(({ day, from, to }) => day && !from && !to));
    (denied ? read.cannot : read.can).push(...times);
  }
  return { ...read, can: together(read.can) };
}

/** "Tuesday, after 16:00" is one thing: hours that stand beside days and nothing else are the hours of these days. */
function together(can: readonly WishTime[]): WishTime[] {
  const hours = can.filter(({ day }) => day === null);
  const days = can.filter(({ day, from, to }) => day !== null && !from && !to);
  const [only] = hours;
  if (!only || hours.length > 1 || days.length === 0 || hours.length + days.length < can.length) return [...can];
  return days.map(({ day }) => ({ ...only, day }));
}

/** What is known with what was read; nothing stands there twice. */
export const withTimes = (known: readonly WishTime[], more: readonly WishTime[]): WishTime[] =>
  more.reduce<WishTime[]>((all, one) => (all.some((other) => sameTime(one, other)) ? all : [...all, one]), [...known]);

/** `Tuesday 10 November, from 4:00` */
export function timeWords({ day, from, to }: WishTime): string {
  const hours =
    from && to ? t('round-from-to', { from: formatTime(from), to: formatTime(to) })
    : from ? t('round-from', { from: formatTime(from) })
    : to ? t('round-until', { to: formatTime(to) })
    : '';
  return [day && formatDate(day, 'weekday'), hours].filter(Boolean).join(', ') || t('round-any-time');
}
