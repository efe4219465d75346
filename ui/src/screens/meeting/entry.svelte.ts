// One field of a meeting: while it is open its words are a draft on disk; when it is left they become one entry of the
// record.
import { Draft, session } from '$lib/state';
import type { Desk } from './desk';

export interface Filing {
  /** The key of the draft, as Rust's `draft_field` writes it. */
  field: string;
  /** What the record holds. */
  recorded: string;
  /** Writes the words down; false when that was refused. */
  write: (words: string) => Promise<boolean>;
  /** Whether the words can become a record yet; until then they stay a draft. */
  ready?: (words: string) => boolean;
  /** The entry that becomes a record before this one can. */
  after?: Entry;
}

export class Entry {
  readonly draft: Draft;
  readonly field: string;
  #recorded: string;
  #closed = false;
  #settling: Promise<boolean> = Promise.resolve(true);

  constructor(
    private readonly desk: Desk,
    private readonly filing: Filing,
  ) {
    const found = desk.kept.get(filing.field);
    this.field = filing.field;
    this.#recorded = filing.recorded;
    this.draft = new Draft(filing.field, found?.words ?? filing.recorded, found?.cursor, (draft) => this.#keep(draft));
    desk.entries.add(this);
  }

  get words(): string {
    return this.draft.words;
  }

  /** Whether it holds words that are not in the record. */
  get open(): boolean {
    return this.draft.words !== this.#recorded || this.desk.kept.has(this.field);
  }

  /** Makes the words an entry of the record; the field can go on being typed in. False when that was refused. */
  settle(): Promise<boolean> {
    this.#settling = this.#settling.then(() => this.#settle());
    return this.#settling;
  }

  /** Another field's write has put these words into the record with its own. */
  filed(words: string): void {
    this.#recorded = words;
  }

  /** Leaves the field for good. After a lock nothing is written: the draft is on disk and waits there. */
  async close(): Promise<void> {
    this.desk.entries.delete(this);
    if (session.stage !== 'open') return;
    if (!(await this.settle())) return void this.draft.close();
    this.#closed = true;
    this.draft.discard();
  }

  /** Throws the words away that are not in the record. */
  async drop(): Promise<void> {
    this.#closed = true;
    this.desk.entries.delete(this);
    this.draft.discard();
    await this.desk.forget(this.field);
  }

  async #settle(): Promise<boolean> {
    if (this.#closed) return true;
    if (this.filing.after && !(await this.filing.after.settle())) return false;
    await this.draft.flush();
    const { words } = this.draft;
    if (!this.open || this.filing.ready?.(words) === false) return true;
    if (!(await this.filing.write(words))) return false;
    this.#recorded = words;
    return true;
  }

  /** A write that comes after the words became a record would bring an old draft back, so it is let go. */
  #keep(draft: { field: string; words: string; cursor: number }): Promise<unknown> {
    return this.#closed ? Promise.resolve() : this.desk.keep(draft);
  }
}
