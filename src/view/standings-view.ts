/** Who stands where on a proposal: five columns from opposes to proposes, rows by kind of actor. */

import type { Entry } from '../entries/entry.ts';
import type { Library } from '../library/library.ts';
import { changesOfSide, type PositionRecord, type Standing, standingsAsAt } from '../library/positions.ts';
import { CATEGORIES, STANCES } from '../schema/vocabularies.ts';
import { counted, type Link, linkToActorThen, type When, whenOf } from './link.ts';
import { type Listing, listing, type Rest } from './listing.ts';
import { type StanceView, stanceView } from './stance-view.ts';
import { type EarlierView, earlierView, stanceCounts, type TakingView, takingView } from './taking-view.ts';

/** Who holds a position as at the end of the record, each list in order of time. */
export interface Holdings {
  readonly counted: readonly Standing[];
  /** Taken in a term that is over: shown apart, not counted. */
  readonly former: readonly Standing[];
  /** Whose date leaves open whether they had been taken by then. */
  readonly possibly: readonly PositionRecord[];
}

export interface StandingsView {
  /** The day up to which the record goes, which the view is as at. */
  readonly asAt: When;
  /** How many hold a position that counts, shown or not. */
  readonly total: number;
  /** With the count of all, shown or not. */
  readonly columns: readonly (StanceView & { readonly count: number })[];
  /** Kinds of actor that hold a position; `cells` in the order of `columns`. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly (readonly Holding[])[] }[];
  /** Where the others are, when the latest alone are shown. */
  readonly rest: Rest | undefined;
  readonly former: Listing<Holding>;
  readonly possibly: Listing<Holding>;
  /** The counts in words; undefined when nobody holds a position. */
  readonly summary: string | undefined;
}

export interface Holding extends TakingView {
  readonly actor: Link;
  /** Who spoke for them, or the department that did. */
  readonly through: string | undefined;
  /** The term in which it was taken. */
  readonly term: string | undefined;
  /** Where they stood before, when that differs. */
  readonly earlier: EarlierView;
}

export function holdingsOn(library: Library, proposal: Entry<'proposals'>): Holdings {
  const { standings, possibly } = standingsAsAt(library, proposal, library.recordEnd);
  const of = (wanted: Standing['state']) => standings.filter(({ state }) => state === wanted);
  return { counted: of('counted'), former: of('former'), possibly };
}

/** `room`: how many of each list are shown. */
export function standingsView(
  library: Library,
  holdings: Holdings,
  room: Readonly<Record<keyof Holdings, number>>,
): StandingsView {
  const stances = holdings.counted.map(({ current }) => current.stance);
  const columns = [...STANCES].reverse().map(({ value }) => ({
    ...stanceView(value),
    count: stances.filter((stance) => stance === value).length,
  }));
  const latest = listing([...holdings.counted].reverse(), room.counted, (standing) => standing, byDate);
  const shown = [...latest.items].reverse();
  const rows = CATEGORIES.map(({ value, plural }) => ({
    label: plural,
    cells: columns.map((column) =>
      shown.filter((one) => one.holder.category === value && one.current.stance === column.value).map(holdingOf),
    ),
  })).filter(({ cells }) => cells.some((cell) => cell.length > 0));
  return {
    asAt: whenOf(library.recordEndDate),
    total: stances.length,
    columns,
    rows,
    rest: latest.rest,
    former: listing([...holdings.former].reverse(), room.former, holdingOf, byDate),
    possibly: listing([...holdings.possibly].reverse(), room.possibly, (record) => recordHolding(record, []), {
      date: ({ date }) => date,
      shown: 'latest',
    }),
    summary: stances.length > 0 ? `${counted(stances.length, 'actor')} on record: ${stanceCounts(stances)}` : undefined,
  };
}

const byDate = { date: ({ current }: Standing) => current.date, shown: 'latest' } as const;

const holdingOf = ({ current, earlier }: Standing): Holding => recordHolding(current, changesOfSide(current, earlier));

function recordHolding(record: PositionRecord, earlier: readonly PositionRecord[]): Holding {
  const { holder, speakers, departments } = record;
  const through = [...departments, ...speakers].map((actor) => linkToActorThen(actor, record.span).text);
  return {
    ...takingView(record),
    actor: linkToActorThen(holder.actor, record.span),
    through: through.length > 0 ? through.join(', ') : undefined,
    term: holder.term?.name,
    earlier: earlierView(earlier),
  };
}
