/** The sitemap (https://www.sitemaps.org/protocol.html): lists and entries; no forwards, no tombstones. */
import { allEntries, type Library } from '../library/library.ts';
import { escapeMarkup } from '../markup/escape.ts';
import { absolute, browsePath, datesPath, entryPath, homePath, singlePages } from '../routes.ts';
import { COLLECTION_NAMES } from '../schema/collections.ts';
import type { OutputFile } from './formats.ts';

/** Addresses in one file, as the protocol limits them. */
const PER_FILE = 50_000;

export const sitemapPath = '/sitemap-index.xml';

export function* sitemap(library: Library): Generator<OutputFile> {
  const paths = [
    homePath(),
    ...COLLECTION_NAMES.map((name) => browsePath(name)),
    datesPath(),
    ...singlePages(),
    ...allEntries(library).map(({ key }) => entryPath(key)),
  ];
  const files = Array.from({ length: Math.ceil(paths.length / PER_FILE) }, (_, index) => ({
    path: `/sitemap-${index}.xml`,
    paths: paths.slice(index * PER_FILE, (index + 1) * PER_FILE),
  }));
  const place = (path: string) => `<loc>${escapeMarkup(absolute(library.site.base_url, path))}</loc>`;
  for (const file of files)
    yield {
      path: file.path,
      text: xml(
        'urlset',
        file.paths.map((path) => `<url>${place(path)}</url>`),
      ),
    };
  yield {
    path: sitemapPath,
    text: xml(
      'sitemapindex',
      files.map(({ path }) => `<sitemap>${place(path)}</sitemap>`),
    ),
  };
}

const xml = (root: string, items: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${items.join('\n')}\n</${root}>\n`;
