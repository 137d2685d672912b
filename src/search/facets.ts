/**
 * What an entry can be filtered by, ordered by and grouped by. Beside the index of words the site keeps one table of
 * these for all entries (facets.json, read by facet-table.ts): it is smaller than filters within the index, knows dates
 * at their own precision, and lets a range of dates tell "certainly" from "possibly".
 */
import type { Entry } from '../entries/entry.ts';
import { allEntries, dateOf, entryAt, type Library, linking, sourcesOf, titleOf } from '../library/library.ts';
import { historyInOrder, statusAsAt } from '../library/status.ts';
import { categoryAt, rolesAt } from '../library/tenure.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../schema/collections.ts';
import { type DateSpan, dateSpan } from '../schema/edtf.ts';
import {
  CATEGORIES,
  type Category,
  labelOf,
  SOURCE_KINDS,
  STANCES,
  STATUSES,
  type Stance,
  type Status,
  termOf,
} from '../schema/vocabularies.ts';
import type { FacetFile } from './facet-table.ts';
import { type Chosen, FILTERS, type FilterName } from './query.ts';

export interface Facets {
  /** Values by filter. Of `actor` the first is the one under whom the entry is grouped. */
  readonly filters: Chosen;
  /** When it was, its own date first; of a proposal also the steps of its history. Empty for actors and themes. */
  readonly dates: readonly DateSpan[];
}

export function facetsOf(library: Library, entry: Entry): Facets {
  const own = dateOf(entry);
  const make = FACETS[entry.collection] as (library: Library, entry: Entry) => Partial<Facets['filters']>;
  const { theme = [], ...filters } = make(library, entry);
  const steps = entry.collection === 'proposals' ? historyInOrder(entry as Entry<'proposals'>) : [];
  return {
    filters: {
      category: [],
      stance: [],
      status: [],
      source: [],
      actor: [],
      ...filters,
      type: [entry.collection],
      theme: distinct(theme.flatMap((id) => withBroader(library, id))),
    },
    dates: distinct([...(own ? [own] : []), ...steps.map(({ date }) => date)]).map(dateSpan),
  };
}

const FACETS: {
  readonly [C in keyof typeof COLLECTIONS]: (library: Library, entry: Entry<C>) => Partial<Facets['filters']>;
} = {
  statements: (library, statement) => {
    const { fields } = statement;
    const when = dateSpan(fields.date);
    const actors = fields.actors.map(({ actor, role }) => ({ actor: entryAt(library, 'actors', actor), role }));
    return {
      theme: fields.themes,
      actor: distinct([
        ...actors.map(({ actor }) => actor.id),
        ...actors.flatMap(({ actor, role }) => organisationsOf(library, actor, when, role)),
      ]),
      category: distinct(actors.map(({ actor, role }) => categoryAt(actor, when, role))),
      stance: distinct((fields.positions ?? []).map(({ stance }) => stance)),
      source: distinct(sourcesOf(statement).map((id) => entryAt(library, 'sources', id).fields.kind)),
    };
  },
  proposals: (library, proposal) => {
    const { themes, proposed_by: proposers, date } = proposal.fields;
    const taken = linking(library, proposal.key, 'statements').flatMap(({ fields }) =>
      (fields.positions ?? []).filter((position) => position.proposal === proposal.id).map(({ stance }) => stance),
    );
    const status = statusAsAt(proposal)?.status;
    return {
      theme: themes,
      actor: distinct([...proposers, ...proposers.flatMap((id) => wholesOf(entryAt(library, 'actors', id)))]),
      category: distinct(proposers.map((id) => categoryAt(entryAt(library, 'actors', id), dateSpan(date)))),
      stance: distinct([...(proposers.length > 0 ? ['proposes'] : []), ...taken]),
      status: status ? [status] : [],
    };
  },
  actors: (_, { id, fields }) => ({
    actor: [id],
    category: distinct([fields.category, ...(fields.roles ?? []).flatMap(({ category }) => category ?? [])]),
  }),
  themes: (_, { id }) => ({ theme: [id] }),
  sources: (_, { fields }) => ({ source: [fields.kind] }),
  figures: (library, { fields }) => ({
    theme: fields.themes,
    actor: fields.producers ?? [],
    category: distinct(
      (fields.producers ?? []).map((id) => categoryAt(entryAt(library, 'actors', id), dateSpan(fields.period))),
    ),
    source: [entryAt(library, 'sources', fields.source).fields.kind],
  }),
};

/** For whom somebody spoke: the organisation of the role in which they did, and the government of which it is a part. */
function organisationsOf(
  library: Library,
  actor: Entry<'actors'>,
  when: DateSpan,
  title: string | undefined,
): string[] {
  const roles = rolesAt(actor, when).filter((role) => title === undefined || role.title === title);
  const bodies = roles.flatMap(({ organisation }) => (organisation ? [entryAt(library, 'actors', organisation)] : []));
  return [...bodies.flatMap((body) => [body.id, ...wholesOf(body)]), ...wholesOf(actor)];
}

const wholesOf = ({ fields }: Entry<'actors'>): string[] => (fields.part_of ? [fields.part_of] : []);

/** A broader theme holds what its narrower ones do. */
function withBroader(library: Library, id: string): string[] {
  const { broader } = entryAt(library, 'themes', id).fields;
  return broader ? [id, ...withBroader(library, broader)] : [id];
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Labels of the values of a filter. */
const LABELS: Readonly<Record<FilterName, (library: Library, value: string) => string>> = {
  type: (_, value) => COLLECTIONS[value as keyof typeof COLLECTIONS].many,
  theme: (library, value) => titleOf(entryAt(library, 'themes', value)),
  actor: (library, value) => titleOf(entryAt(library, 'actors', value)),
  category: (_, value) => termOf(CATEGORIES, value as Category).plural,
  stance: (_, value) => labelOf(STANCES, value as Stance),
  status: (_, value) => labelOf(STATUSES, value as Status),
  source: (_, value) => labelOf(SOURCE_KINDS, value as (typeof SOURCE_KINDS)[number]['value']),
};

/** Order of the values of a filter that has one of its own, like the steps of a proposal's life. */
const ORDER: Readonly<Partial<Record<FilterName, readonly string[]>>> = {
  type: COLLECTION_NAMES,
  stance: STANCES.map(({ value }) => value),
  status: STATUSES.map(({ value }) => value),
};

export function facetFile(library: Library): FacetFile {
  const all = allEntries(library).map((entry) => facetsOf(library, entry));
  const columns = FILTERS.map((name) => {
    const counts = new Map<string, number>((ORDER[name] ?? []).map((value) => [value, 0]));
    for (const { filters } of all) for (const value of filters[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    const used = [...counts].filter(([, count]) => count > 0);
    const values = (ORDER[name] ? used : used.sort(([, a], [, b]) => b - a)).map(([value]) => value);
    const number = new Map(values.map((value, index) => [value, index.toString(36)]));
    return {
      name,
      values: values.map((value) => [value, LABELS[name](library, value)] as const),
      rows: all.map(({ filters }) => filters[name].map((value) => number.get(value)).join(' ')).join(','),
    };
  });
  return {
    values: Object.fromEntries(columns.map(({ name, values }) => [name, values])) as unknown as FacetFile['values'],
    rows: Object.fromEntries(columns.map(({ name, rows }) => [name, rows])) as unknown as FacetFile['rows'],
    dates: datesText(all.map(({ dates }) => dates)),
  };
}

function datesText(all: readonly (readonly DateSpan[])[]): string {
  let before = 0;
  return all
    .map(([own, ...further]) => {
      if (!own) return '';
      const start = dayNumber(own.min);
      const difference = start - before;
      before = start;
      return [spanText(difference, own), ...further.map((span) => spanText(dayNumber(span.min) - start, span))].join(
        ' ',
      );
    })
    .join(',');
}

function spanText(difference: number, { min, max }: DateSpan): string {
  const length = dayNumber(max) - dayNumber(min);
  return difference.toString(36) + (length > 0 ? `+${length.toString(36)}` : '');
}

/** `2018-07-20` → 20180720: compares like the day, and needs no calendar. */
const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));
