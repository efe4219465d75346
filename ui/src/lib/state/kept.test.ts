import { afterEach, describe, expect, test, vi } from 'vitest';
import { refusal, type Edit, type Saved } from '../api';
import { bridge, changed } from '../test';
import { drafts } from './draft.svelte';
import { Kept } from './kept.svelte';
import { merge } from './merge';

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
const saved: Saved<null> = { value: null, changed: changed('edit_family') };
const refuse = (code: string) => Promise.reject(refusal({ code, message: '' }));

test('a form goes on from what was typed, and fields it did not know then are fresh', async () => {
  disk('{"began":null,"now":{"name":"Amina"}}');
  const form = await Kept.open('family/new', fresh);
  expect(form.value).toEqual({ name: 'Amina', place: 'Room 14' });
  expect(form.resumed).toBe(true);
});

test('what an earlier version left is read as what was typed', async () => {
  disk('{"name":"Amina"}');
  expect((await Kept.open('family/new', fresh)).value.name).toBe('Amina');
});

test('a draft that cannot be read is a fresh form, and not a broken one', async () => {
  for (const words of ['{"name":', 'null', '[]', '7']) {
    disk(words);
    const form = await Kept.open('family/new', fresh);
    expect(form.value).toEqual(fresh);
    expect(form.resumed).toBe(false);
  }
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

test('a form over a record holds what is stored where the hand changed nothing', async () => {
  disk('{"began":{"name":"Amina","place":"Room 14"},"now":{"name":"Amina Haddad","place":"Room 14"}}');
  const stored = { name: 'Amina', place: 'Room 20' };
  const form = await Kept.open('family/1', stored, stored);
  expect(form.value).toEqual({ name: 'Amina Haddad', place: 'Room 20' });
  expect(form.edit()).toMatchObject({ began: stored, now: { name: 'Amina Haddad', place: 'Room 20' } });
});

test('a draft that says just what is stored is no words that anybody has to be told of', async () => {
  disk('{"began":{"name":"","place":"Room 14"},"now":{"name":"Amina","place":"Room 14"}}');
  const stored = { name: 'Amina', place: 'Room 14' };
  expect((await Kept.open('family/1', stored, stored)).resumed).toBe(false);
});

test('nothing is saved before what differs is decided, and then over what is stored', async () => {
  disk('{"began":{"name":"","place":"Room 14"},"now":{"name":"Amina","place":"Room 14"}}');
  const stored = { name: 'Amal', place: 'Room 14' };
  const form = await Kept.open('family/1', stored, stored);
  const sent: Edit<typeof fresh>[] = [];
  const save = (edit: Edit<typeof fresh>) => (sent.push(edit), Promise.resolve(saved));
  expect(form.differing).toEqual(['name']);
  expect(await form.save(save)).toBeNull();
  form.takeTyped('name');
  expect(await form.save(save)).toBe(saved);
  expect(sent).toEqual([{ began: stored, now: { name: 'Amina', place: 'Room 14' }, draft: 'family/1' }]);
});

test('a change that the form can take over is taken over, and the save tried once more', async () => {
  disk(null);
  const form = await Kept.open('family/1', fresh, fresh);
  form.value.name = 'Amina';
  const save = vi.fn((edit: Edit<typeof fresh>) => (edit.began?.place === 'Room 20' ? Promise.resolve(saved) : refuse('changed')));
  expect(await form.save(save, () => Promise.resolve({ name: '', place: 'Room 20' }))).toBe(saved);
  expect(save).toHaveBeenCalledTimes(2);
});

test('a save that is refused again and again is refused, and not tried for ever', async () => {
  disk(null);
  const form = await Kept.open('family/1', fresh, fresh);
  const save = vi.fn(() => refuse('changed'));
  await expect(form.save(save, () => Promise.resolve(fresh))).rejects.toMatchObject({ code: 'changed' });
  expect(save).toHaveBeenCalledTimes(2);
});

test('what is gone is gone, whether the save says so or there is nothing to read anew', async () => {
  disk(null);
  for (const [code, again] of [['gone', undefined], ['changed', () => Promise.resolve(null)]] as const) {
    const form = await Kept.open('family/1', fresh, fresh);
    expect(await form.save(() => refuse(code), again)).toBeNull();
    expect(form.gone).toBe(true);
    expect(await form.save(() => Promise.resolve(saved))).toBeNull();
  }
});

describe('what a hand and somebody else made of one thing', () => {
  const merged = <T extends object>(began: Partial<T>, now: T, stored: T) => merge(began, now, stored);

  test('a cleared field stays cleared', () => {
    expect(merged<{ day: string | null }>({ day: 'x' }, { day: null }, { day: 'x' }).value).toEqual({ day: null });
  });

  test('the order of keys is no difference', () => {
    const one = { at: { from: 1, to: 2 } };
    expect(merged(one, { at: { to: 2, from: 1 } }, { at: { from: 1, to: 3 } })).toEqual({ value: { at: { from: 1, to: 3 } }, differing: [] });
  });

  test('a day and a time are one thing', () => {
    const began = { day: '1', time: '15:00' };
    expect(merged(began, { ...began, day: '2' }, { ...began, time: '17:00' }).differing).toEqual(['day', 'time']);
    expect(merged(began, began, { day: '3', time: '17:00' })).toEqual({ value: { day: '3', time: '17:00' }, differing: [] });
    expect(merged(began, { ...began, day: '2' }, began).value).toEqual({ day: '2', time: '15:00' });
  });

  test('things with ids are merged one by one', () => {
    const [a, b] = [{ id: 'a', name: '1' }, { id: 'b', name: '1' }];
    const nil = { id: '00000000-0000-0000-0000-000000000000', name: 'new' };
    const list = (...all: object[]) => ({ all });
    expect(merged(list(a, b), list({ ...a, name: '2' }, b, nil), list(a, { ...b, name: '3' })).value).toEqual(list({ ...a, name: '2' }, { ...b, name: '3' }, nil));
    expect(merged(list(a, b), list(b), list(a, b, { id: 'c', name: '1' })).value).toEqual(list(b, { id: 'c', name: '1' }));
    expect(merged(list(a, b), list(b), list({ ...a, name: '3' }, b)).differing).toEqual(['all']);
    expect(merged(list(a, b), list({ ...a, name: '2' }, b), list(b)).differing).toEqual(['all']);
  });
});
