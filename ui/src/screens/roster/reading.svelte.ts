// A roster file while it is looked at: what is in it, what it would change here, and what the teacher said about it.
import { call, refusal as refusalOf, type Country, type DayOrder, type Difference, type FilePreview, type Import, type Mapping, type Source } from '$lib/api';
import { changes, Draft, Kept } from '$lib/state';
import { askedAbout, changesNothing, sent, undecided, type Decided } from './decided';
import { everyClass } from './people';

const refusal = (code: string, details: Record<string, string>) => ({ code, message: '', details });

/** The draft of what was said about a file that is not brought in yet. */
export const underway = 'roster';
/** The draft of the text that was pasted. One of its own, so that it is not written again with everything that is said about it. */
const pasted = 'roster/pasted';

/** What the teacher said about it; what is in the file is read again. */
interface Said {
  /** What stands in the field for the path. */
  typed: string;
  /** The file or folder that is looked at. */
  path: string;
  /** No file, but the pasted text is looked at. */
  pasted: boolean;
  /** What its columns were taken for, where that was changed. */
  mapping: Mapping | null;
  /** The class to bring in, by its id in the file; `everyClass` for all; empty while it is not chosen. */
  chosen: string;
  /** The country of its telephones; none where it was not said. */
  country: Country | null;
  /** Which number of a date is the day, where that was asked. */
  dayOrder: DayOrder | null;
  /** The file that the decisions are about. */
  sha256: string;
  decided: Decided;
}

const fresh = (): Said => ({ typed: '', path: '', pasted: false, mapping: null, chosen: '', country: null, dayOrder: null, sha256: '', decided: undecided() });

export class Reading {
  preview = $state.raw<FilePreview>();
  /** The file beside what is here, once its class is known. */
  difference = $state.raw<Difference>();
  refused = $state.raw<unknown>(null);
  busy = $state(false);
  /** The file is another one than the decisions were about, and they are forgotten. */
  forgotten = $state(false);
  /** The teacher stopped it. */
  stopped = $state(false);
  #round = 0;
  /** It comes in or is in: what was shown is not compared with itself. */
  #bringing = false;

  private constructor(
    readonly kept: Kept<Said>,
    /** What was pasted, or typed in place of it. */
    readonly text: Draft,
  ) {}

  static async open(): Promise<Reading> {
    return new Reading(await Kept.open<Said>(underway, fresh()), await Draft.open(pasted));
  }

  async close(): Promise<void> {
    await Promise.all([this.kept.draft.close(), this.text.close()]);
  }

  get said(): Said {
    return this.kept.value;
  }

  /** Whether there is something to look at. */
  get given(): boolean {
    return this.said.pasted || this.said.path !== '';
  }

  /** Looks into another file or folder. Nothing is written. */
  look(path: string): Promise<void> {
    return this.#lookInto({ typed: path, path }, !this.said.pasted && path === this.said.path);
  }

  /** Looks into pasted text. Nothing is written. */
  lookPasted(text: string): Promise<void> {
    const same = this.said.pasted && text === this.text.words;
    this.text.type(text);
    return this.#lookInto({ pasted: true }, same);
  }

  /** Ends the reading under way; nobody waits for what it gives. What was chosen stays chosen. Of what is being brought in
      only the answer tells whether it was in already. */
  async stop(): Promise<void> {
    if (!this.#bringing) {
      this.#round += 1;
      this.busy = false;
      this.#halt();
    }
    await call('stop_reading');
  }

  #halt(): void {
    this.#clear();
    this.stopped = true;
  }

  /** The same that was stopped goes on as it was said; anything else begins anew. */
  async #lookInto(source: Partial<Said>, same: boolean): Promise<void> {
    const { country } = this.said;
    this.#clear();
    if (!this.stopped || !same) Object.assign(this.said, { ...fresh(), ...source, country });
    await this.goOn();
  }

  #clear(): void {
    this.preview = undefined;
    this.difference = undefined;
    this.forgotten = false;
  }

  /** Reads the file that was looked at when the window closed. A class that is not in it any more is not chosen. */
  async goOn(): Promise<void> {
    await this.#under(async (current) => {
      const seen = await this.#read(current);
      if (!seen) return;
      const known = [everyClass, ...seen.classes.map(({ id }) => id)];
      if (seen.classes.length < 2) this.said.chosen = everyClass;
      else if (!known.includes(this.said.chosen)) this.said.chosen = seen.own_class ?? '';
      await this.#compare(current);
    });
  }

  /** Reads the same file again, with its columns taken for something else: people may be others then. */
  async map(mapping: Mapping): Promise<void> {
    this.said.mapping = mapping;
    this.said.decided = undecided();
    await this.again();
  }

  /** Another class of the file, with people of its own. */
  async choose(chosen: string): Promise<void> {
    this.said.chosen = chosen;
    this.said.decided = undecided();
    this.difference = undefined;
    await this.compare();
  }

  /** Reads the file again as it is now said to be read. */
  again(): Promise<void> {
    return this.#under(async (current) => {
      if (await this.#read(current)) await this.#compare(current);
    });
  }

  /** Decides something, and shows what the file would change then. */
  async decide(change: (decided: Decided) => void): Promise<void> {
    change(this.said.decided);
    await this.compare();
  }

  async compare(): Promise<void> {
    if (!this.#bringing) await this.#under((current) => this.#compare(current));
  }

  /** Brings in what was seen. Gives null, and says why, when that is refused; what is shown is then as it is now. */
  async bringIn(): Promise<Import | null> {
    const seen = this.difference;
    if (!seen) return null;
    this.busy = this.#bringing = true;
    this.refused = null;
    this.stopped = false;
    try {
      if (changesNothing(seen)) throw refusal('invalid', { field: 'roster', why: 'nobody-new' });
      const saved = await call('import_roster', { ...this.#reading, decisions: this.#decisions(seen), fingerprint: seen.fingerprint });
      changes.note(saved.changed);
      // The class is in, whatever becomes of the note of how.
      await Promise.all([this.kept.drop(), this.text.clear()]).catch(() => undefined);
      return saved.value;
    } catch (thrown) {
      this.#bringing = false;
      if (refusalOf(thrown).code === 'cancelled') this.#halt();
      else await this.again();
      if (!this.stopped) this.refused ??= thrown;
      return null;
    } finally {
      this.busy = false;
    }
  }

  get #reading() {
    const { path, pasted, country, dayOrder } = this.said;
    const source: Source = pasted ? { kind: 'pasted', text: this.text.words } : { kind: 'file', path };
    return { source, mapping: $state.snapshot(this.said.mapping) as Mapping | null, country, day_order: dayOrder };
  }

  #decisions(seen?: Difference) {
    return sent($state.snapshot(this.said.decided) as Decided, this.said.chosen, seen);
  }

  /** Runs a look; only the latest one shows anything. */
  async #under(work: (current: () => boolean) => Promise<void>, again = 3): Promise<void> {
    const round = ++this.#round;
    const current = () => round === this.#round;
    this.busy = true;
    this.refused = null;
    this.stopped = false;
    try {
      await work(current);
    } catch (thrown) {
      // Nobody stopped the latest look: an older one that came late to the Rust side ended it.
      if (current() && again && refusalOf(thrown).code === 'cancelled') return await this.#under(work, again - 1);
      if (current()) this.refused = thrown;
    } finally {
      if (current()) this.busy = false;
    }
  }

  async #read(current: () => boolean): Promise<FilePreview | null> {
    const preview = await call('preview_roster', this.#reading);
    if (!current()) return null;
    if (this.said.sha256 && this.said.sha256 !== preview.sha256) {
      this.forgotten = true;
      this.said.decided = undecided();
    }
    this.said.sha256 = preview.sha256;
    this.preview = preview;
    return preview;
  }

  async #compare(current: () => boolean, readAnew = true): Promise<void> {
    if (!current() || !this.preview || !this.said.chosen) return;
    const before = this.difference;
    const difference = await call('roster_difference', { ...this.#reading, decisions: this.#decisions(before) }).catch((thrown: unknown) => {
      if (current()) this.difference = undefined;
      throw thrown;
    });
    if (!current()) return;
    if (difference.sha256 !== this.preview.sha256) {
      this.difference = undefined;
      // The file was saved again just now: it is read once more, and what was decided about the one before is forgotten.
      if (readAnew) return (await this.#read(current)) ? this.#compare(current, false) : undefined;
      throw refusal('unreadable', { reason: 'changed-since' });
    }
    // That so many may go was said of those who were shown.
    if (before && difference.gone.some(({ id }) => !before.gone.some((gone) => gone.id === id))) this.said.decided.manyMayGo = false;
    this.difference = difference;
    this.said.decided.asked = askedAbout(this.said.decided, difference);
  }
}
