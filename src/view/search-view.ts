/** What the search page is made of before a search: its form, and what is said in each case. */
import type { Library } from '../library/library.ts';
import { searchPath } from '../routes.ts';
import { yearsInLibrary } from '../search/filters.ts';
import { FILTERS, type FilterName, SORTS } from '../search/query.ts';
import { type Meta, metaOf } from './meta.ts';

export interface SearchView {
  readonly meta: Meta;
  readonly filters: readonly { readonly name: FilterName; readonly legend: string }[];
  readonly years: readonly string[];
  readonly sorts: typeof SORTS;
  /** Changes with the content: it lets a browser keep the index for as long as it is the same. */
  readonly cacheTag: string;
}

const LEGENDS: Readonly<Record<FilterName, string>> = { type: 'Type', theme: 'Theme', actor: 'Actor' };

export function searchView(library: Library): SearchView {
  return {
    meta: metaOf(library, searchPath(), {
      title: 'Search',
      description: `Search statements, proposals, actors, themes, sources and figures: ${library.site.subject}.`,
    }),
    filters: FILTERS.map((name) => ({ name, legend: LEGENDS[name] })),
    years: yearsInLibrary(library),
    sorts: SORTS,
    cacheTag: library.fingerprint,
  };
}
