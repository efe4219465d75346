// `t(id, { name })`: one sentence of the window in the language it speaks now.
import type { FluentVariable, Message } from '@fluent/bundle';
import { words } from './bundles';
import { speech } from './locale.svelte';

export type WordArgs = Record<string, FluentVariable>;

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** A right-to-left name inside a left-to-right sentence is fenced off, so that neither reorders the other. */
function fenced(args: WordArgs | undefined): WordArgs | undefined {
  if (!args) return args;
  const fence = (value: FluentVariable) =>
    typeof value === 'string' && rightToLeft.test(value) ? `\u2068${value}\u2069` : value;
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, fence(value)]));
}

function pattern(message: Message | undefined, attribute: string | undefined) {
  return (attribute ? message?.attributes[attribute] : message?.value) ?? null;
}

/** Whether there are words for `id` (or `id.attribute`) in the language spoken now. */
export function has(id: string): boolean {
  const [name = '', attribute] = id.split('.');
  return pattern(words[speech.locale].message(name), attribute) !== null;
}

/**
 * The words of `id` (or `id.attribute`) in the language the window speaks now; reactive where it is shown.
 * A missing id shows itself as `⟦id⟧`, and `words.test.ts` fails on it before anybody sees that.
 */
export function t(id: string, args?: WordArgs): string {
  const spoken = words[speech.locale];
  const [name = '', attribute] = id.split('.');
  const found = pattern(spoken.message(name), attribute);
  if (found === null) return `⟦${id}⟧`;
  return spoken.bundle.formatPattern(found, fenced(args) ?? null, []);
}
