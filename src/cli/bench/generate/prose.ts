/**
 * Text that is like the library's own: a Markov chain over its words, so that frequencies and neighbours are natural,
 * and new words at the rate at which natural text brings them (Heaps' law). Without those the vocabulary, and with it the
 * search index, would stop growing, and a library of any size would look cheap.
 */
import { inventWord } from './invented-words.ts';
import type { Random } from './random.ts';

export interface Prose {
  /** About `words` words, with a capital and a full stop. */
  readonly sentence: (words: number) => string;
  /** Sentences of about 18 words, about `words` in all. */
  readonly paragraph: (words: number) => string;
  /** Some words inside a sentence, without a capital and without a sign at the end. */
  readonly phrase: (words: number) => string;
  /** Different words that were written so far. */
  readonly vocabulary: () => number;
}

/** Vocabulary grows as `words ** HEAPS`; the dossier on online safety has 0.54 between 36,000 and 72,000 words. */
const HEAPS = 0.55;

/** Share of words that are repetitions of one that the library does not have: half of all rare words come twice or more. */
const REPEATED = 0.02;

const WORD = /(?:\d+(?:[.,]\d+)*|[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*)[,;:.?!]?/gu;

/** `texts` are those of the library. */
export function proseLike(texts: readonly string[], random: Random): Prose {
  const { starts, followers, known, words } = chainOf(texts);
  if (starts.length === 0) throw new Error('The library has no text to learn from.');
  const longWords = [...known].filter((word) => /^\p{L}{5,}$/u.test(word));
  const growth = known.size / words ** HEAPS;
  const written = new Set<string>();
  const invented: string[] = [];
  let count = 0;
  let state = '';

  const drawn = (): string => random.pick(followers.get(state) ?? starts);
  const nextWord = (): string => {
    count += 1;
    const token = drawn();
    const word = bare(token);
    const isNew = written.has(word) && written.size < growth * count ** HEAPS;
    if (isNew || (invented.length > 0 && random.chance(REPEATED))) {
      // The chain goes on from the word that this one stands for.
      state = word;
      const other = isNew ? inventWord(random, longWords, written) : random.pick(invented);
      written.add(bare(other));
      invented.push(other);
      return other + token.slice(tokenWord(token).length);
    }
    written.add(word);
    state = word;
    return token;
  };
  const run = (length: number): string => {
    state = '';
    const tokens = Array.from({ length }, nextWord);
    return tokens.map((token, index) => (index < length - 1 ? withoutStop(token) : tokenWord(token))).join(' ');
  };
  const sentence = (length: number) => `${capitalised(run(Math.max(2, length)))}.`;
  return {
    sentence,
    paragraph: (length) =>
      Array.from({ length: Math.max(1, Math.round(length / SENTENCE)) }, () =>
        sentence(random.between(SENTENCE - 8, SENTENCE + 8)),
      ).join(' '),
    phrase: (length) => uncapitalised(run(length)),
    vocabulary: () => written.size,
  };
}

/** Words of a usual sentence. */
const SENTENCE = 18;

function chainOf(texts: readonly string[]) {
  const starts: string[] = [];
  const followers = new Map<string, string[]>();
  const known = new Set<string>();
  let words = 0;
  for (const text of texts) {
    let before: string | undefined;
    for (const [token] of text.matchAll(WORD)) {
      words += 1;
      known.add(bare(token));
      if (before === undefined) starts.push(token);
      else if (followers.has(before)) followers.get(before)?.push(token);
      else followers.set(before, [token]);
      before = /[.?!]$/.test(token) ? undefined : bare(token);
    }
  }
  return { starts, followers, known, words };
}

const tokenWord = (token: string): string => token.replace(/[,;:.?!]$/, '');
const bare = (token: string): string => tokenWord(token).toLowerCase();
const withoutStop = (token: string): string => token.replace(/[.?!]$/, '');
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const uncapitalised = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
