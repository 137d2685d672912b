/** No address that was ever published stops working, or comes to mean something else (contract: URLs). */
import type { Problem } from '../../problems/problem.ts';
import { type Entry, isStatement } from '../entry.ts';
import { keyOfAddress, type LedgerRow, ledgerFile } from '../permalinks.ts';
import { contentFile } from '../read.ts';
import type { Rule, RuleContext } from './rule.ts';

export const addressesLast: Rule = ({ entries, files, byKey, ledger }) => {
  const emptied = emptiedCollections(files, ledger);
  const byRef = new Map(entries.map(({ entry }) => [entry.ref, entry]));
  // While files have faults of their own, their refs are unknown: those faults come first.
  const faulty = new Set(
    files
      .filter(({ collection, id }) => !byKey.has(`${collection}/${id}`))
      .map(({ collection, id }) => `${collection}/${id}`),
  );
  const lost = ledger.flatMap((row) => {
    const key = keyOfAddress(row.address);
    if (key && (faulty.has(key) || emptied.has(collectionOf(key)))) return [];
    return faultOf(row, byRef, (key && byKey.get(key)?.entry) || undefined);
  });
  return [...emptied.values(), ...lost];
};

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

function faultOf(row: LedgerRow, byRef: ReadonlyMap<string, Entry>, present: Entry | undefined): Problem[] {
  const [ref = '', quote] = row.ref.split('#');
  const entry = byRef.get(ref);
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
