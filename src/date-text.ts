/** An EDTF date in the reader's words, at its own precision: "July 2018", never "1 July 2018". */
import { type DateSpan, dateSpan } from './schema/edtf.ts';
import { monthName } from './schema/months.ts';

const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** E.g. `2018-07~` → "about July 2018", `2018-01/2018-09` → "between January and September 2018". */
export function dateText(edtf: string): string {
  const [from, to] = endsOf(edtf);
  return from !== to ? intervalText(from, to) : singleText(from);
}

/** The same for a period that something lasted: "January to September 2018", "2017/18" as "2017 to 2018". */
export function periodText(edtf: string): string {
  const [from, to] = endsOf(edtf);
  return from !== to ? withoutSharedEnd(from, to).join(' to ') : singleText(from);
}

/** When a state began: "since July 2018"; an imprecise date as it is, "between January and September 2018". */
export function sinceText(edtf: string): string {
  const { precision, qualified } = dateSpan(edtf);
  return precision === 'interval' || qualified ? dateText(edtf) : `since ${dateText(edtf)}`;
}

/** Since–until of a role or a name: "2018 to 2019", "from 2018", "until 2019". */
export function tenureText(from: string | undefined, to: string | undefined): string {
  if (from && to) return from === to ? singleText(from) : `${dateText(from)} to ${dateText(to)}`;
  if (from) return `from ${dateText(from)}`;
  return to ? `until ${dateText(to)}` : '';
}

/**
 * Value of a `<time datetime>`: HTML knows days, months and years, so an interval gives its first day, and a season,
 * decade or century nothing.
 */
export function machineDate(edtf: string): string | undefined {
  const span = dateSpan(edtf);
  if (span.precision === 'interval') return span.min;
  const length = { day: 10, month: 7, year: 4 }[span.precision as string];
  return length ? span.min.slice(0, length) : undefined;
}

/** Years that a date touches, first to last: `["2018", "2019"]`. */
export function yearsOf(span: DateSpan): string[] {
  const first = Number(span.min.slice(0, 4));
  const last = Number(span.max.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

/**
 * Both ends of a date, the same where it is no interval. An end that lies within the other would make "between July and 15
 * July": the wider one is then given as precisely as the other, as the interval has it. `2018-07/2018-07-15` → `2018-07-01`,
 * `2018-07-15`.
 */
function endsOf(edtf: string): [string, string] {
  const [from = edtf, to = from] = edtf.split('/');
  const [first, last] = [dateSpan(from), dateSpan(to)];
  const isNested = last.max <= first.max || last.min <= first.min;
  const isPlain = [first, last].every(({ qualified, precision }) => !qualified && /day|month|year/.test(precision));
  if (from === to || !isNested || !isPlain) return [from, to];
  const length = Math.max(from.length, to.length);
  return [first.min.slice(0, length), last.max.slice(0, length)];
}

function singleText(edtf: string): string {
  const { precision, min, max } = dateSpan(edtf);
  const qualifier = edtf.includes('~') ? 'about ' : /[?%]/.test(edtf) ? 'perhaps ' : '';
  const [year = '', month = '', day = ''] = min.split('-');
  const words: Record<typeof precision, string> = {
    day: `${Number(day)} ${monthName(month)} ${year}`,
    month: `${monthName(month)} ${year}`,
    year,
    season: `${SEASONS[Number(edtf.slice(5, 7)) - 21]} ${year}`,
    decade: `${year}s`,
    century: `between ${year} and ${max.slice(0, 4)}`,
    interval: '',
  };
  return qualifier + words[precision];
}

function intervalText(from: string, to: string): string {
  const [first, last] = withoutSharedEnd(from, to);
  return isNextDay(dateSpan(from), dateSpan(to)) ? `${first} or ${last}` : `between ${first} and ${last}`;
}

/** "January" + "September 2018" when both are in 2018; "3" + "14 September 2018" when in one month. */
function withoutSharedEnd(from: string, to: string): [string, string] {
  const first = singleText(from);
  const last = singleText(to);
  const a = first.split(' ');
  const b = last.split(' ');
  while (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-1) && !/about|perhaps/.test(a.at(-2) ?? '')) {
    a.pop();
    b.pop();
  }
  return [a.join(' '), last];
}

function isNextDay(from: DateSpan, to: DateSpan): boolean {
  if (from.precision !== 'day' || to.precision !== 'day') return false;
  const next = new Date(`${from.min}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10) === to.min;
}
