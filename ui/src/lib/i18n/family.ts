// The words of the screen that a family gets to see, in its own language: more languages than the window speaks.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { locales, speech } from './locale.svelte';

const files = import.meta.glob<string>('../../../../assets/locales/*/family-screen.ftl', { query: '?raw', import: 'default' });
const languageOf = (path: string) => path.split('/').at(-2) ?? '';

/** The languages that a family can be spoken to in. */
export const familyScreenLanguages: readonly string[] = Object.keys(files).map(languageOf);

export interface FamilyWords {
  language: string;
  direction: 'ltr' | 'rtl';
  /** The words of `id`; a missing id shows itself as `⟦id⟧`, and a test fails on it. */
  say: (id: string) => string;
}

/** The words in the family's language, or, where we have none in it, in the one the window speaks. */
export async function familyWords(tag: string): Promise<FamilyWords> {
  const base = tag.toLowerCase().split('-')[0] ?? '';
  const language = familyScreenLanguages.includes(base) ? base : speech.locale;
  const load = Object.entries(files).find(([path]) => languageOf(path) === language)?.[1];
  const bundle = new FluentBundle(language);
  if (load) bundle.addResource(new FluentResource(await load()));
  const say = (id: string) => {
    const pattern = bundle.getMessage(id)?.value;
    return pattern ? bundle.formatPattern(pattern) : `⟦${id}⟧`;
  };
  return { language, direction: language === 'ar' ? 'rtl' : 'ltr', say };
}

/** Whether the window itself speaks this language, so that a speaker of it has read its words. */
export const isChecked = (language: string): boolean => locales.some((locale) => locale === language);
