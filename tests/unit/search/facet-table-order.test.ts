/** The table of facets as a browser reads it: entries are put in order, and in groups. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aLibrary, tableOf } from '../../support/facet-tables.ts';
import { aStatement } from '../../support/library.ts';
import { fixtureLibrary, libraryOf } from '../../support/model.ts';

describe('an order', () => {
  const { table, entries } = tableOf(
    libraryOf([
      aStatement({ id: 'year', date: '2018' }),
      aStatement({ id: 'day', date: '2018-07-24' }),
      aStatement({ id: 'month', date: '2018-07' }),
      aStatement({ id: 'old', date: '2017~' }),
    ]),
  );
  const rows = entries.map((_, row) => row).filter((row) => entries[row]?.collection !== 'sources');
  const idsIn = (order: readonly number[]) => order.map((row) => entries[row]?.id);

  test.each([
    ['newest', ['day', 'month', 'year', 'old']],
    ['oldest', ['old', 'year', 'month', 'day']],
  ] as const)('%s first, by the earliest day, then the latest; what has no date last', (sort, expected) => {
    const ids = idsIn(table.order(rows, sort));
    expect(ids.slice(0, 4)).toEqual(expected);
    expect(ids.slice(4).toSorted()).toEqual(['ada-lumen', 'dark-sky-friends', 'street-lighting']);
  });

  test('by best match is the one that was given', () => {
    const given = rows.toReversed();
    expect(table.order(given, 'relevance')).toEqual(given);
  });

  test('loses nothing and makes nothing up', () => {
    fc.assert(
      fc.property(aLibrary, fc.constantFrom('newest', 'oldest'), (library, sort) => {
        const all = tableOf(library);
        const given = all.entries.map((_, row) => row);
        expect(all.table.order(given, sort as 'newest').toSorted((a, b) => a - b)).toEqual(given);
      }),
      { numRuns: 25 },
    );
  });
});

describe('groups', () => {
  const { table, entries } = tableOf(fixtureLibrary());
  const rowOf = (id: string) => entries.findIndex((entry) => entry.id === id);
  const rows = ['evidence-on-the-bill', 'dark-skies', 'lumen-has-second-thoughts', 'wick-and-sons'].map(rowOf);

  test.each<['actor' | 'year' | '', [string, number[]][]]>([
    [
      'actor',
      [
        ['Wick & Sons', [0, 3]],
        ['Ada Lumen', [2]],
        ['', [1]],
      ],
    ],
    [
      'year',
      [
        ['2019', [0, 2]],
        ['', [1, 3]],
      ],
    ],
    ['', [['', [0, 1, 2, 3]]]],
  ])(
    'by “%s” come in the order of their first, those without a heading last, and keep the order within',
    (by, expected) => {
      expect(table.group(rows, by)).toEqual(
        expected.map(([heading, at]) => ({ heading, rows: at.map((one) => rows[one]) })),
      );
    },
  );
});
