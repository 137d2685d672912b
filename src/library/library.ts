/**
 * The library: checked entries as one immutable model, from which every page and file is made. To hold one
 * is the proof that its content is right; nothing here or later checks it again.
 */
import type { CheckedContent } from '../entries/check.ts';
import type { EntriesOf, Entry } from '../entries/entry.ts';
import type { LedgerRow } from '../entries/permalinks.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, type EntryKey, entryKey } from '../schema/collections.ts';
import { compareDates, compareText, type DateSpan, type Day, dateSpan } from '../schema/edtf.ts';
import type { Site } from '../schema/site.ts';
import { type Backlink, findBacklinks } from './backlinks.ts';

export interface Library {
  readonly site: Site;
  /** Entries that stand, in order: dated ones by date, the others by name. */
  readonly entries: EntriesOf;
  /** Withdrawn ones: tombstones at their addresses, and in nothing else. */
  readonly withdrawn: readonly Entry[];
  /** Every entry, also withdrawn ones. */
  readonly byKey: ReadonlyMap<string, Entry>;
  readonly byRef: ReadonlyMap<string, Entry>;
  /** The other direction of every link that an entry declares. */
  readonly backlinks: ReadonlyMap<string, readonly Backlink[]>;
  readonly ledger: readonly LedgerRow[];
  /**
   * The day up to which the record goes: the last on which somebody spoke, a proposal moved, or a source was read. It stands for "today",
   * so that no clock is read.
   */
  readonly recordEnd: Day;
  /** The same as it was written, at its own precision, for people. */
  readonly recordEndDate: string;
  /** Hash of the content that it was built from. */
  readonly fingerprint: string;
}

export function buildLibrary({ site, entries, ledger, fingerprint }: CheckedContent): Library {
  const all = COLLECTION_NAMES.flatMap((name) => entries[name] as readonly Entry[]);
  const standing = Object.fromEntries(
    COLLECTION_NAMES.map((name) => [
      name,
      entries[name].filter((entry) => !entry.fields.withdrawn).sort(compareEntries),
    ]),
  ) as unknown as EntriesOf;
  return {
    site,
    ledger,
    fingerprint,
    ...recordEndOf(standing),
    entries: standing,
    withdrawn: all.filter((entry) => entry.fields.withdrawn),
    byKey: new Map(all.map((entry) => [entry.key, entry])),
    byRef: new Map(all.map((entry) => [entry.ref, entry])),
    backlinks: findBacklinks(COLLECTION_NAMES.flatMap((name) => standing[name] as readonly Entry[])),
  };
}

/** The latest beginning of what happened, the latest end of what was read; and to the end of that date, as it was written. */
function recordEndOf({ statements, proposals, sources }: EntriesOf): { recordEnd: Day; recordEndDate: string } {
  const steps = proposals.flatMap(({ fields }) => fields.history);
  const happened = [...statements.map(({ fields }) => fields), ...steps].map(({ date }) => ({
    date,
    by: dateSpan(date).min,
  }));
  const read = sources
    .flatMap(({ fields }) => [fields.accessed, fields.capture?.date].filter((date) => date !== undefined))
    .map((date) => ({ date, by: dateSpan(date).max }));
  const last = [...happened, ...read].sort((a, b) => compareText(a.by, b.by)).at(-1);
  return { recordEnd: last ? dateSpan(last.date).max : '', recordEndDate: last?.date ?? '' };
}

/** All entries that stand, collection after collection. */
export const allEntries = (library: Library): Entry[] =>
  COLLECTION_NAMES.flatMap((name) => library.entries[name] as readonly Entry[]);

/** The entry that a checked link leads to. Throws where there is none: that would be our mistake. */
export function entryAt<C extends CollectionName>(library: Library, collection: C, id: string): Entry<C> {
  const entry = library.byKey.get(entryKey(collection, id));
  if (!entry) throw new Error(`no entry ${collection}/${id} in a checked library`);
  return entry as Entry<C>;
}

/** The name of an entry: its title, name or claim. */
export function titleOf(entry: Entry): string {
  const fields = entry.fields as Readonly<Record<string, unknown>>;
  return String(fields[COLLECTIONS[entry.collection].title]);
}

/** The date of an entry as written; undefined for themes and actors. */
export function dateOf(entry: Entry): string | undefined {
  const row = COLLECTIONS[entry.collection];
  if (!('date' in row)) return undefined;
  const fields = entry.fields as Readonly<Record<string, unknown>>;
  return String(fields[row.date]);
}

/** The entries that link to `key`, from one collection, by one field where it is named. */
export function linking<C extends CollectionName>(
  library: Library,
  key: EntryKey,
  collection: C,
  field?: string,
): Entry<C>[] {
  const found = (library.backlinks.get(key) ?? []).filter(
    (link) => link.from.collection === collection && (field === undefined || link.field === field),
  );
  return [...new Set(found.map((link) => link.from as Entry<C>))];
}

/** By date, then by number of the ref; entries without a date by the name under which they are filed. */
function compareEntries(a: Entry, b: Entry): number {
  const left = dateOf(a);
  const right = dateOf(b);
  const order =
    left && right ? compareDates(dateSpan(left), dateSpan(right)) : compareText(filedUnder(a), filedUnder(b));
  return order || refNumber(a.ref) - refNumber(b.ref);
}

/** Text by which an entry is sorted among its like: without case, accents and a leading article. */
export function filedUnder(entry: Entry): string {
  const fields = entry.fields as { sort_name?: string | undefined };
  return (fields.sort_name ?? titleOf(entry))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^the /, '');
}

/** `S12` → 12. */
export const refNumber = (ref: string): number => Number(ref.slice(1));

/** The sources of a statement, each once: those of its quotations first. */
export const sourcesOf = ({ fields: { quotes = [], sources = [] } }: Entry<'statements'>): string[] => [
  ...new Set([...quotes.map(({ source }) => source), ...sources]),
];

/** The span of an entry of a dated collection. */
export function spanOf(entry: Entry): DateSpan {
  const date = dateOf(entry);
  if (!date) throw new Error(`${entry.key} has no date`);
  return dateSpan(date);
}
