/** The build, step by step (architecture: a build that cannot lie). */
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeLedger } from '../entries/permalinks.ts';
import type { Problem } from '../problems/problem.ts';
import { searchIndexPath } from '../routes.ts';
import { COLLECTION_NAMES } from '../schema/collections.ts';
import { closeIndex, fillIndex } from '../search/build-index.ts';
import {
  codeHash,
  copyKeptIndex,
  documentsHash,
  isUpToDate,
  type KeptBuild,
  keptBuild,
  noteBuild,
  textHash,
} from './build/kept-build.ts';
import { putInPlace } from './build/put-in-place.ts';
import { type CheckedSite, type MadeSite, type SiteProcess, startSiteProcess } from './build/site-process.ts';
import { treeHash } from './build/tree-hash.ts';
import { repositoryRoot } from './content-dir.ts';

export interface BuildOptions {
  readonly contentDir: string;
  readonly outDir: string;
}

export interface BuildResult extends Pick<MadeSite, 'entries' | 'withdrawn' | 'pages'> {
  readonly indexed: number;
  readonly indexBytes: number;
  /** Where it is not all: what the last build had made already. */
  readonly kept?: 'index' | 'site';
  /** Seconds by stage. `add` runs beside `pages`: it is the time in which the index takes in its documents. */
  readonly seconds: Readonly<Record<string, number>>;
}

/** Builds into `outDir`, or returns the problems and leaves `outDir` as it is. Throws when the build itself fails. */
export async function buildSite({
  contentDir,
  outDir,
}: BuildOptions): Promise<BuildResult | { problems: readonly Problem[] }> {
  const start = performance.now();
  const code = codeHash();
  const kept = keptBuild(outDir, code);
  if (kept && isUpToDate(kept, contentDir)) return { ...kept.result, kept: 'site', seconds: { total: since(start) } };

  // Beside the repository's own dependencies: one volume with the usual dist/, ignored by git, watched by nobody.
  const works = resolve(repositoryRoot, 'node_modules/.on-record');
  mkdirSync(works, { recursive: true });
  const work = mkdtempSync(join(works, 'build-'));
  mkdirSync(join(work, 'site'));
  const site = startSiteProcess(contentDir, join(work, 'site'));
  try {
    const checked = await site.checked;
    if ('problems' in checked) return checked;
    const { ledger, result, hashes } = await buildFrom(checked, site, { work, kept });
    const replacing = performance.now();
    writeLedger(contentDir, ledger);
    putInPlace(join(work, 'site'), outDir);
    // Code that was changed meanwhile is in some of the pages and not in others.
    if (codeHash() === code)
      noteBuild({ ...hashes, outDir, code, content: checked.fingerprint, ledger: textHash(ledger), result });
    return { ...result, seconds: { ...result.seconds, replace: since(replacing), total: since(start) } };
  } finally {
    site.stop();
    await closeIndex();
    rmSync(work, { recursive: true, force: true });
  }
}

/** Makes the folder `site` of `work`. The index takes in its documents while pages are made, and is written when they are. */
async function buildFrom(
  { language, documents, check }: CheckedSite,
  site: SiteProcess,
  { work, kept }: { work: string; kept: KeptBuild | undefined },
) {
  const adding = performance.now();
  const hash = documentsHash(language, documents);
  const isKept = kept !== undefined && copyKeptIndex(kept, hash, work);
  const filling = isKept ? undefined : fillIndex(language, documents);
  const [filled, made] = await Promise.all([filling?.then((index) => ({ index, seconds: since(adding) })), site.made]);
  const standing = Object.values(made.entries).reduce((sum, count) => sum + count, 0);
  if (documents.length !== standing)
    throw new Error(`The search index holds ${documents.length} of ${standing} entries.`);

  const writing = performance.now();
  const written = filled?.index.write(work);
  // Beside the native process, which does the writing.
  const siteHash = treeHash(join(work, 'site'));
  await written;
  const indexDir = join(work, searchIndexPath());
  const hashes = { documents: hash, site: siteHash, index: treeHash(indexDir) };
  const indexBytes = bytesBelow(indexDir);
  renameSync(indexDir, join(work, 'site', searchIndexPath()));
  const { ledger, seconds, ...counts } = made;
  const result: BuildResult = {
    ...counts,
    indexed: documents.length,
    indexBytes,
    ...(isKept && { kept: 'index' }),
    seconds: { check, ...seconds, ...(filled && { add: filled.seconds }), index: since(writing) },
  };
  return { ledger, result, hashes };
}

const since = (from: number): number => (performance.now() - from) / 1000;

const KEPT = {
  site: 'Nothing has changed since the last build: it was verified, and kept.',
  index: 'The search index of the last build was kept: its documents have not changed.',
} as const;

/** Entries by collection, pages, index, seconds: what `npm run build` prints. */
export function describeBuild({ entries, withdrawn, pages, indexed, indexBytes, kept, seconds }: BuildResult): string {
  const counts = COLLECTION_NAMES.map((name) => `${entries[name]} ${name}`).join(', ');
  return [
    ...(kept ? [KEPT[kept]] : []),
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
