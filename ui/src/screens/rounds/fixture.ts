// For tests: an invented round of two days, its families and a timetable.
import {
  blankConference, blankGuardian, blankRound, blankRoundDay, blankWish,
  type Conference, type ConferenceLine, type GridSlot, type MeetingSlot, type Moved, type Proposal, type Round, type RoundPage, type WishLine,
} from '$lib/api';

export const days = ['2026-11-24', '2026-11-25'];
export const round: Round = {
  ...blankRound(), id: 'r-1', name: 'Fall conferences',
  days: days.map((day) => ({ ...blankRoundDay(), day, spans: [{ from: '15:00:00', to: '16:15:00', room: 'Room 14', means: ['in_person', 'video'] }] })),
  interpreters: [{ id: 'i-1', name: 'Ana Lima', languages: ['es'], can: [] }],
};

const josefina = { ...blankGuardian(), id: 'g-1', family: 'f-1', given_name: 'Josefina', relationship: 'Mother', speaks: 'es', interpreter: true };
const maria = { ...blankGuardian(), id: 'g-2', family: 'f-2', household: 'h-1', given_name: 'Maria', relationship: 'Mother', speaks: 'en' };
const paul = { ...blankGuardian(), id: 'g-3', family: 'f-2', household: 'h-2', given_name: 'Paul', relationship: 'Father', speaks: 'en' };
const rana = { ...blankGuardian(), id: 'g-4', family: 'f-3', given_name: 'Rana', relationship: 'Mother', speaks: 'ar' };

export const rosas: WishLine = {
  wish: { ...blankWish(), round: 'r-1', family: 'f-1', language: 'es', interpreter: true, guardians: ['g-1'] },
  family_name: 'Rosas', household_name: null, students: ['Yoveli'], guardians: [josefina], conference: null, unmet: [],
};
export const walker: WishLine = {
  wish: { ...blankWish(), round: 'r-1', family: 'f-2', language: 'en', guardians: ['g-2', 'g-3'] },
  family_name: 'Walker', household_name: null, students: ['Mia'], guardians: [maria, paul], conference: null, unmet: [],
};
export const haddad: WishLine = {
  wish: { ...blankWish(), id: 'w-3', round: 'r-1', family: 'f-3', state: 'answered', language: 'ar', guardians: ['g-4'] },
  family_name: 'Haddad', household_name: null, students: ['Layla', 'Omar'], guardians: [rana], conference: null, unmet: [],
};

export const slots: GridSlot[] = days.flatMap((day) =>
  [['15:00:00', '15:20:00'], ['15:25:00', '15:45:00'], ['15:50:00', '16:10:00']].map(([time = '', ends = '']) => ({ day, time, ends, room: 'Room 14', means: ['in_person' as const] })),
);

/** A round in which nobody has a meeting yet. */
export const page = (changed: Partial<RoundPage> = {}): RoundPage => ({ round, wishes: [haddad, rosas, walker], slots, meetings: [], ...changed });

export const slot = (day: string, time: string, changed: Partial<MeetingSlot> = {}): MeetingSlot =>
  ({ day, time, minutes: 20, parts: 1, means: 'in_person', place: 'Room 14', interpreter: '', travel_minutes: 0, ...changed });

export const conference: Conference = { ...blankConference(), id: 'c-1', family: 'f-1', day: days[0] ?? '', time: '15:00:00', place: 'Room 14', round: 'r-1', wish: 'w-1', interpreter: 'Ana Lima' };
const line = (changed: Partial<Conference>, family_name: string): ConferenceLine =>
  ({ conference: { ...conference, ...changed }, family_name, students: [], guardians: [], goal_due: false, open_promises: 0 });

/** The same round with a meeting for two families. */
export const arranged = (): RoundPage => page({
  wishes: [{ ...haddad, conference: { ...conference, id: 'c-2', wish: 'w-3' } }, { ...rosas, wish: { ...rosas.wish, id: 'w-1', state: 'answered' }, conference }],
  meetings: [line({}, 'Rosas'), line({ id: 'c-2', family: 'f-3', wish: 'w-3', time: '15:25:00', interpreter: '' }, 'Haddad')],
});

const whom = (family: string, family_name: string) => ({ family, family_name, household_name: null, students: [], before: null });
export const proposal: Proposal = {
  round: 'r-1', proven: true, fingerprint: 'seen',
  meetings: [
    { whom: whom('f-3', 'Haddad'), placed: { wish: 'w-3', slot: slot('2026-11-24', '15:00:00', { means: 'video', place: '' }), fixed: false, met: [], unmet: [{ aspect: 'means', why: 'taken' }] } },
  ],
  unplaced: [{ whom: whom('f-1', 'Rosas'), unplaced: { wish: 'w-1', would_help: [{ is: 'slot', at: slot('2026-11-24', '18:00:00') }, { is: 'interpreter', language: 'es', name: 'Ana Lima', at: slot('2026-11-25', '15:00:00') }] } }],
};

export const moved = (changed: Partial<Moved> = {}): Moved =>
  ({ conference: 'c-1', family_name: 'Rosas', slot: slot('2026-11-24', '15:50:00'), clashes: [], now_met: [], no_longer_met: [], ...changed });
