/** What a typed word may have been meant for, from the library's own words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meantWord } from '../../../src/search/did-you-mean.ts';
import { wordFile } from '../../../src/search/word-list.ts';
import { aStatement } from '../../support/library.ts';
import { bareLibraryOf, fixtureLibrary } from '../../support/model.ts';

const file = {
  words: ['children', 'encryption', 'grooming', 'scoping', 'duty', 'care', 'cared', 'core', 'self-harm', 'fb'],
};

describe('the word that was meant:', () => {
  test.each([
    ['encrytion', 'encryption', 'one letter left out'],
    ['encyrptoin', 'encryption', 'letters in the wrong order'],
    ['encrypttion', 'encryption', 'one letter too many'],
    ['encription', 'encryption', 'another letter'],
    ['Groomming', 'grooming', 'in capitals'],
    ['chïldrn', 'children', 'with an accent'],
    ['gromoing', 'grooming', 'two letters exchanged in a word of medium length'],
    ['“encrytion”,', 'encryption', 'with signs'],
    ['cars', 'care', 'of equally near ones that which is more frequent'],
  ])('%s → %s, %s', (typed, meant) => {
    expect(meantWord(typed, file)).toBe(meant);
  });

  test.each([
    ['snooping', 'two letters of eight lead to another word'],
    ['quokka', 'nothing is near'],
    ['fa', 'so short a word may be anything'],
    ['', 'there is nothing'],
    ['?!', 'there are only signs'],
    ['duties', 'an ending of two letters is more than one mistake'],
  ])('%s → none: %s', (typed) => {
    expect(meantWord(typed, file)).toBeUndefined();
  });

  test('begins like the typed one, where two are equally near', () => {
    expect(meantWord('bare', { words: ['care', 'bars'] })).toBe('bars');
  });

  test('is never the typed word, and always one of the library', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word), word, (words, typed) => {
        const meant = meantWord(typed, { words });
        if (meant === undefined) return;
        expect(words).toContain(meant);
        expect(meant).not.toBe(typed);
        expect(Math.abs(meant.length - typed.length)).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('is found for one wrong letter in any word of the library that has no neighbour', () => {
    const { words } = wordFile(fixtureLibrary());
    const missed = words
      .filter((word) => word.length > 4)
      .flatMap((word) => {
        const typed = `${word.slice(0, 2)}${word.slice(3)}`;
        return words.includes(typed) || meantWord(typed, { words }) ? [] : [typed];
      });
    expect(words.length).toBeGreaterThan(100);
    expect(missed).toEqual([]);
  });
});

describe('the list of words', () => {
  const library = bareLibraryOf([]);
  const wordsOf = (...titles: string[]) => {
    const statements = titles.map((title) =>
      aStatement({ title, actors: [{ actor: 'ada-lumen' }], themes: ['street-lighting'], ref: `S${title.length}` }),
    );
    const base = fixtureLibrary();
    return wordFile({ ...base, entries: { ...library.entries, statements } }).words;
  };

  test('has the words of the library in small letters, without accents', () => {
    expect(wordsOf('The Café of Lanterns')).toEqual(expect.arrayContaining(['cafe', 'lanterns']));
  });

  test('has a compound whole and in its parts', () => {
    expect(wordsOf('Self-harm and the council’s lamps')).toEqual(
      expect.arrayContaining(['selfharm', 'self', 'harm', 'councils', 'council', 'lamps']),
    );
  });

  test('has no word too short to be corrected, and none twice', () => {
    const words = wordsOf('An odd lamp, a lamp at sea', 'Lamp');
    expect(words.filter((word) => word.length < 4)).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  test('begins with the word that most entries have, not with the one that is said most often', () => {
    const words = wordsOf('Moths moths moths moths lanterns', 'Lanterns lit', 'More lanterns');
    expect(words.indexOf('lanterns')).toBeLessThan(words.indexOf('moths'));
  });

  test('is the same each time', () => {
    expect(wordFile(fixtureLibrary())).toEqual(wordFile(fixtureLibrary()));
  });

  test('has the words of quotations, of texts and of other names', () => {
    expect(wordFile(fixtureLibrary()).words).toEqual(
      expect.arrayContaining(['asleep', 'hospitals', 'stargazers', 'pollution', 'midnight']),
    );
  });
});
