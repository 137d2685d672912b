/** What many pages ask of the same entry. */
import type { Entry } from '../entries/entry.ts';
import type { Library } from './library.ts';

/** `make`, worked out once for each entry of a library, and kept for as long as the library is. */
export function oncePerEntry<E extends Entry, T extends object>(
  make: (library: Library, entry: E) => T,
): (library: Library, entry: E) => T {
  const byLibrary = new WeakMap<Library, Map<E, T>>();
  return (library, entry) => {
    const known = byLibrary.get(library) ?? new Map<E, T>();
    byLibrary.set(library, known);
    const made = known.get(entry) ?? make(library, entry);
    known.set(entry, made);
    return made;
  };
}
