/** How the words of an index are put together in files, so that a search loads few bytes and misses no word. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupWords } from '../../../src/search/split-index.ts';

const LIMIT = 100;

const word = (name: string, size: number) => ({ name, data: new Uint8Array(size) });

const namesOf = (lists: readonly (readonly { readonly name: string }[])[]) =>
  lists.map((list) => list.map(({ name }) => name));

/** Few letters, so that many words begin alike. */
const words = fc
  .uniqueArray(
    fc.record({
      name: fc.string({ unit: fc.constantFrom('a', 'b', 'c', '5'), minLength: 1, maxLength: 8 }),
      size: fc.integer({ min: 1, max: 150 }),
    }),
    { selector: ({ name }) => name, maxLength: 80 },
  )
  .map((all) => all.sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, size }) => word(name, size)));

describe('groupWords', () => {
  test('a word that many entries have is in a file of its own, rare ones share one', () => {
    const all = [word('chief', 20), word('child', 30), word('children', 90), word('choice', 20), word('church', 40)];
    expect(namesOf(groupWords(all, LIMIT))).toEqual([['chief'], ['child'], ['children'], ['choice', 'church']]);
  });

  test('every word is in one file, in the same order', () => {
    fc.assert(
      fc.property(words, (all) => {
        expect(groupWords(all, LIMIT).flat()).toEqual(all);
      }),
    );
  });

  test('a file is at most twice as long as wanted, unless it is one word', () => {
    fc.assert(
      fc.property(words, (all) => {
        for (const list of groupWords(all, LIMIT)) {
          const size = list.reduce((sum, { data }) => sum + data.length, 0);
          if (list.length > 1) expect(size).toBeLessThanOrEqual(2 * LIMIT);
        }
      }),
    );
  });

  test('whoever has typed three letters or more of a word gets every file that has words which begin so', () => {
    fc.assert(
      fc.property(words, (all) => {
        const lists = groupWords(all, LIMIT);
        const typed = new Set(
          all.flatMap(({ name }) => [3, 4, 5, 6].filter((at) => at < name.length).map((at) => name.slice(0, at))),
        );
        for (const beginning of typed) {
          // A word that is itself a word is looked for as such.
          if (all.some(({ name }) => name === beginning)) continue;
          const found = filesLoaded(namesOf(lists), beginning).flat();
          const wanted = all.map(({ name }) => name).filter((name) => name.startsWith(beginning));
          expect(found).toEqual(expect.arrayContaining(wanted));
        }
      }),
    );
  });
});

/** As Pagefind chooses: the file between whose first and last word it would stand; or else all that may have its beginning. */
function filesLoaded(lists: readonly (readonly string[])[], typed: string): (readonly string[])[] {
  const edges = (list: readonly string[]) => [list[0] ?? '', list.at(-1) ?? ''] as const;
  const strict = lists.filter((list) => typed >= edges(list)[0] && typed <= edges(list)[1]);
  if (strict.length > 0) return strict;
  const begin = (name: string) => name.slice(0, typed.length);
  return lists.filter((list) => typed >= begin(edges(list)[0]) && typed <= begin(edges(list)[1]));
}
