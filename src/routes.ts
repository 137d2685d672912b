/** Every URL of the site, as functions. Nothing else builds one. Paths begin and end with a slash. */
import type { CollectionName, EntryKey } from './schema/collections.ts';

export const homePath = (): string => '/';

/** A page of a collection's list. `page` counts from 1; page 1 is the collection's own address. */
export const browsePath = (collection: CollectionName, page = 1): string =>
  page === 1 ? `/${collection}/` : `/${collection}/${page}/`;

/** An entry, from its key `statements/<id>`. */
export const entryPath = (key: EntryKey): string => `/${key}/`;

/** A quotation, landing on the exact words. `quote` is its id, `q1`. */
export const quotePath = (key: EntryKey, quote: string): string => `${entryPath(key)}#${quote}`;

/** A headed part of an entry's page; `part` is the anchor made of its heading. */
export const partPath = (key: EntryKey, part: string): string => `${entryPath(key)}#${part}`;

/** The short permanent link of a ref. */
export const shortPath = (ref: string): string => `/r/${ref}/`;

export const datesPath = (year?: string, month?: string): string =>
  ['/dates/', year && `${year}/`, month && `${month}/`].filter(Boolean).join('');

/** The search; `parameters` as src/search/query.ts names them. */
export const searchPath = (parameters: Readonly<Record<string, string>> = {}): string => {
  const query = new URLSearchParams(parameters).toString();
  return query ? `/search/?${query}` : '/search/';
};

export const aboutPath = (): string => '/about/';
export const correctionsPath = (): string => '/corrections/';
export const accessibilityPath = (): string => '/accessibility/';
/** Pages that stand once, beside the home page, lists and entries. */
export const singlePages = (): string[] => [searchPath(), aboutPath(), correctionsPath(), accessibilityPath()];

export const notFoundPath = (): string => '/404.html';

/** The folder of the search index (src/search/build-index.ts). */
export const searchIndexPath = (): string => '/pagefind/';

/** Makes a path absolute for canonical links, feeds and citations. */
export const absolute = (baseUrl: string, path: string): string => `${baseUrl}${path}`;

/**
 * The address of a passage in somebody else's page: a text fragment, which browsers scroll to and mark
 * (https://wicg.github.io/scroll-to-text-fragment/). Long passages are named by their first and last words.
 */
export function passageUrl(address: string, words: string): string {
  const encode = (text: string) => encodeURIComponent(text).replaceAll('-', '%2D');
  const list = words.split(/\s+/);
  const text =
    list.length <= 12 ? encode(words) : `${encode(list.slice(0, 5).join(' '))},${encode(list.slice(-5).join(' '))}`;
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${text}`;
}
