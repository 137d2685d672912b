/** What stands at the addresses of a withdrawn entry: what it was, when and why withdrawn, what replaces it. */
import type { Entry } from '../entries/entry.ts';
import { dateOf, type Library, titleOf } from '../library/library.ts';
import { entryPath } from '../routes.ts';
import { COLLECTIONS } from '../schema/collections.ts';
import { type Link, linkToEntry, type When, whenOf } from './link.ts';
import { type Meta, metaOf } from './meta.ts';

export interface TombstoneView {
  readonly meta: Meta;
  readonly key: string;
  readonly ref: string;
  readonly kind: string;
  readonly title: string;
  /** The date of what it recorded. */
  readonly when: When | undefined;
  readonly withdrawn: When;
  readonly reason: string;
  readonly replacedBy: Link | undefined;
}

export function tombstoneView(library: Library, entry: Entry): TombstoneView {
  const { withdrawn } = entry.fields;
  if (!withdrawn) throw new Error(`${entry.key} is not withdrawn`);
  const replacement = withdrawn.replaced_by ? library.byRef.get(withdrawn.replaced_by) : undefined;
  const date = dateOf(entry);
  return {
    meta: metaOf(library, entryPath(entry.key), {
      title: `Withdrawn: ${titleOf(entry)}`,
      description: `Withdrawn: ${withdrawn.reason}`,
      type: 'article',
      noindex: true,
    }),
    key: entry.key,
    ref: entry.ref,
    kind: COLLECTIONS[entry.collection].one,
    title: titleOf(entry),
    when: date ? whenOf(date) : undefined,
    withdrawn: whenOf(withdrawn.date),
    reason: withdrawn.reason,
    replacedBy: replacement && linkToEntry(replacement),
  };
}
