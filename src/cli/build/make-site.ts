/**
 * The process that `startSiteProcess` starts: `node make-site.ts <content> <folder>` checks the content and writes all
 * pages and files but the search index, whose documents it sends.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extendLedger } from '../../entries/permalinks.ts';
import { outputFiles } from '../../export/formats.ts';
import { allEntries, type Library } from '../../library/library.ts';
import { loadLibrary } from '../../library/load.ts';
import { COLLECTION_NAMES } from '../../schema/collections.ts';
import { searchDocuments } from '../../search/documents.ts';
import { resultLine } from '../../view/result-line.ts';
import { renderPages } from './render-pages.ts';
import type { MadeSite, SiteMessage } from './site-process.ts';
import { verifyAddresses } from './verify-addresses.ts';

/** Documents sent at once: all in one message would be in memory several times over. */
const BATCH = 200;

const [contentDir = '', siteDir = ''] = process.argv.slice(2);
const send = (message: SiteMessage) => new Promise((sent) => process.send?.(message, sent));
const since = (from: number): number => (performance.now() - from) / 1000;

// Nobody is left to make pages for.
process.once('disconnect', () => process.exit(1));

const start = performance.now();
const { library, problems } = loadLibrary(contentDir);
if (library) {
  const documents = searchDocuments(library, (entry) => resultLine(library, entry));
  for (let first = 0; first < documents.length; first += BATCH)
    send({ documents: documents.slice(first, first + BATCH) });
  const { site, fingerprint } = library;
  send({ checked: { language: site.language, fingerprint, check: since(start) } });
  await send({ made: await makeSite(library) });
} else await send({ problems });
process.exit(0);

async function makeSite(library: Library): Promise<MadeSite> {
  const rendering = performance.now();
  await renderPages(contentDir, siteDir);
  const pages = since(rendering);
  const writing = performance.now();
  writeFiles(library);
  const found = verifyAddresses(library, siteDir);
  const counts = COLLECTION_NAMES.map((name) => [name, library.entries[name].length]);
  return {
    entries: Object.fromEntries(counts) as MadeSite['entries'],
    withdrawn: library.withdrawn.length,
    pages: found,
    ledger: extendLedger(library.ledger, [...allEntries(library), ...library.withdrawn]),
    seconds: { pages, files: since(writing) },
  };
}

function writeFiles(library: Library): void {
  const folders = new Set<string>();
  for (const { path, text } of outputFiles(library)) {
    const file = join(siteDir, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    // Fails where something stands already: two things would be published at one address.
    writeFileSync(file, text, { flag: 'wx' });
  }
}
