// The languages that families of schools most often speak, by their BCP 47 tags; any other can be typed.

export const familyLanguages: readonly string[] = [
  'am', 'ar', 'bn', 'de', 'en', 'es', 'fa', 'fr', 'gu', 'hi', 'hmn', 'ht', 'it', 'ja', 'km', 'ko', 'lo', 'my', 'ne', 'pa',
  'pl', 'ps', 'pt', 'quc', 'ro', 'ru', 'so', 'sw', 'ta', 'te', 'th', 'ti', 'tl', 'tr', 'uk', 'ur', 'vi', 'yue', 'zh',
];

/** Whether the text is a well-formed BCP 47 tag. */
export function isTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Languages that are written from right to left, by the first part of their tags. */
const fromTheRight = new Set(['ar', 'arz', 'azb', 'bal', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'lrc', 'mzn', 'pnb', 'prs', 'ps', 'sd', 'ug', 'ur', 'yi']);
const scriptsFromTheRight = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa']);

/** How a field of a language is written. Where it is not from right to left, the words themselves decide. */
export function direction(tag: string): 'rtl' | 'auto' {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  const script = rest.find((part) => part.length === 4 && /^[a-z]+$/.test(part));
  return (script ? scriptsFromTheRight.has(script) : fromTheRight.has(language)) ? 'rtl' : 'auto';
}
