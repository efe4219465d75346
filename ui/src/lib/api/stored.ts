// A record as it is stored now, for a form that goes on from an older one, and what a form makes of it.
import { call } from './call';
import type { Edit, Stored } from './types';

type Kind = Stored['table'];
export type StoredRecord<K extends Kind> = Extract<Stored, { table: K }>['record'];

/** The record of that kind and id; null where it is gone. */
export async function stored<K extends Kind>(table: K, id: string): Promise<StoredRecord<K> | null> {
  const found = await call('stored', { table, id });
  return found && (found.record as StoredRecord<K>);
}

/** Something new. */
export const made = <T>(now: T, draft: string | null = null): Edit<T> => ({ began: null, now, draft });

/** A change of just these fields, by a button: whatever else is changed elsewhere stays as it is. */
export const change = <T extends object>(began: T, fields: Partial<T>): Edit<T> => ({ began, now: { ...began, ...fields }, draft: null });

/** What a form holds, as what it becomes. */
export const become = <T, R>({ began, now, draft }: Edit<T>, as: (value: T) => R): Edit<R> => ({ began: began && as(began), now: as(now), draft });
