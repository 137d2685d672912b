/**
 * Who holds which stance on a proposal, as at a date (contract: "Who holds a position", "As at a date D").
 *
 * A record is one taking of a position. Records of one holder on one proposal are gathered, and the latest known
 * one decides where the holder stands. A holder is an actor, or for a body with terms the body in one term.
 */
import type { Entry } from '../entries/entry.ts';
import { type DateSpan, type Day, dateSpan } from '../schema/edtf.ts';
import { type Category, STANCES, type Stance, termOf } from '../schema/vocabularies.ts';
import { entryAt, type Library, linking, refNumber } from './library.ts';
import { oncePerEntry } from './once-per-entry.ts';
import { firstStatus } from './status.ts';
import { categoryAt, isFormerTerm, rolesAt, type Term, termAt } from './tenure.ts';

type Actor = Entry<'actors'>;
type Proposal = Entry<'proposals'>;

export interface PositionRecord {
  readonly proposal: Proposal;
  readonly stance: Stance;
  /** The statement that it rests on; undefined for a proposer, whose position rests on the first status. */
  readonly statement: Entry<'statements'> | undefined;
  readonly date: string;
  readonly span: DateSpan;
  readonly note: string | undefined;
  /** `source`: in words of the source that are not quoted. */
  readonly carriedBy: 'words' | 'source';
  /** Taken before the proposal existed: counted only from its first status on. */
  readonly anticipates: boolean;
  readonly holder: Holder;
  /** Persons who spoke for the holder. */
  readonly speakers: readonly Actor[];
  /** The departments of the holder that spoke. */
  readonly departments: readonly Actor[];
}

export interface Holder {
  readonly actor: Actor;
  /** For a body with terms, the one in which the position was taken. */
  readonly term: Term | undefined;
  /** What kind of actor it was then. */
  readonly category: Category;
}

export interface Standing {
  readonly holder: Holder;
  /** The record that decides. */
  readonly current: PositionRecord;
  /** Records before it, latest first: where the holder stood earlier. */
  readonly earlier: readonly PositionRecord[];
  /** `former`: taken in a term that is over; shown, not counted. */
  readonly state: 'counted' | 'former';
}

export interface StandingsAsAt {
  /** One per holder with a known position, in order of the records that decide. */
  readonly standings: readonly Standing[];
  /** Records that may or may not have counted by the day: they decide nothing. */
  readonly possibly: readonly PositionRecord[];
}

/** Every taking of a position on a proposal, earliest first. */
export const recordsOn = oncePerEntry((library: Library, proposal: Proposal): readonly PositionRecord[] => {
  const statements = linking(library, proposal.key, 'statements', 'positions');
  return [
    ...proposerRecords(library, proposal),
    ...statements.flatMap((statement) => statementRecords(library, statement, proposal)),
  ].sort(compareRecords);
});

/** When a record begins to count: when it was taken; what anticipates a proposal, from its first status on. */
export const countsFrom = ({ span, anticipates, proposal }: PositionRecord): DateSpan =>
  anticipates ? dateSpan(firstStatus(proposal).date) : span;

/** Where everybody stood on a proposal as at the end of `day`. */
export function standingsAsAt(library: Library, proposal: Proposal, day: Day): StandingsAsAt {
  const records = recordsOn(library, proposal);
  const known = records.filter((record) => countsFrom(record).max <= day);
  const possibly = records.filter((record) => countsFrom(record).min <= day && day < countsFrom(record).max);
  const byHolder = Map.groupBy(known, ({ holder }) => holderKey(holder));
  const standings = [...byHolder.values()].flatMap((list): Standing[] => {
    const [current, ...earlier] = [...list].reverse();
    return current
      ? [
          {
            holder: current.holder,
            current,
            earlier,
            state: isFormerTerm(current.holder.actor, current.holder.term, day) ? 'former' : 'counted',
          },
        ]
      : [];
  });
  return { standings: standings.sort((a, b) => compareRecords(a.current, b.current)), possibly };
}

/**
 * Of earlier records, latest first, those that differ in side from the one after them: `proposes` and `supports` are
 * both for, so that going from one to the other is no change (contract: /shifts/).
 */
export function changesOfSide(current: PositionRecord, earlier: readonly PositionRecord[]): PositionRecord[] {
  const side = ({ stance }: PositionRecord) => termOf(STANCES, stance).side;
  return earlier.filter((record, index) => side(record) !== side(earlier[index - 1] ?? current));
}

/** Order of deciding: earliest day, then latest day, then number of the ref; a statement after a bare proposal. */
export function compareRecords(a: PositionRecord, b: PositionRecord): number {
  const text = ({ span }: PositionRecord) => `${span.min}/${span.max}`;
  if (text(a) !== text(b)) return text(a) < text(b) ? -1 : 1;
  return (a.statement ? refNumber(a.statement.ref) : 0) - (b.statement ? refNumber(b.statement.ref) : 0);
}

const holderKey = ({ actor, term }: Holder): string => `${actor.key}/${term?.name ?? ''}/${term?.from ?? ''}`;

function proposerRecords(library: Library, proposal: Proposal): PositionRecord[] {
  const { date, note } = firstStatus(proposal);
  const span = dateSpan(date);
  return holdersOf(
    library,
    proposal.fields.proposed_by.map((id) => ({ actor: id })),
    span,
  ).map((holding) => ({
    ...holding,
    proposal,
    stance: 'proposes',
    statement: undefined,
    date,
    span,
    note,
    carriedBy: 'source',
    anticipates: false,
  }));
}

function statementRecords(library: Library, statement: Entry<'statements'>, proposal: Proposal): PositionRecord[] {
  const position = statement.fields.positions?.find((one) => one.proposal === proposal.id);
  if (!position) return [];
  const span = dateSpan(statement.fields.date);
  return holdersOf(library, statement.fields.actors, span).map((holding) => ({
    ...holding,
    proposal,
    statement,
    span,
    date: statement.fields.date,
    stance: position.stance,
    note: position.note,
    carriedBy: position.carried_by ?? 'words',
    anticipates: span.max < dateSpan(firstStatus(proposal).date).min,
  }));
}

/** The organisation beside a person in which they had a role then, or whose department it was. */
function spokenFor(
  library: Library,
  person: Actor,
  organisations: readonly Actor[],
  when: DateSpan,
): Actor | undefined {
  const theirs = rolesAt(person, when).flatMap(({ organisation }) => (organisation ? [organisation] : []));
  const wholes = theirs.flatMap((id) => entryAt(library, 'actors', id).fields.part_of ?? []);
  return organisations.find(({ id }) => theirs.includes(id)) ?? organisations.find(({ id }) => wholes.includes(id));
}

/**
 * Joins persons with the organisation that they speak for, and departments with their government. A person speaks
 * for an organisation when both are actors of the statement and the person has a role in it, at that date if any role says when.
 */
function holdersOf(
  library: Library,
  actors: readonly { actor: string; role?: string | undefined }[],
  when: DateSpan,
): Pick<PositionRecord, 'holder' | 'speakers' | 'departments'>[] {
  const present = actors.map(({ actor, role }) => ({ actor: entryAt(library, 'actors', actor), role }));
  const organisations = present.filter(({ actor }) => actor.fields.kind === 'organisation').map(({ actor }) => actor);
  const speakersFor = new Map<Actor, Actor[]>(organisations.map((organisation) => [organisation, []]));
  const alone: typeof present = [];
  for (const one of present) {
    if (one.actor.fields.kind === 'organisation') continue;
    const organisation = spokenFor(library, one.actor, organisations, when);
    if (organisation) speakersFor.get(organisation)?.push(one.actor);
    else alone.push(one);
  }
  const governments = new Map<Actor, { departments: Actor[]; speakers: Actor[] }>();
  for (const [organisation, speakers] of speakersFor) {
    const { part_of: whole } = organisation.fields;
    const top = whole ? entryAt(library, 'actors', whole) : organisation;
    const joined = governments.get(top);
    governments.set(top, {
      departments: [...(joined?.departments ?? []), ...(whole ? [organisation] : [])],
      speakers: [...(joined?.speakers ?? []), ...speakers],
    });
  }
  return [
    ...[...governments].map(([actor, { departments, speakers }]) => ({
      holder: { actor, term: termAt(actor, when), category: categoryAt(actor, when) },
      departments,
      speakers,
    })),
    ...alone.map(({ actor, role }) => ({
      holder: { actor, term: undefined, category: categoryAt(actor, when, role) },
      departments: [],
      speakers: [],
    })),
  ];
}
