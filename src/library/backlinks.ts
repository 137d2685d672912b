/** The other direction of every link. One direction is authored, in the schema; this one is computed. */
import type { Entry } from '../entries/entry.ts';
import { linksOf } from '../entries/links-of.ts';

export interface Backlink {
  readonly from: Entry;
  /** First step of the field that holds the link: `actors`, `quotes`, `derives_from`; `body` for the text. */
  readonly field: string;
}

/** For the key of every entry that is linked to: the links, in order of `entries`. */
export function findBacklinks(entries: readonly Entry[]): Map<string, Backlink[]> {
  const found = new Map<string, Backlink[]>();
  const add = (to: string, backlink: Backlink) => {
    const list = found.get(to);
    if (list) list.push(backlink);
    else found.set(to, [backlink]);
  };
  for (const from of entries) for (const { to, field } of linksOf(from)) add(to, { from, field });
  return found;
}
