// A goal and a promise while they are completed in a meeting, and how they become records.
import { call, type Goal, type GoalId, type Promise as Pledge, type PromiseId, type Saved } from '$lib/api';

/** A day that nobody has chosen, as the record has it; the form shows it empty. */
const unset = '1970-01-01';

export const withoutBlankDay = (goal: Goal): Goal => ({ ...goal, review_on: goal.review_on === unset ? '' : goal.review_on });

export const isTitled = ({ title }: Goal): boolean => title.trim() !== '';
export const keepGoal = (goal: Goal): Promise<Saved<GoalId>> => call('save_goal', { goal: { ...goal, review_on: goal.review_on || unset } });

export const isSaid = ({ what }: Pledge): boolean => what.trim() !== '';
export const keepPromise = (promise: Pledge): Promise<Saved<PromiseId>> => call('save_promise', { promise: { ...promise, due_on: promise.due_on || null } });
