/** What somebody meant who typed a word that the library does not have: the nearest of its own words. */
import { distance } from 'fastest-levenshtein';
import { folded } from './folded.ts';

export interface WordFile {
  /** Small letters, without marks and accents, the most frequent first. */
  readonly words: readonly string[];
}

/** Letters that may be wrong. Two in a word of medium length already lead to other words: "snooping" to "scoping". */
const allowed = (word: string): number => (word.length < 4 ? 0 : word.length < 9 ? 1 : 2);

/** The nearest word; of equally near ones that which begins alike, then the more frequent one. Undefined where none is near. */
export function meantWord(typed: string, { words }: WordFile): string | undefined {
  const word = folded(typed).replace(/[^\p{L}\p{N}]/gu, '');
  const most = allowed(word);
  const letters = lettersOf(word);
  // Words are in order of frequency: of equally near ones the first stays.
  let best: { word: string; cost: number } | undefined;
  for (const other of words) {
    if (Math.abs(other.length - word.length) > most) continue;
    const wrong = lettersOf(other) === letters ? 1 : distance(word, other);
    if (other === word || wrong > most) continue;
    const cost = wrong + (other[0] === word[0] ? 0 : 0.5);
    if (!best || cost < best.cost) best = { word: other, cost };
  }
  return best?.word;
}

/** Two letters in the wrong order are one mistake. */
const lettersOf = (word: string): string => [...word].sort().join('');
