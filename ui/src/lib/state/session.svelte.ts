// Whether the vault is open, and how the teacher likes the window.
import { call, onRefusal, refusal, type Preferences, type Refusal, type Standing, type State } from '../api';
import { calendar, speech, supported } from '../i18n';
import { changes } from './changes.svelte';
import { drafts } from './draft.svelte';
import { overlay } from './overlay.svelte';
import { router } from './router.svelte';

export type Stage = 'starting' | 'refused' | Standing['stage'];

declare global {
  interface Window {
    /** What the shell had the page ask before its script was there. */
    standing?: Promise<Standing>;
  }
}

/** The answer to that, once: later it would be stale. */
function askedEarly(): Promise<Standing> | undefined {
  const { standing } = window;
  delete window.standing;
  return standing;
}

export class Session {
  stage = $state<Stage>('starting');
  /**
   * Why the vault could not be looked at (`stage` is then `refused`), or not be locked, or a file not leave because it was locked;
   * the lock screen says the latter two.
   */
  refused = $state.raw<Refusal | null>(null);
  /** What lies on disk while the vault is not open: locked, its key missing or damaged, written by a newer version. */
  vault = $state.raw<State | null>(null);
  preferences = $state.raw<Preferences>({ locale: null, theme: 'system', paper: null });
  /** The laptop is in a family's hands: its screen is all there is, and no key leads elsewhere. */
  handed = $state(false);
  /** Names are initials and words are blurred. Never kept: a window opens readable. */
  privacy = $state(false);

  constructor() {
    onRefusal((refused) => {
      // That a file did not leave because of a lock is told on the lock screen: the screen that asked for it is gone.
      const meanwhile = refused.code === 'locked-meanwhile';
      if ((meanwhile || refused.code === 'locked') && this.stage === 'open') this.locked();
      if (meanwhile && this.stage === 'locked') this.refused = refused;
    });
  }

  /** Asks the Rust side how things stand; after start, first start and unlock. Returns to a meeting under way. */
  async look(): Promise<void> {
    try {
      const standing = await (askedEarly() ?? call('vault_state'));
      this.#wear(standing.preferences);
      calendar.today = standing.today;
      changes.next = { undo: standing.undo, redo: standing.redo };
      this.refused = null;
      this.vault = standing.vault;
      this.handed = standing.handed_over;
      if (standing.stage === 'open' && this.stage !== 'open') this.#enter(standing);
      this.stage = standing.stage;
    } catch (thrown) {
      this.refused = refusal(thrown);
      this.stage = 'refused';
    }
  }

  /** Locks at once; the unsaved line is on disk first. */
  async lock(): Promise<void> {
    if (this.stage !== 'open') return;
    await drafts.flushAll();
    const locking = call('lock');
    this.locked();
    try {
      await locking;
    } catch (thrown) {
      this.refused = refusal(thrown);
    }
  }

  /** The vault is locked: nothing of a family stays on the screen or in reach of "back". */
  locked(): void {
    drafts.forget();
    changes.dismiss();
    overlay.close();
    router.reset();
    this.stage = 'locked';
  }

  /** Changes how the window looks and speaks: seen at once, then kept. */
  async prefer(changed: Partial<Preferences>): Promise<void> {
    this.#wear({ ...this.preferences, ...changed });
    await call('save_preferences', { preferences: this.preferences });
  }

  /** Writes the last words and lets the window close. */
  async close(): Promise<void> {
    await drafts.flushAll();
    await call('close_window');
  }

  /** Where the teacher left off, or what the app was opened for. */
  #enter({ meeting, opened_with }: Standing): void {
    router.reset();
    if (meeting) router.go('meeting', { id: meeting });
    else if (opened_with) router.go('roster', { path: opened_with });
  }

  #wear(preferences: Preferences): void {
    this.preferences = preferences;
    speech.locale = supported(preferences.locale ? [preferences.locale] : navigator.languages);
  }
}

export const session = new Session();
