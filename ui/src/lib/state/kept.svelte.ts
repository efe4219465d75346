// A form whose words are on disk while they are typed: all its fields are one draft.
import { call } from '../api';
import { Draft } from './draft.svelte';

export class Kept<T extends object> {
  value = $state() as T;
  readonly draft: Draft;
  /** Whether the form goes on from words that were typed earlier and not saved. */
  readonly resumed: boolean;

  private constructor(readonly field: string, fresh: T, found: Partial<T> | null) {
    this.value = { ...fresh, ...found };
    this.resumed = found !== null;
    this.draft = new Draft(field, JSON.stringify(this.value));
  }

  /** Opens the form under the name of its draft, with `fresh` in it where nothing was typed earlier. */
  static async open<T extends object>(field: string, fresh: T): Promise<Kept<T>> {
    const found = await call('draft', { field });
    return new Kept(field, fresh, found && read<T>(found.words));
  }

  /** Notes the fields as they stand; run in an effect, it follows every key. */
  keep(): void {
    this.draft.type(JSON.stringify(this.value));
  }

  /** The words became a record, or are not wanted: there is nothing left to keep. */
  async drop(): Promise<void> {
    await this.draft.flush();
    this.draft.discard();
    await call('clear_draft', { field: this.field });
  }
}

/** What an earlier form left; nothing where it cannot be read. */
function read<T>(words: string): Partial<T> | null {
  try {
    const found: unknown = JSON.parse(words);
    return typeof found === 'object' ? (found as Partial<T> | null) : null;
  } catch {
    return null;
  }
}
