/**
 * The one library of a build or of the editing server. It is loaded once, by whoever started the process; pages
 * ask for it here. (The module stays outside the page bundle, see src/integration/on-record.ts, so that both sides share it.)
 */
import { checkContent } from '../entries/check.ts';
import type { Problem } from '../problems/problem.ts';
import { buildLibrary, type Library } from './library.ts';

let current: Library | undefined;

/** Reads and checks a content folder. With problems there is no library, and the one before stays. */
export function loadLibrary(contentDir: string): { library?: Library; problems: readonly Problem[] } {
  const { content, problems } = checkContent(contentDir);
  if (!content) return { problems };
  current = buildLibrary(content);
  return { library: current, problems };
}

/** The library that was loaded. Throws before that. */
export function theLibrary(): Library {
  if (!current) throw new Error('The library has not been loaded: call loadLibrary first.');
  return current;
}
