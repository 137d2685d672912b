import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/entries/check.ts';
import { compareProblems, fieldName, type Problem } from '../../../src/problems/problem.ts';
import { reportJson, reportText } from '../../../src/problems/report.ts';
import { problemContent } from '../../support/overlay.ts';

const PROBLEMS: readonly Problem[] = [
  { code: 'file-empty', file: 'content/b.yaml', line: 1 },
  { code: 'body-image', file: 'content/a.mdx', line: 12, field: 'body' },
  { code: 'value-unknown', file: 'content/a.mdx', line: 3, field: 'kind', value: 'talk', args: { expected: 'speech' } },
  { code: 'site-missing', file: 'content/site.yaml' },
];

describe('the report for people', () => {
  test('is in order of file and line, and ends with a count', () => {
    const blocks = reportText(PROBLEMS).split('\n\n');
    expect(blocks.map((block) => block.split('\n')[0])).toEqual([
      'content/a.mdx:3  kind',
      'content/a.mdx:12  body',
      'content/b.yaml:1',
      'content/site.yaml',
      '4 problems in 3 files.',
    ]);
  });

  test('is the same in whatever order the problems were found', () => {
    expect(reportText([...PROBLEMS].reverse())).toBe(reportText(PROBLEMS));
  });

  test('counts one problem as one', () => {
    expect(reportText(PROBLEMS.slice(0, 1))).toMatch(/\n\n1 problem in 1 file\.$/);
  });

  test('keeps each sentence on a line, also when the value has several', () => {
    const value = 'Lamps are\nfor people.\n';
    const text = reportText([
      { code: 'value-form', file: 'content/a.mdx', line: 3, field: 'title', value, args: { expected: 'a text' } },
    ]);
    expect(text.split('\n\n')[0]?.split('\n')).toHaveLength(3);
  });
});

describe('the report for programs', () => {
  test('has file, line, field, value, message and advice of every problem', () => {
    const { problems } = checkContent(problemContent('value-unknown'));
    const rows: unknown = JSON.parse(reportJson(problems));
    expect(rows).toHaveProperty('problems.length', problems.length);
    expect(rows).toHaveProperty(
      'problems',
      expect.arrayContaining([
        expect.objectContaining({
          code: 'value-unknown',
          file: 'content/statements/2019/new-remark.mdx',
          line: 14,
          field: 'positions[0].stance',
          value: 'suports',
          nearest: 'supports',
          message: '`suports` is not a possible value of `positions[0].stance`.',
          advice: expect.stringContaining('Did you mean `supports`?'),
        }),
      ]),
    );
  });

  test('is an empty list when there is none', () => {
    expect(JSON.parse(reportJson([]))).toEqual({ problems: [] });
  });
});

test('a field is named as an editor would look for it', () => {
  expect(fieldName(['actors', 0, 'actor'])).toBe('actors[0].actor');
  expect(fieldName(['title'])).toBe('title');
  expect(fieldName([])).toBe('');
});

test('lines are compared as numbers', () => {
  const at = (line: number): Problem => ({ code: 'file-empty', file: 'content/a.mdx', line });
  expect([at(100), at(20), at(3)].sort(compareProblems).map(({ line }) => line)).toEqual([3, 20, 100]);
});
