// How a goal is going, read from its check-ins.
import type { CheckIn, GoalLine, Party } from '$lib/api';

/** The newest word of one of the team. */
export function latest(line: GoalLine, party: Party): CheckIn | undefined {
  return line.check_ins.find((one) => one.said_by === party);
}

/** The newest count between start and target; null where nothing is counted. */
export function counted({ goal, check_ins }: GoalLine): { value: number; start: number; target: number } | null {
  if (goal.target_value === null) return null;
  const start = goal.start_value ?? 0;
  const newest = check_ins.find((one) => one.value !== null)?.value;
  return { value: newest ?? start, start, target: goal.target_value };
}

/** What stands in a field for numbers; empty is none. */
export function numberIn(text: string): number | null {
  const value = Number(text.replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) ? null : value;
}
