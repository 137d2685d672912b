/** What an entry can be filtered by, and how the values are called. */

import { yearsOf } from '../date-text.ts';
import type { Entry } from '../entries/entry.ts';
import { dateOf, type Library } from '../library/library.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../schema/collections.ts';
import { dateSpan } from '../schema/edtf.ts';
import type { FilterName } from './query.ts';

/** Values by filter. `year` has no list of its own on the page: it is searched by from and to. */
export type FilterValues = Readonly<Record<FilterName | 'year', readonly string[]>>;

export function filterValues(entry: Entry): FilterValues {
  const fields = entry.fields as {
    themes?: readonly string[];
    actors?: readonly { actor: string }[];
    proposed_by?: readonly string[];
    producers?: readonly string[];
  };
  const date = dateOf(entry);
  return {
    type: [entry.collection],
    theme: entry.collection === 'themes' ? [entry.id] : (fields.themes ?? []),
    actor:
      entry.collection === 'actors'
        ? [entry.id]
        : [
            ...(fields.actors ?? []).map(({ actor }) => actor),
            ...(fields.proposed_by ?? []),
            ...(fields.producers ?? []),
          ],
    year: date ? yearsOf(dateSpan(date)) : [],
  };
}

/** Labels of the values of every filter, by value. */
export function filterLabels(
  library: Library,
  name: (entry: Entry) => string,
): Record<FilterName, Record<string, string>> {
  const labels = (collection: 'themes' | 'actors') =>
    Object.fromEntries(library.entries[collection].map((entry) => [entry.id, name(entry)]));
  return {
    type: Object.fromEntries(COLLECTION_NAMES.map((collection) => [collection, COLLECTIONS[collection].many])),
    theme: labels('themes'),
    actor: labels('actors'),
  };
}

/** Every year that an entry lies in or touches, in order. */
export function yearsInLibrary(library: Library): string[] {
  const dated = COLLECTION_NAMES.flatMap((collection) => library.entries[collection] as readonly Entry[]);
  return [...new Set(dated.flatMap((entry) => filterValues(entry).year))].sort();
}
