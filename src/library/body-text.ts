/** The text of an entry as plain words, with the titles of entries that it links to without words of its own. */
import { plainText } from '../entries/body.ts';
import type { Entry } from '../entries/entry.ts';
import { type Library, titleOf } from './library.ts';

/** Words of a body, on one line. Quotations of other entries are left out: they are not this entry's words. */
export function bodyText(library: Library, { body }: Entry): string {
  const titleAt = (target: string): string => {
    const entry = library.byKey.get(target.split('#')[0] ?? '');
    return entry ? titleOf(entry) : '';
  };
  return plainText(body?.tree.children ?? [], titleAt)
    .replace(/\s+/g, ' ')
    .trim();
}
