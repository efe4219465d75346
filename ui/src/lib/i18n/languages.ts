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
