import { describe, expect, test } from 'vitest';
import type { RawFile } from '../../../../src/entries/read.ts';
import { uniqueIds } from '../../../../src/entries/rules/ids.ts';
import { contextOf } from '../../../support/library.ts';

/** Problems of files with these ids, each in a folder of its own. */
function problemsOf(...ids: string[]) {
  const faulty = ids.map(
    (id, index): RawFile => ({ collection: 'statements', id, file: `content/statements/${index}/${id}.mdx`, text: '' }),
  );
  return uniqueIds(contextOf([], { faulty }));
}

const duplicates = (...ids: string[]) => problemsOf(...ids).filter(({ code }) => code === 'id-duplicate');

describe('two entries may not be called alike, also not to readers and disks that ignore', () => {
  test.each([
    ['the folder', 'lamps', 'lamps'],
    ['capitals', 'lamps', 'Lamps'],
    ['accents', 'uber-lamps', 'über-lamps'],
    ['how an accent is stored', 'u\u0308ber', '\u00fcber'],
    ['how many hyphens there are', 'lamps-again', 'lamps--again'],
  ])('%s', (_, first, second) => {
    expect(duplicates(first, second)).toMatchObject([
      {
        code: 'id-duplicate',
        file: `content/statements/1/${second}.mdx`,
        args: { other: `content/statements/0/${first}.mdx` },
      },
    ]);
  });
});

test('ids that share no letter of our alphabet are not taken for the same', () => {
  expect(duplicates('日本', 'العربية')).toEqual([]);
});

test('the same id in two collections is no problem', () => {
  const faulty = (['statements', 'proposals'] as const).map(
    (collection): RawFile => ({ collection, id: 'a', file: `content/${collection}/a.mdx`, text: '' }),
  );
  expect(uniqueIds(contextOf([], { faulty }))).toEqual([]);
});

describe('a name that cannot be an id', () => {
  test('is reported with one that can', () => {
    expect(problemsOf('Über Lamps')).toMatchObject([{ code: 'id-form', args: { suggestion: 'uber-lamps' } }]);
  });

  test('is not answered with itself when it is made only of digits', () => {
    const [problem] = problemsOf('2018');
    expect(problem).toMatchObject({ code: 'id-form', value: '2018' });
    expect(problem?.args?.['suggestion']).toBeUndefined();
  });

  test.each([
    ['lamps', 'Lamps'],
    ['Lamps', 'lamps'],
  ])('is one problem when what it should be is taken: %s, %s', (...ids) => {
    expect(problemsOf(...ids)).toMatchObject([{ code: 'id-duplicate', value: 'Lamps' }]);
  });
});
