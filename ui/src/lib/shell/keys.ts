// The keys that work on every screen while the vault is open.
import { changes, overlay, router, session, shortcuts } from '../state';

/** On a family's page it is that family that one logs a contact with. */
function familyInSight(): { familyId: string } | undefined {
  const { screen, params } = router.here;
  return screen === 'families' && params.id ? { familyId: params.id } : undefined;
}

/** Registers them; returns how to take them away. */
export function everywhereKeys(): () => void {
  return shortcuts.add(
    { keys: 'Ctrl+N', words: 'shortcut-contact', run: () => overlay.open('contact', familyInSight()) },
    { keys: 'Ctrl+K', words: 'shortcut-find', run: () => overlay.open('palette') },
    { keys: 'Ctrl+L', words: 'shortcut-lock', run: () => void session.lock() },
    { keys: 'Ctrl+Z', words: 'shortcut-undo', run: () => void changes.undo() },
    { keys: 'Ctrl+Shift+Z', words: 'shortcut-redo', run: () => void changes.redo() },
    { keys: 'F8', words: 'shortcut-privacy', run: () => (session.privacy = !session.privacy) },
    { keys: 'Alt+Left', words: 'shortcut-back', run: () => router.back() },
    { keys: '?', words: 'shortcut-list', run: () => overlay.open('shortcuts') },
  );
}
