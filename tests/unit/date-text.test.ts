import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateText, machineDate, periodText, sinceText, tenureText, yearsOf } from '../../src/date-text.ts';
import { dateSpan, isFault, readDate } from '../../src/schema/edtf.ts';
import { monthName } from '../../src/schema/months.ts';
import { aDateText, aYearAndMonth } from '../support/dates.ts';

/** Random dates that entries may hold. */
const anAcceptedDate = aDateText.filter((text) => !isFault(readDate(text)));

describe('a date is shown at its own precision:', () => {
  test.each([
    ['2018', '2018'],
    ['2018-07', 'July 2018'],
    ['2018-07-24', '24 July 2018'],
    ['2018-07-01', '1 July 2018'],
    ['2018~', 'about 2018'],
    ['2018-07~', 'about July 2018'],
    ['2018-07-24~', 'about 24 July 2018'],
    ['2018?', 'perhaps 2018'],
    ['2018-07%', 'perhaps July 2018'],
    ['2018-21', 'spring 2018'],
    ['2018-22', 'summer 2018'],
    ['2018-23', 'autumn 2018'],
    ['2018-24', 'winter 2018'],
    ['201X', '2010s'],
    ['2018-01/2018-09', 'between January and September 2018'],
    ['2018/2019', 'between 2018 and 2019'],
    ['2018-07/2018-07-15', 'between 1 and 15 July 2018'],
    ['2018-07-15/2018-07', 'between 15 and 31 July 2018'],
    ['2018/2018-07', 'between January and July 2018'],
    ['2018/2018-01', 'January 2018'],
    ['2018~/2018-07', 'between about 2018 and July 2018'],
    ['2017-12/2018-02', 'between December 2017 and February 2018'],
    ['2018-07-03/2018-07-14', 'between 3 and 14 July 2018'],
    ['2018-05-30/2018-06-02', 'between 30 May and 2 June 2018'],
    ['2018-07-24/2018-07-25', '24 or 25 July 2018'],
    ['2018-12-31/2019-01-01', '31 December 2018 or 1 January 2019'],
    ['2018-07-24/2018-07-24', '24 July 2018'],
    ['2018-01~/2018-09', 'between about January and September 2018'],
  ])('%s is shown as "%s"', (edtf, text) => {
    expect(dateText(edtf)).toBe(text);
  });

  test('a month never gets a day', () => {
    fc.assert(
      fc.property(aYearAndMonth, ([year, month]) => {
        expect(dateText(`${year}-${String(month).padStart(2, '0')}`)).toBe(`${monthName(month)} ${year}`);
      }),
    );
  });

  test('whatever date an entry may hold, its text is words and numbers, not notation', () => {
    fc.assert(
      fc.property(anAcceptedDate, (edtf) => {
        for (const text of [dateText(edtf), periodText(edtf)]) {
          expect(text, edtf).toMatch(/^[A-Za-z0-9 ]*\d{4}s?$/);
          expect(text, edtf).not.toMatch(/NaN|X|undefined|null/);
        }
      }),
    );
  });
});

describe('a period is shown as something that lasted:', () => {
  test.each([
    ['2018-04/2019-03', 'April 2018 to March 2019'],
    ['2018-01/2018-09', 'January to September 2018'],
    ['2018-07-03/2018-07-14', '3 to 14 July 2018'],
    ['2017/2018', '2017 to 2018'],
    ['2018', '2018'],
  ])('%s is shown as "%s"', (edtf, text) => {
    expect(periodText(edtf)).toBe(text);
  });
});

describe('how long somebody held a role is shown as', () => {
  test.each([
    ['2018-05', '2019-06-30', 'May 2018 to 30 June 2019'],
    ['2018', '2018', '2018'],
    ['2018-05', undefined, 'from May 2018'],
    [undefined, '2017~', 'until about 2017'],
    [undefined, undefined, ''],
  ])('%s and %s: "%s"', (from, to, text) => {
    expect(tenureText(from, to)).toBe(text);
  });
});

describe('the beginning of a state is shown as', () => {
  test.each([
    ['2018-07', 'since July 2018'],
    ['2018-07~', 'about July 2018'],
    ['2018-01/2018-09', 'between January and September 2018'],
  ])('%s: "%s"', (edtf, text) => {
    expect(sinceText(edtf)).toBe(text);
  });
});

describe('a date for machines', () => {
  test.each([
    ['2018-07-24', '2018-07-24'],
    ['2018-07', '2018-07'],
    ['2018', '2018'],
    ['2018-07~', '2018-07'],
    ['2018-01/2018-09', '2018-01-01'],
    ['2018-23', undefined],
    ['201X', undefined],
  ])('%s is %s', (edtf, text) => {
    expect(machineDate(edtf)).toBe(text);
  });

  test('is always one that HTML allows in <time datetime>, or none', () => {
    fc.assert(
      fc.property(anAcceptedDate, (edtf) => {
        expect(machineDate(edtf) ?? '2018', edtf).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/);
      }),
    );
  });
});

test('a date is found in every year that it touches', () => {
  expect(yearsOf(dateSpan('2018-07'))).toEqual(['2018']);
  expect(yearsOf(dateSpan('2017-12/2019-01'))).toEqual(['2017', '2018', '2019']);
  expect(yearsOf(dateSpan('201X'))).toHaveLength(10);
});
