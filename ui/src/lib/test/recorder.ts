// The core itself, while pages' tests are recorded: the bridge's tests, asked line by line. `tests/bridge/tapes.rs` answers.
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';

/** The same call of cargo as everywhere, so that nothing is built twice. */
const cargo = ['test', '--workspace', '--features', 'firstword-app/custom-protocol', '--test', 'bridge', '--'];
const test = 'tapes::what_the_pages_tests_ask_while_they_are_recorded_is_answered_and_kept';

type Waiting = { answered: (answer: unknown) => void; failed: (reason: Error) => void };

export class Recorder {
  #child: ChildProcess;
  #waiting: Waiting[] = [];

  constructor() {
    const env = { ...process.env, FIRSTWORD_RECORDS_TAPES: '1' };
    this.#child = spawn('cargo', [...cargo, test, '--exact', '--nocapture'], { cwd: resolve('..'), env, stdio: ['pipe', 'pipe', 'inherit'] });
    // The harness says a few words of its own.
    createInterface({ input: this.#child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      if (/^[{[]/.test(line)) this.#waiting.shift()?.answered(JSON.parse(line));
    });
    this.#child.on('exit', () => {
      for (const { failed } of this.#waiting) failed(new Error('the core that answers while tests are recorded has gone'));
    });
  }

  ask<T>(question: object): Promise<T> {
    const answer = new Promise((answered, failed) => this.#waiting.push({ answered, failed }));
    (this.#child.stdin as Writable).write(`${JSON.stringify(question)}\n`);
    return answer as Promise<T>;
  }

  /** Resolves when it is gone. */
  stop(): Promise<void> {
    const gone = new Promise<void>((done) => this.#child.on('exit', () => done()));
    (this.#child.stdin as Writable).end();
    return gone;
  }
}
