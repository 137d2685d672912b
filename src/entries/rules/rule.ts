/** What a rule across entries is given, and how it names the place of a problem. */
import type { Problem } from '../../problems/problem.ts';
import { fieldName } from '../../problems/problem.ts';
import type { Site } from '../../schema/site.ts';
import { lineOfField, type ParsedEntry } from '../parse.ts';
import type { LedgerRow } from '../permalinks.ts';
import type { RawFile } from '../read.ts';

export interface RuleContext {
  /** Every file of a collection, also those with faults of their own. */
  readonly files: readonly RawFile[];
  /** Entries whose own file is right. */
  readonly entries: readonly ParsedEntry[];
  readonly byKey: ReadonlyMap<string, ParsedEntry>;
  /** Keys of all files: a link to an entry with faults is not broken. */
  readonly knownKeys: ReadonlySet<string>;
  /** Keys of files that could not even be read. */
  readonly unread?: readonly string[];
  readonly ledger: readonly LedgerRow[];
  /** On which line of the ledger an address stands. */
  readonly ledgerLines?: ReadonlyMap<string, number>;
  /** The settings of the site and their text; absent where they have faults. */
  readonly site?: { readonly fields: Site; readonly text: string } | undefined;
}

/**
 * Whether some files could not be read or have faults of their own. What seems to be missing may be in them, so rules
 * that speak of absence wait until they are mended.
 */
export const isIncomplete = ({ files, byKey, unread = [] }: RuleContext): boolean =>
  unread.length > 0 || files.some(({ collection, id }) => !byKey.has(`${collection}/${id}`));

/** A rule in one function: every breach is one problem. */
export type Rule = (context: RuleContext) => Problem[];

/** A problem at a field of an entry, with its line. */
export function problemAt(
  { raw }: ParsedEntry,
  path: readonly PropertyKey[],
  problem: Omit<Problem, 'file' | 'line' | 'field'>,
): Problem {
  return { ...problem, file: raw.file, line: lineOfField(raw, path), field: fieldName(path) };
}
