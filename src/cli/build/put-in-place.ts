/** The last step of a build: its folder becomes the site. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Puts folder `from` at `to`. The old one is moved aside and deleted last, so that a site that is being served is missing
 * for no longer than two renamings take; where the two are on different volumes, the new one is copied beside it first.
 */
export function putInPlace(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  const beside = mkdtempSync(join(dirname(to), `.${basename(to)}-`));
  const fresh = join(beside, 'new');
  const old = join(beside, 'old');
  try {
    moveOrCopy(from, fresh);
    if (existsSync(to)) renameSync(to, old);
    renameSync(fresh, to);
  } catch (error) {
    if (!existsSync(to) && existsSync(old)) renameSync(old, to);
    throw error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
}

function moveOrCopy(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}
