/** Dates at random for property tests. */
import fc from 'fast-check';

const two = (number: number): string => String(number).padStart(2, '0');

/** Days of a month by the rule that is taught in school, not by the code under test. */
export function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

export const aYear = fc.integer({ min: 1800, max: 2100 });

/** `[year, month]` as numbers. */
export const aYearAndMonth = fc.tuple(aYear, fc.integer({ min: 1, max: 12 }));

/** `2018-07-24`, always a day that exists. */
export const aDay = aYearAndMonth.chain(([year, month]) =>
  fc.integer({ min: 1, max: daysIn(year, month) }).map((day) => `${year}-${two(month)}-${two(day)}`),
);

/** `2018-02-30`: written like a day, but no day of any calendar. */
export const anImpossibleDay = aYearAndMonth.chain(([year, month]) =>
  fc
    .oneof(fc.constant(0), fc.integer({ min: daysIn(year, month) + 1, max: 99 }))
    .map((day) => `${year}-${two(month)}-${two(day)}`),
);

const aMonth = aYearAndMonth.map(([year, month]) => `${year}-${two(month)}`);

/** A single date of any precision that EDTF level 1 has. */
const aSingleDate = fc.oneof(
  fc
    .tuple(fc.oneof(aDay, aMonth, aYear.map(String)), fc.constantFrom('', '~', '?', '%'))
    .map((parts) => parts.join('')),
  fc.tuple(aYear, fc.integer({ min: 21, max: 24 })).map((parts) => parts.join('-')),
  fc.integer({ min: 180, max: 209 }).map((decade) => `${decade}X`),
  fc.constantFrom('18XX', '19XX', '20XX'),
  aYear.map((year) => `${year}-XX`),
  aMonth.map((month) => `${month}-XX`),
);

/** Any text that may be a date; what the site accepts of these it must also be able to show. */
export const aDateText = fc.oneof(
  aSingleDate,
  fc.tuple(aSingleDate, aSingleDate).map((ends) => ends.join('/')),
);
