/** The table of facets as a browser reads it: what was written comes back, is narrowed and counted. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src/library/library.ts';
import { dateSpan } from '../../../src/schema/edtf.ts';
import type { Narrowing } from '../../../src/search/facet-table.ts';
import type { Facets } from '../../../src/search/facets.ts';
import { FILTERS, type FilterName, NOTHING_CHOSEN } from '../../../src/search/query.ts';
import { ACTORS, aLibrary, tableOf } from '../../support/facet-tables.ts';
import { aStatement } from '../../support/library.ts';
import { fixtureLibrary, libraryOf } from '../../support/model.ts';

const fixture = fixtureLibrary();

const narrowing = (given: Partial<Record<FilterName, readonly string[]>> = {}, from = '', to = ''): Narrowing => ({
  filters: { ...NOTHING_CHOSEN, ...given },
  from,
  to,
});

/** What a search should let through, said in another way than in the table. */
function shouldAdmit({ filters, dates }: Facets, { filters: chosen, from, to }: Narrowing): 'yes' | 'possibly' | 'no' {
  if (FILTERS.some((name) => chosen[name].length > 0 && !chosen[name].some((one) => filters[name].includes(one))))
    return 'no';
  if (!from && !to) return 'yes';
  const first = from ? dateSpan(from).min : '0000-00-00';
  const last = to ? dateSpan(to).max : '9999-99-99';
  if (first > last) return 'no';
  const lies = dates.map(({ min, max }) => (first <= min && max <= last ? 2 : max < first || min > last ? 0 : 1));
  return (['no', 'possibly', 'yes'] as const)[Math.max(0, ...lies)] ?? 'no';
}

const aDate = fc.constantFrom('', '2017', '2018', '2018-02', '2018-07', '2018-07-24', '2018-07-25', '2019', '2019-05');
const aNarrowing = fc
  .record({
    type: fc.subarray(['statements', 'actors', 'themes', 'nonsense']),
    actor: fc.subarray(ACTORS),
    category: fc.subarray(['industry', 'civil-society']),
    from: aDate,
    to: aDate,
  })
  .map(({ from, to, ...filters }) => narrowing(filters, from, to));

describe('what is written in the file is read from it', () => {
  const check = (library: Library): void => {
    const { table, facets } = tableOf(library);
    expect(table.size).toBe(facets.length);
    for (const name of FILTERS) {
      const values = new Set(facets.flatMap(({ filters }) => filters[name]));
      expect(new Set(table.labels[name].keys())).toEqual(values);
      for (const value of values)
        expect(facets.map((_, row) => table.admits(narrowing({ [name]: [value] }))(row) === 'yes')).toEqual(
          facets.map(({ filters }) => filters[name].includes(value)),
        );
    }
  };

  test('of the fixture library', () => check(fixture));
  test('of any library', () => fc.assert(fc.property(aLibrary, check), { numRuns: 25 }));

  test('values have the names that people know', () => {
    const { labels } = tableOf(fixture).table;
    expect(labels.type.get('proposals')).toBe('Proposals');
    expect(labels.actor.get('wick-and-sons')).toBe('Wick & Sons');
    expect(labels.theme.get('dark-skies')).toBe('Dark skies');
    expect(labels.category.get('minister')).toBe('Ministers');
    expect(labels.stance.get('supports-with-reservations')).toBe('Supports with reservations');
    expect(labels.status.get('in-force')).toBe('In force');
    expect(labels.source.get('hansard')).not.toBe('hansard');
  });
});

describe('an entry is let through, possibly, or not', () => {
  test('as its values and its dates say', () => {
    fc.assert(
      fc.property(aLibrary, aNarrowing, (library, state) => {
        const { table, facets } = tableOf(library);
        expect(facets.map((_, row) => table.admits(state)(row))).toEqual(
          facets.map((entry) => shouldAdmit(entry, state)),
        );
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['a day in its year', '2018-07-24', '2018', '2018', 'yes'],
    ['a day in its month', '2018-07-24', '2018-07', '2018-07', 'yes'],
    ['a day on itself', '2018-07-24', '2018-07-24', '2018-07-24', 'yes'],
    ['a day from the next on', '2018-07-24', '2018-07-25', '', 'no'],
    ['a day up to the one before', '2018-07-24', '', '2018-07-23', 'no'],
    ['the last day of a month up to that month', '2018-02-28', '', '2018-02', 'yes'],
    ['a month in its year', '2018-09', '2018', '2018', 'yes'],
    ['a month from a day within it on', '2018-09', '2018-09-10', '', 'possibly'],
    ['a month up to its first day', '2018-09', '', '2018-09-01', 'possibly'],
    ['a month on a day within it', '2018-09', '2018-09-10', '2018-09-10', 'possibly'],
    ['a month up to the one before', '2018-09', '', '2018-08', 'no'],
    ['a year in a month of it', '2018', '2018-03', '2018-03', 'possibly'],
    ['a year from the next on', '2018', '2019', '', 'no'],
    ['a span in its first year', '2018-12/2019-02', '2018', '2018', 'possibly'],
    ['a span in both', '2018-12/2019-02', '2018', '2019', 'yes'],
    ['a day from after to', '2018-07-24', '2019', '2018', 'no'],
    ['a year from after to, both within it', '2018', '2018-09', '2018-03', 'no'],
  ])('%s', (_, date, from, to, expected) => {
    const { table, entries } = tableOf(libraryOf([aStatement({ date })]));
    const row = entries.findIndex(({ collection }) => collection === 'statements');
    expect(table.admits(narrowing({}, from, to))(row)).toBe(expected);
  });

  test('a proposal by any step of its history', () => {
    const { table, entries } = tableOf(fixture);
    const row = entries.findIndex(({ id }) => id === 'part-night-lighting-act');
    const at = (from: string, to = from) => table.admits(narrowing({}, from, to))(row);
    expect([at('2019-03'), at('2019-11-05'), at('2020'), at('2020-06'), at('2018'), at('2019-04')]).toEqual([
      'yes',
      'yes',
      'yes',
      'possibly',
      'no',
      'no',
    ]);
  });

  test('what has no date is in no range', () => {
    const { table, entries } = tableOf(fixture);
    const inRange = entries.filter((_, row) => table.admits(narrowing({}, '1000'))(row) !== 'no');
    expect(inRange.length).toBeGreaterThan(10);
    expect(inRange.filter(({ collection }) => collection === 'actors' || collection === 'themes')).toEqual([]);
  });
});

describe('a count', () => {
  test('is what the choice would find: beside the others of its filter, and within the rest of the search', () => {
    fc.assert(
      fc.property(aLibrary, aNarrowing, fc.nat(), (library, state, some) => {
        const { table, facets } = tableOf(library);
        const rows = facets.map((_, row) => row).filter((row) => (row + some) % 3 > 0);
        const counts = table.count(rows, state);
        for (const name of FILTERS)
          for (const value of table.labels[name].keys()) {
            const alone = { ...state, filters: { ...state.filters, [name]: [value] } };
            const found = rows.filter((row) => shouldAdmit(facets[row] as Facets, alone) !== 'no');
            expect(counts[name].get(value), `${name}=${value}`).toBe(found.length);
          }
      }),
      { numRuns: 100 },
    );
  });

  test('goes on telling what the other values of a chosen filter would find', () => {
    const { table, entries } = tableOf(fixture);
    const rows = entries.map((_, row) => row);
    const free = table.count(rows, narrowing());
    const chosen = table.count(rows, narrowing({ type: ['themes'] }));
    expect(chosen.type).toEqual(free.type);
    expect(chosen.theme.get('dark-skies')).toBe(1);
    expect(free.theme.get('dark-skies')).toBeGreaterThan(1);
    expect(chosen.stance.get('opposes')).toBe(0);
  });
});
