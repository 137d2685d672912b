/** What crawlers are told, and the files that are no pages. */
import { describe, expect, test } from 'vitest';
import { outputFiles } from '../../../src/export/formats.ts';
import { robots } from '../../../src/export/robots.ts';
import { searchFiles } from '../../../src/export/search-files.ts';
import { sitemap } from '../../../src/export/sitemap.ts';
import { allEntries } from '../../../src/library/library.ts';
import { decoded } from '../../support/html.ts';
import { aStatement, aTheme } from '../../support/library.ts';
import { fixtureLibrary, libraryOf } from '../../support/model.ts';

const base = 'https://lamps.example/a&b';
const library = libraryOf(
  [
    aStatement({ id: 'said' }),
    aStatement({ id: 'gone', ref: 'S9002', withdrawn: { date: '2020', reason: 'Untrue.' } }),
    aTheme({ id: 'night', title: 'Night </script> "dark"' }),
  ],
  { ledger: [{ address: '/statements/was-there/', ref: 'S9002' }], site: { base_url: base } },
);
const locations = (text: string): string[] =>
  [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => decoded(address));
const files = [...sitemap(library)];
const listed = files.filter(({ text }) => text.includes('<urlset')).flatMap(({ text }) => locations(text));

describe('the sitemap', () => {
  test('lists every entry that stands, the lists, and the pages about the site, each once', () => {
    const paths = listed.map((address) => address.slice(base.length));
    for (const { key } of allEntries(library)) expect(paths).toContain(`/${key}/`);
    for (const path of ['/', '/statements/', '/figures/', '/dates/', '/about/', '/corrections/'])
      expect(paths).toContain(path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('lists neither tombstones, nor short links, nor addresses that lead on', () => {
    for (const address of listed) expect(address).not.toMatch(/gone|was-there|\/r\//);
  });

  test('has full addresses, and none of their signs breaks the file', () => {
    for (const address of listed) expect(address.startsWith(`${base}/`)).toBe(true);
    for (const { text } of files) expect(text).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
  });

  test('is found through its index, at the address of the contract', () => {
    const index = files.find(({ path }) => path === '/sitemap-index.xml');
    expect(index?.text).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<sitemapindex xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9">/,
    );
    const others = files.filter((file) => file !== index).map(({ path }) => `${base}${path}`);
    expect(locations(index?.text ?? '')).toEqual(others);
    expect(others.length).toBeGreaterThan(0);
  });
});

test('crawlers may read everything but searches, and are told of the sitemap', () => {
  const [file, ...more] = [...robots(library)];
  expect(more).toEqual([]);
  expect(file?.path).toBe('/robots.txt');
  const lines = file?.text.split('\n') ?? [];
  expect(lines).toContain('User-agent: *');
  expect(lines.filter((line) => line.startsWith('Disallow:'))).toEqual(['Disallow: /search/?', 'Disallow: /pagefind/']);
  expect(lines).toContain(`Sitemap: ${base}/sitemap-index.xml`);
});

test('what the search loads: the table of facets with the names that pages show, names for questions, words and synonyms', () => {
  const files = new Map([...searchFiles(library)].map(({ path, text }) => [path, JSON.parse(text)]));
  expect([...files.keys()]).toEqual([
    '/search/tag.json',
    '/search/facets.json',
    '/search/names.json',
    '/search/synonyms.json',
    '/search/words.json',
  ]);
  expect(files.get('/search/facets.json').values).toMatchObject({
    type: expect.arrayContaining([['statements', 'Statements']]),
    theme: expect.arrayContaining([['night', 'Night </script> "dark"']]),
    actor: expect.arrayContaining([['ada-lumen', 'Ada Lumen']]),
  });
  expect(files.get('/search/words.json').words).toContain('dark');
});

describe('of all files that are no pages', () => {
  const all = [...outputFiles(fixtureLibrary())];

  test('no two stand at one address, and none beside the site', () => {
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
    for (const { path } of all) expect(path).toMatch(/^\/(?!.*(?:\.\.|\/\/))[^\\]+\.[a-z]+$/);
  });

  test('the bytes are the same when they are made again', () => {
    expect([...outputFiles(fixtureLibrary())]).toEqual(all);
  });
});
