/** No address that was ever published stops answering. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { contentEntries, ledgerRows, standingEntries } from '../support/content.ts';
import { all, attribute, type HtmlElement, only, textOf } from '../support/html.ts';
import { fileAt, forwardTarget, pageAt, pagesOf, publishedFiles } from '../support/pages.ts';

describe.each(['library', 'fixture'] as const)('in the %s', (name) => {
  const { dir, contentDir, ledgerBefore } = inject('sites')[name];

  test('every address of the ledger leads to the entry with its ref, and to its words', () => {
    const rows = ledgerRows(contentDir);
    expect(rows.length).toBeGreaterThan(30);
    const wrong = rows.flatMap(({ address, ref }) => {
      const { key, refFound, anchors } = answerAt(dir, address.replace(/#.*/, ''));
      const [wanted, quote] = ref.split('#');
      if (refFound !== wanted) return [`${address} leads to ${refFound}, not to ${wanted}`];
      return quote && anchors && !anchors.has(quote) ? [`${address} names words that are not in ${key}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('the ledger that is kept has every address that the build has published', () => {
    const published = contentEntries(contentDir).flatMap(({ path, fields }) => [
      path,
      ...(fields.withdrawn ? [] : (fields.quotes ?? []).map(({ id }) => `${path}#${id}`)),
    ]);
    const kept = new Set(ledgerRows(contentDir).map(({ address }) => address));
    expect(published.filter((address) => !kept.has(address))).toEqual([]);
    // A difference means that the build has added lines to the ledger: they belong in the next commit.
    expect(readFileSync(join(contentDir, 'permalinks.csv'), 'utf8')).toBe(ledgerBefore);
  });

  test('every short link leads to its entry: by script, by refresh without one, and by a link', () => {
    const entries = standingEntries(contentDir);
    expect(entries.length).toBeGreaterThan(20);
    const wrong = entries.flatMap(({ path, title, fields }) => {
      const { document } = pageAt(dir, `/r/${fields.ref}/`);
      const link = only(document, 'main a');
      const right =
        forwardTarget(document) === path &&
        all(document, 'noscript meta[http-equiv="refresh"]').length === 1 &&
        attribute(only(document, 'script'), 'src') === '/forward.js' &&
        attribute(link, 'href') === path &&
        textOf(link) === title;
      return right ? [] : [path];
    });
    expect(wrong).toEqual([]);
  });

  test('there is a short link for every entry, and for nothing else', () => {
    const links = publishedFiles(dir).filter((path) => path.startsWith('/r/'));
    const refs = contentEntries(contentDir).map(({ fields }) => `/r/${fields.ref}/index.html`);
    expect(links).toEqual(refs.sort());
  });
});

describe('an entry that was renamed', () => {
  const { dir } = inject('sites').fixture;
  const { document } = pageAt(dir, '/statements/friends-call-for-dark-skies/');

  test('answers at its old address, which leads on to the new one', () => {
    expect(forwardTarget(document)).toBe('/statements/friends-write-to-the-council/');
    expect(attribute(only(document, 'main a'), 'href')).toBe('/statements/friends-write-to-the-council/');
  });

  test('tells search engines its new address', () => {
    expect(attribute(only(document, 'link[rel="canonical"]'), 'href')).toBe(
      'https://lamps.example/statements/friends-write-to-the-council/',
    );
  });

  test('is in no list by its old address', () => {
    const linking = [...pagesOf(dir)].filter((page) =>
      linksOn(page.document).has('/statements/friends-call-for-dark-skies/'),
    );
    expect(linking.map(({ path }) => path)).toEqual([]);
  });
});

describe('an entry that was withdrawn', () => {
  const { dir } = inject('sites').fixture;
  const path = '/statements/remark-that-was-not-made/';

  test.each([path, '/r/S7/'])(
    'says at %s what it was, when and why it was withdrawn, and what replaces it',
    (address) => {
      const { document } = pageAt(dir, address);
      const article = only(document, 'article');
      expect([attribute(article, 'data-entry'), attribute(article, 'data-ref')]).toEqual([
        'statements/remark-that-was-not-made',
        'S7',
      ]);
      const said = textOf(article).replace(/\s+/g, ' ');
      expect(said).toContain('A remark that was recorded by mistake');
      expect(said).toContain('withdrawn on 6 November 2020: The paper corrected itself: she did not say it.');
      expect(said).toContain('replaced by Ada Lumen: lamps are for people, not for moths');
      expect(linksOn(article)).toContain('/statements/lumen-lamps-are-for-people/');
    },
  );

  test('is kept out of search engines', () => {
    for (const address of [path, '/r/S7/'])
      expect(attribute(only(pageAt(dir, address).document, 'meta[name="robots"]'), 'content')).toBe('noindex');
  });

  test('is named on the page of corrections, and on no other', () => {
    const linking = [...pagesOf(dir)].filter(
      ({ document }) => linksOn(document).has(path) || linksOn(document).has('/r/S7/'),
    );
    expect(linking.map((page) => page.path)).toEqual(['/corrections/']);
  });

  test('no longer says what was not said, in any file', () => {
    const texts = publishedFiles(dir).filter((file) => /\.(html|xml|json|txt)$/.test(file));
    expect(texts.length).toBeGreaterThan(70);
    expect(texts.filter((file) => readFileSync(join(dir, file), 'utf8').includes('Switch them all off'))).toEqual([]);
  });

  test('is not in the sitemap', () => {
    expect(readFileSync(join(dir, 'sitemap-0.xml'), 'utf8')).not.toContain('remark-that-was-not-made');
  });
});

/** What a reader gets at an address: the entry itself, where it leads on to, or the tombstone, which has no words. */
function answerAt(
  dir: string,
  path: string,
): { key: string | undefined; refFound: string | undefined; anchors: ReadonlySet<string> | undefined } {
  if (!fileAt(dir, path)) return { key: undefined, refFound: undefined, anchors: undefined };
  const { document } = pageAt(dir, path);
  const target = forwardTarget(document);
  if (target) return answerAt(dir, target);
  const article = only(document, 'article');
  return {
    key: attribute(article, 'data-entry'),
    refFound: attribute(article, 'data-ref'),
    anchors: article.attributes.has('data-withdrawn')
      ? undefined
      : new Set(all(article, '[id]').map((element) => attribute(element, 'id') ?? '')),
  };
}

const linksOn = (within: HtmlElement): Set<string> =>
  new Set(all(within, 'a').map((link) => (attribute(link, 'href') ?? '').replace(/#.*/, '')));
