/**
 * The ledger: every address and every quotation anchor that a build published, with the ref that it leads to.
 * Identity is the ref; an entry may be renamed or withdrawn, but its old addresses go on answering.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../problems/problem.ts';
import { entryPath, quotePath } from '../routes.ts';
import { type EntryKey, isCollection } from '../schema/collections.ts';
import { compareText } from '../schema/edtf.ts';
import { type Entry, isStatement } from './entry.ts';
import { contentFile, LEDGER_FILE } from './read.ts';

export interface LedgerRow {
  /** `/statements/<id>/`, or `/statements/<id>/#q1`. */
  readonly address: string;
  /** `S12`, or `S12#q1`. */
  readonly ref: string;
}

const HEADER = 'address,ref';
const ROW = /^(\/[a-z]+\/[a-z0-9-]+\/(?:#q\d+)?),([A-Z][1-9]\d*(?:#q\d+)?)$/;

/** Reads the text of the ledger, with the line of each address. Its form is strict: only builds write it. */
export function parseLedger(text: string): { rows: LedgerRow[]; lines: Map<string, number>; problems: Problem[] } {
  const rows: LedgerRow[] = [];
  const lines = new Map<string, number>();
  const problems: Problem[] = [];
  text.split('\n').forEach((line, index) => {
    if (line === '' || (index === 0 && line === HEADER)) return;
    const [, address, ref] = ROW.exec(line) ?? [];
    if (address && ref) {
      rows.push({ address, ref });
      lines.set(address, index + 1);
    } else problems.push({ code: 'ledger-line', file: ledgerFile(), line: index + 1, value: line });
  });
  return { rows, lines, problems };
}

export const ledgerFile = (): string => contentFile(LEDGER_FILE);

/** The key `statements/<id>` of an entry's address, without its anchor. */
export function keyOfAddress(address: string): EntryKey | undefined {
  const [, collection = '', id = ''] = /^\/([a-z]+)\/([a-z0-9-]+)\//.exec(address) ?? [];
  return isCollection(collection) ? `${collection}/${id}` : undefined;
}

/** What a build of these entries publishes. Withdrawn entries keep their address and publish no quotation. */
export function publishedRows(entries: readonly Entry[]): LedgerRow[] {
  return entries.flatMap((entry) => {
    const quotes = isStatement(entry) && !entry.fields.withdrawn ? (entry.fields.quotes ?? []) : [];
    return [
      { address: entryPath(entry.key), ref: entry.ref },
      ...quotes.map(({ id }) => ({ address: quotePath(entry.key, id), ref: `${entry.ref}#${id}` })),
    ];
  });
}

/** The ledger with what is new, in order of address; the same text when nothing is. */
export function extendLedger(rows: readonly LedgerRow[], entries: readonly Entry[]): string {
  const all = new Map([...rows, ...publishedRows(entries)].map((row) => [row.address, row]));
  const sorted = [...all.values()].sort((a, b) => compareText(a.address, b.address));
  return `${[HEADER, ...sorted.map(({ address, ref }) => `${address},${ref}`)].join('\n')}\n`;
}

/** Keeps the ledger of a build that succeeded; a file that says the same is left alone. */
export function writeLedger(contentDir: string, text: string): void {
  const path = join(contentDir, LEDGER_FILE);
  let before = '';
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    // The first build of a new library: there is no ledger yet.
  }
  if (text !== before) writeFileSync(path, text);
}
