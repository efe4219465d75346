import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bridge } from '../test';
import { Draft, drafts, flushWhenLeaving } from './draft.svelte';

type Written = { field: string; words: string; cursor: number };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  drafts.forget();
});

/** A disk that keeps what it is given, and can be told to be slow or to refuse. */
function disk() {
  const written: Written[] = [];
  const waiting: (() => void)[] = [];
  const state = { slow: false, refuses: false, written, answer: () => waiting.shift()?.() };
  const save = async (draft: Written) => {
    if (state.slow) await new Promise<void>((answered) => waiting.push(answered));
    if (state.refuses) throw { code: 'disk-full', message: 'full' };
    written.push(draft);
  };
  return Object.assign(state, { save });
}

test('words are written within a quarter of a second even while the teacher keeps typing', async () => {
  const { save, written } = disk();
  const draft = new Draft('f', '', 0, save);
  for (let key = 1; key <= 10; key += 1) {
    draft.type('x'.repeat(key));
    await vi.advanceTimersByTimeAsync(50);
  }
  expect(written.map(({ words }) => words.length)).toEqual([3, 6, 9]);
  await vi.advanceTimersByTimeAsync(150);
  expect(written.at(-1)).toEqual({ field: 'f', words: 'xxxxxxxxxx', cursor: 10 });
});

test('saved is said only after the answer, and not while newer words wait', async () => {
  const paper = disk();
  paper.slow = true;
  const draft = new Draft('f', '', 0, paper.save);
  expect(draft.state).toBe('idle');
  draft.type('que');
  await vi.advanceTimersByTimeAsync(150);
  expect(draft.state).toBe('typing');
  draft.type('que llegue');
  paper.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(draft.state).toBe('typing');
  await vi.advanceTimersByTimeAsync(150);
  paper.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(draft.state).toBe('saved');
  expect(paper.written.map(({ words }) => words)).toEqual(['que', 'que llegue']);
});

test('one write at a time, in order, however often it is flushed', async () => {
  const paper = disk();
  paper.slow = true;
  const draft = new Draft('f', '', 0, paper.save);
  draft.type('a');
  const first = draft.flush();
  draft.type('ab');
  const second = draft.flush();
  await vi.advanceTimersByTimeAsync(1000);
  expect(paper.written).toEqual([]);
  paper.answer();
  await vi.advanceTimersByTimeAsync(0);
  paper.answer();
  await Promise.all([first, second]);
  expect(paper.written.map(({ words }) => words)).toEqual(['a', 'ab']);
});

test('a refused write is said, kept and tried again until it holds', async () => {
  const paper = disk();
  paper.refuses = true;
  const draft = new Draft('f', '', 0, paper.save);
  draft.type('hola');
  await vi.advanceTimersByTimeAsync(150);
  expect(draft.state).toBe('failed');
  expect(draft.refused?.code).toBe('disk-full');
  expect(drafts.state).toBe('failed');
  paper.refuses = false;
  await vi.advanceTimersByTimeAsync(2000);
  expect(draft.state).toBe('saved');
  expect(draft.refused).toBeNull();
  expect(paper.written).toHaveLength(1);
});

test('a closed field keeps trying, and leaves only when its words are on disk', async () => {
  const paper = disk();
  paper.refuses = true;
  const draft = new Draft('f', '', 0, paper.save);
  draft.type('hola');
  await draft.close();
  drafts.forget();
  expect(drafts.state).toBe('failed');
  paper.refuses = false;
  await vi.advanceTimersByTimeAsync(2000);
  expect(drafts.state).toBe('saved');
  expect(paper.written).toEqual([{ field: 'f', words: 'hola', cursor: 4 }]);
});

test('a moved cursor is kept, an unmoved one writes nothing', async () => {
  const { save, written } = disk();
  const draft = new Draft('f', 'hola', 4, save);
  draft.type('hola', 4);
  await vi.advanceTimersByTimeAsync(200);
  expect(written).toEqual([]);
  draft.type('hola', 1);
  await vi.advanceTimersByTimeAsync(200);
  expect(written).toEqual([{ field: 'f', words: 'hola', cursor: 1 }]);
});

test('words that became a record are not written again', async () => {
  const { save, written } = disk();
  const draft = new Draft('f', '', 0, save);
  draft.type('hola');
  draft.discard();
  await vi.advanceTimersByTimeAsync(500);
  expect(written).toEqual([]);
});

test('a late refusal of words that became a record brings nothing back', async () => {
  const paper = disk();
  paper.slow = true;
  const draft = new Draft('f', '', 0, paper.save);
  draft.type('hola');
  await vi.advanceTimersByTimeAsync(150);
  paper.refuses = true;
  draft.discard();
  paper.answer();
  await vi.advanceTimersByTimeAsync(5000);
  expect(draft.unsaved).toBe(false);
  expect(paper.written).toEqual([]);
});

test('typing on after the words became a record begins a new draft', async () => {
  const { save, written } = disk();
  const draft = new Draft('f', '', 0, save);
  draft.discard();
  draft.type('y otra cosa');
  expect(drafts.state).toBe('typing');
  await drafts.flushAll();
  expect(written).toHaveLength(1);
});

test('a draft is found again with its cursor, and a cleared one leaves nothing on disk', async () => {
  const { calls } = bridge({
    draft: ({ field }) => ({ field, words: 'Sí, más', cursor: 3, at: '2026-11-12T15:20:00Z' }),
    clear_draft: () => null,
  });
  const draft = await Draft.open('f');
  expect([draft.words, draft.cursor, draft.state]).toEqual(['Sí, más', 3, 'idle']);
  draft.type('Sí');
  await draft.clear();
  await vi.advanceTimersByTimeAsync(500);
  expect(calls.map(({ name }) => name)).toEqual(['draft', 'clear_draft']);
});

test('leaving the window writes what is unsaved at once', async () => {
  const { save, written } = disk();
  const stop = flushWhenLeaving();
  const draft = new Draft('f', '', 0, save);
  draft.type('hola');
  window.dispatchEvent(new Event('beforeunload'));
  await vi.advanceTimersByTimeAsync(0);
  expect(written).toHaveLength(1);
  stop();
});
