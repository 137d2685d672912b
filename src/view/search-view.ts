/** What a search is made of before anything is searched: its form, for the search page and for each list. */
import type { Library } from '../library/library.ts';
import { searchPath } from '../routes.ts';
import { COLLECTIONS, type CollectionName } from '../schema/collections.ts';
import { DATE_PATTERN, type FilterName, GROUPINGS, LEGENDS, SORTS } from '../search/query.ts';
import { type Meta, metaOf } from './meta.ts';

export interface SearchPanelView {
  readonly label: string;
  readonly placeholder: string;
  readonly help: string;
  readonly filters: readonly (FilterRow & { readonly legend: string })[];
  readonly datePattern: string;
  readonly sorts: typeof SORTS;
  readonly groupings: typeof GROUPINGS;
  /** Changes with the content: it lets a browser keep the index for as long as it is the same. */
  readonly cacheTag: string;
}

interface FilterRow {
  readonly name: FilterName;
  readonly note?: string;
  /** Collections whose entries have such values; all where it is not given. */
  readonly of?: readonly CollectionName[];
}

/** In the order in which they are shown. */
const FILTER_ROWS: readonly FilterRow[] = [
  { name: 'type', of: [] },
  {
    name: 'stance',
    note: 'Taken in a statement; of a proposal, taken on it.',
    of: ['statements', 'proposals'],
  },
  { name: 'theme', of: ['statements', 'proposals', 'themes', 'figures'] },
  {
    name: 'actor',
    note: 'A person, or the body for which they spoke.',
    of: ['statements', 'proposals', 'figures'],
  },
  {
    name: 'category',
    note: 'What they were then.',
    of: ['statements', 'proposals', 'actors', 'figures'],
  },
  { name: 'status', of: ['proposals'] },
  { name: 'source', of: ['statements', 'sources', 'figures'] },
];

export function searchPanel(library: Library, scope: CollectionName | undefined): SearchPanelView {
  const many = scope && COLLECTIONS[scope].many.toLowerCase();
  return {
    label: many ? `Search and filter these ${many}` : 'Search the record',
    placeholder: many ? `Search and filter ${many}` : 'A name, a topic, a question, words you remember',
    help: '“Words in quotes” are searched as an exact phrase; a minus leaves out: grooming -levy.',
    filters: FILTER_ROWS.filter(({ of }) => scope === undefined || of === undefined || of.includes(scope)).map(
      (row) => ({ ...row, legend: LEGENDS[row.name] }),
    ),
    datePattern: DATE_PATTERN,
    sorts: SORTS,
    groupings: GROUPINGS,
    cacheTag: library.fingerprint,
  };
}

export const searchPageMeta = (library: Library): Meta =>
  metaOf(library, searchPath(), {
    title: 'Search',
    description: `Search statements, proposals, actors, themes, sources and figures: ${library.site.subject}.`,
  });
