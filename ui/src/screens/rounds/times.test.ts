import { expect, test } from 'vitest';
import { readTimes } from './times';

/** A Monday to a Thursday. */
const days = ['2026-11-09', '2026-11-10', '2026-11-11', '2026-11-12'];
const at = (day: string | null, from: string | null, to: string | null) => ({ day, from: from && `${from}:00`, to: to && `${to}:00` });

test('what a family says on the phone is read in one line', () => {
  expect(readTimes('after 16:00, not Tuesday', days)).toEqual({ can: [at(null, '16:00', null)], cannot: [at('2026-11-10', null, null)], unread: [] });
});

test.each(['Tuesday, after 16:00', 'after 4, Tue', 'martes y desde las 4'])('“%s” is one time on one day', (said) => {
  expect(readTimes(said, days)).toEqual({ can: [at('2026-11-10', '16:00', null)], cannot: [], unread: [] });
});

test('hours beside several days are those of each, and a second pair of hours stands for itself', () => {
  expect(readTimes('Monday, Tuesday, after 16:00', days).can).toEqual([at('2026-11-09', '16:00', null), at('2026-11-10', '16:00', null)]);
  expect(readTimes('Monday, before 9, after 16:00', days).can).toHaveLength(3);
});

test.each([
  ['Tue after 4', at('2026-11-10', '16:00', null)],
  ['until 5:30', at(null, null, '17:30')],
  ['Thursdays 3-4', at('2026-11-12', '15:00', '16:00')],
  ['between 3 and 4:30', at(null, '15:00', '16:30')],
  ['7:30 to 8:15', at(null, '07:30', '08:15')],
  ['from 6pm', at(null, '18:00', null)],
  ['Monday morning', at('2026-11-09', null, '12:00')],
  ['después de las 4', at(null, '16:00', null)],
  ['el miércoles de 15:00 a 16:00', at('2026-11-11', '15:00', '16:00')],
  ['entre las 3 y las 4', at(null, '15:00', '16:00')],
  ['por la tarde', at(null, '12:00', null)],
])('“%s” is when they can', (said, time) => {
  expect(readTimes(said, days)).toEqual({ can: [time], cannot: [], unread: [] });
});

test.each([
  ['not before 4', [at(null, null, '16:00')]],
  ['not Tuesday and Thursday', [at('2026-11-10', null, null), at('2026-11-12', null, null)]],
  ['no puede el martes', [at('2026-11-10', null, null)]],
  ['Not Monday after 17:00', [at('2026-11-09', '17:00', null)]],
])('“%s” is when they cannot', (said, times) => {
  expect(readTimes(said, days)).toEqual({ can: [], cannot: times, unread: [] });
});

test.each(['whenever the bus comes', 'after 99', '4 to 3', 'not Saturday', 'after 16:00 sharp'])('“%s” is handed back, never guessed', (said) => {
  const { can, cannot, unread } = readTimes(said, days);
  expect([can, cannot, unread.join()]).toEqual([[], [], said]);
});

test('what is read stands, what is not stays to be written otherwise', () => {
  expect(readTimes('after 16:00, with the dog', days)).toMatchObject({ can: [at(null, '16:00', null)], unread: ['with the dog'] });
});
