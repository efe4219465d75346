// What has changed in the store and how it is taken back: the bar that names the last change and offers Undo.
import { call, refusal, type Changed, type Refusal } from '../api';

export interface Notice {
  /** The id of the words: `op-…` for a change, `error-…` for a refusal. */
  readonly words: string;
  readonly kind: 'done' | 'undone' | 'redone' | 'refused';
  readonly refused?: Refusal;
}

export class Changes {
  /** Goes up with every change: a screen that reads it in an `$effect` loads anew. */
  version = $state(0);
  notice = $state.raw<Notice | null>(null);

  /** A write succeeded: refreshes the screens and offers to undo it. */
  note(changed: Changed): void {
    this.#show(changed, 'done');
  }

  /** Runs a write; what comes back is noted, a refusal is shown and null returned. */
  async run<T extends Changed>(write: () => Promise<T>): Promise<T | null> {
    return this.#try(write, 'done');
  }

  async undo(): Promise<void> {
    await this.#try(() => call('undo'), 'undone');
  }

  async redo(): Promise<void> {
    await this.#try(() => call('redo'), 'redone');
  }

  /** Shows a refusal where no screen has a better place for it. */
  refuse(thrown: unknown): void {
    const refused = refusal(thrown);
    this.notice = { words: `error-${refused.code}`, kind: 'refused', refused };
  }

  dismiss(): void {
    this.notice = null;
  }

  async #try<T extends Changed>(write: () => Promise<T>, kind: Notice['kind']): Promise<T | null> {
    try {
      const changed = await write();
      this.#show(changed, kind);
      return changed;
    } catch (thrown) {
      this.refuse(thrown);
      return null;
    }
  }

  #show(changed: Changed, kind: Notice['kind']): void {
    this.version += 1;
    this.notice = { words: `op-${changed.op}`, kind };
  }
}

export const changes = new Changes();
