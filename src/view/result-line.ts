/** What a search result shows of an entry beside its words: the same as its line in a list, and who they were then. */
import { type Entry, isStatement } from '../entries/entry.ts';
import { entryAt, type Library, sourcesOf } from '../library/library.ts';
import { nameAt } from '../library/tenure.ts';
import { COLLECTIONS } from '../schema/collections.ts';
import { dateSpan } from '../schema/edtf.ts';
import { labelOf, STANCES } from '../schema/vocabularies.ts';
import type { ResultLine } from '../search/records.ts';
import { lineOf } from './line.ts';

export function resultLine(library: Library, entry: Entry): ResultLine {
  const { when, who, details } = lineOf(library, entry);
  const kind = COLLECTIONS[entry.collection].one;
  const line = { kind, when: when?.text ?? '', who: who ?? details[0] ?? '', stance: '', source: '' };
  if (!isStatement(entry)) return line;
  const { actors, date, positions = [] } = entry.fields;
  return {
    ...line,
    who: actors
      .map(({ actor, role }) =>
        [nameAt(entryAt(library, 'actors', actor), dateSpan(date)), role].filter(Boolean).join(', '),
      )
      .join('; '),
    stance: positions
      .map(
        ({ stance, proposal }) =>
          `${labelOf(STANCES, stance)}: ${entryAt(library, 'proposals', proposal).fields.title}`,
      )
      .join('; '),
    source: sourcesOf(entry)
      .map((id) => entryAt(library, 'sources', id).fields.publisher)
      .join('; '),
  };
}
