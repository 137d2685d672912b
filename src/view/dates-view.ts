/** The archive by date: all years, one year, one month. */
import { chronology, type Happening, type Year } from '../library/chronology.ts';
import type { Library } from '../library/library.ts';
import { datesPath } from '../routes.ts';
import { monthName } from '../schema/months.ts';
import { labelOf, STATUSES } from '../schema/vocabularies.ts';
import { type Line, lineOf } from './line.ts';
import { counted, type Link, whenOf } from './link.ts';
import { type Meta, metaOf } from './meta.ts';

export interface DatesView {
  readonly meta: Meta;
  readonly title: string;
  readonly summary: string;
  /** The way up: all dates, the year. */
  readonly above: readonly Link[];
  /** Years, or months of the year, with what stands in each. */
  readonly parts: readonly (Link & { readonly count: string })[];
  readonly groups: readonly DateGroup[];
  readonly before: Link | undefined;
  readonly after: Link | undefined;
}

interface DateGroup {
  readonly heading: string | undefined;
  readonly lines: readonly Line[];
}

/** Every page of the archive: no parameters for all years, `year`, `year` and `month`. */
export function datePages(library: Library): { year?: string; month?: string }[] {
  return [
    {},
    ...chronology(library).flatMap(({ year, months }) => [
      { year },
      ...[...months.keys()].map((month) => ({ year, month })),
    ]),
  ];
}

export function datesView(
  library: Library,
  { year, month }: { year?: string | undefined; month?: string | undefined },
): DatesView {
  const years = chronology(library);
  const found = years.find((one) => one.year === year);
  if (!year || !found) return allYears(library, years);
  return month ? oneMonth(library, years, found, month) : oneYear(library, years, found);
}

const count = (number: number): string => counted(number, 'item on record', 'items on record');

const sizeOf = ({ months, undated }: Year): number =>
  [...months.values()].reduce((sum, list) => sum + list.length, undated.length);

function allYears(library: Library, years: readonly Year[]): DatesView {
  return {
    meta: metaOf(library, datesPath(), {
      title: 'Dates',
      description: `Statements and the history of proposals by year and month: ${library.site.subject}.`,
    }),
    title: 'Dates',
    summary: 'Statements, and the steps in the history of proposals, by year and month.',
    above: [],
    parts: years.map((one) => ({ href: datesPath(one.year), text: one.year, count: count(sizeOf(one)) })),
    groups: [],
    before: undefined,
    after: undefined,
  };
}

function oneYear(library: Library, years: readonly Year[], found: Year): DatesView {
  const { year, months, undated } = found;
  const at = years.indexOf(found);
  const link = (one: Year | undefined): Link | undefined => one && { href: datesPath(one.year), text: one.year };
  return {
    meta: metaOf(library, datesPath(year), {
      title: year,
      description: `${count(sizeOf(found))} in ${year}: ${library.site.subject}.`,
    }),
    title: year,
    summary: count(sizeOf(found)),
    above: [{ href: datesPath(), text: 'Dates' }],
    parts: [...months].map(([month, list]) => ({
      href: datesPath(year, month),
      text: monthName(month),
      count: count(list.length),
    })),
    groups:
      undated.length > 0
        ? [{ heading: 'Within the year or across its end; the month is not certain', lines: linesOf(library, undated) }]
        : [],
    before: link(years[at - 1]),
    after: link(years[at + 1]),
  };
}

function oneMonth(library: Library, years: readonly Year[], { year, months }: Year, month: string): DatesView {
  const all = years.flatMap((one) => [...one.months.keys()].map((name) => ({ year: one.year, month: name })));
  const at = all.findIndex((one) => one.year === year && one.month === month);
  const link = (one: (typeof all)[number] | undefined): Link | undefined =>
    one && { href: datesPath(one.year, one.month), text: `${monthName(one.month)} ${one.year}` };
  const list = months.get(month) ?? [];
  const title = `${monthName(month)} ${year}`;
  return {
    meta: metaOf(library, datesPath(year, month), {
      title,
      description: `${count(list.length)} in ${title}: ${library.site.subject}.`,
    }),
    title,
    summary: count(list.length),
    above: [
      { href: datesPath(), text: 'Dates' },
      { href: datesPath(year), text: year },
    ],
    parts: [],
    groups: [{ heading: undefined, lines: linesOf(library, list) }],
    before: link(all[at - 1]),
    after: link(all[at + 1]),
  };
}

/** Statements as they are; a step of a proposal as the proposal with what happened. */
function linesOf(library: Library, happenings: readonly Happening[]): Line[] {
  return happenings.map(({ entry, step, date }) => {
    const line = lineOf(library, entry);
    if (!step) return line;
    const what = 'status' in step ? labelOf(STATUSES, step.status) : step.event;
    return { ...line, when: whenOf(date), details: ['Proposal', what], summary: step.note };
  });
}
