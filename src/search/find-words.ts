/**
 * Finds the entries that have the words of a query, all of them first. Pagefind finds only entries that have every word; a
 * question in a reader's own words then finds nothing. So where few have all, those follow that have most of what the
 * query says, weighed by how rare a word is; a word that means about the same counts nearly as much.
 */
import type { Answer } from './backend.ts';
import type { Pagefind, Result } from './pagefind-module.ts';
import { RESULTS_PER_PAGE } from './query.ts';
import { type Synonyms, synonymsOf } from './synonyms.ts';
import { tellingWords } from './terms.ts';
import { unknownWords } from './unknown-words.ts';

export interface Found {
  readonly results: readonly Result[];
  /** Words that the library does not have; they were left out. */
  readonly unknown: readonly string[];
  readonly alike: Answer['alike'];
  /** How many of the results, the first, have all words. */
  readonly complete: number;
}

/** With so many entries that have all words no others are looked for: a few pages, since filters leave only a part of them. */
export const ENOUGH = 40;

/** The part of what a query says, in rare words, that an entry must have. */
export const MOST = 0.2;

/** How much a word that means about the same says of what was typed. */
const ALIKE = 0.7;

/** Results whose texts are looked at for the words of the query. */
const LOOKED_AT = 10;

export async function findWords(
  pagefind: Pagefind,
  words: readonly string[],
  phrases: readonly string[],
  synonyms: () => Promise<Synonyms>,
): Promise<Found> {
  const exact = await Promise.all(phrases.map(async (phrase) => (await pagefind.search(`"${phrase}"`)).results));
  const telling = tellingWords(words);
  const [onlyPhrase] = exact;
  if (telling.length === 0 && exact.length === 1 && onlyPhrase) {
    const results = await rankedAsWords(pagefind, phrases, onlyPhrase);
    return { results, unknown: [], alike: [], complete: results.length };
  }
  const ids = exact.map((found) => new Set(found.map(({ id }) => id)));
  const hasPhrases = ({ id }: Result) => ids.every((found) => found.has(id));
  const withAll = async (wanted: readonly string[]) => {
    const asked = [...wanted, ...phrases].join(' ');
    return asked ? (await pagefind.search(asked)).results.filter(hasPhrases) : [];
  };

  const all = await withAll(telling);
  const unknown = await unknownAmong(pagefind, telling, all);
  const known = telling.filter((word) => !unknown.includes(word));
  const complete = unknown.length > 0 ? await withAll(known) : all;
  const noOthers = { results: complete, unknown, alike: [], complete: complete.length };
  if (complete.length >= ENOUGH) return noOthers;
  // Where they fill a page, words that mean about the same are not looked for.
  const groups = complete.length < RESULTS_PER_PAGE ? await synonyms() : [];
  const wanted = telling.map((typed) => ({ typed, words: synonymsOf(typed, groups) }));
  if (known.length < 2 && wanted.every(({ words }) => words.length === 0)) return noOthers;

  const looked = await Promise.all(
    wanted.map(({ typed, words }) => lookFor(pagefind, typed, known.includes(typed), words)),
  );
  const alike = looked.filter(({ words }) => words.length > 0).map(({ typed, words }) => ({ typed, words }));
  const first = known.length === 0 && alike.length > 0 ? [] : complete;
  const firstIds = new Set(first.map(({ id }) => id));
  const rest = rankedBySome(pagefind, looked, hasPhrases).filter(({ id }) => !firstIds.has(id));
  return {
    results: [...first, ...rest],
    unknown: unknown.filter((word) => !alike.some(({ typed }) => typed === word)),
    alike,
    complete: first.length,
  };
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

/** A word of the query, and the entries that have it or one that means about the same. */
interface Looked {
  readonly typed: string;
  /** Those that mean about the same and were found. */
  readonly words: readonly string[];
  /** By the id of the entry: the word that it has, the one typed before others. */
  readonly results: ReadonlyMap<string, { readonly result: Result; readonly score: number; readonly word: string }>;
}

async function lookFor(pagefind: Pagefind, typed: string, isKnown: boolean, alike: readonly string[]): Promise<Looked> {
  const found = await Promise.all(
    [...(isKnown ? [typed] : []), ...alike].map(async (word) => ({
      word,
      results: (await pagefind.search(word)).results,
    })),
  );
  const results = new Map<string, { result: Result; score: number; word: string }>();
  for (const { word, results: some } of found)
    for (const result of some) {
      const score = result.score * (word === typed ? 1 : ALIKE);
      if (score > (results.get(result.id)?.score ?? 0)) results.set(result.id, { result, score, word });
    }
  const words = found.filter(({ word, results: some }) => word !== typed && some.length > 0).map(({ word }) => word);
  return { typed, words, results };
}

/** Entries with most of what the words say, the best first. */
function rankedBySome(pagefind: Pagefind, looked: readonly Looked[], admitted: (result: Result) => boolean): Result[] {
  const most = Math.max(...looked.map(({ results }) => results.size));
  const entries = new Map<string, { result: Result; score: number; said: number; words: string[] }>();
  let whole = 0;
  for (const { results } of looked) {
    if (results.size === 0) continue;
    const rarity = Math.log(1 + (2 * most) / results.size);
    whole += rarity;
    for (const [id, { result, score, word }] of results) {
      const before = entries.get(id);
      entries.set(id, {
        result,
        score: (before?.score ?? 0) + score,
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
