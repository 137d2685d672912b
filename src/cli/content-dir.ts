/** The content folder that a command works on: `--content DIR` for tests and benchmarks, else the repository's. */
import { resolve } from 'node:path';

export const repositoryRoot = resolve(import.meta.dirname, '../..');

/** `named` is relative to the folder that the command was started in. */
export const contentDirFrom = (named: string | undefined): string =>
  named ? resolve(named) : resolve(repositoryRoot, 'content');
