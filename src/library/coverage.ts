/** What the library covers and what it lacks, as plain data: an editor sees from it what is missing or one-sided. */

import type { Entry } from '../entries/entry.ts';
import { COLLECTION_NAMES, type CollectionName, isDated } from '../schema/collections.ts';
import { type Side, SOURCE_KINDS, STANCES } from '../schema/vocabularies.ts';
import { entryAt, type Library, spanOf } from './library.ts';
import { recordsOn } from './positions.ts';
import { type Verdict, verdictOf } from './verdict.ts';

export interface Coverage {
  readonly entries: Readonly<Record<CollectionName, number>>;
  /** Entries of dated collections by the year in which they begin, in order. */
  readonly years: readonly {
    readonly year: string;
    readonly counts: Readonly<Partial<Record<CollectionName, number>>>;
  }[];
  readonly oldest: Entry | undefined;
  readonly newest: Entry | undefined;
  readonly quotations: { readonly own: number; readonly reported: number } & Readonly<
    Record<Verdict['verdict'], number>
  >;
  readonly withoutPosition: readonly Entry<'statements'>[];
  /** Statements that only reported speech or a source stands for. */
  readonly withoutOwnWords: readonly Entry<'statements'>[];
  readonly carriedBySource: readonly Entry<'statements'>[];
  readonly sourceKinds: readonly Count[];
  readonly publishers: readonly Count[];
  readonly citationOnly: number;
  readonly proposals: readonly SidesHeard[];
}

interface Count {
  readonly name: string;
  readonly count: number;
}

export interface SidesHeard {
  readonly proposal: Entry<'proposals'>;
  /** Holders by side, over the whole record. */
  readonly heard: Readonly<Record<Side, number>>;
  /** Sides on which a search was recorded that found nobody. */
  readonly searched: readonly string[];
}

export function coverageOf(library: Library): Coverage {
  const { statements, sources, proposals } = library.entries;
  const dated = COLLECTION_NAMES.filter(isDated).flatMap((name) => library.entries[name] as readonly Entry[]);
  const quotes = statements.flatMap(({ fields }) => fields.quotes ?? []);
  const verdicts = quotes.map((quote) => verdictOf(entryAt(library, 'sources', quote.source), quote.read_in).verdict);
  const having = (verdict: Verdict['verdict']) => verdicts.filter((one) => one === verdict).length;
  return {
    entries: Object.fromEntries(
      COLLECTION_NAMES.map((name) => [name, library.entries[name].length]),
    ) as Coverage['entries'],
    years: [...Map.groupBy(dated, (entry) => spanOf(entry).min.slice(0, 4))]
      .map(([year, list]) => ({ year, counts: countsBy(list.map(({ collection }) => collection)) }))
      .sort((a, b) => (a.year < b.year ? -1 : 1)),
    oldest: statements.at(0),
    newest: statements.at(-1),
    quotations: {
      own: quotes.filter(({ reported }) => !reported).length,
      reported: quotes.filter(({ reported }) => reported).length,
      verbatim: having('verbatim'),
      read: having('read'),
      unchecked: having('unchecked'),
    },
    withoutPosition: statements.filter(({ fields }) => !fields.positions),
    withoutOwnWords: statements.filter(({ fields }) => !fields.quotes?.some(({ reported }) => !reported)),
    carriedBySource: statements.filter(({ fields }) =>
      fields.positions?.some(({ carried_by }) => carried_by === 'source'),
    ),
    sourceKinds: SOURCE_KINDS.map(({ value, label }) => ({
      name: label,
      count: sources.filter(({ fields }) => fields.kind === value).length,
    })),
    publishers: mostFrequent(sources.map(({ fields }) => fields.publisher)),
    citationOnly: sources.filter(({ fields }) => fields.citation_only).length,
    proposals: proposals.map((proposal) => sidesHeard(library, proposal)),
  };
}

function sidesHeard(library: Library, proposal: Entry<'proposals'>): SidesHeard {
  const holders: Record<Side, Set<unknown>> = {
    for: new Set(),
    reserved: new Set(),
    neutral: new Set(),
    against: new Set(),
  };
  for (const { stance, holder } of recordsOn(library, proposal)) {
    const side = STANCES.find(({ value }) => value === stance)?.side;
    if (side) holders[side].add(holder.actor);
  }
  return {
    proposal,
    heard: {
      for: holders.for.size,
      reserved: holders.reserved.size,
      neutral: holders.neutral.size,
      against: holders.against.size,
    },
    searched: (proposal.fields.searched ?? []).map(({ side }) => side),
  };
}

function countsBy<Name extends string>(names: readonly Name[]): Partial<Record<Name, number>> {
  const counts: Partial<Record<Name, number>> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

function mostFrequent(names: readonly string[]): Count[] {
  return Object.entries(countsBy(names))
    .map(([name, count]) => ({ name, count: count ?? 0 }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
