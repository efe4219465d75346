// The teacher's own words in a meeting: what stands beside a question, and thoughts that are nobody else's.
import { blankNote, call, type Note, type NoteKind } from '$lib/api';
import { today } from '$lib/i18n';
import { Entry } from './entry.svelte';
import type { Meeting } from './meeting.svelte';

export class Notes {
  constructor(private readonly meeting: Meeting) {}

  get #thoughts(): string {
    return this.meeting.field('thought', 'teacher');
  }

  /** Whether a thought was being typed when the window closed. */
  wasThinking(): boolean {
    return this.meeting.page.place.field === this.#thoughts && this.meeting.desk.kept.has(this.#thoughts);
  }

  /** A field for a thought: empty, a draft while it is typed, and when it is left a memory aid of this meeting. */
  thought(): Entry {
    let kept: Note | null = null;
    const write = async (words: string) => {
      const now = await this.#keep(words, kept);
      if (now === 'refused') return false;
      kept = now;
      return true;
    };
    // One that was kept and is then emptied is taken away again.
    return new Entry(this.meeting.desk, { field: this.#thoughts, recorded: '', write, ready: (words) => words.trim() !== '' || kept !== null });
  }

  /** What waits as a draft in a field that was not opened again, after a crash perhaps, becomes a record; false when that was
      refused. */
  async file(): Promise<boolean> {
    const { meeting } = this;
    for (const [field, { words }] of [...meeting.desk.kept]) {
      const [, , name = '', side] = field.split('/');
      if (side !== 'teacher' || !words.trim()) continue;
      if (field === this.#thoughts) {
        if ((await this.#keep(words, null)) === 'refused') return false;
        continue;
      }
      const kind = this.#kindOf(name);
      if (kind && !(await meeting.write(() => call('write_share', { id: meeting.id, question: name, kind, words }), field))) return false;
    }
    return true;
  }

  /** What the words of a field of the teacher's become; null where they are no note. */
  #kindOf(name: string): NoteKind | null {
    if (name === 'decision') return 'decision';
    if (name.startsWith('share-')) return 'share';
    return this.meeting.questions.some(({ key }) => key === name) ? 'note' : null;
  }

  /** Gives what is kept now; null where it was taken away. */
  async #keep(words: string, kept: Note | null): Promise<Note | null | 'refused'> {
    const { meeting } = this;
    // One that was taken back meanwhile is kept anew.
    const before = meeting.page.notes.some(({ id }) => id === kept?.id) ? kept : null;
    const field = this.#thoughts;
    if (!words.trim()) {
      if (before && !(await meeting.write(() => call('remove_note', { id: before.id })))) return 'refused';
      await meeting.desk.forget(field).catch(() => undefined);
      return null;
    }
    const { family } = meeting.conference;
    const note = before ? { ...before, words } : { ...blankNote(), family, conference: meeting.id, words, day: today(), tier: 'private_aid' as const };
    const saved = await meeting.write(() => call('save_note', { form: { began: before, now: note, draft: field } }), field);
    return saved ? { ...note, id: saved.value } : 'refused';
  }
}
