/**
 * Pagefind behind `SearchBackend`. Pagefind finds words and ranks; what it finds is narrowed, counted, ordered by date and
 * grouped by the table of facets, whose rows are the entries in the order of the index.
 */
import type { Answer, Question, SearchBackend } from './backend.ts';
import type { WordFile } from './did-you-mean.ts';
import { type FacetFile, type FacetTable, readFacetTable } from './facet-table.ts';
import { findWords } from './find-words.ts';
import { hitOf } from './pagefind-hit.ts';
import { openPagefind, type Pagefind, type Result } from './pagefind-module.ts';
import { isNarrowed } from './query.ts';
import { hintWords, termsOf } from './terms.ts';

export interface PagefindFiles {
  /** Address of the script of the index. */
  readonly module: string;
  /** Addresses of the table of facets and of the list of words. */
  readonly facets: string;
  readonly words: string;
  /** Changes with the content: it lets a browser keep the index for as long as it is the same. */
  readonly cacheTag: string;
}

/** Opens the index. Rejects when it is missing or damaged. The table of facets is loaded when it is first needed. */
export async function openPagefindBackend({ module, facets, words, cacheTag }: PagefindFiles): Promise<SearchBackend> {
  const pagefind = await openPagefind(module, cacheTag);
  const load = async (address: string): Promise<unknown> => {
    const answer = await fetch(`${address}?${cacheTag}`);
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json();
  };
  const table = once(async () => readFacetTable((await load(facets)) as FacetFile));
  const wordFile = once(async () => (await load(words)) as WordFile);
  /** All entries: a search for nothing finds them in the order of the index. */
  const everything = once(async () => {
    const { results } = await pagefind.search(null);
    return { results, rows: new Map(results.map(({ id }, row) => [id, row])) };
  });
  const rowsOf = async (results: readonly Result[]): Promise<number[]> => {
    const { rows } = await everything();
    const { size } = await table();
    if (rows.size !== size) throw new Error(`The index has ${rows.size} entries, the table of facets ${size}`);
    return results.map(({ id }) => rows.get(id) ?? -1);
  };

  const find = lastOf(async (question: Question): Promise<Finding> => {
    const { words: typed, phrases, without } = termsOf(question.q);
    if (typed.length === 0 && phrases.length === 0) {
      const { results } = await everything();
      const left = await leaveOut(pagefind, results, without);
      return { results: left, unknown: [], corrected: [], complete: left.length, query: '' };
    }
    const first = await findWords(pagefind, typed, phrases);
    const corrected = question.plain || first.unknown.length === 0 ? [] : await meantBy(first.unknown);
    const found = corrected.length === 0 ? first : await findWords(pagefind, withCorrected(typed, corrected), phrases);
    const results = await leaveOut(pagefind, byName(question, found.results), without);
    // Counted last: those that were left out may have been among them.
    const hadAll = new Set(found.results.slice(0, found.complete));
    const complete = results.filter((result) => hadAll.has(result)).length;
    const query = [...withCorrected(typed, corrected), ...phrases].join(' ');
    return { unknown: found.unknown, corrected, results, complete, query };
  }, wordsAsked);

  const meantBy = async (unknown: readonly string[]): Promise<Finding['corrected']> => {
    try {
      const [{ meantWord }, file] = await Promise.all([import('./did-you-mean.ts'), wordFile()]);
      return unknown.flatMap((typed) => {
        const meant = meantWord(typed, file);
        return meant ? [{ typed, meant }] : [];
      });
    } catch (error) {
      console.warn(error); // What the other words find stands without a correction.
      return [];
    }
  };

  return {
    async search(question) {
      const found = await find(question);
      if (!isNarrowed(question) && question.sort === 'relevance' && !question.group && question.q)
        return answerOf(found, found.results, () => ({ possibly: false, heading: '' }), 0, []);
      return narrowed(question, found, await rowsOf(found.results), await table(), await hintsOf(question));
    },
    async counts(question) {
      const { results } = await find(question);
      return (await table()).count(await rowsOf(results), question);
    },
    labels: async () => (await table()).labels,
  };

  /** Ranks of entries that have the words of the hints. */
  async function hintsOf(question: Question): Promise<ReadonlyMap<string, number>> {
    const words = hintWords(question);
    if (words.length === 0) return new Map();
    const found = await Promise.all(words.map(async (word) => (await pagefind.search(word)).results));
    const scores = new Map<string, number>();
    for (const { id, score } of found.flat()) scores.set(id, (scores.get(id) ?? 0) + score);
    return scores;
  }
}

/** What the words of a question find, before it is narrowed. */
type Finding = Pick<Answer, 'unknown' | 'corrected' | 'complete'> & {
  readonly results: readonly Result[];
  /** The words as they were searched, with corrections. */
  readonly query: string;
};

const withCorrected = (words: readonly string[], corrected: Answer['corrected']): string[] =>
  words.map((word) => corrected.find(({ typed }) => typed === word)?.meant ?? word);

function narrowed(
  question: Question,
  found: Finding,
  rows: readonly number[],
  table: FacetTable,
  hints: ReadonlyMap<string, number>,
): Answer {
  const byRow = new Map(rows.map((row, at) => [row, found.results[at]] as const));
  const admits = table.admits(question);
  const admitted = new Map(rows.map((row) => [row, admits(row)] as const));
  const inside = rows.filter((row) => admitted.get(row) !== 'no');
  const score = (row: number) => hints.get(byRow.get(row)?.id ?? '') ?? 0;
  // Without words there is nothing to rank by but the date; with hints, they come first.
  const ranked = question.q && question.group !== 'year' ? inside : table.order(inside, 'newest');
  const sorted =
    question.sort !== 'relevance'
      ? table.order(inside, question.sort)
      : hints.size > 0
        ? ranked.toSorted((a, b) => score(b) - score(a))
        : ranked;
  const groups = question.group ? table.group(sorted, question.group) : [{ heading: '', rows: sorted }];
  const heading = new Map(groups.flatMap((group) => group.rows.map((row) => [row, group.heading] as const)));
  const order = groups.flatMap((group) => group.rows);
  const complete = new Set(rows.slice(0, found.complete));
  return answerOf(
    { ...found, complete: inside.filter((row) => complete.has(row)).length },
    order.flatMap((row) => byRow.get(row) ?? []),
    (at) => ({
      possibly: admitted.get(order[at] ?? -1) === 'possibly',
      heading: heading.get(order[at] ?? -1) ?? '',
    }),
    inside.filter((row) => admitted.get(row) === 'possibly').length,
    question.group ? groups.map((group) => ({ heading: group.heading, size: group.rows.length })) : [],
  );
}

function answerOf(
  { unknown, corrected, complete, query }: Finding,
  results: readonly Result[],
  about: (at: number) => { possibly: boolean; heading: string },
  possibly: number,
  groups: Answer['groups'],
): Answer {
  return {
    total: results.length,
    possibly,
    unknown,
    corrected,
    complete,
    groups,
    hits: (start, end) =>
      Promise.all(
        results
          .slice(start, end)
          .map(async (result, index) => hitOf(result, await result.data(), about(start + index), query)),
      ),
  };
}

async function leaveOut(
  pagefind: Pagefind,
  results: readonly Result[],
  without: readonly string[],
): Promise<readonly Result[]> {
  if (without.length === 0) return results;
  const found = await Promise.all(without.map(async (term) => (await pagefind.search(`"${term}"`)).results));
  const out = new Set(found.flat().map(({ id }) => id));
  return results.filter(({ id }) => !out.has(id));
}

/** Results that match by another name only are left out where the reader has turned these names off. */
const byName = ({ aliases }: Question, results: readonly Result[]): readonly Result[] =>
  aliases
    ? results
    : results.filter(
        ({ words, matchedMetaFields: fields = [] }) =>
          words.length > 0 || fields.some((field) => field !== 'aliases' && field !== 'names'),
      );

/** Filters, dates and order do not change what the words find. */
const wordsAsked = ({ q, plain, aliases }: Question): string => JSON.stringify([q, plain, aliases]);

/** Keeps the last answer: the counts of a question, and the next filter, ask for the same words again. */
function lastOf<Given, T>(
  answer: (given: Given) => Promise<T>,
  keyOf: (given: Given) => string,
): (given: Given) => Promise<T> {
  let last: { readonly key: string; readonly answer: Promise<T> } | undefined;
  return (given) => {
    const key = keyOf(given);
    if (last?.key !== key) {
      const made = { key, answer: answer(given) };
      last = made;
      made.answer.catch(() => {
        if (last === made) last = undefined;
      });
    }
    return last.answer;
  };
}

/** Remembers what was loaded; a failed loading is tried again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
