/** Makes the Pagefind index (https://pagefind.app/docs/node-api/). Its work is done by a native process beside ours. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { searchIndexPath } from '../routes.ts';
import type { SearchRecord } from './records.ts';
import { splitIndex } from './split-index.ts';

/** Documents handed over at once: enough to keep the native process busy, few enough to hold in memory. */
const BATCH = 200;

/** An index that has taken in all documents. Writing it takes the most memory of a build. */
export interface FilledIndex {
  /** Writes it below `outDir`, and ends the native process. */
  readonly write: (outDir: string) => Promise<void>;
}

/** Hands `documents` to the index. Throws when one was refused. To be closed with `closeIndex`, also after a failure. */
export async function fillIndex(language: string, documents: readonly SearchRecord[]): Promise<FilledIndex> {
  const { index, errors } = await createIndex({
    forceLanguage: language.slice(0, 2),
    includeCharacters: '£%°',
  });
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  for (let start = 0; start < documents.length; start += BATCH) {
    const batch = documents.slice(start, start + BATCH);
    const added = await Promise.all(batch.map(({ url, html }) => index.addHTMLFile({ url, content: html })));
    const refused = added.flatMap((answer) => answer.errors);
    if (refused.length > 0) throw new Error(`The search index refused an entry: ${refused.join('; ')}`);
  }
  return {
    write: async (outDir) => {
      const written = await index.writeFiles({ outputPath: join(outDir, searchIndexPath()) });
      if (written.errors.length > 0)
        throw new Error(`The search index could not be written: ${written.errors.join('; ')}`);
      // It holds what it wrote for as long as it runs.
      await closeIndex();
      removeUnused(join(outDir, searchIndexPath()));
      await splitIndex(join(outDir, searchIndexPath()));
    },
  };
}

/** Ends the native process. */
export const closeIndex = (): Promise<unknown> => close();

/** Pagefind's own interfaces come with every index; the site has its own. */
function removeUnused(dir: string): void {
  for (const name of readdirSync(dir)) if (/^pagefind-(?!worker\.js|entry\.json)/.test(name)) rmSync(join(dir, name));
}
