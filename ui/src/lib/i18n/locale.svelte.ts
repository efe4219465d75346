// The language the window speaks now. Everything that is shown reads it, so changing it changes the window at once.

export const locales = ['en', 'es'] as const;
export type Locale = (typeof locales)[number];

/** The first of `wanted` that we have words for; English otherwise. */
export function supported(wanted: readonly string[]): Locale {
  const languages = wanted.map((tag) => tag.toLowerCase().split('-')[0]);
  return locales.find((locale) => locale === languages.find((l) => locales.some((ours) => ours === l))) ?? 'en';
}

class Speech {
  locale = $state<Locale>(supported(typeof navigator === 'undefined' ? [] : navigator.languages));
}

export const speech = new Speech();
