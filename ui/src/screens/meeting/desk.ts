// The writes of one meeting, strictly one after the other, so that a late draft can never overtake the record made of it.
import { call } from '$lib/api';
import type { Entry } from './entry.svelte';

interface Kept {
  words: string;
  cursor: number;
}

export class Desk {
  /** The drafts that are on disk, by field. */
  readonly kept = new Map<string, Kept>();
  /** The fields that are open. */
  readonly entries = new Set<Entry>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(found: readonly (Kept & { field: string })[]) {
    for (const { field, words, cursor } of found) this.kept.set(field, { words, cursor });
  }

  /** Does `work` when everything asked for before it is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  keep(draft: Kept & { field: string }): Promise<void> {
    return this.inTurn(async () => {
      await call('save_draft', draft);
      this.kept.set(draft.field, draft);
    });
  }

  /** The words of a field are in the record, or not wanted any more; with `words`, only while it holds just these. */
  forget(field: string, words?: string): Promise<void> {
    return this.inTurn(async () => {
      const kept = this.kept.get(field);
      if (!kept || (words !== undefined && words !== kept.words)) return;
      await call('clear_draft', { field });
      this.kept.delete(field);
    });
  }

  /** The open entry of a field. */
  entryOf(field: string): Entry | undefined {
    return [...this.entries].find((entry) => entry.field === field);
  }

  /** Closes the edit of every open field; false when one was refused. */
  async settle(): Promise<boolean> {
    const settled = await Promise.all([...this.entries].map((entry) => entry.settle()));
    return settled.every(Boolean);
  }
}
