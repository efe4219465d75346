// What the family answers, and what that means in the teacher's language: two fields, and one record.
import { blankAnswer, call } from '$lib/api';
import { changes } from '$lib/state';
import { Entry } from './entry.svelte';
import type { Meeting } from './meeting.svelte';
import { speakerOf, whoOf, type Speaker } from './speakers';

export class Answers {
  constructor(private readonly meeting: Meeting) {}

  /** A field of somebody's answer to a question, in their own words. */
  entry(question: string, speaker: Speaker): Entry {
    return new Entry(this.meeting.desk, {
      field: this.field(question, speaker),
      recorded: this.#said(question, whoOf(speaker)),
      write: (words) => this.#write(question, speaker, words, this.meaning(question, whoOf(speaker))),
    });
  }

  /** A field of what that answer means. Without the family's words there is no record to hold it, and it stays a draft. */
  meaningEntry(question: string, speaker: Speaker, answer: Entry): Entry {
    const who = whoOf(speaker);
    return new Entry(this.meeting.desk, {
      field: this.#field(question, who),
      recorded: this.meeting.answerOf(question, who)?.rendering ?? '',
      after: answer,
      ready: () => this.#said(question, who) !== '',
      write: (meaning) => this.#write(question, speaker, this.#said(question, who), meaning),
    });
  }

  /** The key of somebody's words while they are typed: everybody's for themselves, so that nobody's take another's place. */
  field(question: string, speaker: Speaker): string {
    return `${this.meeting.field(question, 'family')}/${whoOf(speaker)}`;
  }

  /** What an answer means, as far as it is known: what is being typed, what waits as a draft, or what the record has. */
  meaning(question: string, who: string): string {
    const field = this.#field(question, who);
    const { desk } = this.meeting;
    return desk.entryOf(field)?.words ?? desk.kept.get(field)?.words ?? this.meeting.answerOf(question, who)?.rendering ?? '';
  }

  /** An answer that is written down turns out to be in another language; false when that was refused. */
  async saidIn(question: string, speaker: Speaker, language: string): Promise<boolean> {
    const answer = this.meeting.answerOf(question, whoOf(speaker));
    if (!answer || answer.language === language) return true;
    return this.#write(question, speaker, answer.words, answer.rendering, language);
  }

  /** What still waits as a draft becomes a record, so that it outlives the meeting; false when that was refused. */
  async file(): Promise<boolean> {
    return (await this.#fileAnswers()) && this.#noteMeanings();
  }

  /** Somebody's words of which the field was not opened again, after a crash perhaps. */
  async #fileAnswers(): Promise<boolean> {
    for (const [field, { words }] of [...this.meeting.desk.kept]) {
      const [, , question = '', side, ...who] = field.split('/');
      const speaker = side === 'family' && this.#named(question, who.join('/'));
      if (!speaker || !this.meeting.questions.some(({ key }) => key === question)) continue;
      if (!(await this.#write(question, speaker, words, this.meaning(question, whoOf(speaker))))) return false;
    }
    return true;
  }

  /** What somebody meant whose words nobody wrote down becomes a note of the teacher's. */
  async #noteMeanings(): Promise<boolean> {
    for (const [field, { words }] of [...this.meeting.desk.kept]) {
      const [, , question = '', side, ...who] = field.split('/');
      if (side !== 'meaning') continue;
      if (words.trim() && !(await this.#note(question, who.join('/'), words))) return false;
      await this.meeting.desk.forget(field).catch(() => undefined);
    }
    return true;
  }

  /** One for everybody who answers: it may wait for their words while somebody else speaks. */
  #field(question: string, who: string): string {
    return `meeting/${this.meeting.id}/${question}/meaning/${who}`;
  }

  #said(question: string, who: string): string {
    return this.meeting.answerOf(question, who)?.words ?? '';
  }

  /** Somebody who may speak, or who answered this question already, by how `whoOf` names them. */
  #named(question: string, who: string): Speaker | undefined {
    const answer = this.meeting.answerOf(question, who);
    return this.meeting.speakers.find((one) => whoOf(one) === who) ?? (answer && speakerOf(answer));
  }

  async #write(question: string, speaker: Speaker, words: string, rendering: string, language = this.meeting.spokenIn(question, speaker)): Promise<boolean> {
    const { meeting } = this;
    const field = this.#field(question, whoOf(speaker));
    if (!words.trim() && !(await this.#keep(field, rendering))) return false;
    const { guardian, student, name } = speaker;
    const answer = { ...blankAnswer(), conference: meeting.id, question, guardian, student, speaker: meeting.answerOf(question, whoOf(speaker))?.speaker || name, language, words, rendering };
    if (!(await meeting.write(() => call('write_answer', { answer }), this.field(question, speaker)))) return false;
    if (!words.trim()) return true;
    meeting.desk.entryOf(field)?.filed(rendering);
    // Left on disk it would only be found again as the very words that the record has.
    await meeting.desk.forget(field, rendering).catch(() => undefined);
    return true;
  }

  /** The record goes with the family's words: what they meant is a draft again, until they are there. */
  async #keep(field: string, words: string): Promise<boolean> {
    if (!words.trim() || this.meeting.desk.kept.get(field)?.words === words) return true;
    try {
      await this.meeting.desk.keep({ field, words, cursor: words.length });
      return true;
    } catch (thrown) {
      changes.refuse(thrown);
      return false;
    }
  }

  /** Puts a meaning that was left over beside the words it belongs to, or among the teacher's notes to the question. */
  async #note(question: string, who: string, meaning: string): Promise<boolean> {
    const { meeting } = this;
    const speaker = this.#named(question, who);
    const said = this.#said(question, who);
    if (speaker && said) return this.#write(question, speaker, said, meaning);
    const words = [meeting.noted(question, 'note'), meaning].filter(Boolean).join('\n');
    return (await meeting.write(() => call('write_share', { id: meeting.id, question, kind: 'note', words }))) !== null;
  }
}
