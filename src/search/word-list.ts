/** The words of the library, from which a word that it does not have is corrected. Loaded only when there is one. */
import { allEntries, type Library } from '../library/library.ts';
import type { WordFile } from './did-you-mean.ts';
import { folded } from './folded.ts';
import { searchableText } from './records.ts';

/** A shorter word is not corrected. */
const SHORTEST = 4;

export function wordFile(library: Library): WordFile {
  const entriesWith = new Map<string, number>();
  for (const entry of allEntries(library))
    for (const word of new Set(wordsIn(searchableText(library, entry))))
      entriesWith.set(word, (entriesWith.get(word) ?? 0) + 1);
  return {
    words: [...entriesWith].sort(([a, left], [b, right]) => right - left || (a < b ? -1 : 1)).map(([word]) => word),
  };
}

const wordsIn = (text: string): string[] =>
  (folded(text).match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? [])
    .flatMap((word) => [word.replace(/['’-]/g, ''), ...word.split(/['’-]/)])
    .filter((word) => word.length >= SHORTEST);
