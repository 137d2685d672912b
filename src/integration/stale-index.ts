/** In the editing server the search index is that of the last build: says so when the content has changed since. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** A sentence for the search page, or nothing. In a build the index is made from the same content. */
export function staleNotice(cacheTag: string): string | undefined {
  if (!import.meta.env.DEV) return undefined;
  const built = resolve('dist/search/index.html');
  if (!existsSync(built)) return 'There is no search index yet: run `npm run build` once.';
  if (readFileSync(built, 'utf8').includes(`data-cache-tag="${cacheTag}"`)) return undefined;
  return 'The content has changed since the last build. The search still shows it as it was then; `npm run build` brings it up to date.';
}
