/** What the page of a proposal shows: what is asked, by whom, of whom, its status through time, who stands where. */
import { sinceText } from '../date-text.ts';
import type { Entry } from '../entries/entry.ts';
import { entryAt, type Library, linking } from '../library/library.ts';
import { historyInOrder, isStatusStep, statusAsAt } from '../library/status.ts';
import { INSTRUMENTS, labelOf, SEARCHED_SIDES, STATUSES } from '../schema/vocabularies.ts';
import { actorValues, type BylineItem, type Fact, fact } from './facts.ts';
import { type Line, lineOf, lineOnProposal } from './line.ts';
import { type Link, linkToEntry, type When, whenOf } from './link.ts';
import { type LineList, type Listing, listByYear, listing, shareRoom } from './listing.ts';
import { holdingsOn, type StandingsView, standingsView } from './standings-view.ts';
import { ABOUT_IT } from './taking-view.ts';

export interface ProposalView {
  /** Where it stands, whose it is, of whom it asks. */
  readonly byline: readonly BylineItem[];
  readonly history: readonly StepView[];
  readonly standings: StandingsView;
  /** Searches for a side that found nobody. */
  readonly searched: readonly { readonly side: string; readonly when: When; readonly where: string }[];
  readonly lineage: readonly { readonly label: string; readonly proposals: Listing<Line> }[];
  readonly statements: LineList & { readonly heading: string };
}

export interface StepView {
  readonly when: When;
  readonly text: string;
  /** A step in the life of the proposal itself; otherwise something that happened about it. */
  readonly isStatus: boolean;
  readonly note: string | undefined;
  readonly source: Link | undefined;
}

/** Both directions of each relation: the field as authored, and how its other end is called. */
const LINEAGE = [
  { field: 'derives_from', forth: 'Comes from', back: 'Taken up in' },
  { field: 'part_of', forth: 'Part of', back: 'Its parts' },
  { field: 'supersedes', forth: 'Replaces', back: 'Replaced by' },
] as const;

export function proposalView(library: Library, entry: Entry<'proposals'>): ProposalView {
  const { fields } = entry;
  const holdings = holdingsOn(library, entry);
  const statements = aboutIt(library, entry);
  const lineage = relatives(library, entry);
  const related = Object.fromEntries(lineage.map(({ label, proposals }) => [label, proposals.length]));
  const room = shareRoom({
    counted: holdings.counted.length,
    former: holdings.former.length,
    possibly: holdings.possibly.length,
    lineage: lineage.reduce((sum, { proposals }) => sum + proposals.length, 0),
    statements: statements.length,
  });
  const roomOf = shareRoom(related, room.lineage);
  return {
    byline: byline(library, entry),
    history: historyInOrder(entry).map((step) => ({
      when: whenOf(step.date),
      text: isStatusStep(step) ? labelOf(STATUSES, step.status) : step.event,
      isStatus: isStatusStep(step),
      note: step.note,
      source: step.source ? linkToEntry(entryAt(library, 'sources', step.source)) : undefined,
    })),
    standings: standingsView(library, holdings, room),
    searched: (fields.searched ?? []).map(({ side, date, where }) => ({
      side: labelOf(SEARCHED_SIDES, side),
      when: whenOf(date),
      where,
    })),
    lineage: lineage.map(({ label, proposals }) => ({
      label,
      proposals: listing(proposals, roomOf[label] ?? 0, (other) => lineOf(library, other), {
        date: (other) => other.fields.date,
        shown: 'first',
      }),
    })),
    statements: {
      heading: ABOUT_IT,
      ...listByYear(statements, room.statements, (statement) => lineOnProposal(library, statement, entry), {
        date: (statement) => statement.fields.date,
        shown: 'latest',
      }),
    },
  };
}

export function proposalFacts(library: Library, entry: Entry<'proposals'>): Fact[] {
  const { fields } = entry;
  const status = statusAsAt(entry);
  return [
    ...fact('Status', [status && { text: labelOf(STATUSES, status.status), note: sinceText(status.date) }]),
    ...fact(
      'Proposed by',
      fields.proposed_by.length > 0
        ? actorValues(library, fields.proposed_by, fields.date)
        : ['Nobody: an option put out to consultation'],
    ),
    ...fact('Asked of', actorValues(library, fields.addressed_to, fields.date)),
    ...fact('Since', [{ text: whenOf(fields.date).text, when: whenOf(fields.date) }]),
    ...fact('Instrument', [labelOf(INSTRUMENTS, fields.instrument)]),
  ];
}

function byline(library: Library, entry: Entry<'proposals'>): BylineItem[] {
  const { proposed_by, addressed_to = [], date } = entry.fields;
  const status = statusAsAt(entry);
  return [
    ...(status ? [{ links: [{ text: labelOf(STATUSES, status.status) }], after: ` ${sinceText(status.date)}` }] : []),
    ...(proposed_by.length > 0 ? [{ before: 'proposed by', links: actorValues(library, proposed_by, date) }] : []),
    ...(addressed_to.length > 0 ? [{ before: 'asked of', links: actorValues(library, addressed_to, date) }] : []),
  ];
}

/** The proposals that it is related to, in both directions, without relations that it does not have. */
function relatives(library: Library, { fields, key }: Entry<'proposals'>) {
  return LINEAGE.flatMap(({ field, forth, back }) => [
    { label: forth, proposals: (fields[field] ?? []).map((id) => entryAt(library, 'proposals', id)) },
    { label: back, proposals: linking(library, key, 'proposals', field) },
  ]).filter(({ proposals }) => proposals.length > 0);
}

/** Statements that take a position on it or answer it, newest first. */
function aboutIt(library: Library, { key, id }: Entry<'proposals'>): Entry<'statements'>[] {
  return linking(library, key, 'statements')
    .filter(
      ({ fields }) => fields.positions?.some(({ proposal }) => proposal === id) || fields.responds_to?.includes(key),
    )
    .reverse();
}
