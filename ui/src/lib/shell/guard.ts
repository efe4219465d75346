// A released window is no browser: no menu with "Reload" and "Back" in it, no key that reads the page anew, no inspector. In
// development all of them are wanted, so `main.ts` sets this up in a build alone.
import { keysOf } from '../state/shortcuts.svelte';

const browsers = new Set([
  'F5', 'Ctrl+F5', 'Shift+F5', 'Ctrl+R', 'Ctrl+Shift+R', 'BrowserRefresh', 'F12', 'Ctrl+Shift+I', 'Ctrl+Shift+J', 'Ctrl+Shift+C', 'Ctrl+U',
  'BrowserBack', 'BrowserForward', 'Alt+Right',
]);

/** Keeps what a browser would do from the window. Returns how to stop. */
export function guard(target: Window = window): () => void {
  const never = (event: Event) => event.preventDefault();
  const keys = (event: KeyboardEvent) => {
    if (browsers.has(keysOf(event))) event.preventDefault();
  };
  target.addEventListener('contextmenu', never);
  target.addEventListener('keydown', keys);
  return () => {
    target.removeEventListener('contextmenu', never);
    target.removeEventListener('keydown', keys);
  };
}
