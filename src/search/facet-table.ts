/** The table of facets in the browser: which entries a search lets through, counted, ordered and grouped. */
import { FILTERS, type FilterName, type Grouping, type SearchState, type Sort } from './query.ts';

/** The table as it is written: compact, and read back by `readFacetTable`. */
export interface FacetFile {
  /** Values and labels of each filter; values that occur most come first where they have no order of their own. */
  readonly values: Readonly<Record<FilterName, readonly (readonly [value: string, label: string])[]>>;
  /** For each entry, in the order of the index, the numbers of its values in base 36: `0 1a,3,,2`. */
  readonly rows: Readonly<Record<FilterName, string>>;
  /**
   * For each entry its dates as numbers like 20180720, in base 36: the earliest day as the difference to that of the entry
   * before, then, where it is not the same day, `+` and the difference to the latest; further dates after spaces, as
   * differences to the first.
   */
  readonly dates: string;
}

/** How many entries each value of each filter would find, given the rest of the search. */
export type Counts = Readonly<Record<FilterName, ReadonlyMap<string, number>>>;

/** Rows are numbers of entries in the order of the index. */
export interface FacetTable {
  readonly size: number;
  readonly labels: Readonly<Record<FilterName, ReadonlyMap<string, string>>>;
  /** Whether the filters and dates of a search let an entry through, and whether it only may lie within the dates. */
  readonly admits: (state: Narrowing) => (row: number) => 'yes' | 'possibly' | 'no';
  /** What each value would find among these rows, if it were chosen beside the values of the other filters. */
  readonly count: (rows: Iterable<number>, state: Narrowing) => Counts;
  /** Newest or oldest first, entries without a date last. By relevance the rows stay as they are. */
  readonly order: (rows: readonly number[], sort: Sort) => number[];
  /** Rows with the same heading together, in the order in which the headings first come; at the end those without one, `''`. */
  readonly group: (rows: readonly number[], by: Grouping) => Group[];
}

export interface Group {
  /** An actor's name or a year. */
  readonly heading: string;
  readonly rows: readonly number[];
}

export type Narrowing = Pick<SearchState, 'filters' | 'from' | 'to'>;

interface Column {
  readonly values: FacetFile['values'][FilterName];
  readonly rows: readonly (readonly number[])[];
}

/** Earliest and latest day as numbers, 20180701 and 20180731. */
type Span = readonly [first: number, last: number];

export function readFacetTable(file: FacetFile): FacetTable {
  const columns = Object.fromEntries(
    FILTERS.map((name) => [
      name,
      { values: file.values[name], rows: file.rows[name].split(',').map(numbersOf) } satisfies Column,
    ]),
  ) as unknown as Record<FilterName, Column>;
  const dates = readDates(file.dates);
  const wanted = ({ filters }: Narrowing) =>
    Object.fromEntries(
      FILTERS.map((name) => [
        name,
        new Set(filters[name].map((value) => columns[name].values.findIndex(([one]) => one === value))),
      ]),
    ) as unknown as Record<FilterName, Set<number>>;
  const lets = (name: FilterName, row: number, chosen: ReadonlySet<number>) =>
    chosen.size === 0 || (columns[name].rows[row] ?? []).some((value) => chosen.has(value));

  return {
    size: dates.length,
    labels: Object.fromEntries(
      FILTERS.map((name) => [name, new Map(columns[name].values)]),
    ) as unknown as FacetTable['labels'],
    admits: (state) => {
      const chosen = wanted(state);
      return (row) => (FILTERS.every((name) => lets(name, row, chosen[name])) ? within(dates[row] ?? [], state) : 'no');
    },
    count: (rows, state) => {
      const chosen = wanted(state);
      const counts = Object.fromEntries(
        FILTERS.map((name) => [name, new Array<number>(columns[name].values.length).fill(0)]),
      ) as unknown as Record<FilterName, number[]>;
      for (const row of rows) {
        if (within(dates[row] ?? [], state) === 'no') continue;
        const against = FILTERS.filter((name) => !lets(name, row, chosen[name]));
        if (against.length > 1) continue;
        for (const name of against.length === 1 ? against : FILTERS)
          for (const value of columns[name].rows[row] ?? []) counts[name][value] = (counts[name][value] ?? 0) + 1;
      }
      return Object.fromEntries(
        FILTERS.map((name) => [
          name,
          new Map(columns[name].values.map(([value], index) => [value, counts[name][index] ?? 0])),
        ]),
      ) as unknown as Counts;
    },
    order: (rows, sort) => {
      if (sort === 'relevance') return [...rows];
      const sign = sort === 'newest' ? -1 : 1;
      const key = (row: number) => dates[row]?.[0];
      return [...rows].sort((a, b) => {
        const [left, right] = [key(a), key(b)];
        if (!left || !right) return Number(!left) - Number(!right) || a - b;
        return sign * (left[0] - right[0] || left[1] - right[1] || a - b);
      });
    },
    group: (rows, by) => {
      const headings = new Map<string, number[]>();
      for (const row of rows) {
        const heading = by === 'actor' ? actorOf(columns.actor, row) : by === 'year' ? yearOf(dates[row]) : '';
        headings.set(heading, [...(headings.get(heading) ?? []), row]);
      }
      const groups = [...headings].map(([heading, found]) => ({ heading, rows: found }));
      return groups.sort((a, b) => Number(a.heading === '') - Number(b.heading === ''));
    },
  };
}

const actorOf = ({ values, rows }: Column, row: number): string => values[rows[row]?.[0] ?? -1]?.[1] ?? '';

const yearOf = (spans: readonly Span[] = []): string => (spans[0] ? String(Math.floor(spans[0][0] / 10_000)) : '');

const numbersOf = (text: string): number[] =>
  text === '' ? [] : text.split(' ').map((number) => Number.parseInt(number, 36));

function readDates(text: string): Span[][] {
  let before = 0;
  return text.split(',').map((cell) => {
    if (cell === '') return [];
    const [own = '', ...further] = cell.split(' ');
    const first = spanFrom(own, before);
    before = first[0];
    return [first, ...further.map((one) => spanFrom(one, first[0]))];
  });
}

function spanFrom(text: string, start: number): Span {
  const [difference = '', length = '0'] = text.split('+');
  const first = start + Number.parseInt(difference, 36);
  return [first, first + Number.parseInt(length, 36)];
}

/** `2018` begins on 20180101 at the earliest and ends on 20181231 at the latest: no calendar is needed to compare. */
function within(spans: readonly Span[], { from, to }: Pick<SearchState, 'from' | 'to'>): 'yes' | 'possibly' | 'no' {
  if (!from && !to) return 'yes';
  const first = from ? Number(from.replaceAll('-', '').padEnd(8, '01')) : 0;
  const last = to ? Number(to.replaceAll('-', '').padEnd(6, '12').padEnd(8, '31')) : 99_999_999;
  if (first > last) return 'no';
  if (spans.some(([min, max]) => min >= first && max <= last)) return 'yes';
  return spans.some(([min, max]) => max >= first && min <= last) ? 'possibly' : 'no';
}
