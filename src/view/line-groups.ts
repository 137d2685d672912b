/** Long lists by year, so that they can be scanned and jumped in; very long ones end, and lead to the search for the rest. */
import type { Line } from './line.ts';

export interface LineGroup {
  /** The year; undefined for a list that is short enough to stand undivided. */
  readonly year: string | undefined;
  readonly lines: readonly Line[];
}

export interface LineList {
  readonly groups: readonly LineGroup[];
  /** How many there are in all, shown or not. */
  readonly total: number;
  /** Where all are found, when not all are shown. */
  readonly rest: string | undefined;
}

/** Lists up to this length are not divided. */
const UNDIVIDED = 25;

/** Lines that one page shows of a list: more would be weight that nobody reads. */
const SHOWN = 150;

/** `items` in the order in which they are shown; a line stands in the year in which its date begins. `all`: the search that finds all. */
export function listByYear<Item>(items: readonly Item[], lineOf: (item: Item) => Line, all: string): LineList {
  const lines = items.slice(0, SHOWN).map(lineOf);
  const groups =
    lines.length <= UNDIVIDED
      ? [{ year: undefined, lines }]
      : [...Map.groupBy(lines, ({ year }) => year)].map(([year, group]) => ({ year, lines: group }));
  return { groups: lines.length > 0 ? groups : [], total: items.length, rest: items.length > SHOWN ? all : undefined };
}
