/** What stands in the head of a page. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metaOf, shortened } from '../../../src/view/meta.ts';
import { libraryOf } from '../../support/model.ts';

describe('a text that is shortened', () => {
  test.each([
    ['is left as it is where it fits', 'Lamps are for people', 20, 'Lamps are for people'],
    ['is cut at a word', 'Lamps are for people', 19, 'Lamps are for…'],
    ['is cut at a word, also right after one', 'Lamps are for people', 14, 'Lamps are…'],
    ['is cut in a word only where that is longer than the whole', 'Lamplighters', 6, 'Lampl…'],
    ['has its white space made single', ' Lamps \n are\tfor ', 20, 'Lamps are for'],
    ['may be empty', '', 5, ''],
  ])('%s: "%s" in %d is "%s"', (_, text, length, expected) => {
    expect(shortened(text, length)).toBe(expected);
  });

  test('is never longer than was asked for, and made of whole first words', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((one) => !/\s/.test(one));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), fc.integer({ min: 60, max: 200 }), (words, length) => {
        const whole = words.join(' ');
        const short = shortened(whole, length);
        expect(short.length).toBeLessThanOrEqual(length);
        expect(short.isWellFormed()).toBe(true);
        if (whole.length <= length) expect(short).toBe(whole);
        else expect(`${whole} `.startsWith(`${short.replace(/…$/, '')} `)).toBe(true);
      }),
    );
  });
});

describe('the head of a page', () => {
  const library = libraryOf([]);
  const page = { title: 'Search', description: 'Search the record.' };

  test('has the page’s own title and its full address', () => {
    expect(metaOf(library, '/search/', page)).toEqual({
      title: 'Search',
      description: 'Search the record.',
      canonical: 'https://lamps.example/search/',
      type: 'website',
      noindex: false,
    });
  });

  test('has a description that search engines show whole', () => {
    const description = 'Lamps are for people. '.repeat(40);
    expect(metaOf(library, '/', { ...page, description }).description.length).toBeLessThanOrEqual(200);
  });

  test('may ask search engines to leave it out', () => {
    expect(metaOf(library, '/', { ...page, noindex: true, type: 'article' })).toMatchObject({
      noindex: true,
      type: 'article',
    });
  });
});
