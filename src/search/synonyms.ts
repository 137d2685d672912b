/**
 * Words that mean about the same to whoever searches ("kids", "children"). They are looked for where few entries have the
 * words themselves.
 */
import { folded } from './folded.ts';

/** Groups of words: all of them, and those that the library has. */
export type Synonyms = readonly { readonly typed: readonly string[]; readonly here: readonly string[] }[];

/** The words that are looked for beside `word`, which may be in the singular or the plural. */
export function synonymsOf(word: string, synonyms: Synonyms): readonly string[] {
  const asked = partsOf(word).join(' ');
  const isAsked = (other: string) => partsOf(other).join(' ') === asked;
  return synonyms.find(({ typed }) => typed.some(isAsked))?.here.filter((other) => !isAsked(other)) ?? [];
}

/** The words of a text as they are compared: in small letters, without the s of a plural. */
export const partsOf = (text: string): string[] =>
  (folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((part) => part.replace(/(?<=\p{L}{3})s$/u, ''));
