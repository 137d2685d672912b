import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDates, type DateSpan, dateSpan, isFault, readDate } from '../../../src/schema/edtf.ts';
import { aDateText, aDay, anImpossibleDay, aYear } from '../../support/dates.ts';

/** A date as its earliest and latest day. */
function days(text: string): string {
  const { min, max } = dateSpan(text);
  return `${min} to ${max}`;
}

function faultOf(text: string): { reason: string; suggestion?: string } {
  const date = readDate(text);
  if (!isFault(date)) throw new Error(`${text} was accepted as ${date.min} to ${date.max}`);
  return date;
}

/** Random dates that are accepted, as spans. */
const aSpan = aDateText.map(readDate).filter((date): date is DateSpan => !isFault(date));

describe('a date covers the days that it allows:', () => {
  test.each([
    ['2018', '2018-01-01 to 2018-12-31', 'year'],
    ['2018-07', '2018-07-01 to 2018-07-31', 'month'],
    ['2018-07-24', '2018-07-24 to 2018-07-24', 'day'],
    ['2020-02', '2020-02-01 to 2020-02-29', 'month'],
    ['2100-02', '2100-02-01 to 2100-02-28', 'month'],
    ['2018-07~', '2018-07-01 to 2018-07-31', 'month'],
    ['2018?', '2018-01-01 to 2018-12-31', 'year'],
    ['201X', '2010-01-01 to 2019-12-31', 'decade'],
    ['2018-01/2018-09', '2018-01-01 to 2018-09-30', 'interval'],
    ['2018-07-24/2018-07-25', '2018-07-24 to 2018-07-25', 'interval'],
    ['2018/2019-03', '2018-01-01 to 2019-03-31', 'interval'],
    ['1800', '1800-01-01 to 1800-12-31', 'year'],
    ['2100-12-31', '2100-12-31 to 2100-12-31', 'day'],
  ])('%s covers %s, as a %s', (text, expected, precision) => {
    expect(days(text)).toBe(expected);
    expect(dateSpan(text).precision).toBe(precision);
  });

  // A reader in the UK for whom "autumn 2018" ends in September is misled, and so is "as at" a date.
  test.each([
    ['2018-21', '2018-04-15', '2018-01-15'],
    ['2018-22', '2018-07-15', '2018-04-15'],
    ['2018-23', '2018-10-15', '2018-07-15'],
  ])('the season %s has %s in it, and not %s', (text, inside, outside) => {
    const { min, max } = dateSpan(text);
    expect(min <= inside && inside <= max, `${inside} in ${days(text)}`).toBe(true);
    expect(min <= outside && outside <= max, `${outside} in ${days(text)}`).toBe(false);
  });

  test('a season covers the same days at the ends of an interval', () => {
    expect(days('2018-23/2019')).toBe(`${dateSpan('2018-23').min} to 2019-12-31`);
    expect(days('2018/2019-21')).toBe(`2018-01-01 to ${dateSpan('2019-21').max}`);
    expect(days('2018-21/2018-23')).toBe(`${dateSpan('2018-21').min} to ${dateSpan('2018-23').max}`);
  });

  test.each(['2018-07~', '2018?', '2018-07-24%', '2018~/2019'])('%s is marked as not certain', (text) => {
    expect(dateSpan(text).qualified).toBe(true);
  });

  test('a plain date is not marked as uncertain', () => {
    expect(dateSpan('2018-07').qualified).toBe(false);
  });
});

describe('what is no date is refused with a reason and a way out:', () => {
  test.each([
    ['2024-02-30', '30 February 2024 does not exist', '2024-02-29'],
    ['2023-02-29', '29 February 2023 does not exist', '2023-02-28'],
    ['2024-04-31', '31 April 2024 does not exist', '2024-04-30'],
    ['2024-13-01', 'there is no month 13', '2024-01 to 2024-12'],
    ['2024-00', 'there is no month 00', '2024-01 to 2024-12'],
    ['5 May 2024', 'it is written in words', '2024-05-05'],
    ['1st May 2024', 'it is written in words', '2024-05-01'],
    ['Sept 2018', 'it is written in words', '2018-09'],
    ['12/05/2024', 'day and month could be read either way round', '2024-05-12 (if you mean 12 May)'],
    ['2024-05-05T23:30-05:00', 'a time of day is not kept, and a time zone could move the day', '2024-05-05'],
    ['2019-05/2019-03', 'the interval ends before it begins', '2019-03/2019-05'],
    ['2018-02-30/2018-03-01', '30 February 2018 does not exist', '2018-02-28/2018-03-01'],
    ['2018-02-01/2018-02-30', '30 February 2018 does not exist', '2018-02-01/2018-02-28'],
    ['2018-7/2018-9', 'months and days have two digits', '2018-07/2018-09'],
    ['1 May 2019/3 May 2019', 'it is written in words', '2019-05-01/2019-05-03'],
    ['31 April 2024', '31 April 2024 does not exist', '2024-04-30'],
    ['2019-5-3', 'months and days have two digits', '2019-05-03'],
    ['May 5, 2019', 'it is written in words', '2019-05-05'],
    ['spring 2019', 'it is written in words', '2019-21'],
    ['2010s', 'it is written in words', '201X'],
    [' 2019-05-03', 'there is a space before or after it', '2019-05-03'],
    ['2019-05-03 ', 'there is a space before or after it', '2019-05-03'],
    ['2019-03-02 09:00', 'a time of day is not kept, and a time zone could move the day', '2019-03-02'],
    ['09:00 2019-03-02', 'a time of day is not kept, and a time zone could move the day', '2019-03-02'],
    ['2019/05/03', 'its parts are not joined by hyphens', '2019-05-03'],
    ['20190503', 'its parts are not joined by hyphens', '2019-05-03'],
    ['c. 2018', 'that it is approximate is said at its end', '2018~'],
    ['2018–2019', 'its two ends are not both written out and joined by /', '2018/2019'],
    ['2018-19', 'its two ends are not both written out and joined by /', '2018/2019'],
    ['2018-01 to 2018-03', 'its two ends are not both written out and joined by /', '2018-01/2018-03'],
    ['2019-05-03/05', 'its two ends are not both written out and joined by /', '2019-05-03/2019-05-05'],
    ['1799', 'the year is not between 1800 and 2100', undefined],
    ['2101-01-01', 'the year is not between 1800 and 2100', undefined],
  ])('%s: %s, write %s', (text, reason, suggestion) => {
    expect(faultOf(text)).toEqual({ reason, ...(suggestion && { suggestion }) });
  });

  test.each(['2018/..', '../2018', '2018/', '/2018'])('%s has an open end', (text) => {
    expect(faultOf(text).reason).toContain('open end');
  });

  test.each(['', ' 2018', '2018 ', '2018-7', '2018-07-24 ', '20180724', 'last spring', '2018-07-24/', '~2018'])(
    '"%s" is not a date',
    (text) => {
      expect(faultOf(text).reason).not.toBe('');
    },
  );

  test.each(['99999', 'Y99999', '-2018', '0000'])(
    'the year %s is refused for what it is, a year out of range',
    (text) => {
      expect(faultOf(text).reason).toContain('1800');
    },
  );

  // 12/31/2019 can only be the American order, 31/12/2019 only ours; neither may be turned into a 31st month.
  test.each([
    ['12/31/2019', '2019-12-31'],
    ['31/12/2019', '2019-12-31'],
    ['31.12.2019', '2019-12-31'],
  ])('%s can only be read one way, as %s', (text, day) => {
    expect(faultOf(text).suggestion).toMatch(new RegExp(`^${day}`));
    expect(faultOf(text).reason).not.toContain('either way');
  });

  test('whatever is suggested for a date in numbers is a date, and never a 31st month', () => {
    const number = fc.integer({ min: 1, max: 31 });
    fc.assert(
      fc.property(number, number, aYear, (a, b, year) => {
        const suggested = faultOf(`${a}/${b}/${year}`).suggestion?.split(' ')[0];
        if (suggested) expect(readDate(suggested)).not.toHaveProperty('reason');
      }),
    );
  });

  // The library behind it takes these for 1 March, which is how a date that was never said gets published.
  test.each([
    '2019-02-29~',
    '1900-02-29?',
    '2018/2019-02-29',
    '2019-02-29/2020',
    '2018/2019-02-29~',
    '2019-02-29%/2020',
  ])('a 29 February of a year without one is refused also as %s', (text) => {
    expect(faultOf(text).reason).toContain('29 February');
  });

  test('any impossible day is refused, also an approximate one and one inside an interval', () => {
    fc.assert(
      fc.property(anImpossibleDay, fc.constantFrom('', '~', '?', '%'), (day, qualifier) => {
        expect(readDate(day + qualifier)).toHaveProperty('reason');
        expect(readDate(`1800/${day}${qualifier}`)).toHaveProperty('reason');
        expect(readDate(`${day}${qualifier}/2100`)).toHaveProperty('reason');
      }),
    );
  });

  test('what is suggested for an impossible day is a day of the same month', () => {
    fc.assert(
      fc.property(anImpossibleDay, (day) => {
        const { suggestion = '' } = faultOf(day);
        expect(dateSpan(suggestion).precision).toBe('day');
        expect(suggestion.slice(0, 7)).toBe(day.slice(0, 7));
      }),
    );
  });

  test('no text at all makes the reader of dates throw', () => {
    const nearlyADate = fc.string({ unit: fc.constantFrom(...'0123456789-/~?%XY.T:Z '), maxLength: 24 });
    fc.assert(
      fc.property(fc.oneof(fc.string(), nearlyADate), (text) => {
        expect(readDate(text)).toSatisfy((date) => 'reason' in date || date.min <= date.max);
      }),
      { numRuns: 1000 },
    );
  });

  test('our own code may not use a date that was never checked', () => {
    expect(() => dateSpan('2024-02-30')).toThrow('30 February 2024 does not exist');
  });
});

describe('any', () => {
  test('valid day is kept as that one day', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        expect(dateSpan(day)).toEqual({ edtf: day, min: day, max: day, precision: 'day', qualified: false });
      }),
    );
  });

  test('accepted date begins no later than it ends, within the years of the library', () => {
    fc.assert(
      fc.property(aSpan, ({ min, max }) => {
        expect(min <= max).toBe(true);
        expect(min >= '1800-01-01' && max <= '2100-12-31').toBe(true);
      }),
    );
  });
});

describe('the order of dates', () => {
  test('puts what begins earlier first, and of two that begin together the shorter one', () => {
    const sorted = ['2018-07', '2018', '2017-12-31', '2018-01', '2018-07-01', '2018-01-01']
      .map(dateSpan)
      .sort(compareDates);
    expect(sorted.map(({ edtf }) => edtf)).toEqual([
      '2017-12-31',
      '2018-01-01',
      '2018-01',
      '2018',
      '2018-07-01',
      '2018-07',
    ]);
  });

  test('is total and does not contradict itself', () => {
    fc.assert(
      fc.property(aSpan, aSpan, aSpan, (a, b, c) => {
        expect(Math.sign(compareDates(a, b)) + Math.sign(compareDates(b, a))).toBe(0);
        expect(compareDates(a, b) === 0).toBe(a.min === b.min && a.max === b.max);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
