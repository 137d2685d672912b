/** The groups of `content/site.yaml` for the browser, with what the library has of them. */
import { allEntries, type Library } from '../library/library.ts';
import { searchableText } from './records.ts';
import { partsOf, type Synonyms } from './synonyms.ts';

export function synonymFile(library: Library): Synonyms {
  const groups = (library.site.synonyms ?? []).map((group) => group.split(',').map((word) => word.trim()));
  if (groups.length === 0) return [];
  const said = new Set(allEntries(library).flatMap((entry) => partsOf(searchableText(library, entry))));
  // Pagefind answers a word that is not there with one that is only its beginning.
  const isHere = (word: string) => partsOf(word).every((part) => said.has(part));
  return groups.map((typed) => ({ typed, here: typed.filter(isHere) }));
}
