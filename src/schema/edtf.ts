/**
 * Dates as written in entries: EDTF levels 0 and 1 (https://www.loc.gov/standards/datetime/), without
 * times and open ends. A date keeps the precision it was written with; nothing here knows `Date`.
 */
import parse from 'edtf';
import { otherNotation } from './date-notations.ts';
import { monthName } from './months.ts';

/** A calendar day as `YYYY-MM-DD`; days compare as strings. */
export type Day = string;

type Precision = 'day' | 'month' | 'year' | 'season' | 'decade' | 'century' | 'interval';

/** What an EDTF text covers. `min` and `max` are the earliest and latest day that it allows. */
export interface DateSpan {
  readonly edtf: string;
  readonly min: Day;
  readonly max: Day;
  readonly precision: Precision;
  /** Written with `~`, `?` or `%`: the source supports it only approximately or uncertainly. */
  readonly qualified: boolean;
}

/** Why a text is no date: `reason` for people, `suggestion` what could be typed instead. */
export interface DateFault {
  readonly reason: string;
  readonly suggestion?: string;
}

/** Years outside this range are typing errors in a library on public policy, never facts. */
const EARLIEST_YEAR = 1800;
const LATEST_YEAR = 2100;

const known = new Map<string, DateSpan | DateFault>();

/** Reads an EDTF text, e.g. `2018`, `2018-07`, `2018-07-24`, `2018-07~`, `2018-01/2018-09`. */
export function readDate(text: string): DateSpan | DateFault {
  let result = known.get(text);
  if (!result) {
    result = interpret(text);
    known.set(text, result);
  }
  return result;
}

/** Tells a fault from a date. */
export const isFault = (date: DateSpan | DateFault): date is DateFault => 'reason' in date;

/** The span of a text that the schema has accepted. Throws on any other: that would be our mistake. */
export function dateSpan(text: string): DateSpan {
  const date = readDate(text);
  if (isFault(date)) throw new Error(`not a checked date: ${text} (${date.reason})`);
  return date;
}

/**
 * Order in time: by earliest day, then by latest day, so that a wide date comes before the narrow
 * ones inside it only when it begins earlier (contract: sorted by earliest day).
 */
export function compareDates(a: DateSpan, b: DateSpan): number {
  return compareText(a.min, b.min) || compareText(a.max, b.max);
}

/** Plain code-unit order: the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function interpret(text: string): DateSpan | DateFault {
  const ends = text.split('/');
  const read = ends.length === 2 ? interval(text, ends[0] ?? '', ends[1] ?? '') : single(text);
  return isFault(read) ? (fromOtherNotation(text) ?? read) : read;
}

function interval(text: string, from: string, to: string): DateSpan | DateFault {
  if (from === '' || to === '' || from === '..' || to === '..') {
    return { reason: 'it has an open end', suggestion: 'a first and a last day, such as 2018-01/2018-09' };
  }
  const first = readDate(from);
  const last = readDate(to);
  if (isFault(first) || isFault(last)) return faultInside(from, first, to, last);
  if (last.min < first.min) return { reason: 'the interval ends before it begins', suggestion: `${to}/${from}` };
  return {
    edtf: text,
    min: first.min,
    max: last.max,
    precision: 'interval',
    qualified: first.qualified || last.qualified,
  };
}

/** The fault of one end, with the whole interval as it could be: both ends, when one of them is right or can be mended. */
function faultInside(from: string, first: DateSpan | DateFault, to: string, last: DateSpan | DateFault): DateFault {
  const { reason } = isFault(first) ? first : (last as DateFault);
  const whole = `${mended(from, first)}/${mended(to, last)}`;
  return isFault(readDate(whole)) ? { reason } : { reason, suggestion: whole };
}

const mended = (text: string, date: DateSpan | DateFault): string => (isFault(date) ? (date.suggestion ?? '') : text);

function single(text: string): DateSpan | DateFault {
  const plain = text.replace(/[~?%]$/, '');
  const [, year = '', month, day] = /^([\dX]{4})(?:-([\dX]{2})(?:-([\dX]{2}))?)?$/.exec(plain) ?? [];
  if (!year) return NOT_WRITTEN;
  if (Number(year) < EARLIEST_YEAR || Number(year) > LATEST_YEAR) return OUT_OF_RANGE;
  const impossible = impossibleDay(year, month, day);
  if (impossible) return impossible;
  const [min, max] = seasonDays(plain) ?? daysOf(plain) ?? [];
  if (!min || !max) return NOT_WRITTEN;
  if (Number(min.slice(0, 4)) < EARLIEST_YEAR || Number(max.slice(0, 4)) > LATEST_YEAR) return OUT_OF_RANGE;
  return { edtf: text, min, max, precision: precisionOf(plain), qualified: plain !== text };
}

const NOT_WRITTEN: DateFault = {
  reason: 'it is not written as an EDTF date',
  suggestion: '2018, 2018-07, 2018-07-24 or 2018-01/2018-09',
};

const OUT_OF_RANGE: DateFault = { reason: `the year is not between ${EARLIEST_YEAR} and ${LATEST_YEAR}` };

/** The days of a date as the library behind it reads them; undefined for what it does not take. */
function daysOf(plain: string): [Day | undefined, Day | undefined] | undefined {
  // A day says itself what it covers, and most dates are days: the library's grammar takes a third of the whole check.
  if (plain.length === 10 && !plain.includes('X')) return [plain, plain];
  try {
    const { min, max } = parse(plain, { level: 1 });
    return [toDay(min), toDay(max)];
  } catch {
    return undefined;
  }
}

/** `30 February does not exist`, with the last day that does. Digits left open (`XX`) are for the library to judge. */
function impossibleDay(year: string, month?: string, day?: string): DateFault | undefined {
  if (month === undefined || month.includes('X') || year.includes('X')) return undefined;
  const isSeason = day === undefined && Number(month) >= 21 && Number(month) <= 24;
  if (isSeason) return undefined;
  if (!(Number(month) >= 1 && Number(month) <= 12)) {
    return { reason: `there is no month ${month}`, suggestion: `${year}-01 to ${year}-12` };
  }
  if (day === undefined || day.includes('X')) return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) >= 1 && Number(day) <= last) return undefined;
  return {
    reason: `${Number(day)} ${monthName(month)} ${year} does not exist`,
    suggestion: `${year}-${month}-${last}`,
  };
}

/** The same date as EDTF, when it is written in another notation. What is suggested would be accepted, or nothing is. */
function fromOtherNotation(text: string): DateFault | undefined {
  if (/^(?:Y?-?\d{5,7}|Y?-?\d{9,}|-\d{4}|0000)$/.test(text)) return OUT_OF_RANGE;
  const other = otherNotation(text);
  if (!other) return undefined;
  const read = readDate(other.text);
  if (!isFault(read)) return { reason: other.reason, suggestion: other.text + (other.remark ?? '') };
  return read === NOT_WRITTEN ? { reason: other.reason } : read;
}

/**
 * First and last day of a season, as meteorologists of the north count them: the library takes quarters of the year,
 * by which autumn would end in September. Winter is named after the year in which it begins.
 */
function seasonDays(text: string): [Day, Day] | undefined {
  const [, year = '', season] = /^(\d{4})-(2[1-4])$/.exec(text) ?? [];
  if (!season) return undefined;
  const firstMonth = (Number(season) - 20) * 3;
  const last = new Date(Date.UTC(Number(year), firstMonth + 2, 0));
  return [`${year}-${String(firstMonth).padStart(2, '0')}-01`, last.toISOString().slice(0, 10)];
}

/** Digits left open at the end make a date less precise: `2018-07-XX` is a month, `201X` a decade. */
function precisionOf(plain: string): Precision {
  if (/-2[1-4]$/.test(plain) && plain.length === 7) return 'season';
  const known = plain.replace(/(?:-XX)+$/, '');
  if (known.includes('X')) return known.endsWith('XX') ? 'century' : 'decade';
  return known.length === 4 ? 'year' : known.length === 7 ? 'month' : 'day';
}

function toDay(milliseconds: number | null): Day | undefined {
  if (milliseconds === null || !Number.isFinite(milliseconds)) return undefined;
  const iso = new Date(milliseconds).toISOString();
  return /^\d{4}-/.test(iso) ? iso.slice(0, 10) : undefined;
}
