/**
 * What is known of the last build in a folder, so that nothing is made again that would come out the same. A build is a
 * function of its code and its content, an index of its code and its documents: where the hashes of those are the
 * same, and the files in the folder are still those that were written, the files are right. Nothing is ever guessed from times.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fingerprintOf } from '../../entries/check.ts';
import { readContent } from '../../entries/read.ts';
import { searchIndexPath } from '../../routes.ts';
import type { SearchRecord } from '../../search/records.ts';
import type { BuildResult } from '../build-site.ts';
import { repositoryRoot } from '../content-dir.ts';
import { addFile, filesBelow, treeHash } from './tree-hash.ts';

export interface KeptBuild {
  readonly outDir: string;
  /** Hash of everything but the content that a build depends on. */
  readonly code: string;
  /** The library's fingerprint. */
  readonly content: string;
  readonly ledger: string;
  readonly documents: string;
  /** Hashes of the files that were written: all but the index, and the index. */
  readonly site: string;
  readonly index: string;
  readonly result: BuildResult;
}

const NOTES = resolve(repositoryRoot, 'node_modules/.on-record/kept');
const INDEX_FOLDER = basename(searchIndexPath());

/** The last build in `outDir`, if it was made by the same code. */
export function keptBuild(outDir: string, code: string): KeptBuild | undefined {
  try {
    const kept = JSON.parse(readFileSync(noteOf(outDir), 'utf8')) as KeptBuild;
    return kept.outDir === outDir && kept.code === code ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a build of `contentDir` now would write what is already there. */
export function isUpToDate({ content, ledger, site, index, outDir }: KeptBuild, contentDir: string): boolean {
  const raw = readContent(contentDir);
  return (
    raw.problems.length === 0 &&
    fingerprintOf(raw) === content &&
    textHash(raw.ledgerText) === ledger &&
    existsSync(join(outDir, INDEX_FOLDER)) &&
    treeHash(outDir, INDEX_FOLDER) === site &&
    treeHash(join(outDir, INDEX_FOLDER)) === index
  );
}

/** Copies the index of the last build below `dir` where it is one of the same documents. Says whether it did. */
export function copyKeptIndex(kept: KeptBuild, documents: string, dir: string): boolean {
  const from = join(kept.outDir, INDEX_FOLDER);
  if (kept.documents !== documents || !existsSync(from)) return false;
  const copy = join(dir, INDEX_FOLDER);
  cpSync(from, copy, { recursive: true });
  // The copy is what will be published, so it is the copy that is verified.
  if (treeHash(copy) === kept.index) return true;
  rmSync(copy, { recursive: true });
  return false;
}

/** Notes a build that stands in its folder, and forgets those whose folder is gone. */
export function noteBuild(kept: KeptBuild): void {
  mkdirSync(NOTES, { recursive: true });
  for (const name of readdirSync(NOTES)) forgetWhereGone(join(NOTES, name));
  const note = noteOf(kept.outDir);
  // Renamed into place, so that nobody reads half of it.
  writeFileSync(`${note}.${process.pid}`, JSON.stringify(kept));
  renameSync(`${note}.${process.pid}`, note);
}

function forgetWhereGone(note: string): void {
  try {
    if (existsSync((JSON.parse(readFileSync(note, 'utf8')) as KeptBuild).outDir)) return;
    rmSync(note, { force: true });
  } catch {
    // Somebody else's, being written or removed at this moment.
  }
}

const noteOf = (outDir: string): string => join(NOTES, `${textHash(outDir)}.json`);

/** Hash of a text. */
export const textHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Hash of all documents that an index is made of. */
export function documentsHash(language: string, documents: readonly SearchRecord[]): string {
  const hash = createHash('sha256').update(language);
  for (const { url, html } of documents) hash.update(`\0${url}\0${html}`);
  return hash.digest('hex');
}

/** Folders whose files are part of the site or make it. */
const CODE = ['src', 'public'];
/** Settings by which tools change what they write. */
const SETTINGS = /^(?:NODE_|ASTRO_|VITE_|PUBLIC_)/;

/** Hash of the code, the files beside it (settings, versions), the installed packages, Node, and the settings of the shell. */
export function codeHash(): string {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\0`);
  const settings = Object.entries(process.env).filter(([name]) => SETTINGS.test(name));
  hash.update(JSON.stringify(settings.sort()));
  const beside = readdirSync(repositoryRoot, { withFileTypes: true }).filter((item) => item.isFile());
  for (const { name } of beside) addFile(hash, repositoryRoot, name);
  for (const folder of CODE)
    for (const path of filesBelow(join(repositoryRoot, folder))) addFile(hash, join(repositoryRoot, folder), path);
  // npm's own list of what it has installed.
  const installed = join('node_modules', '.package-lock.json');
  if (existsSync(join(repositoryRoot, installed))) addFile(hash, repositoryRoot, installed);
  return hash.digest('hex');
}
