// A form whose words are on disk while they are typed: all its fields are one draft, with what they began from.
import { call, refusal, type Edit, type Saved } from '../api';
import { Draft } from './draft.svelte';
import { Edited, found, type Found } from './edited.svelte';

type Asked<T> = { readonly [K in keyof T]?: unknown };

export class Kept<T extends object> extends Edited<T> {
  readonly draft: Draft;
  /** Whether the form goes on from words that were typed earlier and not saved. */
  readonly resumed: boolean;

  private constructor(readonly field: string, fresh: T, stored: T | null, left: Found<T> | null, says?: Asked<T>) {
    super(fresh, stored, left, says);
    this.resumed = left !== null && !this.untouched;
    this.draft = new Draft(field, this.words);
  }

  /** Opens the form under the name of its draft, with `fresh` in it where nothing was typed earlier, over what is `stored`. */
  static async open<T extends object>(field: string, fresh: T, stored: T | null = null, says?: Asked<T>): Promise<Kept<T>> {
    const left = await call('draft', { field });
    return new Kept(field, fresh, stored, left && found<T>(left.words), says);
  }

  /** Notes the fields as they stand; run in an effect, it follows every key. */
  keep(): void {
    this.draft.type(this.words);
  }

  /** Makes the words a record; the draft goes with the same write. Null where that is refused because something was changed
      elsewhere that has to be decided first, as `again` reads it, or because what the form is about is gone.
      @throws {Refusal} for every other refusal. */
  async save<V>(save: (form: Edit<T>) => Promise<Saved<V>>, again?: () => Promise<T | null>): Promise<Saved<V> | null> {
    if (this.gone || this.differing.length) return null;
    await this.draft.flush();
    try {
      const saved = await save(this.edit(this.field));
      this.draft.discard();
      return saved;
    } catch (thrown) {
      const { code } = refusal(thrown);
      if (code === 'gone') this.gone = true;
      else if (code !== 'changed' || !again) throw thrown;
      else this.meet(await again());
      return this.save(save);
    }
  }

  /** The words are not wanted: there is nothing left to keep. */
  async drop(): Promise<void> {
    await this.draft.flush();
    this.draft.discard();
    await call('clear_draft', { field: this.field });
  }
}
