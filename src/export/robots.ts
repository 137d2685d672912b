/** What crawlers may read: everything but searches, of which there is no end. */
import type { Library } from '../library/library.ts';
import { absolute, searchIndexPath, searchPath } from '../routes.ts';
import type { OutputFile } from './formats.ts';
import { sitemapPath } from './sitemap.ts';

export function* robots({ site }: Library): Generator<OutputFile> {
  yield {
    path: '/robots.txt',
    text: `User-agent: *\nDisallow: ${searchPath()}?\nDisallow: ${searchIndexPath()}\n\nSitemap: ${absolute(site.base_url, sitemapPath)}\n`,
  };
}
