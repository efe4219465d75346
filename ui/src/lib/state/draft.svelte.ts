// A field whose words are on disk a quarter of a second after they are typed.
import { SvelteSet } from 'svelte/reactivity';
import { call, refusal, type Refusal } from '../api';

/** `saved` is only ever said when the Rust side has acknowledged the very words that stand in the field. */
export type DraftState = 'idle' | 'typing' | 'saved' | 'failed';

/** From the first unsaved key to the write, in ms; later keys do not push it back. */
const patience = 150;
/** From a failed write to the next try, in ms. */
const retry = 2000;

type Save = (draft: { field: string; words: string; cursor: number }) => Promise<unknown>;

export class Draft {
  words = $state('');
  state = $state<DraftState>('idle');
  /** Why the last write failed, while `state` is `failed`. */
  refused = $state.raw<Refusal | null>(null);
  cursor: number;
  #dirty = false;
  #closing = false;
  #done = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | null = null;

  /** `field` names one field of one record, e.g. `conference/<id>/question/2`; `words` is what was found there. */
  constructor(
    readonly field: string,
    words = '',
    cursor = words.length,
    private readonly save: Save = (draft) => call('save_draft', draft),
  ) {
    this.words = words;
    this.cursor = cursor;
    drafts.add(this);
  }

  /** The field now holds `words`, with the cursor at `cursor` (UTF-16 units from the start). */
  type(words: string, cursor = words.length): void {
    if (words === this.words && cursor === this.cursor) return;
    drafts.add(this);
    this.#done = false;
    this.words = words;
    this.cursor = cursor;
    this.#dirty = true;
    this.state = 'typing';
    this.#timer ??= setTimeout(() => void this.flush(), patience);
  }

  /** Writes what is unsaved, now. Resolves when the last write has been answered; see `state` for how. */
  async flush(): Promise<void> {
    this.#stopWaiting();
    while (this.#dirty && this.state !== 'failed') await (this.#writing ??= this.#write());
    await this.#writing;
  }

  /** Tries again at once after a failure. */
  async again(): Promise<void> {
    if (this.state === 'failed') this.state = 'typing';
    await this.flush();
  }

  /** The field is gone: writes the rest, however long that takes, and then leaves the list of open drafts. */
  async close(): Promise<void> {
    this.#closing = true;
    await this.again();
    if (!this.unsaved) drafts.delete(this);
  }

  /** Whether it holds words that are not on disk. */
  get unsaved(): boolean {
    return this.#dirty || this.#writing !== null;
  }

  /** A draft as it was left: its words and cursor from disk, or `words` where there is none. */
  static async open(field: string, words = ''): Promise<Draft> {
    const found = await call('draft', { field });
    return new Draft(field, found?.words ?? words, found?.cursor);
  }

  /** The teacher threw the words away: nothing of them stays on disk. */
  async clear(): Promise<void> {
    this.discard();
    await this.#writing;
    this.discard();
    await call('clear_draft', { field: this.field });
  }

  /** The words became a record, which cleared the draft on disk. `await flush()` before writing the record. */
  discard(): void {
    this.#stopWaiting();
    this.#done = true;
    this.#dirty = false;
    this.state = 'idle';
    drafts.delete(this);
  }

  async #write(): Promise<void> {
    this.#dirty = false;
    try {
      await this.save({ field: this.field, words: this.words, cursor: this.cursor });
      this.refused = null;
      if (this.#dirty) return;
      this.state = 'saved';
      if (this.#closing) drafts.delete(this);
    } catch (thrown) {
      if (this.#done) return;
      this.#dirty = true;
      this.refused = refusal(thrown);
      this.state = 'failed';
      this.#timer ??= setTimeout(() => void this.again(), retry);
    } finally {
      this.#writing = null;
    }
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}

/** Every draft that is open in the window. */
class Drafts {
  #open = new SvelteSet<Draft>();

  add(draft: Draft): void {
    this.#open.add(draft);
  }

  delete(draft: Draft): void {
    this.#open.delete(draft);
  }

  /** How the window stands as a whole: one failure is a failure, one unsaved word is unsaved. */
  get state(): Exclude<DraftState, 'idle'> {
    const states = [...this.#open].map((draft) => draft.state);
    return states.includes('failed') ? 'failed' : states.includes('typing') ? 'typing' : 'saved';
  }

  /** Writes everything unsaved; before a lock, before the window closes. */
  async flushAll(): Promise<void> {
    await Promise.all([...this.#open].map((draft) => draft.again()));
  }

  /** Drops what is on disk from memory. Words the disk has refused stay and are tried again: losing them is worse. */
  forget(): void {
    for (const draft of [...this.#open]) if (!draft.unsaved) draft.discard();
  }
}

export const drafts = new Drafts();

/** Writes what is unsaved when the window is hidden, left or closed. Returns how to stop. */
export function flushWhenLeaving(target: Window = window): () => void {
  const flush = () => void drafts.flushAll();
  const events = ['beforeunload', 'pagehide', 'blur'] as const;
  for (const event of events) target.addEventListener(event, flush);
  target.document.addEventListener('visibilitychange', flush);
  return () => {
    for (const event of events) target.removeEventListener(event, flush);
    target.document.removeEventListener('visibilitychange', flush);
  };
}
