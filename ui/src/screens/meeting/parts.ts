// A goal and a promise while they are completed in a meeting, and how they become records.
import { become, call, type Edit, type Goal, type GoalId, type Promise as Pledge, type PromiseId, type Saved } from '$lib/api';

/** A day that nobody has chosen, as the record has it; the form shows it empty. */
const unset = '1970-01-01';

export const withoutBlankDay = (goal: Goal): Goal => ({ ...goal, review_on: goal.review_on === unset ? '' : goal.review_on });
const withDay = (goal: Goal): Goal => ({ ...goal, review_on: goal.review_on || unset });

export const isTitled = ({ title }: Goal): boolean => title.trim() !== '';
export const keepGoal = (form: Edit<Goal>): Promise<Saved<GoalId>> => call('save_goal', { form: become(form, withDay) });

export const isSaid = ({ what }: Pledge): boolean => what.trim() !== '';
export const keepPromise = (form: Edit<Pledge>): Promise<Saved<PromiseId>> =>
  call('save_promise', { form: become(form, (promise) => ({ ...promise, due_on: promise.due_on || null })) });
