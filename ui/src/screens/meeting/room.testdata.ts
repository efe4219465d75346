// What the tests of a meeting stand in: an open vault, the way to the meeting, and a window that hears keys.
import { changes, router, session, shortcuts } from '$lib/state';
import { cleanup } from '@testing-library/svelte';
import { afterEach, beforeEach } from 'vitest';
import { id } from './fixture';

const listen = (event: KeyboardEvent) => void shortcuts.handle(event);

/** Before each test the teacher is in the meeting; after it nothing of it is left. */
export function standInTheMeeting(): void {
  beforeEach(() => {
    session.stage = 'open';
    router.reset();
    router.go('meeting', { id });
    window.addEventListener('keydown', listen);
  });
  afterEach(() => {
    // The screens go first, or they would ask for what is reset here.
    cleanup();
    window.removeEventListener('keydown', listen);
    session.stage = 'starting';
    session.handed = false;
    changes.dismiss();
  });
}
