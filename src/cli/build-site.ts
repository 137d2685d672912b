/** The build, step by step (architecture: a build that cannot lie). */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeLedger } from '../entries/permalinks.ts';
import type { Problem } from '../problems/problem.ts';
import { searchIndexPath } from '../routes.ts';
import { COLLECTION_NAMES } from '../schema/collections.ts';
import { closeIndex, fillIndex } from '../search/build-index.ts';
import { putInPlace } from './build/put-in-place.ts';
import { type CheckedSite, type MadeSite, type SiteProcess, startSiteProcess } from './build/site-process.ts';
import { repositoryRoot } from './content-dir.ts';

export interface BuildOptions {
  readonly contentDir: string;
  readonly outDir: string;
}

export interface BuildResult extends Pick<MadeSite, 'entries' | 'withdrawn' | 'pages'> {
  readonly indexed: number;
  readonly indexBytes: number;
  /** Seconds by stage. `add` runs beside `pages`: it is the time in which the index takes in its documents. */
  readonly seconds: Readonly<Record<'check' | 'pages' | 'files' | 'add' | 'index' | 'replace' | 'total', number>>;
}

/** Builds into `outDir`, or returns the problems and leaves `outDir` as it is. Throws when the build itself fails. */
export async function buildSite({
  contentDir,
  outDir,
}: BuildOptions): Promise<BuildResult | { problems: readonly Problem[] }> {
  const start = performance.now();
  // Beside the repository's own dependencies: one volume with the usual dist/, ignored by git, watched by nobody.
  const works = resolve(repositoryRoot, 'node_modules/.on-record');
  mkdirSync(works, { recursive: true });
  const work = mkdtempSync(join(works, 'build-'));
  const siteDir = join(work, 'site');
  mkdirSync(siteDir);
  const site = startSiteProcess(contentDir, siteDir);
  try {
    const checked = await site.checked;
    if ('problems' in checked) return checked;
    const built = await buildFrom(checked, site, siteDir);
    const replacing = performance.now();
    writeLedger(contentDir, built.ledger);
    putInPlace(siteDir, outDir);
    const { ledger: _, ...result } = built;
    return { ...result, seconds: { ...built.seconds, replace: since(replacing), total: since(start) } };
  } finally {
    site.stop();
    await closeIndex();
    rmSync(work, { recursive: true, force: true });
  }
}

/** Pages and index: documents are taken in while pages are made, and the index is written when they are. */
async function buildFrom({ language, documents, check }: CheckedSite, site: SiteProcess, siteDir: string) {
  const adding = performance.now();
  const filling = fillIndex(language, documents).then((index) => ({ index, add: since(adding) }));
  const [{ index, add }, made] = await Promise.all([filling, site.made]);
  const standing = Object.values(made.entries).reduce((sum, count) => sum + count, 0);
  if (documents.length !== standing)
    throw new Error(`The search index holds ${documents.length} of ${standing} entries.`);
  const writing = performance.now();
  await index.write(siteDir);
  return {
    ...made,
    indexed: documents.length,
    indexBytes: bytesBelow(join(siteDir, searchIndexPath())),
    seconds: { check, ...made.seconds, add, index: since(writing) },
  };
}

const since = (from: number): number => (performance.now() - from) / 1000;

/** Entries by collection, pages, index, seconds: what `npm run build` prints. */
export function describeBuild({ entries, withdrawn, pages, indexed, indexBytes, seconds }: BuildResult): string {
  const counts = COLLECTION_NAMES.map((name) => `${entries[name]} ${name}`).join(', ');
  return [
    `Entries: ${counts}; ${withdrawn} withdrawn.`,
    `Pages: ${pages}. Search index: ${indexed} documents, ${(indexBytes / 1e6).toFixed(1)} MB.`,
    `Seconds: ${Object.entries(seconds)
      .map(([stage, value]) => `${stage} ${value.toFixed(1)}`)
      .join(', ')}.`,
  ].join('\n');
}

function bytesBelow(dir: string): number {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0);
}
