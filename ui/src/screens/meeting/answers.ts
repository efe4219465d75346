// What the family answers, and what that means in the teacher's language: two fields, and one record.
import { blankAnswer, call } from '$lib/api';
import { changes } from '$lib/state';
import { Entry } from './entry.svelte';
import type { Meeting, Speaker } from './meeting.svelte';

export class Answers {
  constructor(private readonly meeting: Meeting) {}

  /** A field of somebody's answer to a question, in their own words. */
  entry(question: string, speaker: Speaker): Entry {
    return new Entry(this.meeting.desk, {
      field: this.meeting.field(question, 'family'),
      recorded: this.#said(question, speaker.guardian),
      write: (words) => this.#write(question, speaker, words, this.meaning(question, speaker.guardian)),
    });
  }

  /** A field of what that answer means. Without the family's words there is no record to hold it, and it stays a draft. */
  meaningEntry(question: string, speaker: Speaker, answer: Entry): Entry {
    return new Entry(this.meeting.desk, {
      field: this.#field(question, speaker.guardian),
      recorded: this.meeting.answerOf(question, speaker.guardian)?.rendering ?? '',
      after: answer,
      ready: () => this.#said(question, speaker.guardian) !== '',
      write: (meaning) => this.#write(question, speaker, this.#said(question, speaker.guardian), meaning),
    });
  }

  /** What an answer means, as far as it is known: what is being typed, what waits as a draft, or what the record has. */
  meaning(question: string, guardian: string | null): string {
    const field = this.#field(question, guardian);
    const { desk } = this.meeting;
    return desk.entryOf(field)?.words ?? desk.kept.get(field)?.words ?? this.meeting.answerOf(question, guardian)?.rendering ?? '';
  }

  /** What somebody meant whose words nobody wrote down becomes a note of the teacher's, so that it outlives the meeting. */
  async noteMeanings(): Promise<boolean> {
    for (const [field, { words }] of [...this.meeting.desk.kept]) {
      const [, , question = '', side, guardian = ''] = field.split('/');
      if (side !== 'meaning') continue;
      if (words.trim() && !(await this.#file(question, guardian || null, words))) return false;
      await this.meeting.desk.forget(field).catch(() => undefined);
    }
    return true;
  }

  /** One for everybody who answers: it may wait for their words while somebody else speaks. */
  #field(question: string, guardian: string | null): string {
    return `meeting/${this.meeting.id}/${question}/meaning/${guardian ?? ''}`;
  }

  #said(question: string, guardian: string | null): string {
    return this.meeting.answerOf(question, guardian)?.words ?? '';
  }

  async #write(question: string, { guardian, name }: Speaker, words: string, rendering: string): Promise<boolean> {
    const { meeting } = this;
    const field = this.#field(question, guardian);
    if (!words.trim() && !(await this.#keep(field, rendering))) return false;
    const before = meeting.answerOf(question, guardian);
    const answer = {
      ...blankAnswer(), conference: meeting.id, question, guardian,
      speaker: before?.speaker || name, language: before?.language || meeting.conference.language, words, rendering,
    };
    if (!(await meeting.write(() => call('write_answer', { answer }), meeting.field(question, 'family')))) return false;
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
  async #file(question: string, guardian: string | null, meaning: string): Promise<boolean> {
    const { meeting } = this;
    const speaker = meeting.speakers.find((one) => one.guardian === guardian);
    const said = this.#said(question, guardian);
    if (speaker && said) return this.#write(question, speaker, said, meaning);
    const words = [meeting.noted(question, 'note'), meaning].filter(Boolean).join('\n');
    return (await meeting.write(() => call('write_share', { id: meeting.id, question, kind: 'note', words }))) !== null;
  }
}
