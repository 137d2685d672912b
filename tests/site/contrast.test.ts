/** Colours by their numbers: every text on every ground that it stands on, in both themes (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const STYLES = resolve(import.meta.dirname, '../../src/styles');
const TOKENS = new Map(
  [
    ...readFileSync(join(STYLES, 'tokens.css'), 'utf8').matchAll(
      /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);
const GROUNDS = ['paper', 'raised'];
const NO_TEXT = ['paper', 'raised', 'rule', 'edge', 'mark'];

const texts = [...TOKENS.keys()].filter((name) => !NO_TEXT.includes(name));

test('the tokens were read', () => {
  expect(texts).toEqual(expect.arrayContaining(['ink', 'quiet', 'link']));
  expect(texts.filter((name) => name.startsWith('stance-')).length).toBe(4);
  for (const name of NO_TEXT) expect(TOKENS.has(name), name).toBe(true);
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const ratio = (one: string, other: string) =>
    contrast(TOKENS.get(one)?.[theme] ?? '', TOKENS.get(other)?.[theme] ?? '');

  test.each(texts.flatMap((text) => GROUNDS.map((ground) => [text, ground])))(
    '%s on %s is at least 4.5 to 1',
    (text = '', ground = '') => {
      expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test('a marked word is at least 4.5 to 1', () => {
    expect(ratio('ink', 'mark')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(GROUNDS)('the edge of a field and the ring of the focus are at least 3 to 1 on %s', (ground) => {
    expect(ratio('edge', ground)).toBeGreaterThanOrEqual(3);
    expect(ratio('link', ground)).toBeGreaterThanOrEqual(3);
  });
});

test('black on white is 21 to 1, and #767676 on white just enough', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test('no other style sheet has colours of its own', () => {
  const sheets = readdirSync(STYLES).filter((name) => name !== 'tokens.css');
  expect(sheets.length).toBeGreaterThan(5);
  const own = sheets.filter((name) =>
    /#[0-9a-f]{3,8}\b(?=[^{}]*;)|\b(?:rgb|hsl|oklch|lab)a?\(/i.test(readFileSync(join(STYLES, name), 'utf8')),
  );
  expect(own).toEqual([]);
});

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance of `#rrggbb` (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
