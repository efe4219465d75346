// A form whose every key is on disk: its value, kept as the draft of an entry.
import { refusal, type Edit, type Saved } from '$lib/api';
import type { Says } from '$lib/components';
import { Edited, found } from '$lib/state';
import { untrack } from 'svelte';
import { nil } from '../families/people';
import type { Entry } from './entry.svelte';
import type { Meeting } from './meeting.svelte';

/** What is chosen and goes into another record when that is made. */
export class Form<T extends object> {
  value = $state() as T;

  /** Make it at the top of a component; it closes with the component. */
  constructor(readonly entry: Entry) {
    this.value = JSON.parse(entry.words) as T;
    keep(entry, () => JSON.stringify(this.value));
  }
}

/** A record that is filled in: what it began from is kept with it, and what was changed elsewhere meanwhile is asked about. */
export class RecordForm<T extends { id: string }> extends Edited<T> {
  readonly entry: Entry;
  /** What was saved last: a form that goes on after that begins from it. */
  #saved: T | null = null;

  /** Make it at the top of a component; it closes with the component. */
  constructor(meeting: Meeting, private readonly filled: Filled<T>) {
    const { name, record, says } = filled;
    const left = meeting.desk.kept.get(meeting.field(name, 'teacher'));
    super(record, record.id === nil ? null : record, left ? found<T>(left.words) : null, says);
    this.entry = meeting.form(name, this.words, () => !this.differing.length && !this.gone && filled.ready($state.snapshot(this.value) as T), () => this.#save(meeting));
    keep(this.entry, () => this.words);
  }

  /** Writes what the hand changed; null, and nothing, where something has to be decided first or the record is gone. */
  async #save(meeting: Meeting, retry = true): Promise<Saved<string> | null> {
    const { name, save, again } = this.filled;
    const edit = this.edit(meeting.field(name, 'teacher'));
    const form = this.#saved ? { ...edit, began: this.#saved, now: { ...edit.now, id: this.#saved.id } } : edit;
    try {
      const saved = await save(form);
      this.#saved = { ...form.now, id: saved.value };
      return saved;
    } catch (thrown) {
      const { code } = refusal(thrown);
      if (code === 'gone') this.gone = true;
      else if (code !== 'changed' || !retry) throw thrown;
      else this.meet(await again(form.now.id));
      this.#saved = null;
      return this.gone || this.differing.length ? null : this.#save(meeting, false);
    }
  }
}

/** What a form of a meeting is about. */
export interface Filled<T> {
  /** The name of its draft. */
  name: string;
  record: T;
  /** Whether it can be kept. */
  ready: (value: T) => boolean;
  save: (form: Edit<T>) => Promise<Saved<string>>;
  /** Reads anew what is stored; null when it is gone. */
  again: (id: string) => Promise<T | null>;
  says: Says<T>;
}

/** Every key is on disk, and the entry closes with the component. */
function keep(entry: Entry, words: () => string): void {
  $effect(() => {
    const now = words();
    untrack(() => entry.draft.type(now));
  });
  $effect(() => () => void entry.close());
}
