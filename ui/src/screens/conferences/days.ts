// Conferences by day, and which are still ahead.
import type { Conference, ConferenceLine } from '$lib/api';
import { daysBetween } from '$lib/i18n';

/** Planned for today or later, or under way; what was held, missed or called off lies behind. */
export function isAhead({ conference }: ConferenceLine, today: string): boolean {
  if (conference.status === 'begun') return true;
  return conference.status === 'planned' && conference.day >= today;
}

/** The day a conference stands under: the one it was held on, or else the one it is planned for. */
export const datedOn = ({ held_on, day }: Conference): string => held_on ?? day;

export interface Day {
  day: string;
  lines: ConferenceLine[];
}

/** The lines, which are in the order of their slots, under their days. */
export function byDay(lines: readonly ConferenceLine[]): Day[] {
  const days: Day[] = [];
  for (const line of lines) {
    const last = days.at(-1);
    const day = datedOn(line.conference);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}

/** More days without a conference than these lie between two rounds. */
const apart = 7;

/** Of days in their order, the last ones that lie close together: those of the latest round. */
export function latest(days: readonly string[]): string[] {
  const begins = days.findLastIndex((day, at) => at === 0 || daysBetween(days[at - 1] ?? day, day) > apart);
  return days.slice(Math.max(0, begins));
}
