/** What a reader's browser is sent for a page of the built site: it, its styles, scripts and icon, each with gzip at level 9. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { COLLECTION_NAMES, type CollectionName } from '../../../schema/collections.ts';

export interface PageBytes {
  readonly path: string;
  /** Everything, the page itself included. */
  readonly total: number;
  readonly scripts: number;
}

/** `path` begins and ends with a slash. */
function pageBytes(siteDir: string, path: string): PageBytes {
  const html = readFileSync(join(siteDir, path, 'index.html'), 'utf8');
  const styles = [...html.matchAll(/<link[^>]* rel="(?:stylesheet|icon)"[^>]*>/g)].map(([tag]) => hrefOf(tag));
  const scripts = withImports(
    siteDir,
    [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = '']) => src),
  );
  const size = (file: string) => gzipSync(readFileSync(join(siteDir, file)), { level: 9 }).length;
  const sum = (files: readonly string[]) => files.reduce((bytes, file) => bytes + size(file), 0);
  return { path, scripts: sum(scripts), total: size(`${path}index.html`) + sum(styles) + sum(scripts) };
}

/** Attributes in any order: the address of a link element. */
const hrefOf = (tag: string): string => / href="([^"]+)"/.exec(tag)?.[1] ?? '';

/** Scripts with those that they import as they start; not those that they load later, on demand. */
function withImports(siteDir: string, scripts: readonly string[]): string[] {
  const found = new Set(scripts);
  for (const script of found) {
    const text = readFileSync(join(siteDir, script), 'utf8');
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[^"']+)["']/g))
      found.add(posix.join(posix.dirname(script), name));
  }
  return [...found];
}

/** Addresses of the entries of a collection. Lists have numbers, entries never do. */
function entryPaths(siteDir: string, collection: CollectionName): string[] {
  const dir = join(siteDir, collection);
  return existsSync(dir)
    ? readdirSync(dir, { withFileTypes: true })
        .filter((item) => item.isDirectory() && !/^\d+$/.test(item.name))
        .map((item) => `/${collection}/${item.name}/`)
    : [];
}

/** Entries of all collections, `count` evenly spaced. */
export function sampleOfEntries(siteDir: string, count: number): PageBytes[] {
  const paths = COLLECTION_NAMES.flatMap((collection) => entryPaths(siteDir, collection));
  const step = Math.max(1, paths.length / count);
  return Array.from({ length: Math.min(count, paths.length) }, (_, index) =>
    pageBytes(siteDir, paths[Math.floor(index * step)] ?? '/'),
  ).sort((a, b) => a.total - b.total);
}

/** The page of a collection with the most HTML. */
export function largestEntry(siteDir: string, collection: CollectionName): PageBytes | undefined {
  const sizes = entryPaths(siteDir, collection).map((path) => ({
    path,
    size: statSync(join(siteDir, path, 'index.html')).size,
  }));
  const largest = sizes.reduce<(typeof sizes)[number] | undefined>(
    (most, one) => (most && most.size >= one.size ? most : one),
    undefined,
  );
  return largest && pageBytes(siteDir, largest.path);
}
