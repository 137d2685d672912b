/**
 * Files that are no pages, and pages that need no layout: each format a pure function of the library. A new one is
 * a file beside this and a row here; the build writes it, the editing server serves it.
 */
import type { Library } from '../library/library.ts';
import { forwards } from './forwards.ts';
import { robots } from './robots.ts';
import { searchFiles } from './search-files.ts';
import { sitemap } from './sitemap.ts';

export interface OutputFile {
  /** From the root of the site, with a leading slash; a folder's page ends in `/index.html`. */
  readonly path: string;
  readonly text: string;
}

export type Format = (library: Library) => Iterable<OutputFile>;

export const FORMATS: readonly Format[] = [forwards, searchFiles, sitemap, robots];

/** All files of all formats. */
export function* outputFiles(library: Library): Generator<OutputFile> {
  for (const format of FORMATS) yield* format(library);
}
