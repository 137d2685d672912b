/** Makes the Pagefind index (https://pagefind.app/docs/node-api/). Its work is done by a native process beside ours. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Entry } from '../entries/entry.ts';
import { allEntries, type Library } from '../library/library.ts';
import { searchIndexPath } from '../routes.ts';
import { type ResultLine, searchRecord } from './records.ts';

/** Documents handed over at once: enough to keep the native process busy, few enough to hold in memory. */
const BATCH = 200;

/** Writes the index below `outDir`, and returns how many documents are in it. Throws when one was refused. */
export async function buildIndex(
  library: Library,
  outDir: string,
  resultLine: (entry: Entry) => ResultLine,
): Promise<number> {
  const { index, errors } = await createIndex({
    forceLanguage: library.site.language.slice(0, 2),
    includeCharacters: '£%°',
  });
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  try {
    const entries = allEntries(library);
    for (let start = 0; start < entries.length; start += BATCH) {
      const added = await Promise.all(
        entries.slice(start, start + BATCH).map((entry) => {
          const { url, html } = searchRecord(library, entry, resultLine(entry));
          return index.addHTMLFile({ url, content: html });
        }),
      );
      const refused = added.flatMap((answer) => answer.errors);
      if (refused.length > 0) throw new Error(`The search index refused an entry: ${refused.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath: join(outDir, searchIndexPath()) });
    if (written.errors.length > 0)
      throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
    removeUnused(join(outDir, searchIndexPath()));
    return entries.length;
  } finally {
    await close();
  }
}

/** Pagefind's own interfaces come with every index; the site has its own. */
function removeUnused(dir: string): void {
  for (const name of readdirSync(dir)) if (/^pagefind-(?!worker\.js|entry\.json)/.test(name)) rmSync(join(dir, name));
}
