/** What holds for every page: its head, its main part, and that it loads and runs nothing but the site's own files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { contentText, siteSettings } from '../support/content.ts';
import { all, attribute, type HtmlElement, only, textOf } from '../support/html.ts';
import { type BuiltPage, forwardTarget, isForward, pagesOf, publishedFiles } from '../support/pages.ts';

describe.each(['library', 'fixture'] as const)('the %s', (name) => {
  const { dir, contentDir } = inject('sites')[name];
  const { base_url } = siteSettings(contentDir);
  let pages: BuiltPage[];
  /** Pages with content of their own. */
  let full: BuiltPage[];

  beforeAll(() => {
    pages = [...pagesOf(dir)];
    full = pages.filter((page) => !isForward(page));
  });

  /** Paths of the pages that are not as they should be, with what is wrong. */
  const faults = (list: readonly BuiltPage[], faultOf: (page: BuiltPage) => unknown): string[] =>
    list.flatMap((page) => {
      const fault = faultOf(page);
      return fault ? [`${page.path}: ${String(fault)}`] : [];
    });

  test('has its pages, and its short links beside them', () => {
    expect(full.length).toBeGreaterThan(40);
    expect(pages.length - full.length).toBeGreaterThan(20);
  });

  test('has one first heading and one main part on every page', () => {
    expect(
      faults(pages, ({ document }) => all(document, 'h1').length !== 1 || all(document, 'main').length !== 1),
    ).toEqual([]);
  });

  test('has something to read in the main part of every page', () => {
    const wordsOf = ({ document }: BuiltPage) => textOf(only(document, 'main')).replace(/\s+/g, ' ').trim();
    expect(faults(full, (page) => wordsOf(page).length <= 40 && wordsOf(page))).toEqual([]);
  });

  test('names its language on every page', () => {
    expect(faults(pages, ({ document }) => attribute(only(document, 'html'), 'lang') !== 'en-GB')).toEqual([]);
  });

  test('tells its pages apart by title and description', () => {
    const seen = new Map<string, string>();
    const doubles = faults(
      full.filter((page) => canonicalOf(page) === `${base_url}${page.path}`),
      ({ document, path }) => {
        const title = textOf(only(document, 'title'));
        const description = attribute(only(document, 'meta[name="description"]'), 'content') ?? '';
        const before = seen.get(`${title}\n${description}`);
        seen.set(`${title}\n${description}`, path);
        return (
          (title.trim() === '' && 'no title') ||
          (description.trim().length < 10 && `description “${description}”`) ||
          (before && `as on ${before}: ${title}`)
        );
      },
    );
    expect(doubles).toEqual([]);
    expect(seen.size).toBeGreaterThan(40);
  });

  test('says on every page by which address it is known', () => {
    const misnamed = faults(pages, (page) => {
      const canonical = canonicalOf(page);
      const target = forwardTarget(page.document);
      if (target) return canonical !== `${base_url}${target}` && canonical;
      const own = withdrawnKey(page) ? `/${withdrawnKey(page)}/` : page.path;
      return canonical !== `${base_url}${own}` && canonical;
    });
    expect(misnamed).toEqual([]);
    expect(faults(full, (page) => ogUrlOf(page) !== canonicalOf(page))).toEqual([]);
  });

  test('carries the content policy in the head of every page, before anything is loaded', () => {
    const policy = headersOf(dir)['content-security-policy'] ?? '';
    const inPage = policy.replace(/; frame-ancestors 'none'$/, '');
    expect(inPage).not.toBe(policy);
    expect(inPage).not.toContain('unsafe-inline');
    const unprotected = faults(pages, ({ document, text }) => {
      const [meta] = all(document, 'meta[http-equiv="Content-Security-Policy"]');
      if (!meta) return 'no policy';
      const first = text.search(/<(?:link|script)\b/);
      return attribute(meta, 'content') !== inPage || text.indexOf('Content-Security-Policy') > first;
    });
    expect(unprotected).toEqual([]);
  });

  test('has no script, style or handler within any page', () => {
    let looked = 0;
    const inline = faults(pages, ({ document }) =>
      all(document, '*')
        .flatMap((element) => {
          looked += 1;
          const tag = element.tagName;
          if (tag === 'style' || (tag === 'script' && (!element.hasAttribute('src') || textOf(element).trim())))
            return tag;
          return element.attributes
            .filter(({ key }) => key === 'style' || key.startsWith('on') || key === 'srcdoc')
            .map(({ key }) => `${tag}[${key}]`);
        })
        .join(', '),
    );
    expect(inline).toEqual([]);
    expect(looked).toBeGreaterThan(pages.length * 15);
  });

  test('names other hosts only where a reader chooses to go there', () => {
    let looked = 0;
    const foreign = faults(pages, ({ document }) =>
      all(document, '*')
        .flatMap((element) => {
          return element.attributes.flatMap(({ key }) => {
            const value = attribute(element, key) ?? '';
            looked += 1;
            return isForeign(value, base_url) && !mayBeForeign(element, key)
              ? [`${element.tagName}[${key}]=${value}`]
              : [];
          });
        })
        .join(', '),
    );
    expect(foreign).toEqual([]);
    expect(looked).toBeGreaterThan(pages.length * 20);
  });

  test('names no other host in a style sheet', () => {
    const sheets = publishedFiles(dir).filter((path) => path.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) expect(readFileSync(join(dir, sheet), 'utf8')).not.toMatch(/url\(|@import|https?:/);
  });

  test('runs a script on the search page alone; other pages are complete without', () => {
    const withScript = full.filter(({ document }) => all(document, 'script').length > 0).map(({ path }) => path);
    expect(withScript).toEqual(['/search/']);
  });

  test('shows nothing that a programme left behind', () => {
    const said = contentText(contentDir);
    const residues = ['1970', 'Invalid Date', 'undefined', '[object', 'NaN', '${', '&amp;amp;', '&amp;lt;'].filter(
      (residue) => !said.includes(residue),
    );
    expect(residues.length).toBeGreaterThan(3);
    expect(faults(pages, ({ text }) => residues.filter((residue) => text.includes(residue)).join(', '))).toEqual([]);
    expect(faults(pages, ({ text }) => /datetime="1970|1 January 1970/.test(text))).toEqual([]);
  });
});

const canonicalOf = ({ document }: BuiltPage): string | undefined =>
  attribute(only(document, 'link[rel="canonical"]'), 'href');

const ogUrlOf = ({ document }: BuiltPage): string | undefined =>
  attribute(only(document, 'meta[property="og:url"]'), 'content');

/** The key of the withdrawn entry that a page is about. */
function withdrawnKey({ document }: BuiltPage): string | undefined {
  const [tombstone] = all(document, 'article[data-withdrawn]');
  return tombstone && attribute(tombstone, 'data-entry');
}

const isForeign = (value: string, own: string): boolean =>
  /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(value) && !value.startsWith(`${own}/`);

/** Links that readers press, and the name of a source in its quotation. Nothing of this is loaded. */
function mayBeForeign(element: HtmlElement, key: string): boolean {
  if (element.tagName === 'a' && key === 'href')
    return (attribute(element, 'rel') ?? '').split(' ').includes('external');
  return element.tagName === 'blockquote' && key === 'cite';
}

/** The headers that `_headers` asks a host to send with every path, by name in lower case. */
function headersOf(dir: string): Record<string, string> {
  const [path, ...lines] = readFileSync(join(dir, '_headers'), 'utf8').trimEnd().split('\n');
  if (path !== '/*') throw new Error(`_headers begins with ${path}`);
  return Object.fromEntries(
    lines.map((line) => {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
      return [name.toLowerCase(), value];
    }),
  );
}
