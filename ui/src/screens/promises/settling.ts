// What became of a promise, as it stands.
import { change, stored, type Edit, type Promise as Pledge, type PromiseStatus, type Settlement, type Telling } from '$lib/api';

export const settlementOf = ({ status, outcome, due_on }: Pledge): Settlement => ({ status, outcome, new_due_on: status === 'renegotiated' ? due_on : null });
export const tellingOf = ({ told_how }: Pledge): Telling => ({ how: told_how });

/** The promise as it is stored now, as one of these; null when it is gone. */
export async function again<T>(id: string, as: (promise: Pledge) => T): Promise<T | null> {
  const promise = await stored('promise', id);
  return promise && as(promise);
}

/** By a button: the promise came to this. */
export const settled = (promise: Pledge, status: PromiseStatus, outcome = '', new_due_on: string | null = null): Edit<Settlement> =>
  change(settlementOf(promise), { status, outcome, new_due_on });
