/** What crawlers, hosts and the search in the browser read: sitemap, robots.txt, headers, the search index. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import type { FacetFile } from '../../src/search/facet-table.ts';
import { COLLECTIONS, siteSettings, standingEntries } from '../support/content.ts';
import { all, attribute, decoded, only } from '../support/html.ts';
import { fileAt, isForward, pageAt, pagesOf } from '../support/pages.ts';

interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
  readonly anchors: readonly { readonly id: string }[];
}

describe.each(['library', 'fixture'] as const)('in the %s', (name) => {
  const { dir, contentDir } = inject('sites')[name];
  const { base_url } = siteSettings(contentDir);
  const read = (path: string) => readFileSync(join(dir, path), 'utf8');
  const entries = standingEntries(contentDir);
  const fragments = fragmentsIn(dir);

  test('the sitemap lists every entry and list, once, by the address that the page says it is known by', () => {
    const files = placesIn(read('/sitemap-index.xml'), 'sitemapindex', 'sitemap');
    const places = files.flatMap((file) => placesIn(read(file.slice(base_url.length)), 'urlset', 'url'));
    expect(places.length).toBe(new Set(places).size);
    const wanted = ['/', '/dates/', ...COLLECTIONS.map((one) => `/${one}/`), ...entries.map(({ path }) => path)];
    expect(wanted.map((path) => `${base_url}${path}`).filter((place) => !places.includes(place))).toEqual([]);
    const misnamed = places.filter((place) => {
      const { document } = pageAt(dir, place.slice(base_url.length));
      return attribute(only(document, 'link[rel="canonical"]'), 'href') !== place;
    });
    expect(misnamed).toEqual([]);
  });

  test('the sitemap lists no page that only leads on and none that is kept out of search engines', () => {
    const places = new Set(placesIn(read('/sitemap-0.xml'), 'urlset', 'url'));
    const hidden = [...pagesOf(dir)].filter(
      (page) => isForward(page) || all(page.document, 'meta[name="robots"]').length > 0,
    );
    expect(hidden.length).toBeGreaterThan(20);
    expect(hidden.filter(({ path }) => places.has(`${base_url}${path}`))).toEqual([]);
  });

  test('robots.txt lets everything be read but searches, and names the sitemap', () => {
    const lines = read('/robots.txt').trimEnd().split('\n').filter(Boolean);
    expect(lines).toEqual([
      'User-agent: *',
      'Disallow: /search/?',
      'Disallow: /pagefind/',
      `Sitemap: ${base_url}/sitemap-index.xml`,
    ]);
  });

  test('hosts are told to send the headers of a careful site with every page', () => {
    const lines = read('/_headers').trimEnd().split('\n');
    expect(lines[0]).toBe('/*');
    const headers = new Map(lines.slice(1).map((line) => line.trim().split(': ') as [string, string]));
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
    expect(headers.get('Permissions-Policy')).toContain('geolocation=()');
    expect(headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; .*; frame-ancestors 'none'$/);
  });

  test('the search index holds every entry that stands, and nothing else', () => {
    const { languages } = JSON.parse(read('/pagefind/pagefind-entry.json')) as {
      languages: Record<string, { page_count: number }>;
    };
    expect(Object.entries(languages).map(([language, { page_count }]) => [language, page_count])).toEqual([
      ['en', entries.length],
    ]);
    expect(fragments.map(({ url }) => url).sort()).toEqual(entries.map(({ path }) => path).sort());
  });

  test('every document of the search index leads to a page, and every part of it to a place in that page', () => {
    const anchors = fragments.flatMap((fragment) => fragment.anchors.map(({ id }) => `${fragment.url}#${id}`));
    const quotes = entries.flatMap(({ path, fields }) => (fields.quotes ?? []).map(({ id }) => `${path}#${id}`));
    expect(anchors.sort()).toEqual(quotes.sort());
    const lost = fragments.flatMap(({ url, anchors: parts }) => {
      if (!fileAt(dir, url)) return [url];
      const { document } = pageAt(dir, url);
      return parts.filter(({ id }) => all(document, `#${id}`).length !== 1).map(({ id }) => `${url}#${id}`);
    });
    expect(lost).toEqual([]);
  });

  test('every actor and theme that can be filtered by has its name', () => {
    const { values } = JSON.parse(read('/search/facets.json')) as FacetFile;
    const names = new Map([...values.actor, ...values.theme]);
    const named = entries.filter(({ collection }) => collection === 'actors' || collection === 'themes');
    expect(names).toEqual(new Map(named.map(({ id, title }) => [id, title])));
  });

  test('every document has its title, to the character, and what a result shows beside it', () => {
    const titles = new Map(entries.map(({ path, title }) => [path, title]));
    // The title of a source is a field of its own, for its rank.
    const wrong = fragments.filter(({ url, meta }) => (meta['title'] ?? meta['headline']) !== titles.get(url));
    expect(wrong.map(({ meta }) => meta)).toEqual([]);
    expect(fragments.filter(({ filters }) => !filters['kind']?.[0]).map(({ url }) => url)).toEqual([]);
  });
});

/** The addresses in a sitemap, whose form is checked to the character. */
function placesIn(xml: string, root: string, item: string): string[] {
  const escaped = '(?:[^<>&"\']|&(?:amp|lt|gt|quot|apos|#\\d+);)+';
  const form = new RegExp(
    `^<\\?xml version="1\\.0" encoding="UTF-8"\\?>\\n<${root} xmlns="http://www\\.sitemaps\\.org/schemas/sitemap/0\\.9">\\n` +
      `(?:<${item}><loc>${escaped}</loc></${item}>\\n)+</${root}>\\n$`,
  );
  expect(xml).toMatch(form);
  return [...xml.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place = '']) => decoded(place));
}

/** Pagefind's result files: compressed JSON after a signature. */
function fragmentsIn(dir: string): Fragment[] {
  const folder = join(dir, 'pagefind/fragment');
  return readdirSync(folder).map((name) => {
    const text = gunzipSync(readFileSync(join(folder, name))).toString('utf8');
    return JSON.parse(text.replace(/^pagefind_dcd/, '')) as Fragment;
  });
}
