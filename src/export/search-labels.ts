/** Names of the values that search results can be filtered by, loaded when filters are shown. */
import { type Library, titleOf } from '../library/library.ts';
import { filterLabels } from '../search/filters.ts';
import { labelsPath } from '../search/paths.ts';
import type { OutputFile } from './formats.ts';

export function* searchLabels(library: Library): Generator<OutputFile> {
  yield { path: labelsPath, text: JSON.stringify(filterLabels(library, titleOf)) };
}
