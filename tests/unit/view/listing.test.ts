/** Lists that may be long: what a page shows of them, and where the rest is. */
import { describe, expect, test } from 'vitest';
import { lineOf } from '../../../src/view/line.ts';
import { listByYear, listing, shareRoom } from '../../../src/view/listing.ts';
import { aStatement } from '../../support/library.ts';
import { libraryOf } from '../../support/model.ts';

const library = libraryOf([]);

describe('the room of a page', () => {
  test.each([
    ['short lists stand whole', { a: 10, b: 20 }, { a: 10, b: 20 }],
    ['one long list has what the short ones leave', { a: 10, b: 400 }, { a: 10, b: 140 }],
    ['long lists share it', { a: 400, b: 300, c: 10 }, { a: 70, b: 70, c: 10 }],
    ['an empty list takes none', { a: 0, b: 400 }, { a: 0, b: 150 }],
    ['no lists need none', {}, {}],
  ])('%s', (_, lengths, shares) => {
    expect(shareRoom<string>(lengths)).toEqual(shares);
  });

  test('is never exceeded', () => {
    const shares = Object.values(shareRoom({ a: 171, b: 172, c: 1000, d: 57, e: 3 }));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(150);
  });
});

describe('a long list', () => {
  const list = (count: number, room = 150) => {
    const statements = Array.from({ length: count }, (_, index) =>
      aStatement({ date: `${2100 - Math.floor(index / 10)}-05` }),
    );
    return listByYear(statements, room, (statement) => lineOf(library, statement), {
      date: ({ fields }) => fields.date,
      shown: 'latest',
      search: { type: 'statements', theme: 'street-lighting' },
    });
  };
  const shown = ({ groups }: ReturnType<typeof list>) => groups.reduce((sum, { lines }) => sum + lines.length, 0);

  test('is divided by year, in its order, and a short one is not', () => {
    expect(list(40).groups.map(({ year, lines }) => [year, lines.length])).toEqual([
      ['2100', 10],
      ['2099', 10],
      ['2098', 10],
      ['2097', 10],
    ]);
    expect(list(5).groups.map(({ year }) => year)).toEqual([undefined]);
    expect(list(0).groups).toEqual([]);
  });

  test('loses nothing by being divided', () => {
    for (const count of [0, 1, 25, 26, 60]) {
      expect(shown(list(count))).toBe(count);
      expect(list(count)).toMatchObject({ total: count, rest: undefined });
    }
  });

  test('for which there is no room shows the latest, counts all, and leads to the others by search and by year', () => {
    expect(shown(list(60, 35))).toBe(35);
    expect(list(60, 35)).toMatchObject({
      total: 60,
      rest: {
        summary: 'The latest 35 of 60 are shown.',
        search: '/search/?type=statements&theme=street-lighting&to=2097&sort=newest',
        places: [
          { href: '/dates/2097/', text: '2097', count: 5 },
          { href: '/dates/2096/', text: '2096', count: 10 },
          { href: '/dates/2095/', text: '2095', count: 10 },
        ],
      },
    });
  });

  test('of what has no place in time leads to the list of its collection', () => {
    expect(listing(['a', 'b', 'c'], 2, (text) => text, { browse: 'actors' })).toEqual({
      items: ['a', 'b'],
      total: 3,
      rest: {
        summary: 'The first 2 of 3 are shown.',
        search: undefined,
        places: [{ href: '/actors/', text: 'the list of actors', count: 1 }],
      },
    });
  });
});
