/** The table by which search results are filtered, counted, ordered and grouped; loaded when that is wanted. */
import type { Library } from '../library/library.ts';
import { facetFile } from '../search/facets.ts';
import { facetsPath } from '../search/paths.ts';
import type { OutputFile } from './formats.ts';

export function* searchFacets(library: Library): Generator<OutputFile> {
  yield { path: facetsPath, text: JSON.stringify(facetFile(library)) };
}
