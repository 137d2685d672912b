/**
 * The files from which a search cluster is loaded: the index with its mapping, and the documents as lines for the bulk
 * interface. Not published with the site: `npm run export -- elasticsearch` writes them.
 */
import type { Entry } from '../entries/entry.ts';
import type { Library } from '../library/library.ts';
import { bulkLines, indexMeta } from '../search/elasticsearch-documents.ts';
import { INDEX, indexBody } from '../search/elasticsearch-index.ts';
import type { ResultLine } from '../search/records.ts';

/** A file that may be too large for one text. */
export interface LongFile {
  /** In the folder of the export. */
  readonly name: string;
  readonly lines: Iterable<string>;
}

const MAPPING = 'mapping.json';
const BULK = 'bulk.ndjson';

/** `lineOf` gives what a result shows (src/view/result-line.ts). */
export const elasticsearchFiles = (library: Library, lineOf: (entry: Entry) => ResultLine): LongFile[] => [
  { name: MAPPING, lines: [`${JSON.stringify(indexBody(indexMeta(library)), null, 2)}\n`] },
  { name: BULK, lines: bulkLines(library, lineOf) },
];

/** The commands that load the files of `dir` into a cluster at `$CLUSTER`. */
export const elasticsearchLoading = (dir: string): string[] => [
  `curl -X PUT "$CLUSTER/${INDEX}" -H 'Content-Type: application/json' --data-binary '@${dir}/${MAPPING}'`,
  `curl -X POST "$CLUSTER/_bulk?refresh=true&filter_path=errors,items.*.error" -H 'Content-Type: application/x-ndjson' --data-binary '@${dir}/${BULK}'`,
];
