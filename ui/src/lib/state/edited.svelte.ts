// What a hand makes of a thing: what it began from, what it holds now, and where that meets what others made of it meanwhile.
import type { Edit } from '../api';
import { merge, same } from './merge';

/** What an earlier form left: `began` is null for something new, and unknown in what an earlier version wrote. */
export interface Found<T> {
  began: Partial<T> | null;
  now: Partial<T>;
}

export class Edited<T extends object> {
  value = $state() as T;
  /** Fields that are stored neither as they were begun from nor as they are now: nothing is saved before they are decided. */
  differing = $state.raw<readonly (keyof T & string)[]>([]);
  /** What it is about was taken away. */
  gone = $state(false);
  #began = $state.raw<Partial<T> | null>(null);
  #stored = $state.raw<T | null>(null);

  /** `fresh` is what the fields hold at first, `stored` what is there; null where nothing is yet. A field that `says` null of has
      no place in the form, and is as it is stored. */
  constructor(fresh: T, stored: T | null, found: Found<T> | null = null, private readonly says: { readonly [K in keyof T]?: unknown } = {}) {
    this.#began = found ? (stored && (found.began ?? {})) : stored;
    this.#stored = stored;
    this.value = { ...fresh, ...found?.now };
    if (found && stored) this.meet(stored);
  }

  /** What is stored of a field. */
  stored<K extends keyof T>(field: K): T[K] | undefined {
    return this.#stored?.[field];
  }

  /** The form as it goes to the Rust side. */
  edit(draft: string | null = null): Edit<T> {
    return { began: this.#began as T | null, now: $state.snapshot(this.value) as T, draft };
  }

  /** All of it, as a draft keeps it. */
  get words(): string {
    return JSON.stringify({ began: this.#began, now: this.value });
  }

  /** Whether the hand changed nothing. */
  get untouched(): boolean {
    return this.#began !== null && same(this.#began, $state.snapshot(this.value));
  }

  /** What is stored now; null when it is gone. Fields the hand left alone are as they are stored from here on. */
  meet(stored: T | null): void {
    this.gone = stored === null;
    if (!stored) return;
    const began: Partial<T> = this.#began ?? {};
    const { value, differing } = merge(began, $state.snapshot(this.value) as T, stored);
    this.#stored = stored;
    this.value = value;
    for (const field of differing) if (this.says[field] === null) this.value[field] = stored[field];
    this.differing = differing.filter((field) => this.says[field] !== null);
    this.#began = { ...stored, ...Object.fromEntries(this.differing.map((field) => [field, began[field]])) };
  }

  /** The field is as it is stored. */
  keepStored<K extends keyof T & string>(field: K): void {
    if (this.#stored) this.value[field] = this.#stored[field];
    this.takeTyped(field);
  }

  /** The field is as the hand left it, over what is stored. */
  takeTyped(field: keyof T & string): void {
    this.#began = { ...this.#began, [field]: this.#stored?.[field] } as Partial<T>;
    this.differing = this.differing.filter((other) => other !== field);
  }
}

/** What an earlier form left; null where it cannot be read. */
export function found<T>(words: string): Found<T> | null {
  try {
    const read: unknown = JSON.parse(words);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    return 'began' in read && 'now' in read ? (read as Found<T>) : { began: null, now: read as Partial<T> };
  } catch {
    return null;
  }
}
