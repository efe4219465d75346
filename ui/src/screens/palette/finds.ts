// What a search found, in the groups it is shown in, each with the place where its words match.
import type { Hit, Table } from '$lib/api';
import { folded } from '../families/fold';

export const groupNames = ['families', 'voices', 'promises', 'goals', 'notes'] as const;
export type GroupName = (typeof groupNames)[number];

const groupOf: Partial<Record<Table, GroupName>> = { family: 'families', voice: 'voices', promise: 'promises', goal: 'goals' };

export interface Group {
  readonly name: GroupName;
  readonly hits: readonly Hit[];
}

/** The finds by what they are; empty groups are left out. */
export function grouped(hits: readonly Hit[]): Group[] {
  return groupNames
    .map((name) => ({ name, hits: hits.filter((hit) => (groupOf[hit.table] ?? 'notes') === name) }))
    .filter((group) => group.hits.length > 0);
}

export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** Characters shown before a match, and in all. */
const lead = 30;
const length = 140;

/** The part of `text` around the first word of `query` that stands in it, accents and case aside. */
export function excerpt(text: string, query: string): Excerpt {
  const letters = [...text];
  // Where each letter's folded form begins in the folded text.
  let plain = '';
  const starts = letters.map((letter) => {
    const at = plain.length;
    plain += letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    return at;
  });
  const words = folded(query).split(' ').filter(Boolean);
  const places = words.map((word) => ({ at: plain.indexOf(word), end: plain.indexOf(word) + word.length })).filter(({ at }) => at >= 0);
  const first = places.sort((a, b) => a.at - b.at)[0];
  if (!first) return { before: cut(letters, 0, length), match: '', after: '' };
  const from = starts.findLastIndex((start) => start <= first.at);
  const found = starts.findIndex((start) => start >= first.end);
  const to = found === -1 ? letters.length : found;
  const begin = from > lead ? wordStart(letters, from - lead, from) : 0;
  return {
    before: (begin > 0 ? '…' : '') + letters.slice(begin, from).join(''),
    match: letters.slice(from, to).join(''),
    after: cut(letters, to, length - (to - begin)),
  };
}

/** The beginning of the first word between two places; the earlier place where there is none, as in Chinese. */
function wordStart(letters: readonly string[], from: number, to: number): number {
  const space = letters.slice(from, to).indexOf(' ');
  return space === -1 ? from : from + space + 1;
}

function cut(letters: readonly string[], from: number, count: number): string {
  const end = from + Math.max(count, 0);
  return letters.slice(from, end).join('') + (end < letters.length ? '…' : '');
}
