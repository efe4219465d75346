// The words of the window: every Fluent file of every language, put into the bundle when it is built.
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { locales, type Locale } from './locale.svelte';

const files = import.meta.glob<string>('../../../../assets/locales/*/*.ftl', { query: '?raw', import: 'default', eager: true });

function bundle(locale: Locale): FluentBundle {
  // Isolation marks are added in `t` and only around right-to-left text, so that other text stays searchable.
  const made = new FluentBundle(locale, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/locales/${locale}/`)) made.addResource(new FluentResource(text));
  }
  return made;
}

export const bundles = Object.fromEntries(locales.map((locale) => [locale, bundle(locale)])) as Record<Locale, FluentBundle>;

/** The raw files, by path; for the tests that compare languages. */
export const sources: Readonly<Record<string, string>> = files;
