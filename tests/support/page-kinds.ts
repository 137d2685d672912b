/** One page of every kind, the heaviest of its kind where there are many: what browser tests look at. */
import { statSync } from 'node:fs';
import type { BuiltSite } from './build-sites.ts';
import { COLLECTIONS, contentEntries } from './content.ts';
import { fileAt, pagePaths } from './pages.ts';

/** Pages that are there once, and searches in each of their states. */
const SINGLE = ['/', '/about/', '/corrections/', '/accessibility/', '/dates/', '/nowhere/at/all/'];
const SEARCHES = ['/search/', '/search/?q=duty+of+care', '/search/?q=zyzzyva', '/search/?q=ofcom&colour=red&page=2'];

export function pageKinds({ dir }: BuiltSite): string[] {
  const paths = pagePaths(dir);
  const heaviest = (form: RegExp): string[] => {
    const size = (path: string) => statSync(fileAt(dir, path) ?? '').size;
    const [first] = paths.filter((path) => form.test(path)).sort((a, b) => size(b) - size(a));
    return first ? [first] : [];
  };
  return [
    ...SINGLE,
    ...SEARCHES,
    ...COLLECTIONS.flatMap((name) => [`/${name}/`, ...heaviest(new RegExp(`^/${name}/(?!\\d+/)[^/]+/$`))]),
    ...heaviest(/^\/[a-z]+\/\d{1,3}\/$/),
    ...heaviest(/^\/dates\/\d{4}\/$/),
    ...heaviest(/^\/dates\/\d{4}\/\d{2}\/$/),
  ];
}

/** The page of every entry, tombstones too: for the small libraries of tests, whose entries have all special parts. */
export const entryPages = ({ contentDir }: BuiltSite): string[] => contentEntries(contentDir).map(({ path }) => path);
