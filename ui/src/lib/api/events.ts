// What the Rust side tells the window unasked.
import { listen } from '@tauri-apps/api/event';
import type { Progress } from './types';

/** The vault was locked from outside: the window has nothing to show any more. */
export const onLocked = (then: () => void) => listen('vault-locked', then);

/** The laptop goes to sleep or its screen is locked: last words, then lock. It locks without us soon after. */
export const onLocking = (then: () => void) => listen('locking', then);

/** The window is to close: last words, then `close_window`. It closes without us soon after. */
export const onClosing = (then: () => void) => listen('closing', then);

/** Files are dragged over the window, or away from it again. */
export const onDragged = (then: (over: boolean) => void) => [
  listen('tauri://drag-enter', () => then(true)),
  listen('tauri://drag-leave', () => then(false)),
];

/** Files were let go over the window; their paths. */
export const onDropped = (then: (paths: readonly string[]) => void) =>
  listen<{ paths: readonly string[] }>('tauri://drag-drop', ({ payload }) => then(payload.paths));

/** How far reading a class list is, in bytes. */
export const onReading = (then: (progress: Progress) => void) => listen<Progress>('reading', ({ payload }) => then(payload));
