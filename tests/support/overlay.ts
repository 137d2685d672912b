/**
 * Content folders for tests: the fixture library, changed by a problem fixture or by hand, in a temporary
 * folder. A fixture holds only the files that differ; its `DELETE` lists files of the library to leave out.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';

export const LIBRARY_DIR = resolve(import.meta.dirname, '../fixtures/library');
const PROBLEMS_DIR = resolve(import.meta.dirname, '../fixtures/problems');

/** Files of a problem fixture that are about it, not of it. */
const EXPECTED = 'expected.txt';
const DELETE = 'DELETE';

/** Names of all problem fixtures. */
export const problemFixtures = (): string[] => readdirSync(PROBLEMS_DIR).sort();

/** The file that holds what a problem fixture must report. */
export const expectedFile = (fixture: string): string => join(PROBLEMS_DIR, fixture, EXPECTED);

/** The fixture library with the files of a problem fixture laid over it. Gone when the test is over. */
export function problemContent(fixture: string): string {
  const content = libraryCopy();
  const overlay = join(PROBLEMS_DIR, fixture);
  for (const path of linesOf(join(overlay, DELETE))) {
    // Without this, a fixture would go on passing after the file that it removes has been renamed.
    if (!existsSync(join(content, path)))
      throw new Error(`${fixture}/${DELETE} names ${path}, which is not in the library`);
    rmSync(join(content, path));
  }
  const own = [join(overlay, EXPECTED), join(overlay, DELETE)];
  cpSync(overlay, content, { recursive: true, filter: (path) => !own.includes(path) });
  return content;
}

/** A copy of the fixture library to change by hand. Gone when the test is over. */
export function libraryCopy(): string {
  const content = join(temporaryDir(), 'content');
  cpSync(LIBRARY_DIR, content, { recursive: true });
  return content;
}

/** An empty folder. Gone when the test is over. */
export function temporaryDir(): string {
  const dir = mkdtempSync(join(tmpdir(), 'on-record-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** Writes a file, and the folders above it. */
export function writeAt(dir: string, path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}

/** Whoever runs the tests, a file cannot be replaced while a folder stands where its new form is written. */
export const keepFromBeingWritten = (path: string): string | undefined =>
  mkdirSync(join(dirname(path), `.${basename(path)}.new`), { recursive: true });

/** All files below a folder, as paths with forward slashes, in order. */
export const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

const linesOf = (path: string): string[] =>
  existsSync(path) ? readFileSync(path, 'utf8').split('\n').filter(Boolean) : [];
