/** Files that a search loads. */
import { searchIndexPath, searchPath } from '../routes.ts';

export const facetsPath = `${searchPath()}facets.json`;

/** Words of the library, for what may have been meant. */
export const wordsPath = `${searchPath()}words.json`;

/** Words that mean about the same. */
export const synonymsPath = `${searchPath()}synonyms.json`;

/** Names by which questions are read. */
export const namesPath = `${searchPath()}names.json`;

/** Tells which index is the present one, for pages that do not say it themselves: they would change with every entry. */
export const tagPath = `${searchPath()}tag.json`;

export const pagefindModule = `${searchIndexPath()}pagefind.js`;
