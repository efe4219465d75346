// Whether the vault is open, and how the teacher likes the window.
import { call, onRefusal, refusal, type Preferences, type Refusal, type VaultState } from '../api';
import { speech, supported } from '../i18n';
import { changes } from './changes.svelte';
import { drafts } from './draft.svelte';
import { overlay } from './overlay.svelte';
import { router } from './router.svelte';

export type Stage = 'starting' | 'refused' | VaultState['stage'];

export class Session {
  stage = $state<Stage>('starting');
  /** Why the vault could not be looked at (`stage` is then `refused`) or not be locked; the lock screen says the latter. */
  refused = $state.raw<Refusal | null>(null);
  preferences = $state.raw<Preferences>({ locale: null, theme: 'system' });
  /** Names are initials and words are blurred. Never kept: a window opens readable. */
  privacy = $state(false);

  constructor() {
    onRefusal(({ code }) => {
      if (code === 'locked' && this.stage === 'open') this.locked();
    });
  }

  /** Asks the Rust side how things stand; after start, first start and unlock. */
  async look(): Promise<void> {
    try {
      const { stage, preferences } = await call('vault_state');
      this.#wear(preferences);
      this.refused = null;
      this.stage = stage;
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

  #wear(preferences: Preferences): void {
    this.preferences = preferences;
    speech.locale = supported(preferences.locale ? [preferences.locale] : navigator.languages);
  }
}

export const session = new Session();
