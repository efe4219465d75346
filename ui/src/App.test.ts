import { router, session, shortcuts, overlay } from '$lib/state';
import { bridge, expectNoAxeViolations, standing } from '$lib/test';
import { emit } from '@tauri-apps/api/event';
import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import App from './App.svelte';
import type { Stage } from '$lib/api';

const vault = (stage: Stage) => ({ vault_state: () => standing({ stage }) });

/** A screen is loaded when it is first shown, which takes a busy machine a while. */
const slow = { timeout: 10_000 };

afterEach(() => {
  session.stage = 'starting';
  session.privacy = false;
  overlay.close();
  router.reset();
});

test.each(['first-start', 'locked', 'open'] as const)('a vault that is %s has its screen, and axe finds nothing', async (stage) => {
  bridge(vault(stage));
  const { container } = render(App);
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('navigation') !== null).toBe(stage === 'open');
  await expectNoAxeViolations(container);
});

test('the rail says where one is', async () => {
  bridge(vault('open'));
  render(App);
  const rail = within(await screen.findByRole('navigation'));
  await userEvent.click(rail.getByRole('button', { name: 'Families' }));
  expect(rail.getByRole('button', { name: 'Families' })).toHaveAttribute('aria-current', 'page');
  expect(rail.getByRole('button', { name: 'Today' })).not.toHaveAttribute('aria-current');
  await vi.waitFor(() => expect(screen.getByRole('heading', { level: 1, name: 'Families' })).toHaveFocus(), slow);
});

test('a file that is dropped on the window is looked into', async () => {
  bridge({ ...vault('open'), preview_roster: () => Promise.reject({ code: 'unreadable', message: '', details: { reason: 'empty', file: 'class.csv', line: '' } }) });
  render(App);
  await screen.findByRole('navigation');
  await emit('tauri://drag-enter', { paths: ['/school/a/class.csv'] });
  expect(await screen.findByText('Let go, and First Word looks into it. Nothing is written yet.')).toBeVisible();
  await emit('tauri://drag-drop', { paths: ['/school/a/class.csv'] });
  await vi.waitFor(() => expect(router.here).toEqual({ screen: 'roster', params: { path: '/school/a/class.csv' } }));
  expect(screen.queryByText('Let go, and First Word looks into it. Nothing is written yet.')).toBeNull();
});

test('Alt+Left goes back, Ctrl+K opens the palette, F8 is the privacy view', async () => {
  bridge(vault('open'));
  render(App);
  await screen.findByRole('navigation');
  router.go('goals');
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect(router.here.screen).toBe('today');
  await userEvent.keyboard('{F8}');
  expect(document.documentElement.dataset.privacy).toBe('on');
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(await screen.findByRole('dialog')).toBeInTheDocument();
});

test('Ctrl+L locks at once and takes the keys of the open window away', async () => {
  bridge({ ...vault('open'), lock: () => null });
  render(App);
  await screen.findByRole('navigation');
  await userEvent.keyboard('{Control>}l{/Control}');
  await vi.waitFor(() => expect(screen.queryByRole('navigation')).toBeNull());
  expect(shortcuts.list).toEqual([]);
});

test('a meeting takes the whole window', async () => {
  bridge(vault('open'));
  render(App);
  await screen.findByRole('navigation');
  router.go('meeting', { id: '1' });
  await vi.waitFor(() => expect(screen.queryByRole('navigation')).toBeNull());
});

test('the keys are listed under ?', async () => {
  bridge(vault('open'));
  render(App);
  await screen.findByRole('navigation');
  await userEvent.keyboard('?');
  const list = within(await screen.findByRole('dialog'));
  expect(list.getByText('Log a contact')).toBeInTheDocument();
});
