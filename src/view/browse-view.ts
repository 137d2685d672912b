/** A page of a collection's list. */

import type { Entry } from '../entries/entry.ts';
import { filedUnder, type Library, spanOf } from '../library/library.ts';
import { browsePath } from '../routes.ts';
import { COLLECTIONS, type CollectionName, isDated } from '../schema/collections.ts';
import { type Line, lineOf } from './line.ts';
import { counted, type Link } from './link.ts';
import { type Meta, metaOf } from './meta.ts';

/** Lines on one page of a list. */
export const PAGE_SIZE = 50;

export interface BrowseView {
  readonly meta: Meta;
  readonly title: string;
  readonly collection: CollectionName;
  /** "845 statements, newest first". */
  readonly summary: string;
  readonly lines: readonly Line[];
  /** Empty when there is one page only. */
  readonly pages: readonly PageLink[];
}

export interface PageLink extends Link {
  readonly current: boolean;
  /** What stands on the page: years, or letters. */
  readonly range: string;
}

/** How many pages a collection's list has; at least one. */
export const pageCount = (library: Library, collection: CollectionName): number =>
  Math.max(1, Math.ceil(library.entries[collection].length / PAGE_SIZE));

/** `page` counts from 1. */
export function browseView(library: Library, collection: CollectionName, page: number): BrowseView {
  const entries = inListOrder(library, collection);
  const count = pageCount(library, collection);
  const { one, many } = COLLECTIONS[collection];
  const order = isDated(collection) ? 'newest first' : 'from A to Z';
  const summary = `${counted(entries.length, one.toLowerCase(), many.toLowerCase())}, ${order}`;
  return {
    meta: metaOf(library, browsePath(collection, page), {
      title: page === 1 ? many : `${many}, page ${page} of ${count}`,
      description: `${summary}: ${library.site.subject}.`,
    }),
    title: many,
    collection,
    summary,
    lines: pageOf(entries, page).map((entry) => lineOf(library, entry)),
    pages:
      count === 1 ? [] : Array.from({ length: count }, (_, index) => pageLink(collection, entries, index + 1, page)),
  };
}

function inListOrder(library: Library, collection: CollectionName): Entry[] {
  const entries = [...(library.entries[collection] as readonly Entry[])];
  return isDated(collection) ? entries.reverse() : entries;
}

const pageOf = (entries: readonly Entry[], page: number): Entry[] =>
  entries.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);

function pageLink(collection: CollectionName, entries: readonly Entry[], page: number, current: number): PageLink {
  const on = pageOf(entries, page);
  const place = (entry: Entry | undefined): string =>
    entry === undefined
      ? ''
      : isDated(collection)
        ? spanOf(entry).min.slice(0, 4)
        : (filedUnder(entry)[0] ?? '').toUpperCase();
  const [first, last] = [place(on[0]), place(on.at(-1))];
  return {
    href: browsePath(collection, page),
    text: String(page),
    current: page === current,
    range: first === last ? first : `${first}–${last}`,
  };
}
