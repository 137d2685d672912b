/** The build, step by step (architecture: a build that cannot lie). */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'astro';
import { appendToLedger } from '../entries/permalinks.ts';
import { outputFiles } from '../export/formats.ts';
import { astroConfig } from '../integration/astro-config.ts';
import { formerKeys } from '../library/addresses.ts';
import { allEntries, type Library } from '../library/library.ts';
import { loadLibrary } from '../library/load.ts';
import type { Problem } from '../problems/problem.ts';
import {
  aboutPath,
  accessibilityPath,
  browsePath,
  correctionsPath,
  datesPath,
  entryPath,
  homePath,
  searchIndexPath,
  searchPath,
  shortPath,
} from '../routes.ts';
import { COLLECTION_NAMES } from '../schema/collections.ts';
import { buildIndex } from '../search/build-index.ts';
import { pageCount } from '../view/browse-view.ts';
import { datePages } from '../view/dates-view.ts';
import { resultLine } from '../view/result-line.ts';
import { repositoryRoot } from './content-dir.ts';

export interface BuildOptions {
  readonly contentDir: string;
  readonly outDir: string;
}

export interface BuildResult {
  readonly library: Library;
  readonly pages: number;
  readonly indexed: number;
  readonly indexBytes: number;
  /** Seconds by stage, in order. Pages and index are made side by side, so their times overlap. */
  readonly seconds: Readonly<Record<'check' | 'pages' | 'index' | 'files' | 'total', number>>;
}

/** Builds into `outDir`, or returns the problems and leaves `outDir` as it is. Throws when the build itself fails. */
export async function buildSite({
  contentDir,
  outDir,
}: BuildOptions): Promise<BuildResult | { problems: readonly Problem[] }> {
  const start = performance.now();
  const { library, problems } = loadLibrary(contentDir);
  if (!library) return { problems };
  const check = since(start);

  // Beside the repository's own dependencies: one volume with the usual dist/, ignored by git, watched by nobody.
  const works = resolve(repositoryRoot, 'node_modules/.on-record');
  mkdirSync(works, { recursive: true });
  const work = mkdtempSync(join(works, 'build-'));
  try {
    return await buildIn(work, library, { contentDir, outDir }, { check, start });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function buildIn(
  work: string,
  library: Library,
  { contentDir, outDir }: BuildOptions,
  { check, start }: { check: number; start: number },
): Promise<BuildResult> {
  const staging = join(work, 'site');
  mkdirSync(staging);

  const parallel = performance.now();
  const [pages, index] = await Promise.all([
    renderPages(contentDir, staging).then(() => since(parallel)),
    buildIndex(library, work, (entry) => resultLine(library, entry)).then((indexed) => ({
      indexed,
      seconds: since(parallel),
    })),
  ]);
  renameSync(join(work, searchIndexPath()), join(staging, searchIndexPath()));

  const files = performance.now();
  writeFiles(library, staging);
  const written = verifyOutput(library, staging, index.indexed);
  appendToLedger(contentDir, library.ledger, [...allEntries(library), ...library.withdrawn]);
  replaceFolder(staging, outDir);
  return {
    library,
    pages: written,
    indexed: index.indexed,
    indexBytes: bytesBelow(join(outDir, searchIndexPath())),
    seconds: { check, pages, index: index.seconds, files: since(files), total: since(start) },
  };
}

const since = (from: number): number => (performance.now() - from) / 1000;

/** Entries by collection, pages, index, seconds: what `npm run build` prints. */
export function describeBuild({ library, pages, indexed, indexBytes, seconds }: BuildResult): string {
  const entries = COLLECTION_NAMES.map((name) => `${library.entries[name].length} ${name}`).join(', ');
  return [
    `Entries: ${entries}; ${library.withdrawn.length} withdrawn.`,
    `Pages: ${pages}. Search index: ${indexed} documents, ${(indexBytes / 1e6).toFixed(1)} MB.`,
    `Seconds: ${Object.entries(seconds)
      .map(([stage, value]) => `${stage} ${value.toFixed(1)}`)
      .join(', ')}.`,
  ].join('\n');
}

/** Astro reports some faults as logged errors and still succeeds: any is a failure here. */
async function renderPages(contentDir: string, outDir: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const errors: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
    if (String(chunk).includes('[ERROR]')) errors.push(String(chunk));
    return write(chunk, ...rest);
  }) as typeof process.stderr.write;
  try {
    await build({
      ...astroConfig({ contentDir, builtDir: outDir }),
      configFile: false,
      root: repositoryRoot,
      outDir,
      logLevel: 'warn',
    });
  } finally {
    process.stderr.write = write;
  }
  if (errors.length > 0) throw new Error(`Astro logged errors:\n${errors.join('')}`);
}

function writeFiles(library: Library, outDir: string): void {
  const folders = new Set<string>();
  for (const { path, text } of outputFiles(library)) {
    const file = join(outDir, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    if (existsSync(file)) throw new Error(`Two things are to be published at ${path}.`);
    writeFileSync(file, text);
  }
}

/** Every address that the model expects has a page, and nothing else does. Returns the number of pages. */
function verifyOutput(library: Library, outDir: string, indexed: number): number {
  const entries = [...allEntries(library), ...library.withdrawn];
  const expected = new Set([
    homePath(),
    searchPath(),
    aboutPath(),
    correctionsPath(),
    accessibilityPath(),
    ...COLLECTION_NAMES.flatMap((name) =>
      Array.from({ length: pageCount(library, name) }, (_, page) => browsePath(name, page + 1)),
    ),
    ...datePages(library).map(({ year, month }) => datesPath(year, month)),
    ...entries.flatMap(({ key, ref }) => [entryPath(key), shortPath(ref)]),
    ...formerKeys(library).map(({ key }) => entryPath(key)),
  ]);
  const found = new Set(
    readdirSync(outDir, { recursive: true, withFileTypes: true })
      .filter((item) => item.name === 'index.html')
      .map((item) => `${item.parentPath.slice(outDir.length).split('\\').join('/')}/`),
  );
  const missing = [...expected].filter((path) => !found.has(path));
  const surplus = [...found].filter((path) => !expected.has(path));
  if (missing.length > 0) throw new Error(`Pages are missing from the build: ${missing.slice(0, 10).join(', ')}`);
  if (surplus.length > 0)
    throw new Error(`The build has pages that nothing accounts for: ${surplus.slice(0, 10).join(', ')}`);
  if (indexed !== allEntries(library).length)
    throw new Error(`The search index holds ${indexed} of ${allEntries(library).length} entries.`);
  return found.size;
}

/** Moves where the two are on one volume, else copies. */
function replaceFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

function bytesBelow(dir: string): number {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .reduce((sum, item) => sum + statSync(join(item.parentPath, item.name)).size, 0);
}
