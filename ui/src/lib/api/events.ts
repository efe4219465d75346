// What the Rust side tells the window unasked.
import { listen } from '@tauri-apps/api/event';

/** The vault was locked from outside: idle minutes, suspend, the system's own screen lock. */
export function onLocked(then: () => void): Promise<() => void> {
  return listen('vault-locked', then);
}
