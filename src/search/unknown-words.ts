/**
 * Words of a query that the library does not have. Pagefind answers them all the same, with words that are only their
 * beginning: "quokka" with "quo", "xylophone" with "X". Whoever shows such a result claims something that is not so.
 */
import { folded } from './folded.ts';

/** The words of `query` that no text of `documents`, the first results, really has. */
export function unknownWords(query: string, documents: readonly string[]): string[] {
  const present = new Set(documents.flatMap(wordsOf));
  return [...new Set(wordsOf(query))].filter(
    (word) => word.length > 2 && ![...present].some((other) => isRelated(word, other)),
  );
}

/** Lower case, without accents; words with a hyphen, an apostrophe or a comma also without it, as the index has them. */
function wordsOf(text: string): string[] {
  const words = folded(text).match(/[\p{L}\p{N}£%°][\p{L}\p{N}£%°'’.,/-]*/gu) ?? [];
  return words
    .flatMap((word) => [word.replace(/[^\p{L}\p{N}£%°]/gu, ''), ...word.split(/[^\p{L}\p{N}£%°]+/u)])
    .filter(Boolean);
}

/** The one begins with the other, or the two differ in no more than an ending: "company" and "companies". */
function isRelated(word: string, other: string): boolean {
  if (other.startsWith(word)) return true;
  const shorter = Math.min(word.length, other.length);
  // "Duty" and "duties", not "Grok" and "gromoing".
  const ending = Math.min(4, shorter - 2);
  if (shorter < 4 || Math.abs(word.length - other.length) > ending) return false;
  const shared = shorter - (shorter < 6 ? 1 : 2);
  return word.slice(0, shared) === other.slice(0, shared);
}
