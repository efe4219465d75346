// Which of the languages that are there is meant by a BCP 47 tag: the same as `src-tauri/core/src/language/lookup.rs`, which says how,
// and held to the same table of tests.

const plain = (tag: string) => tag.trim().toLowerCase().replaceAll('_', '-');

/** The subtag of four letters behind the language. */
const scriptOf = (tag: string) => tag.split('-').slice(1, 2).find((part) => /^[a-z]{4}$/.test(part));

/** The tag that is there and comes nearest to the one that is wanted. */
export function lookup(wanted: string, there: readonly string[]): string | undefined {
  const tag = plain(wanted);
  for (let parts = tag.split('-'); parts.length > 0 && tag; ) {
    const found = there.find((one) => plain(one) === parts.join('-'));
    if (found) return found;
    parts = parts.slice(0, -1);
    // A single letter or digit only introduces what stood behind it.
    if (parts.length > 1 && parts.at(-1)?.length === 1) parts = parts.slice(0, -1);
  }
  const [language, script] = [tag.split('-')[0], scriptOf(tag)];
  const same = (one: string) => plain(one).split('-')[0] === language && (!script || !scriptOf(plain(one)) || scriptOf(plain(one)) === script);
  return language ? there.filter(same).sort()[0] : undefined;
}
