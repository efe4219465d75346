export { changes, type Notice } from './changes.svelte';
export { Draft, drafts, flushWhenLeaving, type DraftState } from './draft.svelte';
export { Kept } from './kept.svelte';
export { loaded, type Loaded } from './loaded.svelte';
export { overlay, type OverlayName } from './overlay.svelte';
export { initials, shown } from './privacy';
export { router, type Params, type Place, type ScreenName } from './router.svelte';
export { session, type Stage } from './session.svelte';
export { isTyping, shortcuts, type Shortcut } from './shortcuts.svelte';
