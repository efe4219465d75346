// What has changed in the store and how it is taken back: the bar that names the last change and offers Undo.
import { call, refusal, type Changed, type Refusal, type Saved, type Undone, type UndoStep } from '../api';

export interface Notice {
  /** The id of the words: `op-…` for a change, `undo-left` for what left, `error-…` for a refusal. */
  readonly words: string;
  /** Whom or what it was about, as the teacher names it. */
  readonly subject?: string;
  readonly kind: 'done' | 'undone' | 'redone' | 'left' | 'refused';
  readonly refused?: Refusal;
}

export class Changes {
  /** Goes up with every change: a screen that reads it in an `$effect` loads anew. */
  version = $state(0);
  notice = $state.raw<Notice | null>(null);
  /** What Ctrl+Z and Ctrl+Shift+Z would do now. */
  next = $state.raw<{ undo: UndoStep | null; redo: UndoStep | null }>({ undo: null, redo: null });

  /** Runs a write; what it changed is noted and can be undone, a refusal is shown and null returned, as of one that wrote nothing. */
  async run<T>(write: () => Promise<Saved<T> | null>): Promise<Saved<T> | null> {
    try {
      const saved = await write();
      if (saved) this.note(saved.changed);
      return saved;
    } catch (thrown) {
      this.refuse(thrown);
      return null;
    }
  }

  /** A write succeeded: refreshes the screens and offers to undo it, where it can be undone. */
  note(changed: Changed): void {
    if (changed.tables.length === 0) return;
    this.#moved(changed);
    const done = changed.undoable && changed.undo;
    this.notice = done ? { words: `op-${done.op}`, subject: done.subject, kind: 'done' } : null;
  }

  /** A file left: it cannot be called back, so there is no undo to offer, and Ctrl+Z takes back what was done before it. */
  left(changed: Changed, file: string): void {
    this.#moved(changed);
    this.notice = { words: 'undo-left', subject: file, kind: 'left' };
  }

  async undo(): Promise<void> {
    await this.#back(() => call('undo'), 'undone');
  }

  async redo(): Promise<void> {
    await this.#back(() => call('redo'), 'redone');
  }

  /** Shows a refusal where no screen has a better place for it. */
  refuse(thrown: unknown): void {
    const refused = refusal(thrown);
    this.notice = { words: `error-${refused.code}`, kind: 'refused', refused };
  }

  dismiss(): void {
    this.notice = null;
  }

  async #back(write: () => Promise<Undone>, kind: 'undone' | 'redone'): Promise<void> {
    try {
      const { step, changed } = await write();
      this.#moved(changed);
      this.notice = { words: `op-${step.op}`, subject: step.subject, kind };
    } catch (thrown) {
      this.refuse(thrown);
    }
  }

  #moved(changed: Changed): void {
    this.version += 1;
    this.next = { undo: changed.undo, redo: changed.redo };
  }
}

export const changes = new Changes();
