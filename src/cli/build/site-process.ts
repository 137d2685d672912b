/**
 * The pages are made in a process of their own: what Astro and the library hold in memory is given back before Pagefind
 * writes the index, which alone takes as much again. This side starts that process and takes in what it sends.
 */
import { fork } from 'node:child_process';
import { resolve } from 'node:path';
import type { Problem } from '../../problems/problem.ts';
import type { CollectionName } from '../../schema/collections.ts';
import type { SearchRecord } from '../../search/records.ts';
import { repositoryRoot } from '../content-dir.ts';

/** Content that is right: what the index needs of it. */
export interface CheckedSite {
  readonly language: string;
  readonly fingerprint: string;
  readonly documents: readonly SearchRecord[];
  /** Seconds that loading and checking took. */
  readonly check: number;
}

/** A finished folder, still without its index. */
export interface MadeSite {
  readonly entries: Readonly<Record<CollectionName, number>>;
  readonly withdrawn: number;
  readonly pages: number;
  /** The ledger with what this build publishes. */
  readonly ledger: string;
  readonly seconds: { readonly pages: number; readonly files: number };
}

/** What the process sends: problems and nothing more; or documents, some at a time, then what was checked, then what was made. */
export type SiteMessage =
  | { problems: readonly Problem[] }
  | { documents: readonly SearchRecord[] }
  | { checked: Omit<CheckedSite, 'documents'> }
  | { made: MadeSite };

export interface SiteProcess {
  readonly checked: Promise<CheckedSite | { problems: readonly Problem[] }>;
  /** Settled when the process has ended, so that its memory is free. */
  readonly made: Promise<MadeSite>;
  /** Ends it before its time. */
  readonly stop: () => void;
}

/** Starts to check `contentDir` and to write its pages and files to `siteDir`. Both promises reject when the process fails. */
export function startSiteProcess(contentDir: string, siteDir: string): SiteProcess {
  const child = fork(resolve(import.meta.dirname, 'make-site.ts'), [contentDir, siteDir], {
    serialization: 'advanced',
    // Node then keeps what it makes of our and Astro's modules, which takes half a second.
    env: { ...process.env, NODE_COMPILE_CACHE: resolve(repositoryRoot, 'node_modules/.on-record/compiled') },
  });
  const checked = Promise.withResolvers<CheckedSite | { problems: readonly Problem[] }>();
  const made = Promise.withResolvers<MadeSite>();
  const documents: SearchRecord[] = [];
  let site: MadeSite | undefined;
  child.on('message', (message: SiteMessage) => {
    if ('documents' in message) documents.push(...message.documents);
    else if ('made' in message) site = message.made;
    else checked.resolve('checked' in message ? { ...message.checked, documents } : message);
  });
  const fail = (error: Error) => {
    checked.reject(error);
    made.reject(error);
  };
  child.once('error', fail).once('close', (code) => {
    if (code === 0 && site) made.resolve(site);
    else fail(new Error(`The process that makes the pages ended with ${code}; what it said stands above.`));
  });
  // Whoever waits for the pages is told; when the content has problems, nobody does.
  made.promise.catch(() => undefined);
  return { checked: checked.promise, made: made.promise, stop: () => child.kill() };
}
