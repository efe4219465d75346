// What was begun in a meeting and is no record yet: a goal or a promise without its few words, the end of an earlier promise.
import type { Goal, Promise as Pledge } from '$lib/api';
import { formatDate } from '$lib/i18n';
import { found } from '$lib/state';

export interface Unfinished {
  /** The key of the draft that holds it. */
  field: string;
  is: 'goal' | 'promise' | 'outcome';
  /** The record it belongs to; `new` where it was to become one. */
  of: string;
  /** What was typed, as it can be shown. */
  typed: readonly string[];
}

/** The drafts among those of a meeting in which something was begun, in their order; without those in which nothing stands. */
export function unfinishedIn(drafts: Iterable<{ field: string; words: string }>): Unfinished[] {
  return [...drafts].flatMap(({ field, words }) => {
    const begun = /^meeting\/[^/]+\/(goal|promise|outcome)-([^/]+)\//.exec(field);
    if (!begun) return [];
    const is = begun[1] as Unfinished['is'];
    const typed = typedIn(is, words).filter((one) => one.trim());
    return typed.length ? [{ field, is, of: begun[2] ?? '', typed }] : [];
  });
}

function typedIn(is: Unfinished['is'], words: string): string[] {
  if (is === 'outcome') return [words];
  const made: Partial<Begun> = found<Begun>(words)?.now ?? {};
  if (is === 'goal') return [made.title, made.home, made.student_does, made.school].map((one) => one ?? '');
  return [made.what ?? '', made.due_on ? formatDate(made.due_on, 'weekday') : ''];
}

type Begun = Pick<Goal, 'title' | 'home' | 'student_does' | 'school'> & Pick<Pledge, 'what' | 'due_on'>;
