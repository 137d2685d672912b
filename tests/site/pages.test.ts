/** What holds for every page: its head, its main part, and that it loads and runs nothing but the site's own files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { parseHtml } from '../support/html.ts';
import { CHECKS, type CheckedSite, headOf, policiesOf, siteToCheck } from '../support/page-checks.ts';
import { isForward, pagesOf, publishedFiles } from '../support/pages.ts';

type CheckName = keyof typeof CHECKS;
const NAMES = Object.keys(CHECKS) as CheckName[];

describe.each(['library', 'fixture', 'hostile'] as const)('every page of the %s has', (name) => {
  const { dir } = inject('sites')[name];
  const site = siteToCheck(inject('sites')[name]);
  const faults = new Map<CheckName, string[]>(NAMES.map((check) => [check, []]));
  const counts = { full: 0, forwards: 0 };
  /** Pages by title and description, of those that are known by their own address. */
  const heads = new Map<string, string[]>();

  beforeAll(() => {
    for (const page of pagesOf(dir)) {
      counts[isForward(page) ? 'forwards' : 'full'] += 1;
      for (const check of NAMES) {
        const fault = CHECKS[check](page, site);
        if (fault) faults.get(check)?.push(`${page.path}: ${fault}`);
      }
      const { title, description, canonical } = headOf(page);
      const head = `${title} | ${description}`;
      if (canonical === `${site.baseUrl}${page.path}`) heads.set(head, [...(heads.get(head) ?? []), page.path]);
    }
  }, 120_000);

  test('been looked at', () => {
    expect(counts.full).toBeGreaterThan(40);
    expect(counts.forwards).toBeGreaterThan(20);
    expect(site.residues.length).toBeGreaterThan(name === 'hostile' ? 1 : 3);
    expect(site.residues).toContain('Invalid Date');
  });

  test.each(NAMES)('%s', (check) => {
    expect(faults.get(check)).toEqual([]);
  });

  test('a title and description that no other page has; only a document that is in two sources may have the same', () => {
    const doubles = [...heads].filter(([, paths]) => paths.length > 1);
    expect(heads.size).toBeGreaterThan(40);
    expect(doubles.filter(([, paths]) => !paths.every((path) => path.startsWith('/sources/')))).toEqual([]);
    expect(doubles.length).toBeLessThanOrEqual(heads.size / 200);
  });

  test('style sheets that load nothing', () => {
    const sheets = publishedFiles(dir).filter((path) => path.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) expect(readFileSync(join(dir, sheet), 'utf8')).not.toMatch(/url\(|@import|https?:/);
  });
});

test('the header says the policy of the pages, and forbids besides that they are framed', () => {
  const { header, policy } = policiesOf(inject('sites').library.dir);
  expect(header).toBe(`${policy}; frame-ancestors 'none'`);
  expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';/);
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toMatch(/https?:|\*/);
});

describe('a check would find', () => {
  const site: CheckedSite = {
    dir: '',
    baseUrl: 'https://a.example',
    policy: "default-src 'none'",
    residues: ['undefined'],
  };
  const page = (body: string) => {
    const text = `<!DOCTYPE html><html><head><title></title></head><body><main>${body}</main></body></html>`;
    return { path: '/x/', file: '', text, document: parseHtml(text) };
  };

  test.each([
    ['one first heading and one main part', '', '0 h1'],
    ['more than 40 characters to read, unless it only leads on', '<p>Short</p>', 'Short'],
    ['its language', '', 'no lang'],
    ['a title, and a description unless it only leads on', '', 'no title'],
    ['the address by which it is known, the same for search engines and for chats', '', 'known as undefined'],
    ['the content policy, before anything is loaded', '', 'no policy'],
    [
      'no script, style or handler within it',
      '<p style="a" onclick="b"></p><style></style>',
      'p[style], p[onclick], style',
    ],
    ['no script, style or handler within it', '<script>a()</script>', 'script'],
    ['other hosts only in links that a reader presses', '<img src="//b.example/c.png">', 'img[src]=//b.example/c.png'],
    [
      'other hosts only in links that a reader presses',
      '<a href="https://b.example/">d</a>',
      'a[href]=https://b.example/',
    ],
    ['no script but the site’s own files', '<script src="/a.js"></script>', '/a.js'],
    ['no script but the site’s own files', '<script>a()</script>', 'a()'],
    ['nothing that a programme left behind', '<p>As at undefined</p>', 'undefined'],
    ['nothing that a programme left behind', '<time datetime="1970-01-01">then</time>', 'the first day of computers'],
  ] as const)('no %s: %s', (check, body, fault) => {
    expect(CHECKS[check](page(body), site)).toBe(fault);
  });
});
