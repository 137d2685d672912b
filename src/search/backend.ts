/**
 * What answers a search. The page knows only these types: Pagefind stands behind them (pagefind-backend.ts), and a cluster
 * could (elasticsearch.ts).
 */
import type { Counts } from './facet-table.ts';
import type { SearchState } from './query.ts';

export type Question = Pick<SearchState, 'q' | 'filters' | 'from' | 'to' | 'sort' | 'group' | 'plain' | 'aliases'> & {
  /** Words that decide the order and need not be there: what a question named, and the filters now stand for. */
  readonly hints?: string;
};

/** A piece of an excerpt: plain text, and whether it matched. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

export interface Hit {
  /** Address of the entry: `/statements/2018-remark/`. */
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly when: string;
  readonly who: string;
  /** Positions that were taken: "Supports: Statutory duty of care". */
  readonly stance: string;
  /** Publisher of the source. */
  readonly source: string;
  /** Its date lies only partly in the range that was asked for. */
  readonly possibly: boolean;
  readonly heading: string;
  readonly excerpt: readonly Piece[];
  /** Quotations that matched, with their own addresses. */
  readonly passages: readonly Passage[];
  readonly matched: readonly Match[];
}

export interface Passage {
  readonly url: string;
  readonly excerpt: readonly Piece[];
  /** The source's sentence about what was said, not the speaker's own words. */
  readonly reported: boolean;
}

/** Where a result matched. Of fields that hold names, the one that did. */
export interface Match {
  readonly field: 'title' | 'aliases' | 'names' | 'who' | 'themes' | 'stance' | 'headlines' | 'text';
  readonly name?: string;
}

export interface Answer {
  readonly total: number;
  /** How many of them may lie outside the dates that were asked for. */
  readonly possibly: number;
  /** Words of the query that the library does not have; they were left out of the search. */
  readonly unknown: readonly string[];
  /** Words that the library does not have, with the one of its own that was searched instead. */
  readonly corrected: readonly { readonly typed: string; readonly meant: string }[];
  /** Words of the query, and those that mean about the same and were looked for as well, since few entries have the words. */
  readonly alike: readonly { readonly typed: string; readonly words: readonly string[] }[];
  /** How many results, the first, have all words; the others have most of them. */
  readonly complete: number;
  /** Headings in order, with the number of entries under each; empty where results are not grouped. */
  readonly groups: readonly { readonly heading: string; readonly size: number }[];
  /** Loads the hits from `start` (counted from 0) to before `end`, in order of rank. */
  readonly hits: (start: number, end: number) => Promise<Hit[]>;
}

export interface SearchBackend {
  /** Rejects when the index is missing or damaged. */
  readonly search: (question: Question) => Promise<Answer>;
  /** For a filter in use, its other values are counted as if they were added to it. */
  readonly counts: (question: Question) => Promise<Counts>;
  /** Names of the values of each filter. */
  readonly labels: () => Promise<Readonly<Record<keyof Counts, ReadonlyMap<string, string>>>>;
}
