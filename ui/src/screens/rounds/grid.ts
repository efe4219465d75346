// The timetable as it is drawn: a column for each day, in it the meetings and the slots that are free between them.
import type { Conference, ConferenceLine, GridSlot, Means, Proposal, UnmetWish, WishLine } from '$lib/api';

/** A meeting in the timetable: one that is planned, or one that is proposed. */
export interface Meeting {
  day: string;
  time: string;
  minutes: number;
  means: Means;
  place: string;
  interpreter: string;
  /** Somebody has to look after the younger ones meanwhile. */
  childcare: boolean;
  family_name: string;
  household_name: string | null;
  students: readonly string[];
  /** Arranging leaves it where it is. */
  fixed: boolean;
  unmet: readonly UnmetWish[];
  /** The conference, where it is planned already. */
  conference: Conference | null;
  /** A proposal puts it at another time than the one it has. */
  moves: boolean;
}

/** A place in a column: a meeting, or a slot that is free. */
export interface Spot {
  key: string;
  day: string;
  time: string;
  room: string;
  meeting: Meeting | null;
}

export interface Column {
  day: string;
  spots: Spot[];
}

const minuteOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
const isLive = ({ status }: Conference) => status === 'planned' || status === 'begun' || status === 'held';

/** The meetings that stand. */
export function planned(lines: readonly ConferenceLine[], wishes: readonly WishLine[]): Meeting[] {
  return lines.filter(({ conference }) => isLive(conference)).map((line) => {
    const { day, time, minutes, means, place, interpreter, childcare, pinned, wish } = line.conference;
    const answer = wishes.find((one) => one.wish.id === wish);
    return { day, time, minutes, means, place, interpreter, childcare, family_name: line.family_name, household_name: answer?.household_name ?? null, students: line.students, fixed: pinned, unmet: answer?.unmet ?? [], conference: line.conference, moves: false };
  });
}

/** The meetings as a proposal has them. */
export function proposed(proposal: Proposal, wishes: readonly WishLine[]): Meeting[] {
  return proposal.meetings.map(({ whom, placed }) => {
    const { day, time, minutes, means, place, interpreter } = placed.slot;
    const childcare = wishes.some(({ wish }) => wish.id === placed.wish && wish.childcare);
    const moves = whom.before !== null && (whom.before.day !== day || whom.before.time !== time);
    return { day, time, minutes, means, place, interpreter, childcare, family_name: whom.family_name, household_name: whom.household_name, students: whom.students, fixed: placed.fixed, unmet: placed.unmet, conference: null, moves };
  });
}

/** A column a day, its spots in the order of their times. */
export function columns(slots: readonly GridSlot[], meetings: readonly Meeting[]): Column[] {
  const days = [...new Set([...slots, ...meetings].map(({ day }) => day))].sort();
  return days.map((day) => {
    const taken = meetings.filter((one) => one.day === day);
    const overlaps = (slot: GridSlot) =>
      taken.some(({ time, minutes }) => minuteOf(slot.time) < minuteOf(time) + minutes && minuteOf(time) < minuteOf(slot.ends));
    const free = slots.filter((slot) => slot.day === day && !overlaps(slot));
    const spots: Spot[] = [
      ...taken.map((meeting) => ({ key: `${day} ${meeting.time} ${meeting.conference?.id ?? meeting.family_name}`, day, time: meeting.time, room: meeting.place, meeting })),
      ...free.map(({ time, room }) => ({ key: `${day} ${time} ${room}`, day, time, room, meeting: null })),
    ];
    return { day, spots: spots.sort((one, other) => one.time.localeCompare(other.time)) };
  });
}

/** Where an arrow key leads: up and down in a day, to the nearest time of the day beside. */
export function step(all: readonly Column[], from: Spot, key: string): Spot | null {
  const column = all.findIndex(({ spots }) => spots.some((one) => one.key === from.key));
  const spots = all[column]?.spots ?? [];
  const at = spots.findIndex((one) => one.key === from.key);
  if (key === 'ArrowDown' || key === 'ArrowUp') return spots[at + (key === 'ArrowDown' ? 1 : -1)] ?? null;
  const beside = all[column + (key === 'ArrowRight' ? 1 : -1)]?.spots ?? [];
  const distance = ({ time }: Spot) => Math.abs(minuteOf(time) - minuteOf(from.time));
  return beside.reduce<Spot | null>((best, one) => (!best || distance(one) < distance(best) ? one : best), null);
}
