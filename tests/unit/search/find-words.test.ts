/** Which entries the words of a query find, over a small index that answers as Pagefind does. */
import { describe, expect, test } from 'vitest';
import { ENOUGH, findWords } from '../../../src/search/find-words.ts';
import type { Pagefind, PagefindDocument, Result } from '../../../src/search/pagefind-module.ts';
import type { Synonyms } from '../../../src/search/synonyms.ts';
import { termsOf } from '../../../src/search/terms.ts';

/**
 * Finds the documents that have every word or, for a word that none has, one that is its beginning; a query that is
 * quoted as a whole is a phrase. Ranks by how often the words are said. Notes what it was asked.
 */
function fakePagefind(texts: Readonly<Record<string, string>>): { pagefind: Pagefind; asked: (string | null)[] } {
  const asked: (string | null)[] = [];
  const all = Object.values(texts).flatMap(wordsIn);
  const resultOf = (id: string, score: number): Result => ({
    id,
    score,
    words: [0],
    data: async () => ({ ...EMPTY, url: `/${id}/`, content: texts[id] ?? '' }),
  });
  const search = async (term: string | null) => {
    asked.push(term);
    const phrase = /^"(.*)"$/.exec(term ?? '')?.[1];
    const matches = (word: string) =>
      all.some((one) => one.startsWith(word))
        ? (one: string) => one.startsWith(word)
        : (one: string) => one.length > 1 && word.startsWith(one);
    const found = Object.entries(texts).flatMap(([id, text]) => {
      if (phrase !== undefined)
        return ` ${wordsIn(text).join(' ')} `.includes(` ${wordsIn(phrase).join(' ')} `) ? [resultOf(id, 1)] : [];
      const counts = wordsIn(term ?? '').map((word) => wordsIn(text).filter(matches(word)).length);
      return counts.every((count) => count > 0)
        ? [
            resultOf(
              id,
              counts.reduce((sum, count) => sum + count, 0),
            ),
          ]
        : [];
    });
    return { results: found.sort((a, b) => b.score - a.score) };
  };
  return { pagefind: { search }, asked };
}

const EMPTY: PagefindDocument = {
  url: '',
  meta: {},
  filters: {},
  excerpt: '',
  content: '',
  anchors: [],
  sub_results: [],
};
const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const LAMPS = {
  dim: 'The council shall dim the lamps after midnight. It is a duty of care.',
  care: 'To care is a duty, says the minister of lamps.',
  moths: 'Moths like lamps, and lamps like moths.',
  night: 'The quo of the night: dark lanes.',
  stars: 'Stars over the lanes.',
};

async function find(query: string, texts: Readonly<Record<string, string>> = LAMPS, synonyms: Synonyms = []) {
  const { words, phrases } = termsOf(query);
  const { pagefind, asked } = fakePagefind(texts);
  const { results, unknown, alike, complete } = await findWords(pagefind, words, phrases, async () => synonyms);
  const ids = results.map(({ id }) => id);
  return { all: ids.slice(0, complete), most: ids.slice(complete), unknown, alike, asked, results };
}

describe('entries with all words', () => {
  test.each([
    ['one word', 'moths', ['moths']],
    ['several words, in any order', 'midnight council lamps', ['dim'], ['care', 'moths']],
    ['the beginning of a word', 'mot', ['moths']],
    ['small words are not asked for', 'moths with the stars', [], ['moths', 'stars']],
    ['unless there are no others', 'of the', ['care', 'dim', 'night'], ['stars']],
    ['nothing', 'zebra', []],
  ])('%s: %s', async (_, query, all, most: string[] = []) => {
    const found = await find(query);
    expect(found.all.toSorted()).toEqual(all.toSorted());
    expect(found.most.toSorted()).toEqual(most.toSorted());
  });

  test('come in the order of the index', async () => {
    expect((await find('lamps')).all).toEqual(['moths', 'dim', 'care']);
  });
});

describe('an exact phrase', () => {
  test.each([
    ['alone', '"duty of care"', ['dim']],
    ['beside a word', '"duty of care" midnight', ['dim']],
    ['beside another phrase', '"duty of care" "the lamps"', ['dim']],
    ['that no entry has', '"care of duty"', []],
    ['beside a word that only others have', '"duty of care" moths', []],
    ['beside small words', '"duty of care" about the', ['dim']],
    ['beside a word that the library does not have', '"duty of care" zebra', ['dim']],
  ])('%s: %s', async (_, query, expected) => {
    expect(await find(query)).toMatchObject({ all: expected, most: [] });
  });
});

describe('words that the library does not have', () => {
  test.each([
    ['are named, and the others found', 'quokka lanes', ['quokka'], ['night', 'stars']],
    ['are named where there are no others', 'quokka zebra', ['quokka', 'zebra'], []],
    ['are named as they were typed', 'Quokka, lanes', ['Quokka,'], ['night', 'stars']],
    ['are none, where the library has all of them', 'lanes', [], ['night', 'stars']],
    ['are no reason to drop one that has another ending', 'moth', [], ['moths']],
  ])('%s: %s', async (_, query, unknown, all) => {
    const found = await find(query);
    expect(found.unknown).toEqual(unknown);
    expect(found.all.toSorted()).toEqual(all);
  });

  test('are told from words that only stand apart', async () => {
    expect(await find('moths stars')).toMatchObject({ unknown: [], all: [] });
  });
});

describe('entries with most of the words', () => {
  test('follow those that have all, each once', async () => {
    const { all, most } = await find('minister duty lamps');
    expect(all).toEqual(['care']);
    expect(most).toContain('dim');
    expect(most).not.toContain('care');
    expect(new Set([...all, ...most]).size).toBe(all.length + most.length);
  });

  test('have the rare words; one that nearly all have is not enough', async () => {
    const { most } = await find('midnight council duty moths lamps');
    expect(most[0]).toBe('dim');
    expect(most).not.toContain('stars');
  });

  test('are those with the rarer words first', async () => {
    const texts = { a: 'lamps lanes', b: 'lamps rare', c: 'lamps lanes', d: 'lamps lanes', e: 'rare unique' };
    expect((await find('lamps rare unique', texts)).most[0]).toBe('e');
  });

  test('are not looked for where enough have all words', async () => {
    const many = Object.fromEntries(Array.from({ length: ENOUGH }, (_, index) => [`n${index}`, 'dim the lamps']));
    const { all, most, asked } = await find('dim lamps', { ...many, other: 'lamps' });
    expect(all.length).toBe(ENOUGH);
    expect(most).toEqual([]);
    expect(asked).toEqual(['dim lamps']);
  });

  test('are not looked for where there is one word', async () => {
    expect((await find('moths')).asked).toEqual(['moths']);
  });

  test('have an excerpt about all words that they have', async () => {
    const { pagefind, asked } = fakePagefind(LAMPS);
    const { results } = await findWords(pagefind, ['midnight', 'council', 'moths'], [], async () => []);
    const dim = results.find(({ id }) => id === 'dim');
    asked.length = 0;
    expect((await dim?.data())?.url).toBe('/dim/');
    expect(asked).toEqual(['midnight council']);
  });
});

describe('words that mean about the same', () => {
  const GROUPS = [
    { typed: ['lanterns', 'lamps'], here: ['lamps'] },
    { typed: ['alleys', 'lanes'], here: ['lanes'] },
  ];

  test('find entries where the library does not have the word, and it is not said to be left out', async () => {
    const { all, most, unknown, alike } = await find('lanterns midnight', LAMPS, GROUPS);
    expect({ unknown, alike }).toEqual({ unknown: [], alike: [{ typed: 'lanterns', words: ['lamps'] }] });
    expect([...all, ...most][0]).toBe('dim');
  });

  test('find entries for a word by itself', async () => {
    expect(await find('alleys', LAMPS, GROUPS)).toMatchObject({ all: [], unknown: [] });
    expect((await find('alleys', LAMPS, GROUPS)).most.toSorted()).toEqual(['night', 'stars']);
  });

  test('come after the word itself', async () => {
    const { all, most } = await find('alleys', { ...LAMPS, alley: 'Dark alleys.' }, GROUPS);
    expect(all).toEqual(['alley']);
    expect(most.toSorted()).toEqual(['night', 'stars']);
  });

  test('are not looked for where enough entries have the words', async () => {
    const many = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`n${index}`, 'dark alleys']));
    const { alike, asked } = await find('alleys', { ...many, ...LAMPS }, GROUPS);
    expect({ alike, asked }).toEqual({ alike: [], asked: ['alleys'] });
  });
});
