/** Dates as people write them, and what they are in EDTF: only so that a message can show the same date as it should be written. */
import { MONTHS, monthName } from './months.ts';

/** A date in another notation. `text` is EDTF, and may still be no date; `remark` stands behind it in a message. */
export interface OtherNotation {
  readonly reason: string;
  readonly text: string;
  readonly remark?: string;
}

/** Recognises a date that is written otherwise than in EDTF; undefined for what is not recognised. */
export function otherNotation(text: string): OtherNotation | undefined {
  for (const { pattern, read } of NOTATIONS) {
    const found = pattern.exec(text)?.groups;
    const notation = found && read(found);
    if (notation) return notation;
  }
  return undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Notation {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => OtherNotation | undefined;
}

const TWO_ENDS = 'its two ends are not both written out and joined by /';
const NO_TIME = 'a time of day is not kept, and a time zone could move the day';
const NO_HYPHENS = 'its parts are not joined by hyphens';

const NOTATIONS: readonly Notation[] = [
  {
    pattern: /^(?:\s+(?<after>\S.*?)\s*|(?<before>\S.*?)\s+)$/s,
    read: ({ after, before }) => ({ reason: 'there is a space before or after it', text: after ?? before ?? '' }),
  },
  {
    pattern: /^(?<day>\d{4}-\d{2}-\d{2})(?:T|\s+\d{1,2}[:.]\d{2})/,
    read: ({ day = '' }) => ({ reason: NO_TIME, text: day }),
  },
  {
    pattern: /^\d{1,2}[:.]\d{2}\S*,?\s+(?<day>\S.*)$/,
    read: ({ day = '' }) => ({ reason: NO_TIME, text: day }),
  },
  {
    pattern: /^(?<from>\d{4})[-/](?<to>\d{2})$/,
    read: ({ from = '', to }) => {
      const next = String(Number(from) + 1);
      return Number(to) > 12 && next.endsWith(to ?? '-') ? { reason: TWO_ENDS, text: `${from}/${next}` } : undefined;
    },
  },
  {
    pattern: /^(?<from>(?<month>\d{4}-\d{2}-)\d{2})\/(?<to>\d{2})$/,
    read: ({ from, month, to }) => ({ reason: TWO_ENDS, text: `${from}/${month}${to}` }),
  },
  {
    pattern: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
    read: ({ year, month, day }) => ({ reason: NO_HYPHENS, text: isoOf(year, month, day) }),
  },
  {
    pattern: /^(?<decade>\d{3})0s$/,
    read: ({ decade }) => ({ reason: 'it is written in words', text: `${decade}X` }),
  },
  {
    pattern: /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})(?:\k<sign>(?<day>\d{1,2}))?$/,
    read: ({ year, sign, month, day }) => {
      const iso = isoOf(year, month, day);
      const oneDigit = month?.length === 1 || day?.length === 1;
      if (sign === '-') return oneDigit ? { reason: 'months and days have two digits', text: iso } : undefined;
      // `2018/12` is an interval of two years only by its form: no year is 12.
      return { reason: NO_HYPHENS, text: iso };
    },
  },
  {
    pattern: /^(?<first>\d{1,2})(?<sign>[-/.])(?<second>\d{1,2})\k<sign>(?<year>\d{4})$/,
    read: ({ first = '', second = '', year = '' }) => inNumbers(first, second, year),
  },
  {
    pattern: /^(?:(?<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?<month>[A-Za-z]+)\.?,? (?<year>\d{4})$/,
    read: ({ day, month, year }) => inWords(year, month, day),
  },
  {
    pattern: /^(?<month>[A-Za-z]+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})$/,
    read: ({ day, month, year }) => inWords(year, month, day),
  },
  {
    pattern: /^(?<season>spring|summer|autumn|winter) (?:of )?(?<year>\d{4})$/i,
    read: ({ season = '', year }) => ({
      reason: 'it is written in words',
      text: `${year}-${21 + ['spring', 'summer', 'autumn', 'winter'].indexOf(season.toLowerCase())}`,
    }),
  },
  {
    pattern: /^(?:~|c\.? ?|ca\.? ?|circa |about )(?<date>\d{4}(?:-\d{2}){0,2})$/i,
    read: ({ date }) => ({ reason: 'that it is approximate is said at its end', text: `${date}~` }),
  },
  {
    pattern: /^(?<from>\d{4}(?:-\d{2}){0,2})(?: ?[–—] ?| - |-(?=\d{4}$)| to | \/ ?|\/ )(?<to>\d{4}(?:-\d{2}){0,2})$/,
    read: ({ from, to }) => ({ reason: TWO_ENDS, text: `${from}/${to}` }),
  },
];

const isoOf = (year = '', month = '', day?: string): string =>
  [year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-');

function inWords(year: string | undefined, word = '', day?: string): OtherNotation | undefined {
  const month = MONTHS.findIndex((name) => word.length >= 3 && name.toLowerCase().startsWith(shortName(word))) + 1;
  return month > 0 ? { reason: 'it is written in words', text: isoOf(year, String(month), day) } : undefined;
}

const shortName = (word: string): string => (word.toLowerCase() === 'sept' ? 'sep' : word.toLowerCase());

/** `12/05/2024`: the day first, as written here, unless only the American order makes a date of it. */
function inNumbers(first: string, second: string, year: string): OtherNotation {
  if (Number(second) > 12) return { reason: 'the month stands first in it', text: isoOf(year, first, second) };
  const text = isoOf(year, second, first);
  if (Number(first) > 12) return { reason: 'the year does not stand first in it', text };
  const remark = ` (if you mean ${Number(first)} ${monthName(second)})`;
  return { reason: 'day and month could be read either way round', text, remark };
}
