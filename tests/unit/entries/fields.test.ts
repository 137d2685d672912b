import { describe, expect, test } from 'vitest';
import { readFields } from '../../../src/entries/fields.ts';

const FILE = 'content/actors/x.yaml';
const codesOf = (yaml: string) => readFields(FILE, yaml, 1).problems.map(({ code }) => code);

describe('fields are read as they are written:', () => {
  test.each([
    ['a day stays text, and no impossible day becomes another one', 'a: 2024-02-30', '2024-02-30'],
    ['a month stays text', 'a: 2018-07', '2018-07'],
    ['yes and no stay words', 'a: no', 'no'],
    ['a text in quotes keeps its quotes inside', `a: 'it''s'`, "it's"],
    ['a colon inside a word is text', 'a: 12:30', '12:30'],
    ['a number with a leading nought stays what it is in quotes', "a: '0012'", '0012'],
  ])('%s', (_, yaml, value) => {
    expect(readFields(FILE, yaml, 1).data).toEqual({ a: value });
  });

  test('the line of every field is known, also of one in a list, and of the place where one is missing', () => {
    const { lineOf } = readFields(FILE, 'ref: A1\nroles:\n  - title: Mayor\n    from: 2018\n  - title: Clerk\n', 2);
    expect(lineOf(['ref'])).toBe(2);
    expect(lineOf(['roles'])).toBe(3);
    expect(lineOf(['roles', 0, 'from'])).toBe(5);
    expect(lineOf(['roles', 1])).toBe(6);
    expect(lineOf(['roles', 1, 'title'])).toBe(6);
    expect(lineOf(['roles', 1, 'from'])).toBe(6);
    expect(lineOf(['name'])).toBe(2);
  });

  test('a value is known as typed, which a number alone does not tell', () => {
    const { writtenAt } = readFields(FILE, 'a: 1e3\nb: 2018', 1);
    expect(writtenAt(['a'])).toBe('1e3');
    expect(writtenAt(['b'])).toBe('2018');
    expect(writtenAt(['c'])).toBeUndefined();
  });
});

describe('fields are refused', () => {
  test.each([
    ['when one refers to another', 'a: &x 1\nb: *x', 'yaml-alias'],
    ['when one is named for reference', 'a: &x 1', 'yaml-alias'],
    ['when one is given twice', 'a: 1\na: 2', 'yaml-syntax'],
    ['when a text with a colon has no quotes', 'a: Budget: what next', 'yaml-syntax'],
    ['when a tab indents', 'a:\n\t- b', 'yaml-syntax'],
    ['when a quote is not closed', 'a: "b', 'yaml-syntax'],
    ['when two entries are in one file', 'a: 1\n---\na: 2', 'yaml-syntax'],
  ])('%s', (_, yaml, code) => {
    expect(codesOf(yaml)).toContain(code);
    expect(readFields(FILE, yaml, 1).data).toBeUndefined();
  });

  test('an ampersand inside a text refers to nothing', () => {
    expect(codesOf('a: Wick & Sons\nb: 2 * 3')).toEqual([]);
  });

  test('a bomb of references is refused without being set off', () => {
    const levels = [...'bcdefghij'].map(
      (name, level) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[level]}`)}]`,
    );
    const started = performance.now();
    expect(codesOf(`a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]\n${levels.join('\n')}`)).toContain('yaml-alias');
    expect(performance.now() - started).toBeLessThan(1000);
  });

  // YAML takes ` #` for the start of a remark: without a problem, half a title is lost and nobody sees it.
  test('a text that would lose everything after a number sign', () => {
    expect(codesOf('title: Letter No #12 to the council')).not.toEqual([]);
  });
});

// A tag of YAML: the word after the exclamation mark goes, and the rest is published as if it were all.
test('a text that would lose its first word to an exclamation mark is refused', () => {
  expect(codesOf('title: !Stop the lamps')).not.toEqual([]);
  expect(codesOf('title: Stop the lamps!')).toEqual([]);
});

describe('the message about a fault names', () => {
  const faultOf = (yaml: string) => readFields(FILE, yaml, 1).problems[0];

  test('the line on which a quote was opened, not the end of the file', () => {
    expect(faultOf('a: 1\nb: "Lamps\nc: 2\nd: 3\n')).toMatchObject({ line: 2, field: 'b' });
  });

  test('the field that lacks a space after its colon', () => {
    expect(faultOf('a: 1\nkind:speech\nb: 2')).toMatchObject({ line: 2, field: 'kind' });
  });

  test('a line that is indented too far, and does not ask for quotes round a text that needs none', () => {
    const fault = faultOf('actors:\n  - actor: ada-lumen\n     role: Member\n');
    expect(fault?.args?.['advice']).not.toContain("'ada-lumen'");
  });

  test('what to do in words of an editor, never of a programmer', () => {
    const texts = [
      'a: 1\n---\na: 2',
      'kind:speech\nb: 1',
      'a: [b',
      'a: {b',
      'a: "b',
      'a:\n- b\n c',
      '? a\n: b\nc',
      'a: |b\n  c',
      '%YAML 1.2',
    ];
    for (const yaml of texts) {
      for (const { args } of readFields(FILE, yaml, 1).problems) {
        expect(JSON.stringify(args)).not.toMatch(
          /implicit|scalar|documents|parse|directive|flow|block|mapping|collection/i,
        );
      }
    }
  });
});
