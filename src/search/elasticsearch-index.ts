/**
 * The index of a search cluster: its settings, and the fields of a document with what each is for. Only what both
 * Elasticsearch 8 and OpenSearch 2 know is used.
 */
import type { FilterName } from './query.ts';
import type { Synonyms } from './synonyms.ts';

export const INDEX = 'on-record';

/** Values of each filter with their labels, in the order in which they are shown. */
export type FilterValues = Readonly<Record<FilterName, readonly (readonly [value: string, label: string])[]>>;

/** What the mapping says of the library beside its fields; a backend reads it when it opens the index. */
export interface IndexMeta {
  readonly fingerprint: string;
  readonly values: FilterValues;
  readonly synonyms: Synonyms;
}

/** Hits that can be paged through; a cluster's usual limit of 10,000 is less than a library may find. */
const WINDOW = 100_000;

const KEYWORD = { type: 'keyword' } as const;
const STEMS = { type: 'text', analyzer: 'on_record_stems' } as const;
/** Searched by itself, and as a part of all that the entry says. */
const FOUND = { ...STEMS, copy_to: 'all' } as const;
/** Words as they were written, for exact phrases, beginnings of words and corrections. */
const WITH_EXACT = { ...STEMS, fields: { exact: { type: 'text', analyzer: 'on_record_exact' } } } as const;
/** Shown with a result and nothing else. */
const SHOWN = { type: 'keyword', index: false, doc_values: false } as const;
const DAY = { type: 'date', format: 'strict_date' } as const;

const FILTER_FIELDS: Readonly<Record<FilterName, typeof KEYWORD>> = {
  type: KEYWORD,
  theme: KEYWORD,
  actor: KEYWORD,
  category: KEYWORD,
  stance: KEYWORD,
  status: KEYWORD,
  source: KEYWORD,
};

const FIELDS = {
  url: SHOWN,
  ref: KEYWORD,
  title: FOUND,
  /** The line of a result. It is searched, too: "hansard", "supports", "July 2018". */
  shown: { properties: { kind: FOUND, when: FOUND, who: FOUND, stance: FOUND, source: FOUND } },
  /** What the entry says, a paragraph a value, without its quotations. */
  text: FOUND,
  /** Objects of their own, so that a hit can say which of them has the words, and where it is. */
  quotes: { type: 'nested', properties: { id: KEYWORD, url: SHOWN, text: FOUND, reported: { type: 'boolean' } } },
  themes: FOUND,
  /** Titles of its sources. */
  headlines: FOUND,
  /** Other names of the entry, and of those who speak in it: not in `all`, since readers can turn them off. */
  aliases: WITH_EXACT,
  names: WITH_EXACT,
  all: WITH_EXACT,
  ...FILTER_FIELDS,
  /** From the earliest day to the latest that each date allows: "within" is certainly, "intersects" is possibly. */
  dates: { type: 'date_range', format: 'strict_date' },
  /** Earliest and latest day of its own date, for the order; absent where it has none. */
  first_day: DAY,
  last_day: DAY,
  /** Headings under which it is grouped; empty where there is none. */
  group_actor: KEYWORD,
  group_year: KEYWORD,
  /** Its place in the library, for the order of what is equal. */
  position: { type: 'integer' },
} as const;

/** The body with which the index is created. */
export const indexBody = (meta: IndexMeta) => ({
  settings: {
    index: {
      // One shard: then scores and counts are exact, and the largest of libraries is small for one.
      number_of_shards: 1,
      max_result_window: WINDOW,
    },
    analysis: {
      filter: {
        on_record_possessive: { type: 'stemmer', language: 'possessive_english' },
        on_record_stemmer: { type: 'stemmer', language: 'english' },
      },
      analyzer: {
        // No words are left out: "to be for" and "to be against" differ by them, and phrases have them.
        on_record_stems: {
          type: 'custom',
          tokenizer: 'standard',
          filter: ['on_record_possessive', 'lowercase', 'asciifolding', 'on_record_stemmer'],
        },
        on_record_exact: { type: 'custom', tokenizer: 'standard', filter: ['lowercase', 'asciifolding'] },
      },
    },
  },
  mappings: { dynamic: 'strict', _meta: meta, properties: FIELDS },
});
