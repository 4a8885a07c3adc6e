import { distance } from 'fastest-levenshtein';

export interface KnownWord {
  /** Folded. */
  word: string;
  /** As it is suggested. */
  shown: string;
  /** In how many listings it stands. */
  listings: number;
}

/** Most letters that a word may differ by and still be taken for a typing error. */
const tolerance = (word: string) => (word.length <= 5 ? 1 : 2);

/**
 * Mends the words that no listing has a word beginning with: each by the nearest known one, the more frequent first.
 * Answers `undefined` when there is nothing to mend or no near word.
 */
export function suggestWords(words: string[], known: readonly KnownWord[]): string[] | undefined {
  let mended = false;
  const suggested = words.map((word) => {
    if (word.length < 4 || known.some((candidate) => candidate.word.startsWith(word))) return word;
    let best: KnownWord | undefined;
    let bestDistance = tolerance(word) + 1;
    for (const candidate of known) {
      if (Math.abs(candidate.word.length - word.length) > tolerance(word)) continue;
      const far = distance(word, candidate.word);
      if (far < bestDistance || (far === bestDistance && best && candidate.listings > best.listings)) {
        best = candidate;
        bestDistance = far;
      }
    }
    if (!best || bestDistance > tolerance(word)) return word;
    mended = true;
    return best.shown;
  });
  return mended ? suggested : undefined;
}
