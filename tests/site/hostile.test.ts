/** Whatever somebody writes into a field is text on the page: nothing of it becomes markup. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { FacetFile } from '../../src/search/facet-table.ts';
import { contentEntries, contentText } from '../support/content.ts';
import { ATTACK } from '../support/hostile.ts';
import { all, attribute, only, textOf } from '../support/html.ts';
import { type BuiltPage, pageAt, pagesOf } from '../support/pages.ts';

describe('a title with tags, quotation marks and ampersands', () => {
  const title = 'Evidence on the bill: </script><b>not bold</b> & "not" a tag';
  const { dir } = inject('sites').fixture;

  test('is the heading of its page as it is written', () => {
    const { document } = pageAt(dir, '/statements/evidence-on-the-bill/');
    expect(textOf(only(document, 'h1'))).toBe(title);
    expect(textOf(only(document, 'title'))).toBe(`${title} – Lamps on Record`);
    expect(attribute(only(document, 'meta[property="og:title"]'), 'content')).toBe(title);
  });

  test.each([
    '/',
    '/statements/',
    '/themes/street-lighting/',
    '/actors/wick-and-sons/',
    '/proposals/part-night-lighting-act/',
    '/sources/evening-beacon-2019/',
    '/dates/2019/',
    '/r/S5/',
  ])('is text in the link to it on %s', (path) => {
    const links = all(pageAt(dir, path).document, 'main a').filter(
      (link) => attribute(link, 'href') === '/statements/evidence-on-the-bill/',
    );
    expect(links.length).toBeGreaterThan(0);
    expect(links.map(textOf)).toEqual(links.map(() => title));
  });

  test('makes no element on any page', () => {
    const pages = [...pagesOf(dir)];
    expect(pages.filter(({ text }) => text.includes('not bold')).length).toBeGreaterThan(6);
    expect(pages.filter(({ document }) => all(document, 'b').some((b) => textOf(b) === 'not bold'))).toEqual([]);
  });
});

describe('when every text of every entry ends in an attack', () => {
  const { dir, contentDir } = inject('sites').hostile;
  let pages: BuiltPage[];
  let titles: string[];

  beforeAll(() => {
    pages = [...pagesOf(dir)];
    titles = contentEntries(contentDir).map(({ title }) => title);
  });

  test('the attacks are in the content, and shown on every page', () => {
    expect(contentText(contentDir).split('onerror=alert(1)').length).toBeGreaterThan(80);
    expect(titles.filter((title) => !title.endsWith(ATTACK))).toEqual([]);
    expect(titles.length).toBeGreaterThan(20);
    expect(pages.filter(({ text }) => !text.includes('onerror=alert(1)')).map(({ path }) => path)).toEqual([]);
  });

  test('no page has an element or a handler that they would make', () => {
    const made = pages.flatMap(({ path, document }) =>
      [
        ...all(document, 'img, [onerror]'),
        ...all(document, 'script').filter((script) => !attribute(script, 'src')),
      ].map(() => path),
    );
    expect(made).toEqual([]);
  });

  test('every entry is headed by its whole title', () => {
    const headings = new Set(pages.map(({ document }) => textOf(only(document, 'h1'))));
    const missing = titles.filter((title) => !headings.has(title) && !headings.has(`Withdrawn: ${title}`));
    expect(missing).toEqual([]);
  });

  test('the sitemap and the names of the filters can still be read', () => {
    const { values } = JSON.parse(readFileSync(join(dir, 'search/facets.json'), 'utf8')) as FacetFile;
    expect(values.actor.filter(([, name]) => !name.endsWith(ATTACK))).toEqual([]);
    expect(values.actor.length).toBeGreaterThan(4);
    expect(readFileSync(join(dir, 'sitemap-0.xml'), 'utf8')).not.toContain('onerror');
  });
});
