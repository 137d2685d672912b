/**
 * Links to a passage, read as the specification of text fragments reads them (https://wicg.github.io/scroll-to-text-fragment/,
 * "Syntax"): `-`, `,` and `&` must be percent-encoded, a comma divides the first words from the last.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allEntries } from '../../../src/library/library.ts';
import { passageUrl } from '../../../src/routes.ts';
import { fixtureLibrary } from '../../support/model.ts';

const page = 'https://council.example/record';

/** The `start` and `end` of the text directive, or an error where the specification would not read it so. */
function directiveOf(link: string): string[] {
  expect(URL.canParse(link), link).toBe(true);
  const [, directive = ''] = new URL(link).hash.split(':~:');
  expect(directive).toMatch(/^text=[^&]+$/);
  const parts = directive.slice('text='.length).split(',');
  expect(parts.length).toBeLessThanOrEqual(2);
  // A part that begins or ends with a hyphen would be read as what stands before or after the passage.
  for (const part of parts) expect(part).toMatch(/^(?:[A-Za-z0-9!$'()*+./:;=?@_~]|%[0-9A-F]{2})+$/);
  return parts.map(decodeURIComponent);
}

/** Whether a browser that looks for the directive in `text` marks all of it. */
function marksAllOf(text: string, [start = '', end]: readonly string[]): boolean {
  if (end === undefined) return text === start;
  const after = text.indexOf(end, start.length);
  return text.startsWith(start) && after >= 0 && after + end.length === text.length;
}

describe('the link to a passage is understood by browsers with', () => {
  test.each([
    ['a dash', 'Lamps are for people – and people are asleep'],
    ['a long dash', 'Lamps—all of them—are for people'],
    ['a hyphen', 'moth-eaten lamps'],
    ['hyphens at its ends', '-lamps-'],
    ['a comma', 'Lamps, not moths, matter'],
    ['an ampersand', 'Wick & Sons'],
    ['straight quotes', 'the "dim" lamps, and O\'Hara\'s'],
    ['curly quotes', '‘duty of care’ and “responsibility”'],
    ['a per cent sign', '100% of lamps'],
    ['a number sign', 'lamp #4'],
    ['a currency', '£20,000 per lamp'],
    ['an ellipsis', 'to flourish … we want'],
    ['brackets', 'lamps (and [sic] moths) {all}'],
    ['a plus sign and an equals sign', '1+1=2'],
    ['letters of other alphabets', 'Straße, élan, 灯, λύχνος'],
    ['a sign beyond the basic plane', 'lamp 💡 on'],
  ])('%s', (_, text) => {
    expect(marksAllOf(text, directiveOf(passageUrl(page, text)))).toBe(true);
  });

  test('any words at all', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((text) => !/\s/.test(text));
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), (words) => {
        const link = passageUrl(page, words.join(' '));
        const [start = '', end = start] = directiveOf(link);
        expect(words.join(' ').startsWith(start)).toBe(true);
        expect(words.join(' ').endsWith(end)).toBe(true);
      }),
    );
  });
});

describe('the link to a long passage', () => {
  const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');

  test('names its first and last words, and so marks all of it', () => {
    const parts = directiveOf(passageUrl(page, long));
    expect(parts).toEqual(['word0 word1 word2 word3 word4', 'word55 word56 word57 word58 word59']);
    expect(marksAllOf(long, parts)).toBe(true);
  });

  test('is not longer for a longer passage', () => {
    expect(passageUrl(page, `${long} ${long} word1 word2`).length).toBeLessThan(200);
  });

  test('keeps what is only a comma in the words apart from the comma between first and last', () => {
    const parts = directiveOf(passageUrl(page, long.replaceAll('word4 ', 'word4, ')));
    expect(parts[0]).toBe('word0 word1 word2 word3 word4,');
  });
});

test('every quotation of the fixture library can be linked to in its source', () => {
  const quotes = allEntries(fixtureLibrary()).flatMap((entry) =>
    entry.collection === 'statements' ? ((entry.fields as { quotes?: { text: string }[] }).quotes ?? []) : [],
  );
  expect(quotes.length).toBeGreaterThan(4);
  for (const { text } of quotes) expect(marksAllOf(text, directiveOf(passageUrl(page, text))), text).toBe(true);
});

test('a place that the address already names is kept before the passage', () => {
  expect(passageUrl(`${page}?day=1#column-12`, 'Lamps')).toBe(`${page}?day=1#column-12:~:text=Lamps`);
});
