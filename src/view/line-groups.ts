/** Long lists by year, so that they can be scanned and jumped in. */
import type { Line } from './line.ts';

export interface LineGroup {
  /** The year; undefined for a list that is short enough to stand undivided. */
  readonly year: string | undefined;
  readonly lines: readonly Line[];
}

/** Lists up to this length are not divided. */
const UNDIVIDED = 25;

/** `lines` in the order in which they are shown; a line stands in the year in which its date begins. */
export function byYear(lines: readonly Line[]): LineGroup[] {
  if (lines.length <= UNDIVIDED) return lines.length > 0 ? [{ year: undefined, lines }] : [];
  return [...Map.groupBy(lines, ({ year }) => year)].map(([year, group]) => ({ year, lines: group }));
}

/** How many lines there are in all groups. */
export const lineCount = (groups: readonly LineGroup[]): number =>
  groups.reduce((sum, { lines }) => sum + lines.length, 0);
