/** What the makers of entries share: an entry before it is written, and the means to make one. */
import type { CollectionName, EntryKey } from '../../../schema/collections.ts';
import { COLLECTIONS, entryKey } from '../../../schema/collections.ts';
import { ID_PATTERN, idFrom } from '../../../schema/fields.ts';
import type { Prose } from './prose.ts';
import type { Random } from './random.ts';

export interface Draft {
  readonly collection: CollectionName;
  readonly id: string;
  readonly key: EntryKey;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A draft that others refer to by its place in time. */
export interface DatedDraft extends Draft {
  /** The earliest day of its date. */
  readonly day: string;
}

export interface Means {
  readonly random: Random;
  readonly prose: Prose;
  /** Turns fields into a draft: gives the next ref of the collection, and an id from `name` that no other entry has. */
  readonly draft: (
    collection: CollectionName,
    name: string,
    fields: Readonly<Record<string, unknown>>,
    body?: string,
  ) => Draft;
}

export function meansOf(random: Random, prose: Prose): Means {
  const counts = new Map<CollectionName, number>();
  const taken = new Map<string, number>();
  const freeId = (collection: CollectionName, name: string): string => {
    const made = idFrom(name);
    const id = ID_PATTERN.test(made) ? made : `of-${made}`;
    const times = (taken.get(`${collection}/${id}`) ?? 0) + 1;
    taken.set(`${collection}/${id}`, times);
    return times === 1 ? id : freeId(collection, `${id}-v${times}`);
  };
  return {
    random,
    prose,
    draft: (collection, name, fields, body = '') => {
      const number = (counts.get(collection) ?? 0) + 1;
      counts.set(collection, number);
      const id = freeId(collection, name);
      const ref = `${COLLECTIONS[collection].letter}${number}`;
      return { collection, id, key: entryKey(collection, id), fields: { ref, ...fields }, body };
    },
  };
}

/** A value, or nothing: for fields that only some entries have. */
export const sometimes = <T>({ random }: Means, probability: number, value: () => T): T | undefined =>
  random.chance(probability) ? value() : undefined;

/** A list, or nothing where it would be empty: the schemas have no empty lists. */
export const orNothing = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

/** Dated notes on changes, which few entries have. */
export const changesOf = (means: Means, day: string): { date: string; note: string }[] | undefined =>
  sometimes(means, 0.03, () => [{ date: day, note: means.prose.sentence(10) }]);
