/** Queries as readers might type them: words that stand together in an entry, frequent, middling and rare ones. */
import type { Random } from '../generate/random.ts';

/** Bands of words by the part of the texts that they are in. */
const BANDS = [
  { name: 'common', least: 0.05 },
  { name: 'middling', least: 0.005 },
  { name: 'rare', least: 0 },
] as const;

/** Longest query, in words. */
const WORDS_AT_MOST = 4;

/**
 * `count` different queries of 1 to 4 words, fewer where `texts` do not have as many. The first word is of each band in
 * turn, the others of any, all from one text: so the query finds something.
 */
export function drawQueries(texts: readonly string[], count: number, random: Random): string[] {
  const wordsOf = texts.map((text) => [...new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])]);
  const frequency = new Map<string, number>();
  for (const word of wordsOf.flat()) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const bandOf = (word: string) => BANDS.find(({ least }) => (frequency.get(word) ?? 0) / texts.length >= least)?.name;

  const queries = new Set<string>();
  for (let attempt = 0; queries.size < count && attempt < count * 20; attempt += 1) {
    const band = BANDS[attempt % BANDS.length]?.name;
    const length = 1 + (queries.size % WORDS_AT_MOST);
    const words = wordsOf.length > 0 ? random.pick(wordsOf) : [];
    const firsts = words.filter((word) => bandOf(word) === band);
    if (firsts.length === 0 || words.length < length) continue;
    const first = random.pick(firsts);
    const others = random.pickSome(
      words.filter((word) => word !== first),
      length - 1,
      0.1,
    );
    queries.add([first, ...others].join(' '));
  }
  return [...queries];
}
