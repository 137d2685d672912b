/**
 * Entries for tests, made by writing real text and parsing it with the real parser, so that a builder cannot
 * give what a file could not. Links lead, unless told otherwise, to entries of tests/fixtures/library.
 */
import type { Entry } from '../../src/entries/entry.ts';
import { type ParsedEntry, parseEntry } from '../../src/entries/parse.ts';
import type { LedgerRow } from '../../src/entries/permalinks.ts';
import type { RawFile } from '../../src/entries/read.ts';
import type { RuleContext } from '../../src/entries/rules/rule.ts';
import { entryText } from '../../src/entries/write.ts';
import { reportText } from '../../src/problems/report.ts';
import { COLLECTIONS, type CollectionName, type Fields } from '../../src/schema/collections.ts';

/** Fields to set; `undefined` takes a field away. Without `id` and `ref` an entry gets the next free ones. */
type Given<C extends CollectionName> = { [Key in keyof Fields<C>]?: Fields<C>[Key] | undefined } & {
  id?: string;
  body?: string;
};

export const aStatement = (given: Given<'statements'> = {}): Entry<'statements'> =>
  build('statements', {
    title: 'A remark on lamps',
    date: '2019-06-01',
    actors: [{ actor: 'ada-lumen' }],
    kind: 'speech',
    themes: ['street-lighting'],
    sources: ['evening-beacon-2019'],
    ...given,
  });

export const aProposal = (given: Given<'proposals'> = {}): Entry<'proposals'> =>
  build('proposals', {
    title: 'A rule on lamps',
    date: '2019',
    proposed_by: ['dark-sky-friends'],
    instrument: 'voluntary-code',
    themes: ['street-lighting'],
    history: [{ status: 'proposed', date: '2019' }],
    ...given,
  });

export const anActor = (given: Given<'actors'> = {}): Entry<'actors'> =>
  build('actors', { name: 'Somebody', kind: 'person', category: 'media', ...given });

export const aTheme = (given: Given<'themes'> = {}): Entry<'themes'> =>
  build('themes', { title: 'Lamps', summary: 'All about lamps.', ...given });

export const aSource = (given: Given<'sources'> = {}): Entry<'sources'> =>
  build('sources', {
    title: 'A report on lamps',
    publisher: 'The Evening Beacon',
    kind: 'report',
    published: '2019',
    url: given.citation_only ? undefined : 'https://beacon.example/report',
    ...given,
  });

export const aFigure = (given: Given<'figures'> = {}): Entry<'figures'> =>
  build('figures', {
    claim: 'Lamps lit after midnight',
    value: 42,
    unit: 'lamps',
    period: '2019',
    producer: 'Department of Lamps',
    source: 'evening-beacon-2019',
    themes: ['street-lighting'],
    ...given,
  });

/** The file that an entry of this text would be read from. */
export function rawFile(collection: CollectionName, id: string, text: string): RawFile {
  return { collection, id, text, file: `content/${collection}/${id}.${COLLECTIONS[collection].format}` };
}

/** The entry of a text, which must have no problems. */
export function parsed<C extends CollectionName>(collection: C, id: string, text: string): Entry<C> {
  const raw = rawFile(collection, id, text);
  const { parsed: result, problems } = parseEntry(raw);
  if (!result) throw new Error(`the entry of this test has problems:\n${reportText(problems)}\n\n${text}`);
  parsedBy.set(result.entry, result);
  // The parser knows the collection as a value only; this test has just named it as a type.
  return result.entry as unknown as Entry<C>;
}

/** What a rule across entries sees. `faulty`: files whose own faults keep them from being entries. */
export function contextOf(
  entries: readonly Entry[],
  { ledger = [], faulty = [] }: { ledger?: readonly LedgerRow[]; faulty?: readonly RawFile[] } = {},
): RuleContext {
  const all = entries.map((entry) => {
    const result = parsedBy.get(entry);
    if (!result) throw new Error(`${entry.key} was not made by a builder`);
    return result;
  });
  const files = [...all.map(({ raw }) => raw), ...faulty];
  return {
    files,
    entries: all,
    ledger,
    byKey: new Map(all.map((result) => [result.entry.key, result])),
    knownKeys: new Set(files.map(({ collection, id }) => `${collection}/${id}`)),
  };
}

/** Builders return plain entries; rules also need the text that they came from. */
const parsedBy = new WeakMap<Entry, ParsedEntry>();

let made = 0;

function build<C extends CollectionName>(collection: C, given: Record<string, unknown>): Entry<C> {
  made += 1;
  const { id = `entry-${made}`, body = '', ...fields } = given as { id?: string; body?: string };
  const ref = `${COLLECTIONS[collection].letter}${made}`;
  return parsed(collection, id, entryText(collection, { ref, ...fields }, body));
}
