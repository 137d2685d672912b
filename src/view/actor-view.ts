/** What the page of an actor shows: roles, positions, statements in order. */
import { tenureText } from '../date-text.ts';
import type { Entry } from '../entries/entry.ts';
import { entryAt, type Library, linking } from '../library/library.ts';
import { type OwnPosition, ownPositions } from '../library/own-record.ts';
import type { PositionRecord } from '../library/positions.ts';
import { compareText, dateSpan } from '../schema/edtf.ts';
import { ACTOR_KINDS, CATEGORIES, labelOf } from '../schema/vocabularies.ts';
import { type Fact, fact, linkValues } from './facts.ts';
import { type Line, lineOf } from './line.ts';
import { counted, type Link, linkToActorThen, linkToEntry, type When, whenOf } from './link.ts';
import { type LineList, type Listing, listByYear, listing, shareRoom } from './listing.ts';
import { type EarlierView, earlierView, roleText, stanceCounts, type TakingView, takingView } from './taking-view.ts';

export interface ActorView {
  readonly about: string | undefined;
  readonly roles: readonly {
    readonly title: string;
    readonly organisation: Link | undefined;
    readonly tenure: string;
  }[];
  readonly terms: readonly { readonly name: string; readonly tenure: string }[];
  /** One per proposal, the latest first. */
  readonly positions: Listing<ActorPosition>;
  /** How many of each stance, in words; undefined where the list is short enough to see it. */
  readonly stances: string | undefined;
  readonly statements: LineList;
  readonly proposals: Listing<Line>;
  /** Proposals that ask something of them. */
  readonly asked: Listing<Line>;
  readonly figures: Listing<Line>;
  /** Persons with a role here, and departments. */
  readonly people: Listing<{ readonly link: Link; readonly role: string }>;
  readonly departments: readonly Link[];
  readonly searched: readonly { readonly proposal: Link; readonly when: When; readonly where: string }[];
}

export interface ActorPosition extends TakingView {
  readonly proposal: Link;
  /** For a person: in which role and as what kind of actor. */
  readonly role: string | undefined;
  /** Whose position it is, where the actor spoke for somebody else. */
  readonly heldBy: Link | undefined;
  /** Where the stance was another before. */
  readonly earlier: EarlierView;
  /** What may or may not be later, since its date leaves that open. */
  readonly perhapsLater: readonly TakingView[];
}

/** From so many positions on, they are summed up. */
const MANY_POSITIONS = 8;

export function actorView(library: Library, entry: Entry<'actors'>): ActorView {
  const { fields } = entry;
  const positions = ownPositions(library, entry);
  const newestFirst = <C extends 'statements' | 'proposals' | 'figures'>(collection: C, field: string) =>
    linking(library, entry.key, collection, field).reverse();
  const lists = {
    statements: newestFirst('statements', 'actors'),
    proposals: newestFirst('proposals', 'proposed_by'),
    asked: newestFirst('proposals', 'addressed_to'),
    figures: newestFirst('figures', 'producers'),
    people: linking(library, entry.key, 'actors', 'roles'),
  };
  const room = shareRoom({
    positions: positions.length,
    statements: lists.statements.length,
    proposals: lists.proposals.length,
    asked: lists.asked.length,
    figures: lists.figures.length,
    people: lists.people.length,
  });
  const line = (one: Entry) => lineOf(library, one);
  const dated = {
    date: (one: Entry<'statements'> | Entry<'proposals'>) => one.fields.date,
    shown: 'latest',
  } as const;
  return {
    about: fields.about,
    roles: (fields.roles ?? [])
      .map((role) => ({
        title: role.title,
        organisation: role.organisation ? organisationThen(library, role.organisation, role.to) : undefined,
        tenure: tenureText(role.from, role.to),
        from: role.from ? dateSpan(role.from).min : '',
      }))
      .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0)),
    terms: (fields.terms ?? []).map(({ name, from, to }) => ({ name, tenure: tenureText(from, to) })),
    positions: listing(positions, room.positions, (position) => positionOf(entry, position), {
      date: ({ current }) => current.date,
      shown: 'latest',
      search: { type: 'statements', actor: entry.id },
    }),
    stances: positions.length >= MANY_POSITIONS ? stancesText(entry, positions) : undefined,
    statements: listByYear(lists.statements, room.statements, line, {
      ...dated,
      search: { type: 'statements', actor: entry.id },
    }),
    proposals: listing(lists.proposals, room.proposals, line, {
      ...dated,
      search: { type: 'proposals', actor: entry.id },
    }),
    asked: listing(lists.asked, room.asked, line, dated),
    figures: listing(lists.figures, room.figures, line, { browse: 'figures' }),
    people: listing(
      lists.people,
      room.people,
      (person) => ({ link: linkToEntry(person), role: latestRole(person, entry.id) }),
      { browse: 'actors' },
    ),
    departments: linking(library, entry.key, 'actors', 'part_of').map(linkToEntry),
    searched: (fields.searched ?? []).map(({ proposal, date, where }) => ({
      proposal: linkToEntry(entryAt(library, 'proposals', proposal)),
      when: whenOf(date),
      where,
    })),
  };
}

export function actorFacts(library: Library, entry: Entry<'actors'>): Fact[] {
  const { fields } = entry;
  return [
    ...fact('Kind', [`${labelOf(ACTOR_KINDS, fields.kind)}, ${labelOf(CATEGORIES, fields.category).toLowerCase()}`]),
    ...fact('Part of', linkValues(library, 'actors', fields.part_of ? [fields.part_of] : undefined)),
    ...fact('Also known as', fields.aliases ?? []),
    ...fact(
      'Formerly',
      (fields.former_names ?? []).map(({ name, from, to }) => ({ text: name, note: tenureText(from, to) })),
    ),
    ...fact('Website', [fields.url && { text: new URL(fields.url).hostname, href: fields.url, external: true }]),
    ...fact(
      'Identifiers',
      Object.entries(fields.identifiers ?? {}).map(([scheme, id]) => `${scheme}: ${id}`),
    ),
  ];
}

/**
 * "On 12 proposals: 2 proposes and 10 supports. On 3 in a former term, not counted." A person's own record has no terms, whatever
 * became of the government that they spoke for; what is not certain is not counted.
 */
function stancesText(actor: Entry<'actors'>, positions: readonly OwnPosition[]): string {
  const isFormer = ({ former, current }: OwnPosition) => former && current.holder.actor === actor;
  const present = positions.filter((position) => !position.possibly && !isFormer(position));
  const former = positions.filter(isFormer).length;
  const stances = stanceCounts(present.map(({ current }) => current.stance));
  return [
    ...(present.length > 0 ? [`On ${counted(present.length, 'proposal')}: ${stances}.`] : []),
    ...(former > 0 ? [`On ${counted(former, 'proposal')} in a former term, not counted.`] : []),
  ].join(' ');
}

function positionOf(entry: Entry<'actors'>, position: OwnPosition): ActorPosition {
  const { current, possibly, former, earlier, perhapsLater } = position;
  const { holder } = current;
  const role = entry.fields.kind === 'person' ? roleText(current, entry) : undefined;
  const taking = takingView(current);
  return {
    ...taking,
    marks: [
      ...taking.marks,
      ...(former ? [`in a former term${holder.term ? `: ${holder.term.name}` : ''}`] : []),
      ...(possibly ? ['possibly by then: the date is not certain'] : []),
    ],
    proposal: linkToEntry(current.proposal),
    role,
    heldBy: holder.actor === entry ? undefined : linkToActorThen(holder.actor, current.span),
    earlier: earlierView(earlier, (record) => takingBefore(entry, record, current)),
    perhapsLater: perhapsLater.map((record) => takingBefore(entry, record, current)),
  };
}

/** With the role and the term in which it was taken, where those were not the same as of the position that counts. */
function takingBefore(entry: Entry<'actors'>, record: PositionRecord, current: PositionRecord): TakingView {
  const taking = takingView(record);
  const term = record.holder.term?.name;
  const role = roleText(record, entry);
  return {
    ...taking,
    marks: [
      ...(entry.fields.kind === 'person' && role !== roleText(current, entry) ? [role] : []),
      ...(term && term !== current.holder.term?.name ? [term] : []),
      ...taking.marks,
    ],
  };
}

/** By the name it had when the role ended; by its present one where it has not. */
function organisationThen(library: Library, id: string, until: string | undefined): Link {
  const organisation = entryAt(library, 'actors', id);
  return until ? linkToActorThen(organisation, dateSpan(until)) : linkToEntry(organisation);
}

/** The role in an organisation that began last; one without a beginning counts as the earliest. */
function latestRole({ fields }: Entry<'actors'>, organisation: string): string {
  const began = ({ from }: { from?: string | undefined }) => (from ? dateSpan(from).min : '');
  const there = (fields.roles ?? []).filter((role) => role.organisation === organisation);
  return there.toSorted((a, b) => compareText(began(a), began(b))).at(-1)?.title ?? '';
}
