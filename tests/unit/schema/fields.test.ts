import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ID_PATTERN, idFrom, line } from '../../../src/schema/fields.ts';

describe('an id made from a text is', () => {
  test.each([
    ['Sam Gyimah: duty of care', 'sam-gyimah-duty-of-care'],
    ['Über-Lampen', 'uber-lampen'],
    ['The Lamplighter’s Pamphlet', 'the-lamplighters-pamphlet'],
    ['  lamps -- again! ', 'lamps-again'],
    ['ＬＡＭＰＳ', 'lamps'],
  ])('%s → %s', (text, id) => {
    expect(idFrom(text)).toBe(id);
  });

  test('one that an entry may have, or none, or the digits that were all there was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const id = idFrom(text);
        expect(id === '' || /^\d+$/.test(id) || ID_PATTERN.test(id), `"${text}" gives "${id}"`).toBe(true);
        expect(idFrom(id)).toBe(id);
      }),
    );
  });
});

describe('an id', () => {
  test.each(['a', 'lamps', 'lamps-2018', '2018-lamps', '1-2'])('may be %s', (id) => {
    expect(id).toMatch(ID_PATTERN);
  });

  test.each([
    '',
    '2018',
    'Lamps',
    'lamps-',
    '-lamps',
    'lamps--again',
    'lamps_again',
    'lämps',
    'lamps/again',
    'lamps\n',
    '../lamps',
  ])('may not be "%s"', (id) => {
    expect(id).not.toMatch(ID_PATTERN);
  });
});

describe('a text on one line', () => {
  test.each(['a', 'a b', '</script>', '“Lamps” & moths', '日本'])('may be %s', (text) => {
    expect(line.safeParse(text).success).toBe(true);
  });

  test.each(['', ' ', ' a', 'a ', 'a\nb', 'a\n', 'a\rb', 'a\u0000b', 'a\u0007b', 'a\u2028b'])(
    'may not be %j',
    (text) => {
      expect(line.safeParse(text).success).toBe(false);
    },
  );
});
