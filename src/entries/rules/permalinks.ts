/** No address that was ever published stops working, or comes to mean something else (contract: URLs). */
import type { Problem } from '../../problems/problem.ts';
import { COLLECTIONS } from '../../schema/collections.ts';
import { type Entry, isStatement } from '../entry.ts';
import { keyOfAddress, type LedgerRow, ledgerFile } from '../permalinks.ts';
import { contentFile } from '../read.ts';
import type { Rule, RuleContext } from './rule.ts';

export const addressesLast: Rule = (context) => {
  const { entries, files, byKey, ledger, ledgerLines } = context;
  const emptied = emptiedCollections(files, ledger);
  const byRef = new Map(entries.map(({ entry }) => [entry.ref, entry]));
  const hidden = hiddenRefs(context);
  const lost = ledger.flatMap((row) => {
    const key = keyOfAddress(row.address);
    if (key && emptied.has(collectionOf(key))) return [];
    const present = (key && byKey.get(key)?.entry) || undefined;
    const [ref = ''] = row.ref.split('#');
    const entry = present?.ref === ref ? present : byRef.get(ref);
    if (!entry && (hidden.all || hidden.refs.has(ref) || (!present && key && context.knownKeys.has(key)))) return [];
    return faultOf(row, entry, present);
  });
  const line = (address = '') => ledgerLines?.get(address);
  return [
    ...emptied.values(),
    ...lost.map((problem) => ({ ...problem, ...(line(problem.value) && { line: line(problem.value) }) })),
  ];
};

/**
 * The refs in files with faults of their own, whose addresses are not lost: those faults come first. `all`: one of these
 * files has no ref that could be read, which may be any.
 */
function hiddenRefs({ files, byKey, unread = [] }: RuleContext): { all: boolean; refs: ReadonlySet<string> } {
  const faulty = files.filter(({ collection, id }) => !byKey.has(`${collection}/${id}`));
  const refs = faulty.map(({ collection, text }) => {
    const written = /^ref: *['"]?([A-Z][1-9]\d*)['"]? *$/m.exec(text)?.[1];
    return written?.startsWith(COLLECTIONS[collection].letter) ? written : undefined;
  });
  return { all: unread.length > 0 || refs.includes(undefined), refs: new Set(refs.filter((ref) => ref !== undefined)) };
}

/** A whole folder that is gone is one problem, not one for each of its addresses. In a new library nothing was published. */
function emptiedCollections(files: RuleContext['files'], ledger: readonly LedgerRow[]): Map<string, Problem> {
  const published = Map.groupBy(
    ledger.filter(({ address }) => !address.includes('#')),
    ({ address }) => address.split('/')[1] ?? '',
  );
  return new Map(
    [...published]
      .filter(([collection]) => !files.some((file) => file.collection === collection))
      .map(([collection, rows]) => [
        collection,
        {
          code: 'collection-empty',
          file: contentFile(`${collection}/`),
          args: { collection, count: String(rows.length) },
        },
      ]),
  );
}

const collectionOf = (key: string): string => key.split('/')[0] ?? '';

/** `entry` is the one with the row's ref, `present` the one that stands at its address. */
function faultOf(row: LedgerRow, entry: Entry | undefined, present: Entry | undefined): Problem[] {
  const [ref = '', quote] = row.ref.split('#');
  const lost = (advice: string): Problem[] => [
    { code: 'address-lost', file: ledgerFile(), value: row.address, args: { ref: row.ref, advice } },
  ];
  if (!entry) {
    if (quote) return []; // said once, for the entry
    return lost(
      present
        ? `The entry there now has the ref ${present.ref}: give it back ${ref}. A ref never changes.`
        : `Restore the entry; or, if it was renamed, keep \`ref: ${ref}\` in its new file; or, to take it back, keep the file and add \`withdrawn:\` with a date and a reason.`,
    );
  }
  if (present && present.ref !== ref) {
    return [{ code: 'address-taken', file: ledgerFile(), value: row.address, args: { ref, other: present.ref } }];
  }
  if (quote && isStatement(entry) && !entry.fields.withdrawn && !entry.fields.quotes?.some(({ id }) => id === quote)) {
    return lost(`Give a quotation of ${entry.file} the id \`${quote}\` again: readers have linked to it.`);
  }
  return [];
}
