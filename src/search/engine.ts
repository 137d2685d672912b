/**
 * Pagefind in the browser, behind our own types. The module of the index is loaded at the first search; nothing of it
 * is part of any page.
 */
import { PART_HEADINGS } from './parts.ts';
import { FILTERS, type FilterName, type SearchState } from './query.ts';
import { unknownWords } from './unknown-words.ts';

/** A piece of an excerpt: plain text, and whether it matched. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

export interface Hit {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly when: string;
  readonly who: string;
  readonly excerpt: readonly Piece[];
  /** Quotations that matched, with their own addresses. */
  readonly passages: readonly Passage[];
}

export interface Passage {
  readonly url: string;
  readonly excerpt: readonly Piece[];
  /** The source's sentence about what was said, not the speaker's own words. */
  readonly reported: boolean;
}

export interface Answer {
  readonly total: number;
  /** Words of the query that the library does not have; they were left out of the search. */
  readonly unknown: readonly string[];
  /** Loads the hits from `start` (counted from 0) to before `end`, in order of rank. */
  readonly hits: (start: number, end: number) => Promise<Hit[]>;
}

/** How many entries each value of each filter would find, given the query and the other filters. */
export type Counts = Readonly<Record<FilterName, Readonly<Record<string, number>>>>;

export interface SearchEngine {
  readonly search: (state: SearchState) => Promise<Answer>;
  readonly counts: (state: SearchState) => Promise<Counts>;
}

interface PagefindModule {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  /** Loads what a search with these filters needs: the lists of their values, from which results are counted. */
  preload(term: null, options: { filters: object }): Promise<void>;
  search(term: string | null, options: { filters?: object; sort?: object }): Promise<PagefindAnswer>;
}

interface Result {
  data(): Promise<PagefindDocument>;
}

interface PagefindAnswer {
  readonly results: readonly Result[];
  readonly filters: Record<string, Record<string, number>>;
}

interface PagefindDocument {
  readonly url: string;
  readonly meta: Record<string, string | undefined>;
  readonly excerpt: string;
  /** The whole text of the document. */
  readonly content: string;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

/** Weight of a match in a field beside the text: a name or title matters more than a word in passing. */
const META_WEIGHTS = { title: 5, aliases: 4, who: 3, when: 1, kind: 0.5 };

/** Quotations shown under one result. */
const PASSAGES = 2;

/**
 * Opens the index. `years` are all years of the library, in order: a range of years is searched as the list of those in
 * it. Rejects when the index is missing or damaged.
 */
export async function openEngine(module: string, years: readonly string[], cacheTag: string): Promise<SearchEngine> {
  const pagefind = (await import(/* @vite-ignore */ module)) as PagefindModule;
  // Without its worker: that would be a second copy of the script, and every result would be sent from one thread to the other.
  await pagefind.options({
    noWorker: true,
    excerptLength: 28,
    metaCacheTag: cacheTag,
    ranking: { metaWeights: META_WEIGHTS },
  });
  await pagefind.init();
  return {
    search: (state) => searchKnown(pagefind, state, years),
    counts: (state) => countValues(pagefind, state, years),
  };
}

/** Results whose texts are looked at for the words of the query; they are those that the first page shows. */
const LOOKED_AT = 10;

/**
 * Searches, and leaves out words that the library does not have. A word that none of the first results has is only
 * suspected: they may have been found by another word of the query, or the filters left none; it is searched by itself.
 */
async function searchKnown(pagefind: PagefindModule, state: SearchState, years: readonly string[]): Promise<Answer> {
  const results = await search(pagefind, state, years);
  const suspected = unknownWords(state.q, await textsOf(results));
  const alone = await Promise.all(
    suspected.map(async (word) => unknownWords(word, await textsOf((await pagefind.search(word, {})).results))),
  );
  const unknown = alone.flat();
  if (unknown.length === 0) return answerOf(results, []);
  const words = state.q.split(' ').filter((word) => !unknown.some((one) => unknownWords(word, []).includes(one)));
  const q = words.join(' ');
  return q.replace(/["\s]/g, '') === ''
    ? answerOf([], unknown)
    : answerOf(await search(pagefind, { ...state, q }, years), unknown);
}

/** All that the first results say. */
async function textsOf(results: readonly Result[]): Promise<string[]> {
  const documents = await Promise.all(results.slice(0, LOOKED_AT).map((result) => result.data()));
  return documents.map(({ content, meta }) => [content, ...Object.values(meta)].join(' '));
}

/** Entries without a date vanish from an order by date, so they are searched by themselves and put last. */
async function search(pagefind: PagefindModule, state: SearchState, years: readonly string[]): Promise<Result[]> {
  const term = state.q || null;
  const filters = filtersOf(state, years);
  if (state.sort === 'relevance') return [...(await pagefind.search(term, { filters })).results];
  const dated = await pagefind.search(term, { filters, sort: { date: state.sort === 'newest' ? 'desc' : 'asc' } });
  const all = await pagefind.search(term, { filters });
  const undated = UNDATED.filter((type) => state.filters.type.length === 0 || state.filters.type.includes(type));
  if (dated.results.length === all.results.length || undated.length === 0) return [...dated.results];
  const rest = await pagefind.search(term, { filters: { ...filters, type: { any: undated } } });
  return [...dated.results, ...rest.results];
}

/** Collections whose entries have no date. */
const UNDATED = ['actors', 'themes'];

function answerOf(results: readonly Result[], unknown: readonly string[]): Answer {
  return {
    total: results.length,
    unknown,
    hits: (start, end) => Promise.all(results.slice(start, end).map(async (result) => hitOf(await result.data()))),
  };
}

/** For a filter in use, its other values are counted as if it were not: they would be added to it, not to nothing. */
async function countValues(pagefind: PagefindModule, state: SearchState, years: readonly string[]): Promise<Counts> {
  await pagefind.preload(null, { filters: Object.fromEntries(FILTERS.map((name) => [name, 'none'])) });
  const counts = {} as Record<FilterName, Record<string, number>>;
  const narrowed = await pagefind.search(state.q || null, { filters: filtersOf(state, years) });
  for (const name of FILTERS) {
    const answer =
      state.filters[name].length === 0
        ? narrowed
        : await pagefind.search(state.q || null, {
            filters: filtersOf({ ...state, filters: { ...state.filters, [name]: [] } }, years),
          });
    counts[name] = answer.filters[name] ?? {};
  }
  return counts;
}

/** OR within a filter, AND across them. */
function filtersOf(state: SearchState, years: readonly string[]): Record<string, { any: readonly string[] }> {
  const chosen = FILTERS.flatMap((name) =>
    state.filters[name].length > 0 ? [[name, { any: state.filters[name] }] as const] : [],
  );
  const range = years.filter((year) => (!state.from || year >= state.from) && (!state.to || year <= state.to));
  // A range with no year in it must find nothing, not everything.
  const limited = state.from || state.to ? [['year', { any: range.length > 0 ? range : ['none'] }] as const] : [];
  return Object.fromEntries([...chosen, ...limited]);
}

function hitOf({ url, meta, excerpt, sub_results }: PagefindDocument): Hit {
  return {
    url,
    title: meta['title'] ?? url,
    kind: meta['kind'] ?? '',
    when: meta['when'] ?? '',
    who: meta['who'] ?? '',
    excerpt: pieces(excerpt),
    passages: sub_results
      .filter((part) => part.url.includes('#') && part.excerpt.includes('<mark>'))
      .slice(0, PASSAGES)
      .map((part) => ({
        url: part.url,
        excerpt: withoutHeading(pieces(part.excerpt), part.title),
        reported: part.title === PART_HEADINGS.reported,
      })),
  };
}

function withoutHeading([first, ...rest]: readonly Piece[], heading: string): Piece[] {
  return first ? [{ ...first, text: first.text.replace(new RegExp(`^${heading}\\. `), '') }, ...rest] : [];
}

/** Pagefind's excerpts are escaped text with `<mark>`; they are read as text, never put into the page as HTML. */
function pieces(excerpt: string): Piece[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...parsed.body.childNodes].map((node) => ({
    text: node.textContent ?? '',
    marked: node.nodeName === 'MARK',
  }));
}
