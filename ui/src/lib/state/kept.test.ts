import { afterEach, expect, test, vi } from 'vitest';
import { bridge } from '../test';
import { drafts } from './draft.svelte';
import { Kept } from './kept.svelte';

afterEach(() => drafts.forget());

/** A disk with `words` under every name. */
function disk(words: string | null) {
  const kept = new Map<string, string>();
  const { calls } = bridge({
    draft: ({ field }) => (words === null ? null : { field, words, cursor: 0, at: '2026-11-12T00:00:00Z' }),
    save_draft: ({ field, words: typed }) => (kept.set(field, typed), null),
    clear_draft: ({ field }) => (kept.delete(field), null),
  });
  return { calls, kept };
}

const fresh = { name: '', place: 'Room 14' };

test('a form goes on from what was typed, and fields it did not know then are fresh', async () => {
  disk('{"name":"Amina"}');
  const form = await Kept.open('family/new', fresh);
  expect(form.value).toEqual({ name: 'Amina', place: 'Room 14' });
  expect(form.resumed).toBe(true);
});

test('a draft that cannot be read is a fresh form, and not a broken one', async () => {
  disk('{"name":');
  const form = await Kept.open('family/new', fresh);
  expect(form.value).toEqual(fresh);
  expect(form.resumed).toBe(false);
});

test('a form that was opened and not typed in writes nothing', async () => {
  const { calls } = disk(null);
  const form = await Kept.open('family/new', fresh);
  form.keep();
  await drafts.flushAll();
  expect(calls.map(({ name }) => name)).toEqual(['draft']);
});

test('dropped words are gone from the disk, the last key too', async () => {
  const { kept } = disk(null);
  const form = await Kept.open('family/new', fresh);
  form.value.name = 'Amina';
  form.keep();
  await vi.waitFor(() => expect(kept.get('family/new')).toContain('Amina'));
  form.value.name = 'Amina Haddad';
  form.keep();
  await form.drop();
  expect(kept.size).toBe(0);
});
