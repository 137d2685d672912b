/** The model as a whole: order of the collections, what is withdrawn, up to which day the record goes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allEntries, dateOf, entryAt, filedUnder, titleOf } from '../../../src/library/library.ts';
import { aFigure, anActor, aSource, aStatement, aTheme } from '../../support/library.ts';
import { bareLibraryOf, entryOf, fixtureLibrary, libraryOf, shuffled } from '../../support/model.ts';

const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

describe('entries with a date are in order of', () => {
  test('earliest day, then latest day, then number of the ref', () => {
    const statements = [
      aStatement({ id: 'a', date: '2018', ref: 'S9003' }),
      aStatement({ id: 'b', date: '2018-01-01', ref: 'S9004' }),
      aStatement({ id: 'c', date: '2018-01', ref: 'S9005' }),
      aStatement({ id: 'd', date: '2017-12-31/2018-01-02', ref: 'S9006' }),
      aStatement({ id: 'e', date: '2018', ref: 'S10001' }),
      aStatement({ id: 'f', date: '2018-01-01', ref: 'S9002' }),
    ];
    expect(ids(libraryOf(statements).entries.statements)).toEqual(['d', 'f', 'b', 'c', 'a', 'e']);
  });

  test('the period of figures and the publication of sources', () => {
    const library = bareLibraryOf([
      aFigure({ id: 'late', period: '2019-04/2020-03' }),
      aFigure({ id: 'early', period: '2018-04/2019-03' }),
      aSource({ id: 'second', published: '2018-08' }),
      aSource({ id: 'first', published: '2018' }),
    ]);
    expect(ids(library.entries.figures)).toEqual(['early', 'late']);
    expect(ids(library.entries.sources)).toEqual(['first', 'second']);
  });
});

describe('entries without a date are in order of', () => {
  test('name, without case, accents and a leading article', () => {
    const themes = ['The zebra crossing', 'äther', 'Ample light', 'dark skies', 'Theatre lamps', 'Élan'];
    const library = bareLibraryOf(themes.map((title, index) => aTheme({ id: `theme-${index}`, title })));
    expect(library.entries.themes.map(titleOf)).toEqual([
      'Ample light',
      'äther',
      'dark skies',
      'Élan',
      'Theatre lamps',
      'The zebra crossing',
    ]);
  });

  test('the name under which a person is filed', () => {
    const library = bareLibraryOf([
      anActor({ id: 'z', name: 'Ada Zenith', sort_name: 'Zenith, Ada' }),
      anActor({ id: 'b', name: 'Zoe Beam', sort_name: 'Beam, Zoe' }),
      anActor({ id: 'm', name: 'Moth Society' }),
    ]);
    expect(ids(library.entries.actors)).toEqual(['b', 'm', 'z']);
  });

  test('ref where the names are the same', () => {
    const library = bareLibraryOf([
      aTheme({ id: 'a', title: 'Lamps', ref: 'T10000' }),
      aTheme({ id: 'b', title: 'lamps', ref: 'T9999' }),
    ]);
    expect(ids(library.entries.themes)).toEqual(['b', 'a']);
  });
});

test('the order does not depend on the order in which files are read', () => {
  const entries = allEntries(fixtureLibrary());
  fc.assert(
    fc.property(shuffled(entries), (other) => {
      expect(allEntries(bareLibraryOf(other)).map(({ key }) => key)).toEqual(entries.map(({ key }) => key));
    }),
    { numRuns: 30 },
  );
});

describe('a withdrawn entry', () => {
  const library = fixtureLibrary();

  test('is in no list and links to nothing', () => {
    expect(ids(library.entries.statements)).not.toContain('remark-that-was-not-made');
    expect([...library.backlinks.values()].flat().map(({ from }) => from.ref)).not.toContain('S7');
  });

  test('is still found by its key and its ref', () => {
    expect(ids(library.withdrawn)).toEqual(['remark-that-was-not-made']);
    expect(library.byRef.get('S7')?.key).toBe('statements/remark-that-was-not-made');
    expect(library.byKey.get('statements/remark-that-was-not-made')?.ref).toBe('S7');
  });
});

describe('an entry is called by', () => {
  const library = fixtureLibrary();
  test.each([
    ['statements', 'friends-write-to-the-council', 'Friends of the Dark Sky write to the council', '2018-09'],
    ['proposals', 'lamp-register', 'A public register of lamps', '2019-03'],
    ['actors', 'ada-lumen', 'Ada Lumen', undefined],
    ['themes', 'dark-skies', 'Dark skies', undefined],
    ['sources', 'lamplighters-pamphlet', 'The Lamplighter’s Pamphlet', '2018'],
    ['figures', 'lamps-lit-2018', 'Lamps lit after midnight in Nowhereshire', '2018-04/2019-03'],
  ] as const)('%s/%s: "%s", with the date %s', (collection, id, title, date) => {
    const entry = entryOf(library, collection, id);
    expect(titleOf(entry)).toBe(title);
    expect(dateOf(entry)).toBe(date);
  });
});

test('asking for an entry that is not there is our own mistake, and says so', () => {
  expect(() => entryAt(fixtureLibrary(), 'actors', 'nobody')).toThrow('actors/nobody');
});

test('an entry is filed under its name without its article, and under the first of a person’s sort name', () => {
  expect(filedUnder(aSource({ title: 'The Lamplighter’s Pamphlet' }))).toBe('lamplighter’s pamphlet');
  expect(filedUnder(anActor({ name: 'Ada Lumen', sort_name: 'Lumen, Ada' }))).toBe('lumen, ada');
});

describe('the record goes up to', () => {
  const source = (given: Parameters<typeof aSource>[0]) => aSource({ published: '2030', ...given });
  test.each([
    ['the last day on which somebody spoke', [aStatement({ date: '2019-06-01' })], '2019-06-01'],
    ['the day on which a source was read, where that is later', [source({ accessed: '2020-11-03' })], '2020-11-03'],
    ['the end of the month in which a source was read', [source({ accessed: '2020-11' })], '2020-11-30'],
    [
      'the day on which a copy was kept',
      [source({ capture: { date: '2021-01-02', sha256: 'a'.repeat(64) } })],
      '2021-01-02',
    ],
    [
      'what was really said and read, not what was withdrawn or published',
      [
        aStatement({ date: '2019-06-01' }),
        aStatement({ date: '2025', withdrawn: { date: '2026', reason: 'Untrue.' } }),
      ],
      '2019-06-01',
    ],
  ])('%s', (_, entries, day) => {
    expect(bareLibraryOf(entries).recordEnd).toBe(day);
  });
});
