/** Files that the search page loads. */
import { searchIndexPath, searchPath } from '../routes.ts';

export const labelsPath = `${searchPath()}labels.json`;

export const pagefindModule = `${searchIndexPath()}pagefind.js`;
