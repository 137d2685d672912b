/** Refs are unique and never used again, also not after a withdrawal (contract: Content). */

import type { Problem } from '../../problems/problem.ts';
import { COLLECTIONS, type CollectionName } from '../../schema/collections.ts';
import { keyOfAddress } from '../permalinks.ts';
import { isIncomplete, problemAt, type Rule, type RuleContext } from './rule.ts';

export const uniqueRefs: Rule = (context) => {
  const published = new Map(context.ledger.map(({ address, ref }) => [ref, keyOfAddress(address)]));
  const nextFree = freeRefs(context);
  return [...Map.groupBy(context.entries, ({ entry }) => entry.ref)].flatMap(([ref, sharing]) => {
    const owner = sharing.find(({ entry }) => published.get(ref) === entry.key) ?? sharing[0];
    return sharing.flatMap((parsed): Problem[] => {
      if (!owner || parsed === owner) return [];
      const args = { other: owner.entry.file, free: nextFree(parsed.entry.collection) };
      return [problemAt(parsed, ['ref'], { code: 'ref-duplicate', value: ref, args })];
    });
  });
};

/**
 * Hands out refs that no entry has and no build ever published, in order, each once. The used ones are gone through once, not
 * for every ref: a library in which all entries are copies of one is still checked in seconds.
 */
export function freeRefs({
  entries,
  ledger,
}: Pick<RuleContext, 'entries' | 'ledger'>): (collection: CollectionName) => string {
  let last: Map<string, number> | undefined;
  return (collection) => {
    last ??= highestNumbers([...entries.map(({ entry }) => entry.ref), ...ledger.map((row) => row.ref)]);
    const { letter } = COLLECTIONS[collection];
    const number = (last.get(letter) ?? 0) + 1;
    last.set(letter, number);
    return `${letter}${number}`;
  };
}

/** The highest number after each letter: of `S12` and `S7#q1`, 12 for `S`. */
function highestNumbers(refs: readonly string[]): Map<string, number> {
  const highest = new Map<string, number>();
  for (const ref of refs) {
    const letter = ref.charAt(0);
    highest.set(letter, Math.max(highest.get(letter) ?? 0, Number.parseInt(ref.slice(1), 10)));
  }
  return highest;
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
