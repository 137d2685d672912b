/** The library as documents of a search cluster (elasticsearch-index.ts), and as lines for its bulk interface. */
import type { Entry } from '../entries/entry.ts';
import { allEntries, type Library, titleOf } from '../library/library.ts';
import { entryPath, quotePath } from '../routes.ts';
import { INDEX, type IndexMeta } from './elasticsearch-index.ts';
import { facetFile, facetsOf } from './facets.ts';
import { aliasesOf, headlinesOf, quotesOf, type ResultLine, speakersOf, textsOf, themesOf } from './records.ts';
import { synonymFile } from './synonym-file.ts';

export type ClusterDocument = ReturnType<typeof documentOf>;

/** What the mapping says of the library. */
export const indexMeta = (library: Library): IndexMeta => ({
  fingerprint: library.fingerprint,
  values: facetFile(library).values,
  synonyms: synonymFile(library),
});

/**
 * An action and a document for every entry that stands, each on a line; the last line, too, ends. `lineOf` gives what a
 * result shows; it comes from the view, so that lists and results say the same.
 */
export function* bulkLines(library: Library, lineOf: (entry: Entry) => ResultLine): Generator<string> {
  const headings = new Map(facetFile(library).values.actor);
  for (const [position, entry] of allEntries(library).entries()) {
    yield `${JSON.stringify({ index: { _index: INDEX, _id: entry.key } })}\n`;
    yield `${JSON.stringify(documentOf(library, entry, { line: lineOf(entry), position, headings }))}\n`;
  }
}

function documentOf(
  library: Library,
  entry: Entry,
  {
    line,
    position,
    headings,
  }: { readonly line: ResultLine; readonly position: number; readonly headings: ReadonlyMap<string, string> },
) {
  const { filters, dates } = facetsOf(library, entry);
  const [own] = dates;
  return {
    url: entryPath(entry.key),
    ref: entry.ref,
    title: titleOf(entry),
    shown: line,
    text: textsOf(library, entry),
    quotes: quotesOf(entry).map(({ id, text, reported = false }) => ({
      id,
      url: quotePath(entry.key, id),
      text,
      reported,
    })),
    themes: themesOf(library, entry),
    headlines: headlinesOf(library, entry),
    aliases: aliasesOf(entry),
    names: speakersOf(library, entry),
    ...filters,
    dates: dates.map(({ min, max }) => ({ gte: min, lte: max })),
    ...(own && { first_day: own.min, last_day: own.max }),
    group_actor: headings.get(filters.actor[0] ?? '') ?? '',
    group_year: own?.min.slice(0, 4) ?? '',
    position,
  };
}
