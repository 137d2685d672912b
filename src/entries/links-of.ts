/** The links that an entry makes, from its fields and from its text, as keys of the entries that they lead to. */
import { COLLECTIONS, type EntryKey } from '../schema/collections.ts';
import { linksIn } from '../schema/walk.ts';
import type { Entry } from './entry.ts';

export interface EntryLink {
  readonly to: EntryKey;
  /** First step of the field that holds it: `actors`, `quotes`, `derives_from`; `body` for the text. */
  readonly field: string;
  /** Path of the field, for messages; empty for the text. */
  readonly path: readonly (string | number)[];
}

/** In the order of the fields, then of the text. */
export function linksOf(entry: Entry): EntryLink[] {
  const fromFields = linksIn(COLLECTIONS[entry.collection].schema, entry.fields).map(
    ({ path, value, collections }) => ({
      to: targetKey(value, collections),
      field: String(path[0]),
      path,
    }),
  );
  const fromText = (entry.body?.links ?? []).map(({ key }) => ({ to: key as EntryKey, field: 'body', path: [] }));
  return [...fromFields, ...fromText];
}

/** A link is an id where one collection is meant, and a key where it may be one of several. */
export const targetKey = (value: string, collections: readonly string[]): EntryKey =>
  (value.includes('/') ? value : `${collections[0]}/${value}`) as EntryKey;
