// How names are shown: whole, or as initials in the privacy view.
import { session } from './session.svelte';

/** "Josefina Rosas" → "J. R."; a name without spaces → its first letter as a reader sees it. */
export function initials(name: string): string {
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return name
    .split(/[\s-]+/u)
    .filter(Boolean)
    .map((part) => `${[...letters.segment(part)][0]?.segment.toLocaleUpperCase() ?? ''}.`)
    .join(' ');
}

/** A name as it may be shown now; use it wherever a name goes into a sentence. Reactive. */
export function shown(name: string): string {
  return session.privacy ? initials(name) : name;
}
