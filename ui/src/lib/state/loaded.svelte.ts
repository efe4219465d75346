// What a screen shows, loaded anew after every change while the old rows stay in sight.
import { changes } from './changes.svelte';

export interface Loaded<T> {
  /** What was loaded last. */
  readonly value: T | undefined;
  /** Why the last try failed; null when it did not. */
  readonly refused: unknown;
}

/** Loads now, when what `load` reads changes, and after every change or undo. Only while a component is being made. */
export function loaded<T>(load: () => Promise<T>): Loaded<T> {
  let value = $state.raw<T>();
  let refused = $state.raw<unknown>(null);
  $effect(() => {
    void changes.version;
    let late = false;
    load().then(
      (found) => {
        if (late) return;
        value = found;
        refused = null;
      },
      (thrown: unknown) => {
        if (!late) refused = thrown;
      },
    );
    return () => {
      late = true;
    };
  });
  return {
    get value() {
      return value;
    },
    get refused() {
      return refused;
    },
  };
}
