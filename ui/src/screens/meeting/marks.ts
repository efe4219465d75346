// What was made of an answer: the marks it carries, and how one is taken away.
import { call, type Mark, type MeetingPage } from '$lib/api';
import type { Meeting } from './meeting.svelte';

export interface Marked {
  id: string;
  mark: Mark;
  words: string;
}

/** The marks of the words `from`. */
export function marked(page: MeetingPage, from: string): Marked[] {
  const voices = page.voices.filter(({ source, kind }) => source === from && kind !== 'said');
  const goals = page.goals.filter(({ goal }) => goal.source === from);
  const promises = page.promises.filter(({ promise }) => promise.source === from);
  return [
    ...voices.map(({ id, kind, words }): Marked => ({ id, mark: kind as Mark, words })),
    ...promises.map(({ promise }): Marked => ({ id: promise.id, mark: 'promise', words: promise.what })),
    ...goals.map(({ goal }): Marked => ({ id: goal.id, mark: 'goal', words: goal.family_words || goal.title })),
  ];
}

export async function unmark(meeting: Meeting, { id, mark }: Marked): Promise<void> {
  await meeting.write(() => {
    if (mark === 'goal') return call('remove_goal', { id });
    if (mark === 'promise') return call('remove_promise', { id });
    return call('remove_voice', { id });
  });
}
