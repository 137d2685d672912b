/** Text in HTML and XML. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeMarkup } from '../../../src/markup/escape.ts';
import { attribute, decoded, only, parseHtml } from '../../support/html.ts';

test.each([
  ['a < b', 'a &lt; b'],
  ['a > b', 'a &gt; b'],
  ['Wick & Sons', 'Wick &amp; Sons'],
  ['&amp;', '&amp;amp;'],
  ['"quoted"', '&quot;quoted&quot;'],
  ["O'Hara", 'O&#39;Hara'],
  ['“quoted” – £20 – 灯', '“quoted” – £20 – 灯'],
  ['', ''],
])('%s is written as %s', (text, written) => {
  expect(escapeMarkup(text)).toBe(written);
});

test('whatever the text, no sign of HTML is left in it, and it is read back as it was', () => {
  const text = fc.string({
    unit: fc.constantFrom('<', '>', '&', '"', "'", ';', '#', 'a', ' ', 'é', '灯', 'amp', 'lt'),
  });
  fc.assert(
    fc.property(text, (given) => {
      const written = escapeMarkup(given);
      expect(written).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      expect(decoded(written)).toBe(given);
    }),
  );
});

test('a text in an attribute cannot leave it', () => {
  const hostile = `" onload='x' autofocus><img src=x>&`;
  const page = parseHtml(`<p title="${escapeMarkup(hostile)}">x</p>`);
  expect(attribute(only(page, 'p'), 'title')).toBe(hostile);
});
