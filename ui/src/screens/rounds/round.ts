// A round before it is planned: the weekdays of the next weeks in the afternoon, and days that are added like the last.
import { blankRound, blankRoundDay, blankRoundSpan, type Agenda, type Means, type Round, type RoundDay, type RoundSpan, type WishTime } from '$lib/api';
import { dayOf } from '$lib/i18n';
import { nil } from '../families/people';

export const everyMeans: readonly Means[] = ['in_person', 'video', 'phone', 'at_home'];

/** A round while it is written: beside it, what is typed of when each interpreter can come. */
export interface RoundForm extends Round {
  typed: string[];
}

export const roundForm = (round: Round): RoundForm => ({ ...round, typed: round.interpreters.map(() => '') });

export function roundOf({ typed: _, ...round }: RoundForm): Round {
  return round;
}

/** The round by another agenda. Its length goes along where the teacher had chosen no other. */
export function byAgenda(round: Pick<Round, 'minutes'>, before: Agenda | undefined, next: Agenda): Pick<Round, 'form' | 'agenda' | 'minutes'> {
  const untouched = !before || round.minutes === before.minutes;
  return { form: next.form, agenda: next.id === nil ? null : next.id, minutes: untouched ? next.minutes : round.minutes };
}

/** The day so many days later. */
export function later(day: string, days: number): string {
  const moment = new Date(`${day}T12:00:00`);
  moment.setDate(moment.getDate() + days);
  return dayOf(moment);
}

const isSchoolDay = (day: string) => ![0, 6].includes(new Date(`${day}T12:00:00`).getDay());

export function nextSchoolDay(day: string): string {
  let next = later(day, 1);
  while (!isSchoolDay(next)) next = later(next, 1);
  return next;
}

/** The Monday of the week after next: families have a week to answer. */
export function firstDay(today: string): string {
  const weekday = new Date(`${today}T12:00:00`).getDay() || 7;
  return later(today, 15 - weekday);
}

export const afternoon = (room = ''): RoundSpan => ({ ...blankRoundSpan(), from: '15:00:00', to: '18:00:00', room, means: ['in_person', 'video', 'phone'] });

/** A round to begin with: five school days from three to six. */
export function freshRound(name: string, today: string, room: string): Round {
  const days: RoundDay[] = [];
  let day = firstDay(today);
  while (days.length < 5) {
    days.push({ ...blankRoundDay(), day, spans: [afternoon(room)] });
    day = nextSchoolDay(day);
  }
  return { ...blankRound(), name, days };
}

/** One more day, like the last. */
export function withDay(days: readonly RoundDay[], today: string): RoundDay[] {
  const last = days.at(-1);
  if (!last) return [{ ...blankRoundDay(), day: firstDay(today), spans: [afternoon()] }];
  return [...days, { ...blankRoundDay(), day: nextSchoolDay(last.day), spans: last.spans.map((span) => ({ ...span })) }];
}

/** The hours and rooms of one day on all of them. */
export function likeThis(days: readonly RoundDay[], at: number): RoundDay[] {
  const { spans = [] } = days[at] ?? {};
  return days.map((day) => ({ ...day, spans: spans.map((span) => ({ ...span, means: [...span.means] })) }));
}

/** A list with something in it or not; what comes is last. */
export function toggled<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}

export const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, other) => other !== at);

export const sameTime = (one: WishTime, other: WishTime) => one.day === other.day && one.from === other.from && one.to === other.to;
