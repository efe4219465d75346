// Everything by keyboard: who listens to which keys, and the list that `?` shows.
import { untrack } from 'svelte';

export interface Shortcut {
  /** As it is printed: `Ctrl+N`, `Alt+Left`, `?`, `F8`, `Escape`. */
  keys: string;
  /** The id of the words that say what it does. */
  words: string;
  run: () => void;
  /** Also while somebody is typing. By default only for Ctrl and Alt combinations and F keys, and never for Ctrl+Z. */
  inFields?: boolean;
  /** Not in the list under `?`. */
  hidden?: boolean;
}

const arrows: Record<string, string> = { ArrowLeft: 'Left', ArrowRight: 'Right', ArrowUp: 'Up', ArrowDown: 'Down' };

/** The keys of an event, written as in a Shortcut. */
export function keysOf(event: KeyboardEvent): string {
  const key = arrows[event.key] ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  // Shift is part of what `?` is on many keyboards, so it only counts beside a letter, a digit or a named key.
  const shift = event.shiftKey && (key.length > 1 || /[\p{L}\d]/u.test(key));
  return [event.ctrlKey || event.metaKey ? 'Ctrl' : '', event.altKey ? 'Alt' : '', shift ? 'Shift' : '', key]
    .filter(Boolean)
    .join('+');
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/** Undo and redo inside a field are the field's own, until the teacher leaves it. */
const ownedByFields = new Set(['Ctrl+Z', 'Ctrl+Shift+Z', 'Ctrl+Y']);

function worksInFields({ keys, inFields }: Shortcut): boolean {
  return inFields ?? (/^(Ctrl\+|Alt\+|F\d)/.test(keys) && !ownedByFields.has(keys));
}

export class Shortcuts {
  list = $state.raw<readonly Shortcut[]>([]);
  #holders = 0;

  /** Listens until the returned function is called: `$effect(() => shortcuts.add({ … }))`. The latest wins. */
  add(...added: Shortcut[]): () => void {
    // Untracked: an effect that registers its keys must not run again because the list has changed.
    this.list = [...untrack(() => this.list), ...added];
    return () => {
      this.list = untrack(() => this.list).filter((shortcut) => !added.includes(shortcut));
    };
  }

  /** Until the returned function is called no key does anything but lock: the laptop is in somebody else's hands. */
  hold(): () => void {
    this.#holders += 1;
    return () => {
      this.#holders -= 1;
    };
  }

  /** Runs what the keys stand for; false when they stand for nothing here. */
  handle(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing) return false;
    const keys = keysOf(event);
    if (this.#holders > 0 && keys !== 'Ctrl+L') return false;
    const typing = isTyping(event.target);
    const found = this.list.findLast((shortcut) => shortcut.keys === keys && (!typing || worksInFields(shortcut)));
    if (!found) return false;
    event.preventDefault();
    found.run();
    return true;
  }
}

export const shortcuts = new Shortcuts();
