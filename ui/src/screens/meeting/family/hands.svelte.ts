// The laptop in the family's hands: the screen that Rust makes of what the family may see, and what is written there. Nothing of
// the teacher's page is here, and nothing that is asked for from here answers with any of it.
import { call, type Draft, type FamilyScreen, type GoingHow, type OwnWords, type Survey } from '$lib/api';
import { speech, t } from '$lib/i18n';
import { changes, session } from '$lib/state';
import { ticking } from '../clock';
import { Desk } from '../desk';
import { Entry } from '../entry.svelte';

/** From one note of how long the family spoke to the next, in seconds. */
const noteEvery = 5;

/** The laptop is the teacher's again, at the place where the meeting stood. */
export async function giveBack(id: string): Promise<void> {
  try {
    const { changed } = await call('take_back', { id });
    changes.next = { undo: changed.undo, redo: changed.redo };
    session.handed = false;
  } catch (thrown) {
    changes.refuse(thrown);
  }
}

export class InHands {
  screen = $state.raw() as FamilyScreen;
  readonly desk: Desk;
  #seconds = 0;

  constructor(
    readonly id: string,
    screen: FamilyScreen,
  ) {
    this.screen = screen;
    const typed: (Draft | null)[] = [screen.survey, ...screen.words.map(({ draft }) => draft)];
    this.desk = new Desk(typed.filter((draft) => draft !== null));
  }

  static async open(id: string): Promise<InHands> {
    return new InHands(id, await call('family_view', { id, locale: speech.locale }));
  }

  /** A field in which words are changed. */
  entry({ id: voice, field, words: recorded }: OwnWords): Entry {
    const write = (words: string) => this.#write(() => call('family_changes_words', { ...this.#here, voice, words }), field);
    return new Entry(this.desk, { field, recorded, write });
  }

  /** Answers about the meeting, kept until they are handed in. */
  survey(fresh: Survey): Entry {
    return new Entry(this.desk, { field: this.screen.survey_field, recorded: JSON.stringify(fresh), write: () => Promise.resolve(true), ready: () => false });
  }

  allowQuoting(voice: string, yes: boolean): Promise<boolean> {
    return this.#write(() => call('family_allows_quoting', { ...this.#here, voice, yes, quoted_as: t('meeting-quoted-family') }));
  }

  rate(goal: string, rating: GoingHow): Promise<boolean> {
    return this.#write(() => call('family_rates_goal', { ...this.#here, goal, rating }));
  }

  choose(key: string, yes: boolean): Promise<boolean> {
    return this.#write(() => call('family_chooses', { ...this.#here, key, yes }));
  }

  handIn(survey: Survey): Promise<boolean> {
    return this.#write(() => call('family_hands_in', { ...this.#here, survey }), this.screen.survey_field);
  }

  /** Counts how long the family has the laptop. Returns how to stop. */
  run(): () => void {
    return ticking((seconds) => {
      this.#seconds += seconds;
      if (this.#seconds >= noteEvery) void this.#spoke();
    });
  }

  /** The laptop is the teacher's again; not while something that was typed could not be written down. */
  async takeBack(): Promise<void> {
    if (!(await this.desk.settle())) return;
    await this.#spoke();
    await this.desk.inTurn(() => giveBack(this.id));
  }

  get #here() {
    return { id: this.id, locale: speech.locale };
  }

  async #spoke(): Promise<void> {
    const seconds = this.#seconds;
    this.#seconds = 0;
    // How long somebody spoke is no words of anybody's: it is counted with the next note, or not at all.
    if (seconds > 0) await this.desk.inTurn(() => call('family_spoke', { id: this.id, seconds })).catch(() => undefined);
  }

  /** Writes, and shows the screen as it is then; false when that was refused. With `field`, its draft became a record. */
  async #write(write: () => Promise<FamilyScreen>, field?: string): Promise<boolean> {
    try {
      await this.desk.inTurn(async () => {
        this.screen = await write();
        if (field) this.desk.kept.delete(field);
      });
      return true;
    } catch (thrown) {
      changes.refuse(thrown);
      return false;
    }
  }
}
