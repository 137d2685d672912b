/**
 * Builds, once in a run of Vitest, the two sites that the tests look at: the library of this repository and the
 * fixture library. The library is built in place, as `npm run build` does, so that its ledger is seen to be complete; but
 * into a folder of this run, so that neither a build of somebody else nor the tests are disturbed.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { built, ROOT } from './build.ts';
import { findChromium } from './chromium.ts';
import { writeHostileContent } from './hostile.ts';
import { LIBRARY_DIR } from './overlay.ts';

/** A built site, and the content that it was built from. */
export interface BuiltSite {
  readonly name: string;
  readonly contentDir: string;
  readonly dir: string;
  /** The ledger as it was before the build. */
  readonly ledgerBefore: string;
}

export interface BuiltSites {
  readonly library: BuiltSite;
  readonly fixture: BuiltSite;
  /** The fixture library with an attack in every text. */
  readonly hostile: BuiltSite;
}

declare module 'vitest' {
  export interface ProvidedContext {
    sites: BuiltSites;
    chromium: string;
  }
}

const WORKS = resolve(ROOT, 'node_modules/.on-record/tests');

/** Vitest calls this for each project, each time from a new instance of this module: the process is what they share. */
const shared = globalThis as { onRecordSites?: BuiltSites };

export default function setup(project: TestProject): () => void {
  shared.onRecordSites ??= buildSites();
  project.provide('sites', shared.onRecordSites);
  if (project.name === 'browser') project.provide('chromium', findChromium());
  return () => rmSync(join(WORKS, String(process.pid)), { recursive: true, force: true });
}

function buildSites(): BuiltSites {
  removeLeftovers();
  const work = join(WORKS, String(process.pid));
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  const copy = join(work, 'fixture-content');
  cpSync(LIBRARY_DIR, copy, { recursive: true });
  const attacked = join(work, 'hostile-content');
  writeHostileContent(attacked);
  return {
    library: buildOne('library', resolve(ROOT, 'content'), join(work, 'library')),
    fixture: buildOne('fixture', copy, join(work, 'fixture')),
    hostile: buildOne('hostile', attacked, join(work, 'hostile')),
  };
}

function buildOne(name: string, contentDir: string, dir: string): BuiltSite {
  const ledgerBefore = readFileSync(join(contentDir, 'permalinks.csv'), 'utf8');
  built(contentDir, dir);
  return { name, contentDir, dir, ledgerBefore };
}

/** Folders of runs that were killed. */
function removeLeftovers(): void {
  mkdirSync(WORKS, { recursive: true });
  for (const name of readdirSync(WORKS)) if (!isRunning(Number(name))) rmSync(join(WORKS, name), { recursive: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
