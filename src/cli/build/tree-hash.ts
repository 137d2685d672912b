/** Folders as one number: two are the same, file by file and byte by byte, when their hashes are. */
import { createHash, type Hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';

/** SHA-256 of every file below `dir` with its path. Left out: what lies below its folder `except`. */
export function treeHash(dir: string, except?: string): string {
  const hash = createHash('sha256');
  for (const path of filesBelow(dir)) if (!except || !isBelow(path, except)) addFile(hash, dir, path);
  return hash.digest('hex');
}

/** One for all files: tens of thousands of their own would stay in memory for a while. */
const PIECE = Buffer.alloc(1 << 16);

/** Adds a file with its path below `root`; the length keeps one file from being taken for two. */
export function addFile(hash: Hash, root: string, path: string): void {
  const file = openSync(join(root, path), 'r');
  try {
    hash.update(`${path}\0${fstatSync(file).size}\0`);
    for (let read = readSync(file, PIECE); read > 0; read = readSync(file, PIECE)) hash.update(PIECE.subarray(0, read));
  } finally {
    closeSync(file);
  }
}

/** Paths below `dir` of everything but folders, in the same order on every machine. */
export const filesBelow = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => relative(dir, join(item.parentPath, item.name)))
    .sort();

const isBelow = (path: string, folder: string): boolean => path.split(/[\\/]/)[0] === folder;
