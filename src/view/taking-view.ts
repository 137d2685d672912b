/** One taking of a position as every page shows it: the stance, when, the words, and what has to be said with it. */

import type { Entry } from '../entries/entry.ts';
import { actorThen } from '../library/own-record.ts';
import type { PositionRecord } from '../library/positions.ts';
import { entryPath, partPath } from '../routes.ts';
import { idFrom } from '../schema/fields.ts';
import { CATEGORIES, labelOf, STANCES, type Stance } from '../schema/vocabularies.ts';
import { type Link, linkToEntry, listed, type When, whenOf } from './link.ts';
import { type StanceView, stanceView } from './stance-view.ts';

export interface TakingView {
  readonly stance: StanceView;
  readonly when: When;
  /** What it rests on: the statement, or for a bare proposer the proposal itself. */
  readonly words: Link;
  /** What keeps it from counting like others; never left out where a stance is shown. */
  readonly marks: readonly string[];
}

/** Where somebody stood before. */
export interface EarlierView {
  /** The latest changes. */
  readonly takings: readonly TakingView[];
  /** How many others there were, linked to where they are. */
  readonly more: Link | undefined;
}

/** Changes of stance that are spelt out. */
const CHANGES = 2;

/** The heading on the page of a proposal under which everything said about it stands. */
export const ABOUT_IT = 'Statements about it';

export function takingView(record: PositionRecord): TakingView {
  return {
    stance: stanceView(record.stance),
    when: whenOf(record.date),
    words: record.statement
      ? linkToEntry(record.statement)
      : { href: entryPath(record.proposal.key), text: 'the proposal itself' },
    marks: marksOf(record),
  };
}

export const marksOf = ({ carriedBy, anticipates }: Pick<PositionRecord, 'carriedBy' | 'anticipates'>): string[] => [
  ...(carriedBy === 'source' ? ['carried by the source'] : []),
  ...(anticipates ? ['before the proposal existed'] : []),
];

/** `changes`, latest first, as `show` gives each. */
export function earlierView(
  changes: readonly PositionRecord[],
  show: (record: PositionRecord) => TakingView = takingView,
): EarlierView {
  const [first] = changes;
  const count = changes.length - CHANGES;
  return {
    takings: changes.slice(0, CHANGES).map(show),
    more:
      first && count > 0
        ? { href: partPath(first.proposal.key, idFrom(ABOUT_IT)), text: `${count} more before those` }
        : undefined,
  };
}

/** "Minister for Lamps (minister)", "Parliamentarian": what a person was when they took a position. */
export function roleText(record: PositionRecord, person: Entry<'actors'>): string {
  const { role, category } = actorThen(record, person);
  const kind = labelOf(CATEGORIES, category);
  return role ? `${role} (${kind.toLowerCase()})` : kind;
}

/** How many of each stance, from most for to against: "2 proposes, 1 supports with reservations and 1 opposes". */
export function stanceCounts(stances: readonly Stance[]): string {
  const counts = STANCES.map(({ value, label }) => ({
    label: label.toLowerCase(),
    count: stances.filter((stance) => stance === value).length,
  }));
  return listed(counts.filter(({ count }) => count > 0).map(({ count, label }) => `${count} ${label}`));
}
