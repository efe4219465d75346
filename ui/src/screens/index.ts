// Where each screen lives. Loaded when first shown, so that the window paints before it knows them all; the lock, which
// nearly every window shows first, is there from the start.
import type { ScreenName } from '$lib/state';
import type { Component } from 'svelte';
import Lock from './lock/Lock.svelte';

/** Each screen knows which of the router's params it takes; here they are only handed on. */
export type Load = () => Promise<{ default: Component<any> }>;

export const screens: Record<ScreenName | 'welcome' | 'lock', Load> = {
  today: () => import('./today/Today.svelte'),
  families: () => import('./families/Families.svelte'),
  conferences: () => import('./conferences/Conferences.svelte'),
  rounds: () => import('./rounds/Rounds.svelte'),
  meeting: () => import('./meeting/Meeting.svelte'),
  goals: () => import('./goals/Goals.svelte'),
  promises: () => import('./promises/Promises.svelte'),
  reports: () => import('./reports/Reports.svelte'),
  settings: () => import('./settings/Settings.svelte'),
  roster: () => import('./roster/Roster.svelte'),
  welcome: () => import('./welcome/Welcome.svelte'),
  lock: () => Promise.resolve({ default: Lock }),
};

export const overlays: Record<'contact' | 'palette' | 'shortcuts', Load> = {
  contact: () => import('./contact/LogContact.svelte'),
  palette: () => import('./palette/Palette.svelte'),
  shortcuts: () => import('$lib/shell/ShortcutList.svelte'),
};
