/**
 * Libraries for tests of what is made from one. `libraryOf` holds its entries to the rules that a check applies, so
 * that a test cannot ask about content that could never be published.
 */
import fc from 'fast-check';
import { checkContent } from '../../src/entries/check.ts';
import type { EntriesOf, Entry } from '../../src/entries/entry.ts';
import type { LedgerRow } from '../../src/entries/permalinks.ts';
import { datesInOrder } from '../../src/entries/rules/dates.ts';
import { noCycles } from '../../src/entries/rules/lineage.ts';
import { linksLead } from '../../src/entries/rules/links.ts';
import { uniqueRefs } from '../../src/entries/rules/refs.ts';
import { statementsHold } from '../../src/entries/rules/statements.ts';
import { buildLibrary, type Library } from '../../src/library/library.ts';
import { standingsAsAt } from '../../src/library/positions.ts';
import { reportText } from '../../src/problems/report.ts';
import { COLLECTION_NAMES, type CollectionName, type Fields } from '../../src/schema/collections.ts';
import type { Site } from '../../src/schema/site.ts';
import { anActor, aSource, aStatement, aTheme, contextOf } from './library.ts';
import { LIBRARY_DIR } from './overlay.ts';

const SITE: Site = {
  title: 'Lamps on Record',
  subject: 'street lighting in Nowhereshire',
  description: 'An invented library for tests.',
  language: 'en-GB',
  base_url: 'https://lamps.example',
  contact: 'corrections@lamps.example',
  example_searches: ['dim the lamps'],
};

/** Entries that the builders of tests/support/library.ts link to unless told otherwise. */
const usual = [
  anActor({ id: 'ada-lumen', name: 'Ada Lumen', kind: 'person', category: 'parliamentarian' }),
  anActor({ id: 'dark-sky-friends', name: 'Friends of the Dark Sky', kind: 'organisation', category: 'civil-society' }),
  aTheme({ id: 'street-lighting', title: 'Street lighting' }),
  aSource({ id: 'evening-beacon-2019', title: 'Lamps' }),
];

const RULES = [linksLead, noCycles, uniqueRefs, statementsHold, datesInOrder];

/** The library of these entries and of the usual ones that they do not replace. Throws when a check would refuse it. */
export function libraryOf(
  entries: readonly Entry[],
  { site = {}, ledger = [] }: { site?: Partial<Site>; ledger?: readonly LedgerRow[] } = {},
): Library {
  const given = new Set(entries.map(({ key }) => key));
  const all = [...entries, ...usual.filter(({ key }) => !given.has(key))];
  const context = contextOf(all, { ledger });
  const problems = RULES.flatMap((rule) => rule(context));
  if (problems.length > 0) throw new Error(`the library of this test has problems:\n${reportText(problems)}`);
  return buildLibrary({ site: { ...SITE, ...site }, ledger, entries: byCollection(all), fingerprint: 'test' });
}

/** A library that holds the given entries and nothing else. */
export const bareLibraryOf = (entries: readonly Entry[]): Library =>
  buildLibrary({ site: SITE, ledger: [], entries: byCollection(entries), fingerprint: 'test' });

/** The library of tests/fixtures/library, read and checked like any other. */
export function fixtureLibrary(): Library {
  const { content, problems } = checkContent(LIBRARY_DIR);
  if (!content) throw new Error(reportText(problems));
  return buildLibrary(content);
}

/** An entry of a library by its key: `entryOf(library, 'proposals', 'lamp-register')`. Throws when it is not there. */
export function entryOf<C extends CollectionName>(library: Library, collection: C, id: string): Entry<C> {
  const entry = (library.entries[collection] as readonly Entry<C>[]).find((one) => one.id === id);
  if (!entry) throw new Error(`no ${collection}/${id} in the library of this test`);
  return entry;
}

/** Where everybody stands on a proposal, in one line each: `friends: supports`, `council [Term A]: opposes (former)`. */
export function stancesAt(library: Library, proposal: string, day: string): string[] {
  return standingsAsAt(library, entryOf(library, 'proposals', proposal), day)
    .standings.map(({ holder, current, state }) =>
      [
        holder.actor.id,
        holder.term ? ` [${holder.term.name}]` : '',
        `: ${current.stance}`,
        state === 'former' ? ' (former)' : '',
      ].join(''),
    )
    .sort();
}

/** The positions whose date leaves open whether they had been taken by then, in the same way. */
export const possiblyAt = (library: Library, proposal: string, day: string): string[] =>
  standingsAsAt(library, entryOf(library, 'proposals', proposal), day)
    .possibly.map(({ holder, stance }) => `${holder.actor.id}: ${stance}`)
    .sort();

/** A statement that takes one position. */
export const aStand = (
  proposal: string,
  stance: NonNullable<Fields<'statements'>['positions']>[number]['stance'],
  given: Parameters<typeof aStatement>[0] = {},
): Entry<'statements'> => aStatement({ positions: [{ proposal, stance }], ...given });

/** Organisations and persons in one line each. */
export const anOrganisation = (id: string, given: Parameters<typeof anActor>[0] = {}): Entry<'actors'> =>
  anActor({ id, name: id, kind: 'organisation', category: 'civil-society', ...given });
export const aPerson = (id: string, given: Parameters<typeof anActor>[0] = {}): Entry<'actors'> =>
  anActor({ id, name: id, kind: 'person', category: 'academic', ...given });

/** The same things in any other order. */
export const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

function byCollection(entries: readonly Entry[]): EntriesOf {
  return Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, entries.filter((entry) => entry.collection === name)]),
  ) as unknown as EntriesOf;
}
