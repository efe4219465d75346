// Which tape belongs to which test: `tapes/<file>.json` beside `<file>.test.ts`, by the test's title.
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, onTestFinished } from 'vitest';
import { Core, type Scene } from './core';
import { Recorder } from './recorder';

const anew = 'record it anew: FIRSTWORD_RECORD=1 npm run test --';
/** For cargo to build, in ms. */
const patience = 20 * 60_000;
let recorder: Recorder | undefined;
/** The cores of the test under way. */
let cores: Core[] = [];
let titles: string[] = [];

const path = () => expect.getState().testPath ?? '';
const file = () => join(dirname(path()), 'tapes', `${basename(path(), '.test.ts')}.json`);
const tape = () => (existsSync(file()) ? JSON.parse(readFileSync(file(), 'utf8')) : {}) as Record<string, Scene[]>;
const told = (faults: string[]) => `${faults.join('\n')}\nIf the page is right, ${anew} ${basename(path(), '.test.ts')}`;

/** Call it at the top of a file of tests that has a tape. */
export function taped(): void {
  if (process.env.FIRSTWORD_RECORD) {
    beforeAll(async () => {
      recorder = new Recorder();
      await recorder.ask({ titles: { tape: file(), titles: Object.keys(tape()) } });
    }, patience);
  }
  // Before the page goes: what it still says then is no part of the test.
  afterEach(async ({ task }) => {
    const passed = task.result?.state !== 'fail' && cores.length > 0;
    titles = task.file.tasks.map(({ name }) => name);
    if (recorder) await cores.at(-1)?.quiet();
    cores.at(-1)?.end();
    if (recorder) await recorder.ask({ end: { tape: file(), title: passed ? task.name : null } });
  });
  afterAll(async () => {
    if (recorder) {
      if (titles.length) await recorder.ask({ titles: { tape: file(), titles } });
      await recorder.stop();
    }
    const gone = Object.keys(tape()).filter((title) => titles.length && !titles.includes(title));
    if (gone.length) throw new Error(told(gone.map((title) => `on the tape, but no test: ${title}`)));
  });
}

/** Fails the test where it went otherwise than when it was recorded; when all else of it is over. */
function judge(): void {
  const faults = recorder ? [] : cores.flatMap((core) => core.faults());
  cores = [];
  if (faults.length) throw new Error(told(faults));
}

/** The core in a world of `tests/bridge/worlds.rs`. What a page of an earlier core of this test still asks never arrives. */
export async function core(world: string): Promise<Core> {
  if (cores.length) cores.at(-1)?.unplug();
  else onTestFinished(judge);
  const title = expect.getState().currentTestName ?? '';
  const scene = recorder
    ? { world, names: await recorder.ask<Scene['names']>({ begin: world }), calls: [] }
    : tape()[title]?.[cores.length];
  if (scene?.world !== world) throw new Error(told([`there is no tape of "${title}" in the world "${world}"`]));
  const begun = new Core(scene, recorder);
  cores.push(begun);
  return begun;
}
