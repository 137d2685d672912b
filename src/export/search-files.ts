/** What a search loads beside the index, each when it is first wanted. */
import type { Library } from '../library/library.ts';
import { facetFile } from '../search/facets.ts';
import { namesOf } from '../search/names.ts';
import { facetsPath, namesPath, synonymsPath, tagPath, wordsPath } from '../search/paths.ts';
import { synonymFile } from '../search/synonym-file.ts';
import { wordFile } from '../search/word-list.ts';
import type { OutputFile } from './formats.ts';

export function* searchFiles(library: Library): Generator<OutputFile> {
  yield { path: tagPath, text: JSON.stringify({ tag: library.fingerprint }) };
  yield { path: facetsPath, text: JSON.stringify(facetFile(library)) };
  yield { path: namesPath, text: JSON.stringify(namesOf(library)) };
  yield { path: synonymsPath, text: JSON.stringify(synonymFile(library)) };
  yield { path: wordsPath, text: JSON.stringify(wordFile(library)) };
}
