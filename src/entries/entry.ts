/** What an entry is once its own file has been checked. Links to others are checked by rules. */
import type { CollectionName, EntryKey, Fields } from '../schema/collections.ts';
import type { Body } from './body.ts';

export interface Entry<C extends CollectionName = CollectionName> {
  readonly collection: C;
  readonly id: string;
  /** `statements/<id>`. */
  readonly key: EntryKey;
  readonly ref: string;
  /** Path for messages: `content/statements/2018/x.mdx`. */
  readonly file: string;
  readonly fields: Fields<C>;
  /** The text of an `.mdx` entry; absent in `.yaml` ones. */
  readonly body: Body | undefined;
}

/** Entries by collection: the type that keeps a statement a statement. */
export type EntriesOf = { readonly [C in CollectionName]: readonly Entry<C>[] };

export const isStatement = (entry: Entry): entry is Entry<'statements'> => entry.collection === 'statements';
export const isProposal = (entry: Entry): entry is Entry<'proposals'> => entry.collection === 'proposals';
export const isActor = (entry: Entry): entry is Entry<'actors'> => entry.collection === 'actors';
