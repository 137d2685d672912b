/** Every address at which an entry answers, from the ledger and from what it is called now. */
import type { Entry } from '../entries/entry.ts';
import { keyOfAddress } from '../entries/permalinks.ts';
import type { EntryKey } from '../schema/collections.ts';
import type { Library } from './library.ts';

/** Keys that an entry had before: addresses that lead to it, but are not its own. */
export function formerKeys(library: Library): { key: EntryKey; entry: Entry }[] {
  return library.ledger.flatMap(({ address, ref }) => {
    if (address.includes('#')) return [];
    const key = keyOfAddress(address);
    const entry = library.byRef.get(ref);
    return key && entry && key !== entry.key ? [{ key, entry }] : [];
  });
}
