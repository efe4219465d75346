import { describe, expect, test } from 'vitest';
import { calendar } from './calendar.svelte';
import { dayOf, daysBetween, dueWords, formatDate, formatMoment, formatTime, languageName, listed, today } from './dates';
import { speech } from './locale.svelte';

describe('in English', () => {
  test.each([
    ['weekday', 'Thursday 12 November'],
    ['day', '12 November'],
    ['short', '12 Nov'],
    ['full', '12 November 2026'],
    ['month', 'November 2026'],
  ] as const)('a day said by %s is "%s"', (style, said) => {
    expect(formatDate('2026-11-12', style)).toBe(said);
  });

  test('a time in school hours needs no am or pm, another does', () => {
    expect(formatTime('15:15')).toBe('3:15');
    expect(formatTime('12:05')).toBe('12:05');
    expect(formatTime('19:30')).toBe('7:30 pm');
    expect(formatTime('06:40')).toBe('6:40 am');
    expect(formatTime('00:10')).toBe('12:10 am');
  });

  test('a moment is a day and a time', () => {
    expect(formatMoment('2026-11-09T18:20:00')).toBe('9 Nov, 6:20');
  });

  test('a due day is said from where one stands', () => {
    expect(dueWords('2026-11-10', '2026-11-12')).toBe('2 days over');
    expect(dueWords('2026-11-12', '2026-11-12')).toBe('Today');
    expect(dueWords('2026-11-13', '2026-11-12')).toBe('Tomorrow');
    expect(dueWords('2026-11-20', '2026-11-12')).toBe('20 Nov');
  });
});

test('Spanish says the same in its own way', () => {
  speech.locale = 'es';
  expect(formatDate('2026-11-12', 'weekday')).toBe('jueves 12 de noviembre');
  expect(formatDate('2026-11-12', 'full')).toBe('12 de noviembre de 2026');
  expect(formatTime('15:15')).toBe('15:15');
  expect(languageName('vi')).toBe('vietnamita');
  expect(listed(['Ana', 'Luis'])).toBe('Ana y Luis');
});

test('a language has a name, and what is no language stays as it is', () => {
  expect(languageName('es')).toBe('Spanish');
  expect(languageName('so')).toBe('Somali');
  expect(languageName('not a tag')).toBe('not a tag');
});

test('days are counted over the change of the clocks', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  expect(daysBetween('2026-11-12', '2026-11-10')).toBe(-2);
});

test('today is what the wall says, and this laptop before that is known', () => {
  expect(today()).toBe(dayOf(new Date()));
  calendar.today = '2026-11-12';
  expect(today()).toBe('2026-11-12');
  calendar.today = null;
});

test('a late moment is still of its day', () => {
  expect(dayOf(new Date(2026, 10, 2, 23, 59))).toBe('2026-11-02');
});
