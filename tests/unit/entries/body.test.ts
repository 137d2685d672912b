import fc from 'fast-check';
import type { ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { parseBody, plainText } from '../../../src/entries/body.ts';

const read = (source: string) => parseBody('content/statements/x.mdx', source, 10);

/** The text as HTML, without problems. */
function html(source: string): string {
  const { body, problems } = read(source);
  expect(problems).toEqual([]);
  return toHtml(body?.tree ?? { type: 'root', children: [] });
}

describe('an entry may be written with', () => {
  test.each([
    ['paragraphs', 'One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['emphasis', '*a* and **b**', '<p><em>a</em> and <strong>b</strong></p>'],
    ['lists', '- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
    ['numbered lists', '1. a\n2. b', '<ol>\n<li>a</li>\n<li>b</li>\n</ol>'],
    ['headings below the title', '## A\n\n### B', '<h2>A</h2>\n<h3>B</h3>'],
    ['a line between parts', 'a\n\n---\n\nb', '<p>a</p>\n<hr>\n<p>b</p>'],
    ['a line break', 'a\\\nb', '<p>a<br>\nb</p>'],
    ['links', '[a](https://lamps.example/)', '<p><a href="https://lamps.example/" rel="external">a</a></p>'],
    [
      'links to mail',
      '[a](mailto:clerk@lamps.example)',
      '<p><a href="mailto:clerk@lamps.example" rel="external">a</a></p>',
    ],
    ['signs written as entities', 'a &lt;5% &amp; b', '<p>a &#x3C;5% &#x26; b</p>'],
    ['no text at all', '', ''],
  ])('%s', (_, source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test('tables, with the alignment of their columns', () => {
    const table = html('| a | b |\n| :-- | --: |\n| 1 | 2 |');
    expect(table).toMatch(/<th [^>]*left[^>]*>a<\/th>/);
    expect(table).toMatch(/<td [^>]*right[^>]*>2<\/td>/);
  });

  test('numbered lists that begin with another number than 1', () => {
    expect(html('3. a\n4. b')).toContain('<ol start="3">');
  });

  test('links to entries, which are kept for the rules with their line', () => {
    const { body, problems } = read(
      'A\n\nSee <Ref to="actors/ada-lumen">her</Ref>.\n\n<Quote of="statements/lamps#q2" />',
    );
    expect(problems).toEqual([]);
    expect(body?.links).toEqual([
      { key: 'actors/ada-lumen', quote: undefined, line: 12 },
      { key: 'statements/lamps', quote: 'q2', line: 14 },
    ]);
    expect(toHtml(body?.tree ?? [])).toContain('<ref target="actors/ada-lumen">her</ref>');
  });
});

describe('an entry may not hold', () => {
  test.each([
    ['code that is imported', 'import fs from "node:fs"', 'body-code'],
    ['code that is exported', 'export const a = 1', 'body-code'],
    ['code in curly brackets', 'a {process.env.HOME} b', 'body-code'],
    ['code in an attribute', '<Ref to={secret} />', 'body-code'],
    ['attributes from code', '<Ref {...all} />', 'body-code'],
    ['scripts', '<script>alert(1)</script>', 'body-element'],
    ['elements of HTML', '<div>a</div>', 'body-element'],
    ['elements of HTML that Markdown also makes', '<p>a</p>', 'body-element'],
    ['frames', '<iframe src="https://lamps.example/" />', 'body-element'],
    ['components that are not ours', '<Chart />', 'body-element'],
    ['names that every object of JavaScript has', '<constructor />', 'body-element'],
    ['quotations that are not from the library', '> Lamps are for people.', 'body-element'],
    ['handlers', '<Ref to="actors/ada-lumen" onclick="alert(1)" />', 'body-attribute'],
    ['links to nothing', '<Ref />', 'body-attribute'],
    ['links to entries without their collection', '<Ref to="ada-lumen" />', 'body-attribute'],
    ['quotations without the number of the quotation', '<Quote of="statements/lamps" />', 'body-attribute'],
    ['headings like the title', '# A', 'body-heading'],
    ['images', '![a](https://lamps.example/a.png)', 'body-image'],
    ['links without an address', '[a]()', 'body-link'],
    ['links with a password', '[a](https://clerk:moth@lamps.example/)', 'body-link'],
    ['tags that are not closed', 'a <Ref to="actors/ada-lumen"> b', 'body-syntax'],
    ['tags that are not opened', 'a </Ref> b', 'body-syntax'],
  ])('%s', (_, source, code) => {
    expect(read(source).problems.map((problem) => problem.code)).toContain(code);
  });

  test.each([
    ['a right-to-left override', 'Lamps are &#x202e;not for moths.'],
    ['a zero-width space', 'Lamps are&#8203; for people.'],
  ])('%s written as an entity, which readers see as little as the character itself', (_, source) => {
    expect(read(source).problems.map(({ code }) => code)).toEqual(['text-hidden']);
  });

  // HTML has no links inside links: a browser ends the outer one, and readers get another page than promised.
  test.each([
    ['<Ref to="actors/ada-lumen">a [link](https://lamps.example/)</Ref>'],
    ['[a <Ref to="actors/ada-lumen">link</Ref>](https://lamps.example/)'],
  ])('links inside links: %s', (source) => {
    expect(read(source).problems).not.toEqual([]);
  });

  test('a text of its own inside a quotation, which would pass for the words quoted', () => {
    expect(read('<Quote of="statements/lamps#q1">Other words.</Quote>').problems).not.toEqual([]);
  });

  test('anything, and all of it is reported at once, each on its line', () => {
    const { body, problems } = read('# A\n\n<br>\n\n{a}\n\n![b](c)\n\n<5%');
    expect(problems.map(({ code, line }) => `${line} ${code}`).sort()).toEqual(
      ['10 body-heading', '12 body-syntax', '14 body-code', '16 body-image', '18 body-syntax'].sort(),
    );
    expect(plainText(body?.tree.children ?? [])).not.toContain('A');
  });

  test('a footnote, and the message leads to the line where it stands', () => {
    const { problems } = read('Lamps[^1].\n\n[^1]: Or candles.');
    expect(problems.length).toBeGreaterThan(0);
    for (const { line } of problems) expect(line).toBeGreaterThanOrEqual(10);
  });
});

describe('a long text with many open tags is given up on within a second:', () => {
  test.each([
    ['on one line', '<Ref to="actors/ada-lumen">'.repeat(10_000)],
    ['in paragraphs', 'See <Ref to="actors/ada-lumen"> here.\n\n'.repeat(10_000)],
    ['of HTML', '<p>\n'.repeat(10_000)],
    ['that are closed, too', `${'<Ref to="actors/ada-lumen">'.repeat(5000)}${'</Ref>'.repeat(5000)}`],
  ])('%s', { timeout: 1000 }, (_, source) => {
    expect(read(source).problems).toMatchObject([{ code: 'body-syntax', line: 10 }]);
  });

  test('but not one with many links, one after the other', () => {
    expect(
      read('<Ref to="actors/ada-lumen">her</Ref>, <Ref to="actors/ada-lumen" />\n\n'.repeat(500)).problems,
    ).toEqual([]);
  });
});

describe('whatever is written, nothing that runs gets into the tree', () => {
  const ALLOWED = new Set([
    'p',
    'em',
    'strong',
    'a',
    'ul',
    'ol',
    'li',
    'h2',
    'h3',
    'h4',
    'br',
    'hr',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
    'ref',
    'quote',
  ]);

  function expectHarmless(nodes: readonly (RootContent | ElementContent)[]): void {
    for (const node of nodes) {
      expect(['text', 'element']).toContain(node.type);
      if (node.type !== 'element') continue;
      expect(ALLOWED).toContain(node.tagName);
      for (const [name, value] of Object.entries(node.properties)) {
        expect(['href', 'rel', 'align', 'style', 'start', 'target']).toContain(name);
        if (name === 'href') expect(String(value)).toMatch(/^(https?|mailto):/i);
        if (name === 'style') expect(value).toMatch(/^text-align: (left|right|center)$/);
      }
      expectHarmless(node.children);
    }
  }

  const fragment = fc.constantFrom(
    '<script>',
    '</script>',
    'alert(1)',
    '<img src=x onerror=alert(1)>',
    '<svg onload="alert(1)" />',
    '<iframe src="',
    '" />',
    '</p>',
    '<a href="javascript:alert(1)">',
    '</a>',
    '[a](',
    'javascript:',
    'JaVaScRiPt&colon;',
    'data:text/html,',
    '&#106;avascript:',
    ')',
    '[b]: javascript:alert(1)\n',
    '![c](x)',
    '<Ref to="',
    'actors/ada-lumen',
    '">',
    '</Ref>',
    '<Quote of="statements/x#q1" onclick="x" />',
    '{',
    '}',
    '{globalThis.ran = true}',
    'import a from "b"\n',
    'export default 1\n',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?php',
    '&lt;script&gt;',
    '\n',
    '\n\n',
    ' ',
    '`',
    '~~~',
    '> ',
    '# ',
    '| a | b |\n|--|--|\n',
    '*',
    '\\',
    '<',
    '>',
    '"',
    '<https://lamps.example/>',
    '<javascript:alert(1)>',
    '\u0000',
    'text',
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fragment, { maxLength: 14 }).map((parts) => parts.join('')),
  );

  test('for any text', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const { body, problems } = read(source);
        expectHarmless(body?.tree.children ?? []);
        if (/<script|onerror=|onload=/i.test(source) && problems.length === 0) {
          // Without a problem it can only have been text, and text is escaped.
          expect(toHtml(body?.tree ?? [])).not.toMatch(/<script|<img|<svg/i);
        }
      }),
      { numRuns: 2000 },
    );
    expect(globalThis).not.toHaveProperty('ran');
  });
});
