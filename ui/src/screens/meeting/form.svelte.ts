// A form whose every key is on disk: its value, kept as the draft of an entry.
import { untrack } from 'svelte';
import type { Entry } from './entry.svelte';

export class Form<T extends object> {
  value = $state() as T;

  /** Make it at the top of a component; it closes with the component. */
  constructor(readonly entry: Entry) {
    this.value = JSON.parse(entry.words) as T;
    $effect(() => {
      const words = JSON.stringify(this.value);
      untrack(() => entry.draft.type(words));
    });
    $effect(() => () => void entry.close());
  }
}
