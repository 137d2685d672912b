/** What the page of an actor shows: roles, positions, statements in order. */
import { tenureText } from '../date-text.ts';
import type { Entry } from '../entries/entry.ts';
import { entryAt, type Library, linking } from '../library/library.ts';
import { changesOfSide, recordsOf } from '../library/positions.ts';
import { searchPath } from '../routes.ts';
import { compareText, dateSpan } from '../schema/edtf.ts';
import { ACTOR_KINDS, CATEGORIES, labelOf } from '../schema/vocabularies.ts';
import { type Fact, fact, linkValues } from './facts.ts';
import { type Line, lineOf } from './line.ts';
import { type LineList, listByYear } from './line-groups.ts';
import { type Link, linkToEntry, type When, whenOf } from './link.ts';
import { type StanceView, stanceView } from './stance-view.ts';

export interface ActorView {
  readonly about: string | undefined;
  readonly roles: readonly {
    readonly title: string;
    readonly organisation: Link | undefined;
    readonly tenure: string;
  }[];
  readonly terms: readonly { readonly name: string; readonly tenure: string }[];
  /** One per proposal, the latest first; `earlier` where the stance was another before. */
  readonly positions: readonly ActorPosition[];
  readonly statements: LineList;
  readonly proposals: readonly Line[];
  /** Proposals that ask something of them. */
  readonly asked: readonly Line[];
  readonly figures: readonly Line[];
  /** Persons with a role here, and departments. */
  readonly people: readonly { readonly link: Link; readonly role: string }[];
  readonly departments: readonly Link[];
  readonly searched: readonly { readonly proposal: Link; readonly when: When; readonly where: string }[];
}

export interface ActorPosition {
  readonly proposal: Link;
  readonly stance: StanceView;
  readonly when: When;
  readonly words: Link;
  readonly anticipates: boolean;
  readonly carriedBySource: boolean;
  readonly earlier: readonly { readonly stance: StanceView; readonly when: When; readonly words: Link }[];
}

export function actorView(library: Library, entry: Entry<'actors'>): ActorView {
  const { fields } = entry;
  const lines = (collection: 'proposals' | 'figures', field: string) =>
    linking(library, entry.key, collection, field)
      .reverse()
      .map((one) => lineOf(library, one));
  return {
    about: fields.about,
    roles: (fields.roles ?? [])
      .map((role) => ({
        title: role.title,
        organisation: role.organisation ? linkToEntry(entryAt(library, 'actors', role.organisation)) : undefined,
        tenure: tenureText(role.from, role.to),
        from: role.from ? dateSpan(role.from).min : '',
      }))
      .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0)),
    terms: (fields.terms ?? []).map(({ name, from, to }) => ({ name, tenure: tenureText(from, to) })),
    positions: positionsOf(library, entry),
    statements: listByYear(
      linking(library, entry.key, 'statements', 'actors').reverse(),
      (statement) => lineOf(library, statement),
      searchPath({ type: 'statements', actor: entry.id, sort: 'newest' }),
    ),
    proposals: lines('proposals', 'proposed_by'),
    asked: lines('proposals', 'addressed_to'),
    figures: lines('figures', 'producers'),
    people: linking(library, entry.key, 'actors', 'roles').map((person) => ({
      link: linkToEntry(person),
      role: latestRole(person, entry.id),
    })),
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

function positionsOf(library: Library, entry: Entry<'actors'>): ActorPosition[] {
  const byProposal = Map.groupBy(recordsOf(library, entry), ({ proposal }) => proposal);
  return [...byProposal]
    .flatMap(([proposal, records]) => {
      const [current, ...before] = [...records].reverse();
      if (!current) return [];
      const earlier = changesOfSide(current, before);
      const words = (record: typeof current) => linkToEntry(record.statement ?? proposal);
      return [
        {
          order: current.span.min,
          proposal: linkToEntry(proposal),
          stance: stanceView(current.stance),
          when: whenOf(current.date),
          words: words(current),
          anticipates: current.anticipates,
          carriedBySource: current.carriedBy === 'source',
          earlier: earlier.map((record) => ({
            stance: stanceView(record.stance),
            when: whenOf(record.date),
            words: words(record),
          })),
        },
      ];
    })
    .sort((a, b) => (a.order < b.order ? 1 : a.order > b.order ? -1 : 0));
}

/** The role in an organisation that began last; one without a beginning counts as the earliest. */
function latestRole({ fields }: Entry<'actors'>, organisation: string): string {
  const began = ({ from }: { from?: string | undefined }) => (from ? dateSpan(from).min : '');
  const there = (fields.roles ?? []).filter((role) => role.organisation === organisation);
  return there.toSorted((a, b) => compareText(began(a), began(b))).at(-1)?.title ?? '';
}
