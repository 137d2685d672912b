/** Refs are unique and never used again, also not after a withdrawal (contract: Content). */

import type { Problem } from '../../problems/problem.ts';
import { COLLECTIONS, type CollectionName } from '../../schema/collections.ts';
import { problemAt, type Rule, type RuleContext } from './rule.ts';

export const uniqueRefs: Rule = (context) => {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  let taken = 0;
  for (const parsed of context.entries) {
    const { ref, file, collection } = parsed.entry;
    const other = first.get(ref);
    if (other) {
      problems.push(
        problemAt(parsed, ['ref'], {
          code: 'ref-duplicate',
          value: ref,
          args: { other, free: nextRef(collection, context, taken) },
        }),
      );
      taken += 1;
    } else first.set(ref, file);
  }
  return problems;
};

/** The first ref of a collection that no entry has and no build ever published. */
export function nextRef(
  collection: CollectionName,
  { entries, ledger }: Pick<RuleContext, 'entries' | 'ledger'>,
  after = 0,
): string {
  const { letter } = COLLECTIONS[collection];
  const used = [...entries.map(({ entry }) => entry.ref), ...ledger.map((row) => row.ref)];
  const numbers = used.filter((ref) => ref.startsWith(letter)).map((ref) => Number.parseInt(ref.slice(1), 10));
  return `${letter}${numbers.reduce((most, number) => Math.max(most, number), 0) + 1 + after}`;
}

/** What replaces a withdrawn entry is there, and stands. */
export const replacementsStand: Rule = ({ entries }) => {
  const standing = new Set(entries.filter(({ entry }) => !entry.fields.withdrawn).map(({ entry }) => entry.ref));
  return entries.flatMap((parsed) => {
    const replacement = parsed.entry.fields.withdrawn?.replaced_by;
    if (!replacement || standing.has(replacement)) return [];
    return [
      problemAt(parsed, ['withdrawn', 'replaced_by'], {
        code: 'link-broken',
        value: replacement,
        args: { collections: 'the entries that stand' },
      }),
    ];
  });
};
