import { expect, test, vi } from 'vitest';
import { keysOf, Shortcuts } from './shortcuts.svelte';

const press = (key: string, how: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key, cancelable: true, bubbles: true, ...how });

/** The event as it arrives at the window from `element`. */
function pressedIn(element: HTMLElement, event: KeyboardEvent, shortcuts: Shortcuts): boolean {
  document.body.append(element);
  let handled = false;
  window.addEventListener('keydown', (arrived) => (handled = shortcuts.handle(arrived)), { once: true });
  element.dispatchEvent(event);
  element.remove();
  return handled;
}

test.each([
  ['Ctrl+N', press('n', { ctrlKey: true })],
  ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true })],
  ['Alt+Left', press('ArrowLeft', { altKey: true })],
  ['?', press('?', { shiftKey: true })],
  ['F8', press('F8')],
  ['Ctrl+K', press('k', { metaKey: true })],
])('%s is written as it is printed', (keys, event) => {
  expect(keysOf(event)).toBe(keys);
});

test('the latest listener wins until it is gone', () => {
  const shortcuts = new Shortcuts();
  const [shell, screen] = [vi.fn(), vi.fn()];
  shortcuts.add({ keys: 'Escape', words: 'button-close', run: shell });
  const stop = shortcuts.add({ keys: 'Escape', words: 'button-close', run: screen });
  shortcuts.handle(press('Escape'));
  stop();
  shortcuts.handle(press('Escape'));
  expect(screen).toHaveBeenCalledOnce();
  expect(shell).toHaveBeenCalledOnce();
});

test('a letter typed into a field is a letter', () => {
  const shortcuts = new Shortcuts();
  shortcuts.add({ keys: '?', words: 'shortcut-list', run: vi.fn() }, { keys: 'Ctrl+Z', words: 'shortcut-undo', run: vi.fn() });
  shortcuts.add({ keys: 'Ctrl+L', words: 'shortcut-lock', run: vi.fn() });
  const area = document.createElement('textarea');
  expect(pressedIn(area, press('?', { shiftKey: true }), shortcuts)).toBe(false);
  expect(pressedIn(area, press('z', { ctrlKey: true }), shortcuts)).toBe(false);
  expect(pressedIn(area, press('l', { ctrlKey: true }), shortcuts)).toBe(true);
  expect(pressedIn(document.createElement('button'), press('z', { ctrlKey: true }), shortcuts)).toBe(true);
});

test('a key that was taken keeps the web view from doing its own', () => {
  const shortcuts = new Shortcuts();
  shortcuts.add({ keys: 'Ctrl+N', words: 'shortcut-contact', run: vi.fn() });
  const event = press('n', { ctrlKey: true });
  shortcuts.handle(event);
  expect(event.defaultPrevented).toBe(true);
});
