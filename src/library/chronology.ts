/** The record in order of time: what is known of each year and each month. */

import { yearsOf } from '../date-text.ts';
import type { Entry } from '../entries/entry.ts';
import { compareDates, compareText, type DateSpan, dateSpan } from '../schema/edtf.ts';
import type { Library } from './library.ts';

/** Something with a date: a statement, or a step in the history of a proposal. */
export interface Happening {
  readonly entry: Entry<'statements'> | Entry<'proposals'>;
  /** The step of the proposal's history; undefined for a statement. */
  readonly step: Entry<'proposals'>['fields']['history'][number] | undefined;
  readonly date: string;
  readonly span: DateSpan;
}

export interface Year {
  readonly year: string;
  /** By month, `"01"` to `"12"`: what happened within it for certain. Months with nothing are absent. */
  readonly months: ReadonlyMap<string, readonly Happening[]>;
  /** What happened in the year or across its end, in no single month that is known. */
  readonly undated: readonly Happening[];
}

/** All that has a date, earliest first. */
export function happenings(library: Library): Happening[] {
  const statements = library.entries.statements.map(
    (entry): Happening => ({ entry, step: undefined, date: entry.fields.date, span: dateSpan(entry.fields.date) }),
  );
  const steps = library.entries.proposals.flatMap((entry) =>
    entry.fields.history.map((step): Happening => ({ entry, step, date: step.date, span: dateSpan(step.date) })),
  );
  return [...statements, ...steps].sort((a, b) => compareDates(a.span, b.span));
}

const yearsByLibrary = new WeakMap<Library, readonly Year[]>();

/**
 * Years with something in them, in order. An imprecise date that touches several years stands in each. Worked out once:
 * every page of the archive asks for it.
 */
export function chronology(library: Library): readonly Year[] {
  const years = yearsByLibrary.get(library) ?? yearsOfLibrary(library);
  yearsByLibrary.set(library, years);
  return years;
}

function yearsOfLibrary(library: Library): Year[] {
  const years = new Map<string, { months: Map<string, Happening[]>; undated: Happening[] }>();
  for (const happening of happenings(library)) {
    for (const name of yearsOf(happening.span)) {
      const year = years.get(name) ?? { months: new Map<string, Happening[]>(), undated: [] };
      years.set(name, year);
      const month = monthOf(happening.span);
      if (month === undefined) year.undated.push(happening);
      else year.months.set(month, [...(year.months.get(month) ?? []), happening]);
    }
  }
  return [...years]
    .sort(([a], [b]) => compareText(a, b))
    .map(([year, { months, undated }]) => ({
      year,
      undated,
      months: new Map([...months].sort(([a], [b]) => compareText(a, b))),
    }));
}

/** The one month that a date lies in, `"07"`; undefined where it touches several. */
export function monthOf({ min, max }: DateSpan): string | undefined {
  return min.slice(0, 7) === max.slice(0, 7) ? min.slice(5, 7) : undefined;
}
