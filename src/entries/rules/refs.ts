/** Refs are unique and never used again, also not after a withdrawal (contract: Content). */

import type { Problem } from '../../problems/problem.ts';
import { COLLECTIONS, type CollectionName } from '../../schema/collections.ts';
import { keyOfAddress } from '../permalinks.ts';
import { isIncomplete, problemAt, type Rule, type RuleContext } from './rule.ts';

export const uniqueRefs: Rule = (context) => {
  const published = new Map(context.ledger.map(({ address, ref }) => [ref, keyOfAddress(address)]));
  return [...Map.groupBy(context.entries, ({ entry }) => entry.ref)].flatMap(([ref, sharing]) => {
    const owner = sharing.find(({ entry }) => published.get(ref) === entry.key) ?? sharing[0];
    return sharing.flatMap((parsed): Problem[] => {
      if (!owner || parsed === owner) return [];
      const { collection } = parsed.entry;
      const others = sharing.filter((one) => one !== owner && one.entry.collection === collection);
      const free = nextRef(collection, context, others.indexOf(parsed));
      return [
        problemAt(parsed, ['ref'], { code: 'ref-duplicate', value: ref, args: { other: owner.entry.file, free } }),
      ];
    });
  });
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
export const replacementsStand: Rule = (context) => {
  if (isIncomplete(context)) return [];
  const { entries } = context;
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
