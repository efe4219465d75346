import { beforeEach, expect, test } from 'vitest';
import { call } from '../api';
import { speech } from '../i18n';
import { bridge, changed, standing } from '../test';
import { changes } from './changes.svelte';
import { Draft, drafts } from './draft.svelte';
import { initials, shown } from './privacy';
import { router } from './router.svelte';
import { session } from './session.svelte';

const open = standing({ preferences: { locale: 'es', theme: 'dark', paper: null } });

beforeEach(() => {
  session.stage = 'starting';
  session.privacy = false;
  router.reset();
});

test('looking at the vault says where to begin and in which language', async () => {
  bridge({ vault_state: () => open });
  await session.look();
  expect(session.stage).toBe('open');
  expect(session.preferences.theme).toBe('dark');
  expect(speech.locale).toBe('es');
});

test('a meeting under way is returned to, and a roster file is opened', async () => {
  bridge({ vault_state: () => standing({ meeting: 'm1' }) });
  await session.look();
  expect(router.here).toEqual({ screen: 'meeting', params: { id: 'm1' } });
  session.stage = 'locked';
  bridge({ vault_state: () => standing({ opened_with: '/school/class.zip' }) });
  await session.look();
  expect(router.here).toEqual({ screen: 'roster', params: { path: '/school/class.zip' } });
});

test('a closing window writes its last words first', async () => {
  const { calls } = bridge({ save_draft: () => null, close_window: () => null });
  new Draft('f').type('and then');
  await session.close();
  expect(calls.map(({ name }) => name)).toEqual(['save_draft', 'close_window']);
  drafts.forget();
});

test('a write offers its undo, and one that changed nothing does not', async () => {
  changes.dismiss();
  await changes.run(async () => ({ value: null, changed: { tables: [], undoable: false, undo: null, redo: null } }));
  expect(changes.notice).toBeNull();
  const saved = await changes.run(async () => ({ value: 7, changed: changed('log_contact') }));
  expect(saved?.value).toBe(7);
  expect(changes.notice).toMatchObject({ words: 'op-log_contact', subject: 'Rosas', kind: 'done' });
});

test('a vault that cannot be looked at says why', async () => {
  bridge({ vault_state: () => Promise.reject({ code: 'newer', message: 'newer' }) });
  await session.look();
  expect(session.stage).toBe('refused');
  expect(session.refused?.code).toBe('newer');
});

test('locking writes the unsaved line first and leaves nothing to step back to', async () => {
  const { calls } = bridge({ vault_state: () => open, save_draft: () => null, lock: () => null });
  await session.look();
  router.go('families', { id: '1' });
  const draft = new Draft('f');
  draft.type('Sí, más que el año pasado');
  await session.lock();
  expect(calls.map(({ name }) => name)).toEqual(['vault_state', 'save_draft', 'lock']);
  expect(session.stage).toBe('locked');
  expect(router.canGoBack).toBe(false);
  expect(drafts.state).toBe('saved');
});

test('a vault locked behind the window is noticed at the next call', async () => {
  bridge({ vault_state: () => open, undo: () => Promise.reject({ code: 'locked', message: 'locked' }) });
  await session.look();
  await expect(call('undo')).rejects.toMatchObject({ code: 'locked' });
  expect(session.stage).toBe('locked');
});

test('a file that did not leave because of a lock is told on the lock screen, whoever noticed the lock first', async () => {
  const meanwhile = { code: 'locked-meanwhile', message: '' };
  bridge({ vault_state: () => open, save_questions: () => Promise.reject(meanwhile) });
  await session.look();
  await expect(call('save_questions')).rejects.toMatchObject(meanwhile);
  expect(session).toMatchObject({ stage: 'locked', refused: meanwhile });
  session.refused = null;
  await expect(call('save_questions')).rejects.toMatchObject(meanwhile);
  expect(session).toMatchObject({ stage: 'locked', refused: meanwhile });
});

test('a preference is seen at once and kept', async () => {
  const { calls } = bridge({ save_preferences: () => null });
  await session.prefer({ locale: 'es' });
  expect(speech.locale).toBe('es');
  expect(calls[0]?.name).toBe('save_preferences');
});

test('undo refreshes the screens and says what it took back', async () => {
  bridge({ undo: () => ({ step: { op: 'log_contact', subject: 'Rosas' }, changed: changed('write_goal') }) });
  const before = changes.version;
  await changes.undo();
  expect(changes.version).toBe(before + 1);
  expect(changes.notice).toMatchObject({ words: 'op-log_contact', subject: 'Rosas', kind: 'undone' });
  expect(changes.next.undo?.op).toBe('write_goal');
});

test('a refused write changes nothing and says so', async () => {
  bridge({ undo: () => Promise.reject({ code: 'nothing-to', message: 'nothing' }) });
  const before = changes.version;
  await changes.undo();
  expect(changes.version).toBe(before);
  expect(changes.notice?.refused?.code).toBe('nothing-to');
});

test('the privacy view turns names to initials in any script', () => {
  expect(initials('Josefina Rosas')).toBe('J. R.');
  expect(initials('Minh-Anh Nguyễn')).toBe('M. A. N.');
  expect(initials('李雷')).toBe('李.');
  expect(shown('Josefina')).toBe('Josefina');
  session.privacy = true;
  expect(shown('Josefina')).toBe('J.');
});
