/** What a search result shows of an entry beside its words: the same as its line in a list. */
import type { Entry } from '../entries/entry.ts';
import type { Library } from '../library/library.ts';
import { COLLECTIONS } from '../schema/collections.ts';
import type { ResultLine } from '../search/records.ts';
import { lineOf } from './line.ts';

export function resultLine(library: Library, entry: Entry): ResultLine {
  const { when, who, details } = lineOf(library, entry);
  return { kind: COLLECTIONS[entry.collection].one, when: when?.text ?? '', who: who ?? details[0] ?? '' };
}
