// Which words a mark takes: the selected ones, or the sentence the cursor stands in.

/** The words from `start` to `end` without the blanks around them; where nothing is selected, the sentence there. */
export function wordsAt(text: string, start: number, end: number, language?: string): string {
  if (end > start) return text.slice(start, end).trim();
  const sentences = [...segmenter(language).segment(text)].filter(({ segment }) => segment.trim());
  const found = sentences.findLast(({ index }) => index <= start) ?? sentences[0];
  return found?.segment.trim() ?? '';
}

function segmenter(language?: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language || undefined, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' });
  }
}
