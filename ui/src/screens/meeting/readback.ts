// The order in which promises are read back.
import type { PromiseLine } from '$lib/api';

/** The next day first; what has no day comes last. */
export function byWhen(lines: readonly PromiseLine[]): PromiseLine[] {
  const day = ({ promise }: PromiseLine) => promise.due_on ?? '9999-12-31';
  return [...lines].sort((a, b) => day(a).localeCompare(day(b)));
}
