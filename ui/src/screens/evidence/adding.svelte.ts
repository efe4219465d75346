// Files that are added one after the other: each is there as soon as it was read, and one that is refused holds up no other.
import { call, refusal, type NewEvidence, type Refusal } from '$lib/api';
import { changes } from '$lib/state';

/** The file's own name, of a path of any system. */
export const fileName = (path: string) => path.replace(/^.*[\\/]/, '');

export class Adding {
  total = $state(0);
  done = $state(0);
  added = $state(0);
  /** The file that is being read now. */
  current = $state('');
  stopped = $state(false);
  refused = $state.raw<readonly { file: string; why: Refusal }[]>([]);
  readonly busy = $derived(this.done < this.total);

  #waiting: { path: string; about: NewEvidence }[] = [];
  #running = false;

  /** Adds files after those that wait already. */
  async add(paths: readonly string[], about: NewEvidence): Promise<void> {
    if (!this.busy) {
      this.total = this.done = this.added = 0;
      this.refused = [];
    }
    this.stopped = false;
    this.total += paths.length;
    this.#waiting.push(...paths.map((path) => ({ path, about })));
    if (!this.#running) await this.#run();
  }

  /** Leaves what was not begun. */
  stop(): void {
    this.stopped = this.#waiting.length > 0;
    this.total -= this.#waiting.length;
    this.#waiting = [];
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      this.current = fileName(next.path);
      try {
        changes.note((await call('add_evidence', next)).changed);
        this.added += 1;
      } catch (thrown) {
        this.refused = [...this.refused, { file: this.current, why: refusal(thrown) }];
        // Nothing more can be added to a store that is locked.
        if (this.refused.at(-1)?.why.code === 'locked') this.stop();
      }
      this.done += 1;
    }
    this.current = '';
    this.#running = false;
  }
}
