/** The record in order of time. Contract: dates at their own precision, sorted by earliest day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chronology, type Happening, happenings, monthOf } from '../../../src/library/chronology.ts';
import { dateSpan, isFault, readDate } from '../../../src/schema/edtf.ts';
import { aDateText } from '../../support/dates.ts';
import { aFigure, aProposal, aSource, aStatement } from '../../support/library.ts';
import { libraryOf } from '../../support/model.ts';

/** Where a statement of this date stands: `2018/07` in a month, `2018` in the year alone. */
function placesOf(date: string): string[] {
  return chronology(libraryOf([aStatement({ date })])).flatMap(({ year, months, undated }) => [
    ...undated.map(() => year),
    ...[...months].flatMap(([month, list]) => list.map(() => `${year}/${month}`)),
  ]);
}

describe('in the archive a date stands', () => {
  test.each([
    ['2018-07-24', ['2018/07'], 'a day in its month'],
    ['2018-07', ['2018/07'], 'a month in itself'],
    ['2018-07~', ['2018/07'], 'an approximate month in the month that it names'],
    ['2018-07-03/2018-07-14', ['2018/07'], 'an interval within a month in that'],
    ['2018', ['2018'], 'a year in the year and in no month'],
    ['2018~', ['2018'], 'an approximate year likewise'],
    ['2018-22', ['2018'], 'a season likewise'],
    ['2018-01/2018-09', ['2018'], 'an interval across months in the year and in no month'],
    ['2018-07-31/2018-08-01', ['2018'], 'two days across the end of a month likewise'],
    ['2018-12-31/2019-01-01', ['2018', '2019'], 'one across the end of a year in both years'],
    ['2017/2019', ['2017', '2018', '2019'], 'one of several years in each of them'],
    ['2018-12/2020-01', ['2018', '2019', '2020'], 'one of months likewise'],
  ])('%s at %j: %s', (date, places) => {
    expect(placesOf(date)).toEqual(places);
  });

  test('in every year that it touches and in no other, once, whatever date it is', () => {
    fc.assert(
      fc.property(
        aDateText.filter((text) => !isFault(readDate(text))),
        (date) => {
          const { min, max } = dateSpan(date);
          const years = placesOf(date).map((place) => place.slice(0, 4));
          expect(years.at(0)).toBe(min.slice(0, 4));
          expect(years.at(-1)).toBe(max.slice(0, 4));
          expect(years.length).toBe(Number(max.slice(0, 4)) - Number(min.slice(0, 4)) + 1);
          expect(years).toEqual([...new Set(years)].sort());
        },
      ),
      { numRuns: 60 },
    );
  });
});

const nameOf = ({ entry, step, date }: Happening): string =>
  `${date} ${step ? ('status' in step ? step.status : step.event) : entry.id}`;

const library = libraryOf([
  aProposal({
    id: 'dim',
    date: '2016',
    history: [
      { status: 'enacted', date: '2019-11-05' },
      { status: 'proposed', date: '2018-06-21' },
      { event: 'Debated', date: '2018-07-24' },
    ],
  }),
  aStatement({ id: 'said', date: '2018-07' }),
  aStatement({ id: 'said-too', date: '2018' }),
  aStatement({ id: 'gone', date: '2018-07-01', withdrawn: { date: '2020', reason: 'Untrue.' } }),
  aProposal({
    id: 'gone-too',
    history: [{ status: 'proposed', date: '2018-07-02' }],
    withdrawn: { date: '2020', reason: 'Never made.' },
  }),
  aSource({ published: '2018-07-03' }),
  aFigure({ period: '2018-07-04' }),
]);

describe('the chronology', () => {
  test('holds statements and the steps of proposals, by earliest day, and neither sources, figures nor what was withdrawn', () => {
    expect(happenings(library).map(nameOf)).toEqual([
      '2018 said-too',
      '2018-06-21 proposed',
      '2018-07 said',
      '2018-07-24 Debated',
      '2019-11-05 enacted',
    ]);
  });

  test('has the years and months with something in them, in order, and no others', () => {
    expect(chronology(library).map(({ year, months }) => [year, [...months.keys()]])).toEqual([
      ['2018', ['06', '07']],
      ['2019', ['11']],
    ]);
  });

  test('is in order of time within a month', () => {
    const [year] = chronology(library);
    expect(year?.months.get('07')?.map(nameOf)).toEqual(['2018-07 said', '2018-07-24 Debated']);
    expect(year?.undated.map(nameOf)).toEqual(['2018 said-too']);
  });

  test('puts years in order also where one date reaches into several', () => {
    const far = libraryOf([aStatement({ date: '2017/2021' }), aStatement({ date: '2018-05' })]);
    expect(chronology(far).map(({ year }) => year)).toEqual(['2017', '2018', '2019', '2020', '2021']);
  });
});

test('the month of a date is the one that it lies in as a whole', () => {
  expect(monthOf(dateSpan('2018-07-24'))).toBe('07');
  expect(monthOf(dateSpan('2018-07-31/2018-08-01'))).toBeUndefined();
  expect(monthOf(dateSpan('2018-07/2019-07'))).toBeUndefined();
});
