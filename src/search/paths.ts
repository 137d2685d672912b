/** Files that a search loads. */
import { searchIndexPath, searchPath } from '../routes.ts';

export const facetsPath = `${searchPath()}facets.json`;

/** Words of the library, for what may have been meant. */
export const wordsPath = `${searchPath()}words.json`;

export const pagefindModule = `${searchIndexPath()}pagefind.js`;
