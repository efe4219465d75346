// The promises as the teacher works through them.
import type { PromiseLine } from '$lib/api';

export type GroupName = 'ours' | 'tell' | 'theirs' | 'settled';

export interface Group {
  readonly name: GroupName;
  readonly lines: readonly PromiseLine[];
}

/** Whether the teacher or the school gave their word. */
export const isOurs = ({ promise }: PromiseLine) => promise.promised_by === 'teacher' || promise.promised_by === 'school';

export const isSettled = ({ promise }: PromiseLine) => promise.status === 'kept' || promise.status === 'not_kept';

/** What to keep, what to tell the family, what families and students keep, and the rest. Every promise is in one. */
export function grouped(lines: readonly PromiseLine[]): readonly Group[] {
  const toTell = (line: PromiseLine) => line.to_tell && isOurs(line);
  return [
    { name: 'ours', lines: lines.filter((line) => isOurs(line) && !isSettled(line)) },
    { name: 'tell', lines: lines.filter(toTell) },
    { name: 'theirs', lines: lines.filter((line) => !isOurs(line) && !isSettled(line)) },
    { name: 'settled', lines: lines.filter((line) => isSettled(line) && !toTell(line)) },
  ];
}
