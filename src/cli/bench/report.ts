/** What was measured, beside what the contract allows. */

export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: Unit;
  /** The most that the contract allows; undefined where it says nothing. */
  readonly limit?: number;
}

export type Unit = 's' | 'ms' | 'KB' | 'MB' | 'pages' | 'words';

/** The budgets of the contract, for 10,000 entries; a smaller library has no others. */
export const BUDGETS = {
  checkSeconds: 10,
  buildSeconds: 25,
  buildMegabytes: 1500,
  entryKilobytes: 30,
  entryScriptKilobytes: 6,
  firstSearchKilobytes: 220,
  filtersKilobytes: 120,
  nextSearchKilobytes: 45,
  medianMilliseconds: 80,
  p95Milliseconds: 250,
  typingMilliseconds: 120,
} as const;

/** One more build after an edit is to take this part of a full one. */
export const REBUILD_PART = 0.25;

/** A table for the terminal: what, measured, budget, whether it is kept. */
export function tableText(rows: readonly Row[]): string {
  const cells = rows.map(({ what, value, unit, limit }) => [
    what,
    amount(value, unit),
    limit === undefined ? '' : `≤ ${amount(limit, unit)}`,
    limit === undefined ? '' : value <= limit ? 'ok' : 'over',
  ]);
  const all = [['what', 'measured', 'budget', ''], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd();
  const [head = [], ...body] = all;
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}

function amount(value: number, unit: Unit): string {
  const digits = value >= 100 || unit === 'pages' || unit === 'words' ? 0 : 1;
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: digits, minimumFractionDigits: digits })} ${unit}`;
}

/** Of at least one value, in any order. `part` 0.5 is the median, 0.95 what only one in twenty exceeds. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}
