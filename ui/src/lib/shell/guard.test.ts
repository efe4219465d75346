import { fireEvent } from '@testing-library/svelte';
import { expect, onTestFinished, test } from 'vitest';
import { guard } from './guard';

/** Whether the window lets the browser do what these keys, or a menu, stand for. */
const lets = {
  key: (init: KeyboardEventInit) => fireEvent.keyDown(document.body, init),
  menu: () => fireEvent.contextMenu(document.body),
};

test('a released window has no menu of the browser\'s, no reload, no inspector and no way back', async () => {
  onTestFinished(guard());
  expect(await lets.menu()).toBe(false);
  for (const init of [{ key: 'F5' }, { key: 'r', ctrlKey: true }, { key: 'R', ctrlKey: true, shiftKey: true }, { key: 'F12' }, { key: 'I', ctrlKey: true, shiftKey: true }, { key: 'ArrowRight', altKey: true }])
    expect([init, await lets.key(init)]).toEqual([init, false]);
});

test('every other key does what it does anywhere', async () => {
  onTestFinished(guard());
  for (const init of [{ key: 'a' }, { key: 'c', ctrlKey: true }, { key: 'v', ctrlKey: true }, { key: 'Tab' }, { key: 'F8' }, { key: 'l', ctrlKey: true }])
    expect([init, await lets.key(init)]).toEqual([init, true]);
});

test('what is set up can be taken away, as in development', async () => {
  guard()();
  expect(await lets.menu()).toBe(true);
});
