// A roster file while it is looked at: what is in it, what its columns were taken for, which class was chosen.
import { blankDecisions, call, type DifferenceCounts, type Import, type Mapping, type Preview } from '$lib/api';
import { changes, Kept } from '$lib/state';
import { everyClass } from './people';

const refusal = (code: string, details: Record<string, string>) => ({ code, message: '', details });

const isEmpty = (counts: DifferenceCounts) =>
  counts.students_added + counts.guardians_added + counts.changed + counts.back + counts.students_gone + counts.guardians_gone + counts.doubtful === 0;

/** The draft of what was said about a file that is not brought in yet. */
export const underway = 'roster';

/** What the teacher said about it; what is in the file is read again. */
interface Said {
  /** What stands in the field for the path. */
  typed: string;
  /** The file or folder that is looked at. */
  path: string;
  /** What its columns were taken for, where that was changed. */
  mapping: Mapping | null;
  /** The class to bring in, by its id in the file; `everyClass` for all; empty while it is not chosen. */
  chosen: string;
}

export class Reading {
  preview = $state.raw<Preview>();
  refused = $state.raw<unknown>(null);
  busy = $state(false);
  #round = 0;

  private constructor(readonly kept: Kept<Said>) {}

  static async open(): Promise<Reading> {
    return new Reading(await Kept.open<Said>(underway, { typed: '', path: '', mapping: null, chosen: '' }));
  }

  get said(): Said {
    return this.kept.value;
  }

  /** Looks into another file or folder. Nothing is written. */
  async look(path: string): Promise<void> {
    this.preview = undefined;
    Object.assign(this.said, { typed: path, path, mapping: null, chosen: '' });
    await this.goOn();
  }

  /** Reads the file that was looked at when the window closed. A class that is not in it any more is not chosen. */
  async goOn(): Promise<void> {
    const seen = await this.#read();
    if (!seen) return;
    const known = [everyClass, ...seen.classes.map(({ id }) => id)];
    if (seen.classes.length < 2) this.said.chosen = everyClass;
    else if (!known.includes(this.said.chosen)) this.said.chosen = '';
  }

  /** Reads the same file again, with its columns taken for something else. */
  async map(mapping: Mapping): Promise<void> {
    this.said.mapping = mapping;
    await this.#read();
  }

  /** Adds those who were seen. Gives null, and says why, when that is refused. */
  async bringIn(): Promise<Import | null> {
    if (!this.preview) return null;
    this.busy = true;
    this.refused = null;
    try {
      const seen = {
        path: this.said.path, mapping: this.#mapping, country: null, day_order: null,
        decisions: { ...blankDecisions(), class: this.said.chosen === everyClass ? null : this.said.chosen },
      };
      const difference = await call('roster_difference', seen);
      if (difference.sha256 !== this.preview.sha256) throw refusal('unreadable', { reason: 'changed-since' });
      if (isEmpty(difference.counts)) throw refusal('invalid', { field: 'roster', why: 'nobody-new' });
      const saved = await call('import_roster', { ...seen, fingerprint: difference.fingerprint });
      changes.note(saved.changed);
      // The class is in, whatever becomes of the note of how.
      await this.kept.drop().catch(() => undefined);
      return saved.value;
    } catch (thrown) {
      this.refused = thrown;
      return null;
    } finally {
      this.busy = false;
    }
  }

  get #mapping(): Mapping | null {
    return $state.snapshot(this.said.mapping) as Mapping | null;
  }

  async #read(): Promise<Preview | null> {
    const round = ++this.#round;
    this.busy = true;
    this.refused = null;
    try {
      const preview = await call('preview_roster', { path: this.said.path, mapping: this.#mapping, country: null, day_order: null });
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
