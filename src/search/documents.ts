/** All that is handed to the search engine, as plain data: the index is a function of these documents alone. */
import type { Entry } from '../entries/entry.ts';
import { allEntries, type Library } from '../library/library.ts';
import { type ResultLine, type SearchRecord, searchRecord } from './records.ts';

/** One document for each entry that stands. `resultLine` comes from the view, so that lists and results say the same. */
export const searchDocuments = (library: Library, resultLine: (entry: Entry) => ResultLine): SearchRecord[] =>
  allEntries(library).map((entry) => searchRecord(library, entry, resultLine(entry)));
