// A meeting under way: where it stands, who speaks, and what is written down in it.
import {
  call, refusal,
  type Closing, type Mark, type MeetingPage, type NoteKind, type Party, type Place, type Question, type Saved, type Step, type Survey, type Voice,
} from '$lib/api';
import { speech } from '$lib/i18n';
import { changes, session } from '$lib/state';
import { Answers } from './answers';
import { ticking } from './clock';
import { Desk } from './desk';
import { Entry } from './entry.svelte';
import { Notes } from './notes';
import { speakerOf, speakersOf, whoOf, type Speaker } from './speakers';

export const steps: readonly Step[] = ['family_speaks', 'we_share', 'we_decide', 'read_back'];
/** From one note of where the meeting stands to the next while the clock runs, in seconds. */
const noteEvery = 5;

export class Meeting {
  page = $state.raw() as MeetingPage;
  place = $state() as Place;
  /** The field of the question on the screen. */
  entry = $state.raw<Entry | null>(null);
  /** Beside it, what the answer means in the teacher's language, where that is another than the family's. */
  meaning = $state.raw<Entry | null>(null);
  /** The teacher's part was asked for before the family has spoken. */
  asking = $state(false);
  readonly desk: Desk;
  readonly answers = new Answers(this);
  readonly notes = new Notes(this);
  #seen = changes.version;
  #noting: Promise<void> | null = null;
  #stale = false;
  #ended = false;
  #loads = 0;

  constructor(
    readonly id: string,
    page: MeetingPage,
  ) {
    this.page = page;
    this.place = { ...page.place, question: this.#known(page.place.question) };
    this.desk = new Desk(page.drafts);
    if (this.place.step === 'family_speaks') this.#openEntry(page.place.field);
    this.asking = !this.opened && page.place.field === this.field('override', 'teacher') && this.desk.kept.has(page.place.field);
  }

  get conference() {
    return this.page.line.conference;
  }

  get questions(): readonly Question[] {
    return this.conference.questions;
  }

  get question(): Question | undefined {
    return this.questions.find(({ key }) => key === this.place.question);
  }

  /** Whether the second step is open. */
  get opened(): boolean {
    return this.conference.first_speaker !== 'unknown';
  }

  get elapsed(): number {
    return this.place.family_seconds + this.place.teacher_seconds;
  }

  /** Those of the family who may be speaking. */
  get speakers(): readonly Speaker[] {
    return speakersOf(this.page);
  }

  /** Who of the family is speaking, or was last. */
  get speaker(): Speaker {
    const { speakers } = this;
    return speakers.find((one) => whoOf(one) === this.place.who) ?? (speakers[0] as Speaker);
  }

  /** In which language somebody answers a question: the answer's own, or the one that was chosen, or that is known of them. */
  spokenIn(question: string, speaker: Speaker): string {
    const who = whoOf(speaker);
    return this.answerOf(question, who)?.language || (this.place.languages[who] ?? speaker.language);
  }

  /** The language of the field on the screen. */
  get language(): string {
    return this.spokenIn(this.place.question, this.speaker);
  }

  /** Whether what is said reaches the teacher in another language. */
  get interpreted(): boolean {
    const { language } = this;
    return this.conference.interpreter !== '' || (language !== '' && language.split('-')[0] !== speech.locale);
  }

  /** What the family answered, word for word, by question. */
  said(question?: string): readonly Voice[] {
    return this.page.voices.filter((voice) => voice.source === null && voice.kind === 'said' && (question === undefined || voice.question === question));
  }

  /** What the teacher wrote to a question. */
  noted(question: string, kind: NoteKind): string {
    const found = this.page.notes.find((note) => note.question === question && note.kind === kind && note.source === null && note.tier !== 'private_aid');
    return found?.words ?? '';
  }

  /** Where the cursor is. */
  at(field: string, who = this.place.who): void {
    if (this.place.field !== field || this.place.who !== who) this.#stand({ field, who });
  }

  async ask(key: string): Promise<void> {
    if (!(await this.#leaveField())) return;
    this.#stand({ question: key });
    this.#openEntry();
  }

  /** The question before or after this one; false where there is none. */
  askNext(by: 1 | -1): boolean {
    const next = this.questions[this.questions.findIndex(({ key }) => key === this.place.question) + by];
    if (next) void this.ask(next.key);
    return next !== undefined;
  }

  /** Somebody else is speaking; `who` of the family as `whoOf` writes it. What was said so far is written down first. */
  async speaks(party: Party, who = whoOf(this.speaker)): Promise<void> {
    if (!(await this.#leaveField())) return;
    this.#stand({ speaker: party, who });
    if (this.place.step === 'family_speaks') this.#openEntry();
  }

  /** The one who is speaking does so in this language, also in what is on the screen already. */
  async speaksIn(language: string): Promise<void> {
    const { speaker } = this;
    const { question } = this.place;
    if (!(await this.entry?.settle())) return;
    this.#stand({ languages: { ...this.place.languages, [whoOf(speaker)]: language } });
    if (!(await this.answers.saidIn(question, speaker, language))) return;
    if (this.entry && this.meant) this.meaning ??= this.answers.meaningEntry(question, speaker, this.entry);
    else this.#closeMeaning();
  }

  /** Whether what is said needs a field of what it means; what stands in one stays in sight. */
  get meant(): boolean {
    return this.interpreted || this.answers.meaning(this.place.question, whoOf(this.speaker)) !== '';
  }

  /** A field of the teacher's words beside a question. */
  teacherEntry(question: string, kind: NoteKind): Entry {
    const field = this.field(question, 'teacher');
    const write = async (words: string) => {
      const saved = await this.write(() => call('write_share', { id: this.id, question, kind, words }), field);
      return saved !== null;
    };
    return new Entry(this.desk, { field, recorded: this.noted(question, kind), write });
  }

  /** A form, kept as a draft while it is filled in; a record when it is saved or the step is left. */
  form(name: string, recorded: string, ready: () => boolean, save: () => Promise<Saved<string> | null>): Entry {
    const field = this.field(name, 'teacher');
    const write = async () => (await this.write(save, field)) !== null;
    return new Entry(this.desk, { field, recorded, write, ready });
  }

  /** Words that are kept while they are typed and go into another record when that is made; then `drop` it. */
  jotting(name: string, side: 'family' | 'teacher', words = ''): Entry {
    return new Entry(this.desk, { field: this.field(name, side), recorded: words, write: () => Promise.resolve(true), ready: () => false });
  }

  /** What somebody answered, who is named as `whoOf` does. */
  answerOf(question: string, who: string): Voice | undefined {
    return this.said(question).find((voice) => whoOf(speakerOf(voice)) === who);
  }

  field(question: string, side: 'family' | 'teacher'): string {
    return `meeting/${this.id}/${question}/${side}`;
  }

  /** Turns words of the answer on the screen into what they are; the answer becomes a record first. */
  async mark(words: string, mark: Mark): Promise<boolean> {
    if (!words || this.place.speaker !== 'family' || !(await this.entry?.settle())) return false;
    const from = this.answerOf(this.place.question, whoOf(this.speaker));
    if (!from?.words.includes(words)) return false;
    return (await this.write(() => call('mark_words', { from: from.id, words, mark }))) !== null;
  }

  /** Goes to a step, closing what is being typed. The teacher's part opens only when the family has spoken. */
  async goTo(step: Step): Promise<void> {
    if (step === this.place.step || !(await this.desk.settle())) return;
    if (step !== 'family_speaks' && !this.opened && !(await this.#open(null))) return;
    const forward = steps.indexOf(step) > steps.indexOf(this.conference.step);
    const place = { ...$state.snapshot(this.place), step };
    if (forward && step === 'we_share' && !(await this.#open(null))) return;
    if (forward && step !== 'we_share' && !(await this.write(() => call('move_meeting', { id: this.id, step, place })))) return;
    this.#arrive(step);
  }

  /** Opens the teacher's part before the family has spoken, and says why; false when that was refused. */
  override(reason: string): Promise<boolean> {
    return this.#open(reason);
  }

  /** The teacher's part is not asked for any more. */
  listen(): void {
    this.asking = false;
    if (this.entry) this.at(this.entry.field);
  }

  /** Gives the laptop to the family: what was typed becomes a record, so that the family finds it, and that it is handed over is
      on disk. Then this page is read and written no more; the family's screen stands for itself. */
  async handOver(): Promise<void> {
    if (!(await this.#leaveField()) || !(await this.desk.settle())) return;
    this.#ended = true;
    await this.#noting;
    const place = $state.snapshot(this.place);
    try {
      await this.desk.inTurn(() => call('hand_over', { id: this.id, place }));
    } catch (thrown) {
      this.#ended = false;
      changes.refuse(thrown);
      return;
    }
    await this.leave();
    session.handed = true;
  }

  /** How long a step should take by the agenda, in minutes. */
  pace(step: Step): number {
    return this.page.agenda.parts.reduce((sum, part) => (part.step === step ? sum + part.minutes : sum), 0);
  }

  /** Everything typed is on disk, the vault is locked; unlocking comes back to this place. */
  async pause(): Promise<void> {
    await this.#leaveField();
    await this.#note();
    await session.lock();
  }

  /** Closes the meeting that was read back; false when that was refused. */
  async finish(closing: Closing): Promise<boolean> {
    if (!(await this.desk.settle()) || !(await this.answers.file()) || !(await this.notes.file()) || !(await this.#handInSurvey())) return false;
    this.#ended = true;
    await this.#noting;
    const times = { family_seconds: this.place.family_seconds, teacher_seconds: this.place.teacher_seconds };
    const done = await this.desk.inTurn(() => changes.run(() => call('finish_meeting', { id: this.id, closing: { ...closing, ...times } })));
    this.#ended = done !== null;
    return this.#ended;
  }

  /** The clock: it runs for whoever speaks, whatever becomes of the one on the wall. Returns how to stop it. */
  run(): () => void {
    return ticking((seconds) => this.#count(seconds));
  }

  /** Something changed elsewhere (an undo): what is shown is read anew, what is being typed stays. */
  async refresh(version: number): Promise<void> {
    if (version === this.#seen || this.#ended) return;
    await this.#load();
    const { question, speaker, step } = this.place;
    const { entry, meaning } = this;
    if (!entry || entry.open || step !== 'family_speaks') return;
    const answer = this.answerOf(question, whoOf(this.speaker));
    const recorded = speaker === 'teacher' ? this.noted(question, 'note') : (answer?.words ?? '');
    const known = !meaning || meaning.open || meaning.words === (answer?.rendering ?? '');
    if (recorded === entry.words && known) return;
    await meaning?.settle();
    if (this.entry === entry && !entry.open) this.#openEntry();
  }

  /** Writes without the bar that offers to undo: nothing comes up between teacher and family. Ctrl+Z works all the same. */
  async write<T>(write: () => Promise<Saved<T> | null>, field?: string): Promise<Saved<T> | null> {
    const saved = await this.desk.inTurn(async () => {
      const done = await changes.run(write);
      if (done && field) this.desk.kept.delete(field);
      return done;
    });
    if (!saved) return null;
    changes.dismiss();
    // What was written stands, also where the page cannot be read anew just now: the next change tries again.
    await this.#load().catch(() => undefined);
    return saved;
  }

  /** Everything typed becomes a record before the screen is left. */
  async leave(): Promise<void> {
    await Promise.all([...this.desk.entries].map((entry) => entry.close()));
  }

  /** Answers of the family's that it has not handed in itself. */
  async #handInSurvey(): Promise<boolean> {
    const field = this.field('survey', 'family');
    const draft = this.desk.kept.get(field);
    if (!draft) return true;
    const survey = JSON.parse(draft.words) as Survey;
    const answered = survey.words.trim() || [survey.heard, survey.knows_how, survey.can_help].some((answer) => answer !== 'unsaid');
    if (answered && !(await this.write(() => call('note_survey', { survey })))) return false;
    await this.desk.forget(field).catch(() => undefined);
    return true;
  }

  async #load(): Promise<void> {
    if (this.#ended) return;
    this.#seen = changes.version;
    const load = ++this.#loads;
    const page = await call('meeting', { id: this.id });
    if (load === this.#loads) this.page = page;
  }

  async #open(reason: string | null): Promise<boolean> {
    try {
      const saved = await this.desk.inTurn(() => call('open_teacher_part', { id: this.id, reason }));
      changes.note(saved.changed);
      changes.dismiss();
      await this.#load();
      // A reason that was begun is not needed any more; where it cannot be emptied, nobody sees it again either.
      await this.desk.forget(this.field('override', 'teacher')).catch(() => undefined);
      return true;
    } catch (thrown) {
      const { code, details } = refusal(thrown);
      if (code === 'invalid' && (details as { why?: string } | null)?.why === 'family-first') this.asking = true;
      else changes.refuse(thrown);
      return false;
    }
  }

  #arrive(step: Step): void {
    const speaker: Party = step === 'we_share' ? 'teacher' : 'family';
    this.#stand({ step, speaker, field: '' });
    if (step === 'family_speaks') this.#openEntry();
    else this.#closeEntry();
  }

  /** Closes the edit of the question's field; false when that was refused. */
  #leaveField(): Promise<boolean> {
    return (this.meaning ?? this.entry)?.settle() ?? Promise.resolve(true);
  }

  /** Opens the field of the question, with the cursor in it; or, coming back, where the cursor was. */
  #openEntry(cursor?: string): void {
    this.#closeEntry();
    const { question, speaker } = this.place;
    const entry = speaker === 'teacher' ? this.teacherEntry(question, 'note') : this.answers.entry(question, this.speaker);
    this.entry = entry;
    this.meaning = speaker === 'family' && this.meant ? this.answers.meaningEntry(question, this.speaker, entry) : null;
    this.#stand({ field: cursor === this.meaning?.field && cursor ? cursor : entry.field });
  }

  #closeEntry(): void {
    void this.entry?.close();
    this.entry = null;
    this.#closeMeaning();
  }

  #closeMeaning(): void {
    void this.meaning?.close();
    this.meaning = null;
  }

  #known(question: string): string {
    return this.questions.some(({ key }) => key === question) ? question : (this.questions[0]?.key ?? '');
  }

  #count(seconds: number): void {
    if (this.#ended) return;
    const side = this.place.speaker === 'teacher' ? 'teacher_seconds' : 'family_seconds';
    const before = this.elapsed;
    this.place[side] += seconds;
    if (Math.floor(this.elapsed / noteEvery) > Math.floor(before / noteEvery)) void this.#note();
  }

  #stand(changed: Partial<Place>): void {
    Object.assign(this.place, changed);
    void this.#note();
  }

  /** Notes where the meeting stands; one call at a time, the latest place wins. */
  #note(): Promise<void> {
    if (this.#ended) return Promise.resolve();
    this.#stale = true;
    this.#noting ??= this.#noteAll().finally(() => (this.#noting = null));
    return this.#noting;
  }

  async #noteAll(): Promise<void> {
    while (this.#stale && session.stage === 'open') {
      this.#stale = false;
      const place = $state.snapshot(this.place);
      // Where one stands is no words of anybody's: what is not noted now is noted with the next change.
      await this.desk.inTurn(() => call('set_place', { id: this.id, place })).catch(() => undefined);
    }
  }
}
