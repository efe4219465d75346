// Who takes the files that are let go over the window: the school's list, unless something on the page asks for them.

export interface DropTarget {
  /** The id of the words shown while files are dragged over the window. */
  words: string;
  take: (paths: readonly string[]) => void;
}

class Dropping {
  readonly #asked: DropTarget[] = [];
  #latest = $state.raw<DropTarget>();

  /** The latest that asked; nothing when nothing did. */
  get target(): DropTarget | undefined {
    return this.#latest;
  }

  /** Asks for dropped files until the answer is called. */
  add(target: DropTarget): () => void {
    this.#asked.push(target);
    this.#latest = target;
    return () => {
      this.#asked.splice(this.#asked.indexOf(target), 1);
      this.#latest = this.#asked.at(-1);
    };
  }
}

export const dropping = new Dropping();
