import { describe, expect, test } from 'vitest';
import { freeRefs, replacementsStand, uniqueRefs } from '../../../../src/entries/rules/refs.ts';
import { anActor, aStatement, contextOf } from '../../../support/library.ts';

describe('the next free ref', () => {
  test('is the first one of a new library', () => {
    expect(freeRefs({ entries: [], ledger: [] })('statements')).toBe('S1');
  });

  test('is one that no entry of the collection has', () => {
    const { entries } = contextOf([aStatement({ ref: 'S7' }), anActor({ ref: 'A40' })]);
    expect(freeRefs({ entries, ledger: [] })('statements')).toBe('S8');
  });

  test('is never one that was published once, also when its entry is gone', () => {
    const ledger = [
      { address: '/statements/gone/', ref: 'S12' },
      { address: '/statements/gone/#q1', ref: 'S13#q1' },
    ];
    expect(freeRefs({ entries: [], ledger })('statements')).toBe('S14');
  });
});

describe('two entries with one ref', () => {
  test('never get the same free one as two others', () => {
    const entries = ['S1', 'S1', 'S2', 'S2'].map((ref, index) => aStatement({ id: `copy-${index}`, ref }));
    expect(uniqueRefs(contextOf(entries)).map(({ args }) => args?.['free'])).toEqual(['S3', 'S4']);
  });

  test('are reported, naming the other file and refs that are really free', () => {
    const entries = [
      anActor({ id: 'a', ref: 'A1' }),
      anActor({ id: 'b', ref: 'A1' }),
      aStatement({ id: 'a', ref: 'S1' }),
      aStatement({ id: 'b', ref: 'S1' }),
      aStatement({ id: 'c', ref: 'S1' }),
    ];
    expect(uniqueRefs(contextOf(entries))).toMatchObject([
      {
        code: 'ref-duplicate',
        file: 'content/actors/b.yaml',
        value: 'A1',
        args: { other: 'content/actors/a.yaml', free: 'A2' },
      },
      { file: 'content/statements/b.mdx', args: { other: 'content/statements/a.mdx', free: 'S2' } },
      { file: 'content/statements/c.mdx', args: { free: 'S3' } },
    ]);
  });

  test('the one whose ref was published keeps it, wherever its file lies', () => {
    const entries = [aStatement({ id: 'a-new-one', ref: 'S1' }), aStatement({ id: 'published', ref: 'S1' })];
    const ledger = [{ address: '/statements/published/', ref: 'S1' }];
    expect(uniqueRefs(contextOf(entries, { ledger })).map(({ file }) => file)).toEqual([
      'content/statements/a-new-one.mdx',
    ]);
  });
});

describe('what replaces a withdrawn entry', () => {
  const withdrawn = (replaced_by: string) => ({ date: '2020', reason: 'Never said.', replaced_by });

  test('must be there', () => {
    const gone = aStatement({ id: 'gone', ref: 'S1', withdrawn: withdrawn('S999') });
    expect(replacementsStand(contextOf([gone]))).toMatchObject([
      { code: 'link-broken', file: gone.file, field: 'withdrawn.replaced_by', value: 'S999' },
    ]);
  });

  test('must itself stand', () => {
    const gone = aStatement({ ref: 'S1', withdrawn: withdrawn('S2') });
    const goneToo = aStatement({ ref: 'S2', withdrawn: withdrawn('S3') });
    expect(replacementsStand(contextOf([gone, goneToo, aStatement({ ref: 'S3' })]))).toMatchObject([{ value: 'S2' }]);
  });

  test('cannot be the entry itself', () => {
    expect(replacementsStand(contextOf([aStatement({ ref: 'S1', withdrawn: withdrawn('S1') })]))).toHaveLength(1);
  });
});
