/** What is typed, as words, phrases and what is to be left out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Terms, tellingWords, termsOf } from '../../../src/search/terms.ts';

const terms = (given: Partial<Terms>): Terms => ({ words: [], phrases: [], without: [], ...given });

describe('a query is read as words, phrases and exclusions:', () => {
  test.each<[string, Partial<Terms>]>([
    ['', {}],
    ['lamps at night', { words: ['lamps', 'at', 'night'] }],
    ['"duty of care"', { phrases: ['duty of care'] }],
    ['“duty of care”', { phrases: ['duty of care'] }],
    ['„duty of care“', { phrases: ['duty of care'] }],
    ['«duty of care»', { phrases: ['duty of care'] }],
    ['gyimah "duty of care" 2018', { words: ['gyimah', '2018'], phrases: ['duty of care'] }],
    ['"rule book" "duty of care"', { phrases: ['rule book', 'duty of care'] }],
    ['" duty of care "', { phrases: ['duty of care'] }],
    ['grooming -levy', { words: ['grooming'], without: ['levy'] }],
    ['grooming −levy', { words: ['grooming'], without: ['levy'] }],
    ['grooming –levy', { words: ['grooming'], without: ['levy'] }],
    ['-levy', { without: ['levy'] }],
    ['grooming -"duty of care"', { words: ['grooming'], without: ['duty of care'] }],
    ['fine -£20,000', { words: ['fine'], without: ['£20,000'] }],
  ])('%s', (query, expected) => {
    expect(termsOf(query)).toEqual(terms(expected));
  });

  test.each<[string, Partial<Terms>, string]>([
    ['under-16 ban', { words: ['under', '16', 'ban'] }, 'a hyphen within a word leaves nothing out'],
    ['2018 - 2019', { words: ['2018', '2019'] }, 'nor does a dash that stands alone'],
    ['--- -', {}, 'nor do dashes'],
    ['"duty of care', { words: ['duty', 'of', 'care'] }, 'a quotation mark that is not closed is none'],
    ['duty of care"', { words: ['duty', 'of', 'care'] }, 'nor is one that is not opened'],
    ['19" screen', { words: ['19', 'screen'] }, 'nor is one that stands for inches'],
    ['""', {}, 'nothing can be quoted'],
    ['"?!" lamps', { words: ['lamps'] }, 'signs are no phrase'],
    ['? ! ... lamps', { words: ['lamps'] }, 'nor words'],
    ['£ 50% 90°', { words: ['£', '50%', '90°'] }, 'but for those that the index has'],
  ])('%s: %s, since %s', (query, expected) => {
    expect(termsOf(query)).toEqual(terms(expected));
  });

  test('nothing that is typed is lost or made up, and all of it says something', () => {
    const part = fc.constantFrom('lamp', '-lamp', '"the lamp"', '-"lamp post"', '"', '-', '“a b”', 'é', '£5', '?');
    const query = fc.oneof(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
    );
    const letters = (text: string) => [...text].filter((sign) => /[\p{L}\p{N}£%°]/u.test(sign)).sort();
    fc.assert(
      fc.property(query, (q) => {
        const { words, phrases, without } = termsOf(q);
        const all = [...words, ...phrases, ...without];
        expect(letters(all.join(''))).toEqual(letters(q));
        for (const term of all) expect(letters(term)).not.toEqual([]);
        for (const word of words) expect(word).not.toMatch(/[\s"]/);
      }),
    );
  });
});

describe('the words that are worth searching for', () => {
  test.each([
    ['are those that say something', 'what did the council say about lamps', 'council say lamps'],
    ['are told in any case, and with signs', 'The LAMPS, (are) lit', 'LAMPS, lit'],
    ['keep what denies', 'lamps not lit', 'lamps not lit'],
    ['are all, where none says something', 'to be or to be', 'to be or to be'],
  ])('%s', (_, query, telling) => {
    expect(tellingWords(query.split(' '))).toEqual(telling.split(' '));
  });

  test('are none of none', () => {
    expect(tellingWords([])).toEqual([]);
  });
});
