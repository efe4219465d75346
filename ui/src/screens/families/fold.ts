// Finding names without caring for accents and case.

/** The text as it is compared: marks and case dropped, spaces made one. */
export function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Whether every word that is looked for stands in one of the texts. */
export function holds(texts: readonly string[], wanted: string): boolean {
  const all = folded(texts.join(' '));
  return folded(wanted).split(' ').every((word) => all.includes(word));
}
