import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as routes from '../../src/routes.ts';

const { absolute, browsePath, datesPath, entryPath, passageUrl, quotePath, shortPath } = routes;

describe('the address of', () => {
  test.each([
    ['the home page', routes.homePath(), '/'],
    ['a list', browsePath('statements'), '/statements/'],
    ['the first page of a list is the list itself', browsePath('statements', 1), '/statements/'],
    ['a later page of a list', browsePath('themes', 3), '/themes/3/'],
    ['an entry', entryPath('proposals/lamp-register'), '/proposals/lamp-register/'],
    ['a quotation', quotePath('statements/lamps', 'q2'), '/statements/lamps/#q2'],
    ['a short link', shortPath('S12'), '/r/S12/'],
    ['all dates', datesPath(), '/dates/'],
    ['a year', datesPath('2018'), '/dates/2018/'],
    ['a month', datesPath('2018', '07'), '/dates/2018/07/'],
    ['the search', routes.searchPath(), '/search/'],
    ['the page for lost readers', routes.notFoundPath(), '/404.html'],
    [
      'an entry in full',
      absolute('https://lamps.example', entryPath('actors/ada-lumen')),
      'https://lamps.example/actors/ada-lumen/',
    ],
  ])('%s', (_, path, expected) => {
    expect(path).toBe(expected);
  });
});

describe('the link to a passage in its source', () => {
  const page = 'https://council.example/record';

  test('names short passages in full', () => {
    expect(passageUrl(page, 'Lamps are for people')).toBe(`${page}#:~:text=Lamps%20are%20for%20people`);
  });

  test('names long passages by their first and last five words', () => {
    const words = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    expect(passageUrl(page, words)).toBe(
      `${page}#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen`,
    );
  });

  test('keeps the place in the page that the source already names', () => {
    expect(passageUrl(`${page}#column-12`, 'Lamps')).toBe(`${page}#column-12:~:text=Lamps`);
  });

  test('hides the signs that have a meaning in such links: comma, hyphen, ampersand', () => {
    expect(passageUrl(page, 'moth-eaten, dim & dark')).toBe(`${page}#:~:text=moth%2Deaten%2C%20dim%20%26%20dark`);
  });

  test('leads to exactly the words, whatever they are', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => !/\s/.test(text));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const [, text = ''] = passageUrl(page, words.join(' ')).split(':~:text=');
        expect(text).not.toMatch(/[-,&#\s]/);
        expect(decodeURIComponent(text)).toBe(words.join(' '));
      }),
    );
  });
});
