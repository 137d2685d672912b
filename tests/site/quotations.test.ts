/** Quotations are on the pages as they are in the content: every one, to the character, with the way to the source. */
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type ContentEntry, type Quote, standingEntries } from '../support/content.ts';
import { all, around, attribute, descendants, type HtmlElement, only, textOf } from '../support/html.ts';
import { pageAt, pagesOf } from '../support/pages.ts';

interface Quoted {
  readonly statement: ContentEntry;
  readonly quote: Quote;
  readonly source: ContentEntry;
  readonly article: HtmlElement;
}

describe.each(['library', 'fixture'] as const)('in the %s', (name) => {
  const { dir, contentDir } = inject('sites')[name];
  let entries: ContentEntry[];
  let quoted: Quoted[];

  beforeAll(() => {
    entries = standingEntries(contentDir);
    const byKey = new Map(entries.map((entry) => [entry.key, entry]));
    quoted = entries.flatMap((statement) => {
      const quotes = statement.fields.quotes ?? [];
      const article = quotes.length > 0 ? only(pageAt(dir, statement.path).document, 'article') : undefined;
      return quotes.flatMap((quote) => {
        const source = byKey.get(`sources/${quote.source}`);
        return article && source ? [{ statement, quote, source, article }] : [];
      });
    });
  });

  const own = (): Quoted[] => quoted.filter(({ quote }) => !quote.reported);
  const reported = (): Quoted[] => quoted.filter(({ quote }) => quote.reported);
  const nameOf = ({ statement, quote }: Quoted): string => `${statement.path}#${quote.id}`;
  const anchored = ({ article, quote }: Quoted): HtmlElement => only(article, `#${quote.id}`);
  /** The quotation with everything that is said about it. */
  const figureOf = (one: Quoted): HtmlElement => around(anchored(one), 'figure');
  const linksIn = (element: HtmlElement): string[] => all(element, 'a').map((link) => attribute(link, 'href') ?? '');

  test('there are quotations of both kinds to look at', () => {
    expect(own().length).toBeGreaterThan(5);
    expect(reported().length).toBeGreaterThan(0);
  });

  test("the speaker's own words are a quotation at their anchor, equal to the content to the character", () => {
    const shown = own().map((one) => `${nameOf(one)} ${anchored(one).tag} ${textOf(anchored(one))}`);
    expect(shown).toEqual(own().map((one) => `${nameOf(one)} blockquote “${one.quote.text}”`));
  });

  test('a quotation names the address of its source, where there is one', () => {
    expect(own().map((one) => attribute(anchored(one), 'cite'))).toEqual(own().map(({ source }) => source.fields.url));
  });

  test('reported words are no quotation: no blockquote, no quotation marks of ours, and said to be reported', () => {
    const shown = reported().map((one) => `${nameOf(one)} ${anchored(one).tag} ${textOf(anchored(one))}`);
    expect(shown).toEqual(reported().map((one) => `${nameOf(one)} p ${one.quote.text}`));
    const unsaid = reported().filter(
      (one) => all(figureOf(one), 'blockquote').length > 0 || !textOf(figureOf(one)).includes('Reported of '),
    );
    expect(unsaid.map(nameOf)).toEqual([]);
  });

  test('a statement shows as many quotations as it has, in their order', () => {
    const statements = entries.filter(({ collection }) => collection === 'statements');
    const shown = statements.map(({ path }) => {
      const article = only(pageAt(dir, path).document, 'article');
      return `${path} ${all(article, 'figure.quotation [id]').map((element) => attribute(element, 'id'))}`;
    });
    expect(shown.length).toBeGreaterThan(4);
    expect(shown).toEqual(statements.map(({ path, fields }) => `${path} ${(fields.quotes ?? []).map(({ id }) => id)}`));
  });

  test('every quotation has a link to its words, and one to its source', () => {
    const without = quoted.filter((one) => {
      const links = linksIn(figureOf(one));
      return !links.includes(nameOf(one)) || !links.includes(one.source.path);
    });
    expect(without.map(nameOf)).toEqual([]);
  });

  test("the speaker's words have a link to the passage in the source, which names exactly these words", () => {
    const linkable = own().filter(({ source }) => source.fields.url);
    if (name === 'fixture') expect(linkable.length).toBeGreaterThan(4);
    const wrong = linkable.filter((one) => {
      const passages = linksIn(figureOf(one)).filter((href) => href.includes(':~:text='));
      return passages.length !== 1 || !names(passages[0] ?? '', one.source.fields.url ?? '', one.quote.text);
    });
    expect(wrong.map(nameOf)).toEqual([]);
  });

  test('a source that is cited without a link is linked nowhere, nor is the copy that was read', () => {
    const unlinked = entries.filter(({ fields }) => fields.citation_only);
    expect(unlinked.length).toBeGreaterThan(0);
    const linking = quoted
      .filter(({ source }) => source.fields.citation_only)
      .filter((one) => linksIn(figureOf(one)).some((href) => /^https?:/.test(href)));
    expect(linking.map(nameOf)).toEqual([]);

    const unlinkedKeys = new Set(unlinked.map(({ key }) => key));
    const copies = [
      ...unlinked.flatMap(({ fields }) => fields.read_in ?? []),
      ...quoted.filter(({ source }) => unlinkedKeys.has(source.key)).flatMap(({ quote }) => quote.read_in ?? []),
    ];
    expect(copies.length).toBeGreaterThan(0);
    const found = [...pagesOf(dir)].flatMap(({ path, document }) =>
      [...descendants(document)].flatMap((element) =>
        [...element.attributes.keys()]
          .map((key) => attribute(element, key) ?? '')
          .filter((value) => copies.some((copy) => value.includes(copy)))
          .map((value) => `${path}: ${value}`),
      ),
    );
    expect(found).toEqual([]);
  });

  test('the page of a source shows every quotation from it, without taking their anchors', () => {
    const sources = entries.filter(({ collection }) => collection === 'sources');
    const shown = sources.map(({ path }) => {
      const article = only(pageAt(dir, path).document, 'article');
      const words = all(article, 'figure.quotation blockquote, figure.quotation [data-reported]').map(textOf);
      return { path, words: words.sort(), anchors: all(article, 'figure.quotation [id]').length };
    });
    expect(shown).toEqual(
      sources.map(({ path }) => ({
        path,
        words: quoted
          .filter(({ source }) => source.path === path)
          .map(({ quote }) => (quote.reported ? quote.text : `“${quote.text}”`))
          .sort(),
        anchors: 0,
      })),
    );
  });
});

test('a quotation that another entry takes up is the same there, with the way back to it', () => {
  const { document } = pageAt(inject('sites').fixture.dir, '/statements/friends-write-to-the-council/');
  const figure = only(document, 'figure.quoted');
  expect(textOf(only(figure, 'blockquote'))).toBe('“I would dim every one of them tonight.”');
  expect(attribute(only(figure, 'a'), 'href')).toBe('/statements/lumen-lamps-are-for-people/#q2');
});

/** Whether a link to a passage leads to `address` and names `words`, all of them or their beginning and end. */
function names(href: string, address: string, words: string): boolean {
  const [page = '', passage = ''] = href.split(':~:text=');
  const [first = '', last, ...more] = passage.split(',').map(decodeURIComponent);
  const named = last === undefined ? first === words : words.startsWith(first) && words.endsWith(last);
  return (
    page === `${address}${address.includes('#') ? '' : '#'}` && named && first !== '' && last !== '' && !more.length
  );
}
