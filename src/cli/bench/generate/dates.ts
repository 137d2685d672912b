/** Dates of a record from 2017 to 2026, as precise as sources of the real one are. */
import type { Random } from './random.ts';

const FIRST_DAY = Date.UTC(2017, 0, 1);
const DAYS = (Date.UTC(2026, 6, 31) - FIRST_DAY) / 86_400_000;

/** The day at a part of the whole time, 0 to 1: `2017-01-01` to `2026-07-31`. Later parts than 1 are the last day. */
export const dayAt = (part: number): string => isoDay(Math.round(Math.min(1, Math.max(0, part)) * DAYS));

/** The day a number of days later. */
export const dayAfter = (day: string, days: number): string =>
  isoDay((Date.parse(day) - FIRST_DAY) / 86_400_000 + days);

const isoDay = (days: number): string => new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10);

/** A date that begins at `day` or includes it: of 100, 73 are days, 11 months, 12 spans of time, the others less precise. */
export function dateAround(random: Random, day: string): string {
  const kind = random.next();
  const month = day.slice(0, 7);
  if (kind < 0.73) return day;
  if (kind < 0.84) return month;
  if (kind < 0.9) return `${day}/${dayAfter(day, random.between(1, 40))}`;
  if (kind < 0.96) return `${month}/${dayAfter(day, random.between(40, 200)).slice(0, 7)}`;
  if (kind < 0.98) return `${month}~`;
  return day.slice(0, 4);
}
