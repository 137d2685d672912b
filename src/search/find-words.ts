/**
 * Finds the entries that have the words of a query, all of them first. Pagefind finds only entries that have every word; a
 * question in a reader's own words then finds nothing. So where few have all, those follow that have most of what the
 * query says, weighed by how rare a word is.
 */
import type { Pagefind, Result } from './pagefind-module.ts';
import { tellingWords } from './terms.ts';
import { unknownWords } from './unknown-words.ts';

export interface Found {
  readonly results: readonly Result[];
  /** Words that the library does not have; they were left out. */
  readonly unknown: readonly string[];
  /** How many of the results, the first, have all words. */
  readonly complete: number;
}

/** With so many entries that have all words no others are looked for: a few pages, since filters leave only a part of them. */
export const ENOUGH = 40;

/** The part of what a query says, in rare words, that an entry must have. */
export const MOST = 0.2;

/** Results whose texts are looked at for the words of the query. */
const LOOKED_AT = 10;

export async function findWords(
  pagefind: Pagefind,
  words: readonly string[],
  phrases: readonly string[],
): Promise<Found> {
  const exact = await Promise.all(phrases.map(async (phrase) => (await pagefind.search(`"${phrase}"`)).results));
  const telling = tellingWords(words);
  const [first] = exact;
  if (telling.length === 0 && exact.length === 1 && first) {
    const results = await rankedAsWords(pagefind, phrases, first);
    return { results, unknown: [], complete: results.length };
  }
  const ids = exact.map((found) => new Set(found.map(({ id }) => id)));
  const hasPhrases = ({ id }: Result) => ids.every((found) => found.has(id));
  const withAll = async (wanted: readonly string[]) =>
    (await pagefind.search([...wanted, ...phrases].join(' '))).results.filter(hasPhrases);

  const all = await withAll(telling);
  const unknown = await unknownAmong(pagefind, telling, all);
  if (unknown.length === 0 && (all.length >= ENOUGH || telling.length < 2))
    return { results: all, unknown, complete: all.length };
  const known = telling.filter((word) => !unknown.includes(word));
  if (known.length === 0) {
    const results = ids.length > 0 ? await withAll([]) : [];
    return { results, unknown, complete: results.length };
  }
  const complete = unknown.length > 0 ? await withAll(known) : all;
  if (complete.length >= ENOUGH) return { results: complete, unknown, complete: complete.length };
  const completeIds = new Set(complete.map(({ id }) => id));
  const some = await rankedBySome(pagefind, known, hasPhrases);
  const rest = some.filter(({ id }) => !completeIds.has(id));
  return { results: [...complete, ...rest], unknown, complete: complete.length };
}

/** Pagefind does not rank phrases: they come in the order of their words, with the excerpts of the phrase. */
async function rankedAsWords(
  pagefind: Pagefind,
  phrases: readonly string[],
  exact: readonly Result[],
): Promise<readonly Result[]> {
  const { results } = await pagefind.search(phrases.join(' '));
  const rank = new Map(results.map(({ id }, at) => [id, at]));
  const last = results.length;
  return exact.toSorted((a, b) => (rank.get(a.id) ?? last) - (rank.get(b.id) ?? last));
}

/** Entries with most of what the words say, the best first. */
async function rankedBySome(
  pagefind: Pagefind,
  words: readonly string[],
  admitted: (result: Result) => boolean,
): Promise<Result[]> {
  const found = await Promise.all(
    words.map(async (word) => ({ word, results: (await pagefind.search(word)).results })),
  );
  const most = Math.max(...found.map(({ results }) => results.length));
  const entries = new Map<string, { result: Result; score: number; said: number; words: string[] }>();
  let whole = 0;
  for (const { word, results } of found) {
    if (results.length === 0) continue;
    const rarity = Math.log(1 + (2 * most) / results.length);
    whole += rarity;
    for (const result of results) {
      const before = entries.get(result.id);
      entries.set(result.id, {
        result,
        score: (before?.score ?? 0) + result.score,
        said: (before?.said ?? 0) + rarity,
        words: [...(before?.words ?? []), word],
      });
    }
  }
  return [...entries.values()]
    .filter(({ said, result }) => said >= MOST * whole && admitted(result))
    .sort((a, b) => b.said * b.score - a.said * a.score)
    .map(({ result, words: had }) => ({ ...result, data: () => dataWith(pagefind, had, result) }));
}

/** A document with its excerpt about all words that it has, not only the last. */
async function dataWith(
  pagefind: Pagefind,
  words: readonly string[],
  { id, data }: Result,
): ReturnType<Result['data']> {
  const { results } = await pagefind.search(words.join(' '));
  return (results.find((result) => result.id === id)?.data ?? data)();
}

/**
 * Words that the library does not have: Pagefind answers them with words that are only their beginning. A word that none of the
 * first results has is only suspected: they may have been found by another word; it is searched by itself.
 */
async function unknownAmong(
  pagefind: Pagefind,
  words: readonly string[],
  results: readonly Result[],
): Promise<string[]> {
  const suspected = unknownWords(words.join(' '), await textsOf(results));
  const alone = await Promise.all(
    suspected.map(async (word) => unknownWords(word, await textsOf((await pagefind.search(word)).results))),
  );
  const unknown = new Set(alone.flat());
  return words.filter((word) => unknownWords(word, []).some((one) => unknown.has(one)));
}

/** All that the first results say. */
async function textsOf(results: readonly Result[]): Promise<string[]> {
  const documents = await Promise.all(results.slice(0, LOOKED_AT).map((result) => result.data()));
  return documents.map(({ content, meta }) => [content, ...Object.values(meta)].join(' '));
}
