/** A build with a page too few or too many is no build. */
import { readdirSync } from 'node:fs';
import { formerKeys } from '../../library/addresses.ts';
import { allEntries, type Library } from '../../library/library.ts';
import { browsePath, datesPath, entryPath, homePath, shortPath, singlePages } from '../../routes.ts';
import { COLLECTION_NAMES } from '../../schema/collections.ts';
import { pageCount } from '../../view/browse-view.ts';
import { datePages } from '../../view/dates-view.ts';

/** Every address that the model expects has a page in `siteDir`, and nothing else does. Returns the number of pages. */
export function verifyAddresses(library: Library, siteDir: string): number {
  const expected = new Set(addressesOf(library));
  const found = new Set(
    readdirSync(siteDir, { recursive: true, withFileTypes: true })
      .filter((item) => item.name === 'index.html')
      .map((item) => `${item.parentPath.slice(siteDir.length).split('\\').join('/')}/`),
  );
  const missing = [...expected].filter((path) => !found.has(path));
  const surplus = [...found].filter((path) => !expected.has(path));
  if (missing.length > 0) throw new Error(`Pages are missing from the build: ${missing.slice(0, 10).join(', ')}`);
  if (surplus.length > 0)
    throw new Error(`The build has pages that nothing accounts for: ${surplus.slice(0, 10).join(', ')}`);
  return found.size;
}

const addressesOf = (library: Library): string[] => [
  homePath(),
  ...singlePages(),
  ...COLLECTION_NAMES.flatMap((name) =>
    Array.from({ length: pageCount(library, name) }, (_, page) => browsePath(name, page + 1)),
  ),
  ...datePages(library).map(({ year, month }) => datesPath(year, month)),
  ...[...allEntries(library), ...library.withdrawn].flatMap(({ key, ref }) => [entryPath(key), shortPath(ref)]),
  ...formerKeys(library).map(({ key }) => entryPath(key)),
];
