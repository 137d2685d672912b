/**
 * Dates as written in entries: EDTF levels 0 and 1 (https://www.loc.gov/standards/datetime/), without
 * times and open ends. A date keeps the precision it was written with; nothing here knows `Date`.
 */
import parse from 'edtf';

/** A calendar day as `YYYY-MM-DD`; days compare as strings. */
export type Day = string;

type Precision = 'day' | 'month' | 'year' | 'season' | 'decade' | 'interval';

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

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** English name of a month. `month` is `"01"` to `"12"` or 1 to 12. */
export const monthName = (month: string | number): string => MONTHS[Number(month) - 1] ?? '';

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
  const simple = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  const impossible = simple && impossibleDay(simple[1] ?? '', simple[2], simple[3]);
  if (impossible) return impossible;
  const otherwise = !simple && otherNotation(text);
  if (otherwise) return otherwise;
  try {
    const date = parse(text, { level: 1 });
    const [min, max] = seasonDays(text) ?? [toDay(date.min), toDay(date.max)];
    if (!min || !max) {
      return { reason: 'it has an open end', suggestion: 'a first and a last day, such as 2018-01/2018-09' };
    }
    if (Number(min.slice(0, 4)) < EARLIEST_YEAR || Number(max.slice(0, 4)) > LATEST_YEAR) {
      return { reason: `the year is not between ${EARLIEST_YEAR} and ${LATEST_YEAR}` };
    }
    return { edtf: text, min, max, precision: precisionOf(text, date.type), qualified: /[~?%]/.test(text) };
  } catch {
    if (text.includes('/')) {
      const ends = text.split('/').map(readDate);
      const [from, to] = ends;
      const bad = ends.find(isFault);
      if (bad) return bad;
      if (ends.length === 2 && from && to) {
        return {
          reason: 'the interval ends before it begins',
          suggestion: [...text.split('/')].reverse().join('/'),
        };
      }
    }
    return { reason: 'it is not written as an EDTF date', suggestion: '2018, 2018-07, 2018-07-24 or 2018-01/2018-09' };
  }
}

/** `30 February does not exist`, with the last day that does. */
function impossibleDay(year: string, month?: string, day?: string): DateFault | undefined {
  if (month === undefined) return undefined;
  if (!(Number(month) >= 1 && Number(month) <= 12)) {
    // 21 to 24 are EDTF's seasons: left to the library.
    if (day === undefined && Number(month) >= 21 && Number(month) <= 24) return undefined;
    return { reason: `there is no month ${month}`, suggestion: `${year}-01 to ${year}-12` };
  }
  if (day === undefined) return undefined;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > last) {
    return {
      reason: `${Number(day)} ${monthName(month)} ${year} does not exist`,
      suggestion: `${year}-${month}-${last}`,
    };
  }
  return undefined;
}

/** Recognises dates in other notations, so that the message can show the same day as EDTF. */
function otherNotation(text: string): DateFault | undefined {
  const time = /^(\d{4}-\d{2}-\d{2})T/.exec(text);
  if (time)
    return { reason: 'a time of day is not kept, and a time zone could move the day', suggestion: time[1] ?? '' };
  const slashes = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (slashes) {
    const [, day = '', month = '', year = ''] = slashes;
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    return {
      reason: 'day and month could be read either way round',
      suggestion: `${iso} (if you mean ${Number(day)} ${monthName(month) || `month ${month}`})`,
    };
  }
  const words = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([A-Z][a-z]+) (\d{4})$/.exec(text);
  const month = words ? MONTHS.findIndex((name) => name.startsWith(words[2] ?? '-')) + 1 : 0;
  if (words && month > 0) {
    const day = words[1] ? `-${words[1].padStart(2, '0')}` : '';
    return { reason: 'it is written in words', suggestion: `${words[3]}-${String(month).padStart(2, '0')}${day}` };
  }
  return undefined;
}

/**
 * First and last day of a season, as meteorologists of the north count them: the library takes quarters of the year,
 * by which autumn would end in September. Winter is named after the year in which it begins.
 */
function seasonDays(text: string): [Day, Day] | undefined {
  const [, year = '', season] = /^(\d{4})-(2[1-4])[~?%]?$/.exec(text) ?? [];
  if (!season) return undefined;
  const firstMonth = (Number(season) - 20) * 3;
  const last = new Date(Date.UTC(Number(year), firstMonth + 2, 0));
  return [`${year}-${String(firstMonth).padStart(2, '0')}-01`, last.toISOString().slice(0, 10)];
}

function precisionOf(text: string, type: string): Precision {
  if (type === 'Interval') return 'interval';
  if (type === 'Season') return 'season';
  if (/^\d{3}X/.test(text)) return 'decade';
  const plain = text.replace(/[~?%]/g, '');
  return plain.length === 4 ? 'year' : plain.length === 7 ? 'month' : 'day';
}

function toDay(milliseconds: number | null): Day | undefined {
  if (milliseconds === null || !Number.isFinite(milliseconds)) return undefined;
  const iso = new Date(milliseconds).toISOString();
  return /^\d{4}-/.test(iso) ? iso.slice(0, 10) : undefined;
}
