// A roster file while it is looked at: what is in it, what its columns were taken for, which class was chosen.
import { blankDecisions, call, type DifferenceCounts, type Import, type Mapping, type Preview } from '$lib/api';
import { changes } from '$lib/state';
import { everyClass } from './people';

const refusal = (code: string, details: Record<string, string>) => ({ code, message: '', details });

const isEmpty = (counts: DifferenceCounts) =>
  counts.students_added + counts.guardians_added + counts.changed + counts.back + counts.students_gone + counts.guardians_gone + counts.doubtful === 0;

export class Reading {
  path = $state('');
  preview = $state.raw<Preview>();
  /** The class to bring in, by its id in the file; `everyClass` for all; empty while it is not chosen. */
  chosen = $state('');
  refused = $state.raw<unknown>(null);
  busy = $state(false);
  #mapping: Mapping | null = null;
  #round = 0;

  /** Looks into another file or folder. Nothing is written. */
  async look(path: string): Promise<void> {
    this.path = path;
    this.preview = undefined;
    this.chosen = '';
    this.#mapping = null;
    const seen = await this.#read();
    if (seen && seen.classes.length < 2) this.chosen = everyClass;
  }

  /** Reads the same file again, with its columns taken for something else. */
  async map(mapping: Mapping): Promise<void> {
    this.#mapping = mapping;
    await this.#read();
  }

  /** Adds those who were seen. Gives null, and says why, when that is refused. */
  async bringIn(): Promise<Import | null> {
    if (!this.preview) return null;
    this.busy = true;
    this.refused = null;
    try {
      const seen = { path: this.path, mapping: this.#mapping, decisions: { ...blankDecisions(), class: this.chosen === everyClass ? null : this.chosen } };
      const difference = await call('roster_difference', seen);
      if (difference.sha256 !== this.preview.sha256) throw refusal('unreadable', { reason: 'changed-since' });
      if (isEmpty(difference.counts)) throw refusal('invalid', { field: 'roster', why: 'nobody-new' });
      const saved = await call('import_roster', { ...seen, fingerprint: difference.fingerprint });
      changes.note(saved.changed);
      return saved.value;
    } catch (thrown) {
      this.refused = thrown;
      return null;
    } finally {
      this.busy = false;
    }
  }

  async #read(): Promise<Preview | null> {
    const round = ++this.#round;
    this.busy = true;
    this.refused = null;
    try {
      const preview = await call('preview_roster', { path: this.path, mapping: this.#mapping });
      if (round !== this.#round) return null;
      this.preview = preview;
      return preview;
    } catch (thrown) {
      if (round === this.#round) this.refused = thrown;
      return null;
    } finally {
      if (round === this.#round) this.busy = false;
    }
  }
}
