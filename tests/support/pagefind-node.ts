/** The Pagefind backend without a browser: an index of a library in a folder, read as a browser would read it. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import type { Library } from '../../src/library/library.ts';
import type { SearchBackend } from '../../src/search/backend.ts';
import { closeIndex, fillIndex } from '../../src/search/build-index.ts';
import { searchDocuments } from '../../src/search/documents.ts';
import { facetFile } from '../../src/search/facets.ts';
import { openPagefindBackend } from '../../src/search/pagefind-backend.ts';
import { facetsPath, pagefindModule, synonymsPath, wordsPath } from '../../src/search/paths.ts';
import { synonymFile } from '../../src/search/synonym-file.ts';
import { wordFile } from '../../src/search/word-list.ts';
import { resultLine } from '../../src/view/result-line.ts';

/** Writes the files of a search below `dir` and opens them. Addresses of hits begin with the address of the folder. */
export async function pagefindOver(library: Library, dir: string): Promise<SearchBackend> {
  const filled = await fillIndex(
    library.site.language,
    searchDocuments(library, (entry) => resultLine(library, entry)),
  );
  await filled.write(dir);
  await closeIndex();
  for (const [path, file] of [
    [facetsPath, facetFile(library)],
    [wordsPath, wordFile(library)],
    [synonymsPath, synonymFile(library)],
  ] as const) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), JSON.stringify(file));
  }
  // The script of the index is written for browsers: it asks for its files by `fetch`, and for its own address.
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const url = new URL(String(address));
    return new Response(readFileSync(fileURLToPath(`file://${url.pathname}`)));
  });
  const at = (path: string) => pathToFileURL(join(dir, path)).href;
  vi.stubGlobal('window', { location: new URL(at('/index.html')) });
  return openPagefindBackend({
    module: at(pagefindModule),
    facets: at(facetsPath),
    words: at(wordsPath),
    synonyms: at(synonymsPath),
    cacheTag: library.fingerprint,
  });
}
