/** Lists of collections, in pages. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { browseView, PAGE_SIZE, pageCount } from '../../../src/view/browse-view.ts';
import { aStatement } from '../../support/library.ts';
import { anOrganisation, bareLibraryOf, libraryOf } from '../../support/model.ts';

const statements = (count: number) =>
  Array.from({ length: count }, (_, index) => aStatement({ id: `said-${index}`, date: String(1900 + index) }));
const actors = (...names: string[]) => names.map((name, index) => anOrganisation(`actor-${index}`, { name }));

describe('a list', () => {
  test('of what has a date is newest first, and says so', () => {
    const view = browseView(libraryOf(statements(3)), 'statements', 1);
    expect(view.lines.map(({ when }) => when?.text)).toEqual(['1902', '1901', '1900']);
    expect(view.summary).toBe('3 statements, newest first');
    expect(view.title).toBe('Statements');
  });

  test('of what has none is from A to Z, and says so', () => {
    const view = browseView(bareLibraryOf(actors('Zenith', 'The Beam')), 'actors', 1);
    expect(view.lines.map(({ title }) => title)).toEqual(['The Beam', 'Zenith']);
    expect(view.summary).toBe('2 actors, from A to Z');
  });

  test('of one is counted as one, of none as none, and has one page', () => {
    expect(browseView(libraryOf(statements(1)), 'statements', 1).summary).toBe('1 statement, newest first');
    const empty = libraryOf([]);
    expect(browseView(empty, 'statements', 1)).toMatchObject({
      summary: '0 statements, newest first',
      lines: [],
      pages: [],
    });
    expect(pageCount(empty, 'statements')).toBe(1);
  });
});

describe('the pages of a list', () => {
  const oldest = aStatement({ id: 'oldest', date: '1899/1999' });
  const library = libraryOf([oldest, ...statements(PAGE_SIZE * 2)]);

  test('are not shown where there is one only', () => {
    expect(browseView(libraryOf(statements(PAGE_SIZE)), 'statements', 1).pages).toEqual([]);
    expect(pageCount(libraryOf(statements(PAGE_SIZE + 1)), 'statements')).toBe(2);
  });

  test('are linked, the present one marked, each with what stands on it', () => {
    expect(browseView(library, 'statements', 2).pages).toEqual([
      { href: '/statements/', text: '1', current: false, range: '1999–1950' },
      { href: '/statements/2/', text: '2', current: true, range: '1949–1900' },
      { href: '/statements/3/', text: '3', current: false, range: '1899' },
    ]);
  });

  test('of names have their letters', () => {
    const names = Array.from({ length: PAGE_SIZE }, (_, index) => `b${index}`);
    const { pages } = browseView(bareLibraryOf(actors('The Ash', ...names.slice(1), 'Élan', 'zoo')), 'actors', 1);
    expect(pages.map(({ range }) => range)).toEqual(['A–B', 'E–Z']);
  });

  test('have a title and an address of their own', () => {
    expect(browseView(library, 'statements', 1).meta).toMatchObject({
      title: 'Statements',
      canonical: 'https://lamps.example/statements/',
    });
    expect(browseView(library, 'statements', 3).meta).toMatchObject({
      title: 'Statements, page 3 of 3',
      canonical: 'https://lamps.example/statements/3/',
    });
  });

  test('hold every entry once, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 180 }), (count) => {
        const some = bareLibraryOf(actors(...Array.from({ length: count }, (_, index) => `Actor ${index}`)));
        const pages = Array.from({ length: pageCount(some, 'actors') }, (_, index) =>
          browseView(some, 'actors', index + 1),
        );
        const keys = pages.flatMap(({ lines }) => lines.map(({ key }) => key));
        expect(keys).toEqual(some.entries.actors.map(({ key }) => key));
        for (const { lines } of pages.slice(0, -1)) expect(lines.length).toBe(PAGE_SIZE);
        if (count > 0) expect(pages.at(-1)?.lines.length).toBeGreaterThan(0);
      }),
      { numRuns: 8 },
    );
  });
});
