/** Who stands where on a proposal: five columns from opposes to proposes, rows by kind of actor. */

import type { Entry } from '../entries/entry.ts';
import type { Library } from '../library/library.ts';
import { changesOfSide, type PositionRecord, type Standing, standingsAsAt } from '../library/positions.ts';
import { entryPath } from '../routes.ts';
import { CATEGORIES, STANCES } from '../schema/vocabularies.ts';
import { counted, type Link, linkToActorThen, listed, type When, whenOf } from './link.ts';
import { type StanceView, stanceView } from './stance-view.ts';

export interface StandingsView {
  /** The day up to which the record goes, which the view is as at. */
  readonly asAt: When;
  readonly columns: readonly (StanceView & { readonly count: number })[];
  /** Kinds of actor that hold a position; `cells` in the order of `columns`. */
  readonly rows: readonly { readonly label: string; readonly cells: readonly (readonly Holding[])[] }[];
  /** Taken in a term that is over: shown apart, not counted. */
  readonly former: readonly Holding[];
  /** Whose date leaves open whether they had been taken by then. */
  readonly possibly: readonly Holding[];
  /** The counts in words; undefined when nobody holds a position. */
  readonly summary: string | undefined;
}

export interface Holding {
  readonly actor: Link;
  /** Who spoke for them, or the department that did. */
  readonly through: string | undefined;
  /** The term in which it was taken. */
  readonly term: string | undefined;
  readonly stance: StanceView;
  readonly when: When;
  /** The words that it rests on. */
  readonly words: string;
  readonly carriedBySource: boolean;
  readonly anticipates: boolean;
  /** Where they stood before, latest first, when that differs. */
  readonly earlier: readonly { readonly stance: StanceView; readonly when: When; readonly words: string }[];
}

export function standingsView(library: Library, proposal: Entry<'proposals'>): StandingsView {
  const { standings, possibly } = standingsAsAt(library, proposal, library.recordEnd);
  const current = standings.filter(({ state }) => state === 'counted');
  const columns = [...STANCES].reverse().map(({ value }) => ({
    ...stanceView(value),
    count: current.filter((standing) => standing.current.stance === value).length,
  }));
  const rows = CATEGORIES.map(({ value, plural }) => ({
    label: plural,
    cells: columns.map((column) =>
      current
        .filter((one) => one.holder.category === value && one.current.stance === column.value)
        .map((one) => holdingOf(one)),
    ),
  })).filter(({ cells }) => cells.some((cell) => cell.length > 0));
  return {
    asAt: whenOf(library.recordEndDate),
    columns,
    rows,
    former: standings.filter(({ state }) => state === 'former').map((one) => holdingOf(one)),
    possibly: possibly.map((record) => recordHolding(record, [])),
    summary: current.length > 0 ? summaryOf(columns, current.length) : undefined,
  };
}

function summaryOf(columns: StandingsView['columns'], total: number): string {
  const parts = [...columns]
    .reverse()
    .filter(({ count }) => count > 0)
    .map(({ count, label }) => `${count} ${label.toLowerCase()}`);
  return `${counted(total, 'actor')} on record: ${listed(parts)}`;
}

function holdingOf({ current, earlier }: Standing): Holding {
  return recordHolding(current, changesOfSide(current, earlier));
}

function recordHolding(record: PositionRecord, earlier: readonly PositionRecord[]): Holding {
  const { holder, speakers, departments } = record;
  const through = [...departments, ...speakers].map((actor) => linkToActorThen(actor, record.span).text);
  return {
    actor: linkToActorThen(holder.actor, record.span),
    through: through.length > 0 ? through.join(', ') : undefined,
    term: holder.term?.name,
    stance: stanceView(record.stance),
    when: whenOf(record.date),
    words: wordsOf(record),
    carriedBySource: record.carriedBy === 'source',
    anticipates: record.anticipates,
    earlier: earlier.map((one) => ({ stance: stanceView(one.stance), when: whenOf(one.date), words: wordsOf(one) })),
  };
}

/** The entry that a position rests on: the statement, or for a bare proposer the proposal itself. */
const wordsOf = ({ statement, proposal }: PositionRecord): string => entryPath((statement ?? proposal).key);
