/**
 * The lists of a page. A page has room for so many items; short lists stand whole, and long ones share what is left. A list
 * that does not fit shows its latest, counts all, and leads to the others: by search, and without one to where they stand.
 */
import { browsePath, datesPath, searchPath } from '../routes.ts';
import { COLLECTIONS, type CollectionName } from '../schema/collections.ts';
import { dateSpan } from '../schema/edtf.ts';
import type { Line } from './line.ts';
import { grouped, type Link } from './link.ts';

export interface Listing<Shown> {
  readonly items: readonly Shown[];
  /** How many there are in all, shown or not. */
  readonly total: number;
  /** Where the others are, when not all are shown. */
  readonly rest: Rest | undefined;
}

export interface Rest {
  /** "The latest 150 of 1,204 are shown." */
  readonly summary: string;
  /** The search that finds all of the list up to the year in which the shown part ends; undefined where no search is about it. */
  readonly search: string | undefined;
  /** Where the others are listed, with how many of them: years of the archive by date, or the list of their collection. */
  readonly places: readonly (Link & { readonly count: number })[];
}

/** How the items of a list that are not shown are found. */
export type Whereabouts<Item> =
  | {
      /** The items are in the archive by this date. */
      readonly date: (item: Item) => string;
      /** Which of them come first in the list. */
      readonly shown: 'latest' | 'first';
      /** Filters of the search that finds them. */
      readonly search?: Readonly<Record<string, string>>;
    }
  | { readonly browse: CollectionName };

/** A list by year, so that it can be scanned and jumped in. */
export interface LineList extends Listing<Line> {
  readonly groups: readonly { readonly year: string | undefined; readonly lines: readonly Line[] }[];
}

/** Items on one page: about 25 KB compressed (contract: budgets). */
const ROOM = 150;

/** Lists up to this length are not divided by year. */
const UNDIVIDED = 25;

/** How many items of each list a page shows, from how many there are: `{ a: 10, b: 400 }` → `{ a: 10, b: 140 }`. */
export function shareRoom<Name extends string>(
  lengths: Readonly<Record<Name, number>>,
  room = ROOM,
): Record<Name, number> {
  const shares = {} as Record<Name, number>;
  const shortestFirst = (Object.entries(lengths) as [Name, number][]).sort(([, a], [, b]) => a - b);
  let left = room;
  shortestFirst.forEach(([name, length], index) => {
    shares[name] = Math.min(length, Math.floor(left / (shortestFirst.length - index)));
    left -= shares[name];
  });
  return shares;
}

/** The first `room` of `items` as `show` gives them, and where the others are. */
export function listing<Item, Shown>(
  items: readonly Item[],
  room: number,
  show: (item: Item) => Shown,
  whereabouts: Whereabouts<Item>,
): Listing<Shown> {
  return {
    items: items.slice(0, room).map(show),
    total: items.length,
    rest: items.length > room ? restOf(items, room, whereabouts) : undefined,
  };
}

/** The same for lines, with long lists divided by the year in which each begins. */
export function listByYear<Item>(
  items: readonly Item[],
  room: number,
  show: (item: Item) => Line,
  whereabouts: Whereabouts<Item>,
): LineList {
  const list = listing(items, room, show, whereabouts);
  const groups =
    list.items.length <= UNDIVIDED
      ? [{ year: undefined, lines: list.items }]
      : [...Map.groupBy(list.items, ({ year }) => year)].map(([year, lines]) => ({ year, lines }));
  return { ...list, groups: list.items.length > 0 ? groups : [] };
}

function restOf<Item>(items: readonly Item[], room: number, whereabouts: Whereabouts<Item>): Rest {
  const others = items.slice(room);
  const part = `${grouped(room)} of ${grouped(items.length)}`;
  if ('browse' in whereabouts) {
    const { browse } = whereabouts;
    const text = `the list of ${COLLECTIONS[browse].many.toLowerCase()}`;
    return {
      summary: `The first ${part} are shown.`,
      search: undefined,
      places: [{ href: browsePath(browse), text, count: others.length }],
    };
  }
  const years = Map.groupBy(others, (item) => dateSpan(whereabouts.date(item)).min.slice(0, 4));
  const [latest = ''] = years.keys();
  return {
    summary: `The ${whereabouts.shown} ${part} are shown.`,
    search: whereabouts.search && searchPath({ ...whereabouts.search, to: latest, sort: 'newest' }),
    places: [...years].map(([year, { length }]) => ({ href: datesPath(year), text: year, count: length })),
  };
}
