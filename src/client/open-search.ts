/** Opens what a search needs when it is first wanted: the index, and for a question its reader and the names it knows. */
import type { SearchBackend } from '../search/backend.ts';
import { isTitle, questionOf, type Read } from '../search/interpret.ts';
import { openPagefindBackend } from '../search/pagefind-backend.ts';
import { facetsPath, namesPath, pagefindModule, synonymsPath, wordsPath } from '../search/paths.ts';
import type { SearchState } from '../search/query.ts';
import { mayBeQuestion } from '../search/question-gate.ts';
import type { Names } from '../search/reading-names.ts';

let backend: Promise<SearchBackend> | undefined;
let names: Promise<Names> | undefined;

/** `at`: an element with the tag of the index in `data-cache-tag`. A failed loading is tried again at the next search. */
export function openBackend(at: HTMLElement): Promise<SearchBackend> {
  backend ??= openPagefindBackend({
    module: pagefindModule,
    facets: facetsPath,
    words: wordsPath,
    synonyms: synonymsPath,
    cacheTag: at.dataset['cacheTag'] ?? '',
  });
  backend.catch(() => {
    backend = undefined;
  });
  return backend;
}

/** The reading of a query that is a question; undefined where it is not, or where an entry is called just so. */
export async function readingOf(at: HTMLElement, search: SearchBackend, state: SearchState): Promise<Read | undefined> {
  if (state.plain || !mayBeQuestion(state.q)) return undefined;
  try {
    names ??= fetch(`${namesPath}?${at.dataset['cacheTag']}`).then((answer) => answer.json() as Promise<Names>);
    const [{ readQuestion }, known] = await Promise.all([import('../search/reading.ts'), names]);
    const reading = readQuestion(state.q, known);
    if (!reading || (await isTitle(search, state))) return undefined;
    return { reading, question: questionOf(state, reading) };
  } catch (error) {
    names = undefined;
    console.warn(error); // The words can be searched all the same.
    return undefined;
  }
}
