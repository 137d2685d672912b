import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/entries/entry.ts';
import { noCycles } from '../../../../src/entries/rules/lineage.ts';
import { anActor, aProposal, aStatement, aTheme, contextOf } from '../../../support/library.ts';

const cyclesIn = (...entries: Entry[]) => noCycles(contextOf(entries));

describe('an entry may not lead back to itself by', () => {
  test.each([
    ['deriving from itself', aProposal({ id: 'a', derives_from: ['a'] })],
    ['being part of itself', aProposal({ id: 'a', part_of: ['a'] })],
    ['superseding itself', aProposal({ id: 'a', supersedes: ['a'] })],
    ['being broader than itself', aTheme({ id: 'a', broader: 'a' })],
    ['being a department of itself', anActor({ id: 'a', part_of: 'a' })],
    ['responding to itself', aStatement({ id: 'a', responds_to: ['statements/a'] })],
  ])('%s', (_, entry) => {
    expect(cyclesIn(entry)).toMatchObject([{ code: 'lineage-cycle', args: { cycle: `${entry.key} → ${entry.key}` } }]);
  });

  test('others, and the whole way is shown', () => {
    const ring = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ].map(([id, to = '']) => aProposal({ id, supersedes: [to] }));
    const [problem, ...more] = cyclesIn(...ring);
    expect(more).toEqual([]);
    expect(problem?.args?.['cycle']).toBe('proposals/a → proposals/b → proposals/c → proposals/a');
  });
});

describe('allowed are', () => {
  test('themes that are related to each other', () => {
    expect(cyclesIn(aTheme({ id: 'a', related: ['b'] }), aTheme({ id: 'b', related: ['a'] }))).toEqual([]);
  });

  test('two ways to the same ancestor', () => {
    const a = aProposal({ id: 'a' });
    const heirs = ['b', 'c'].map((id) => aProposal({ id, derives_from: ['a'] }));
    expect(cyclesIn(a, ...heirs, aProposal({ id: 'd', derives_from: ['b', 'c'] }))).toEqual([]);
  });

  test('different relations in opposite directions', () => {
    expect(cyclesIn(aProposal({ id: 'a', supersedes: ['b'] }), aProposal({ id: 'b', part_of: ['a'] }))).toEqual([]);
  });

  test('the same id in two collections', () => {
    expect(cyclesIn(aStatement({ id: 'a', responds_to: ['proposals/a'] }), aProposal({ id: 'a' }))).toEqual([]);
  });

  test('chains of any length', () => {
    const chain = Array.from({ length: 2000 }, (_, index) =>
      aProposal({ id: `p-${index}`, derives_from: [`p-${index + 1}`] }),
    );
    expect(cyclesIn(...chain)).toEqual([]);
  });
});

describe('in any web of relations', () => {
  const SIZE = 6;
  type Web = readonly (readonly number[])[];

  const aWeb: fc.Arbitrary<Web> = fc.array(fc.uniqueArray(fc.nat(SIZE - 1), { maxLength: 3 }), {
    minLength: SIZE,
    maxLength: SIZE,
  });
  const idOf = (node: number) => `p-${node}`;
  const entriesOf = (web: Web) =>
    web.map((links, node) => aProposal({ id: idOf(node), ...(links.length > 0 && { derives_from: links.map(idOf) }) }));

  /** The plainest way to tell: who can be reached from whom, until nothing more is found. */
  function hasCycle(web: Web): boolean {
    const reached = web.map((links) => new Set(links));
    for (let round = 0; round < SIZE; round += 1) {
      for (const own of reached) for (const node of [...own]) for (const next of web[node] ?? []) own.add(next);
    }
    return reached.some((own, node) => own.has(node));
  }

  test('a cycle is reported exactly when there is one, along links that are there', () => {
    fc.assert(
      fc.property(aWeb, (web) => {
        const problems = cyclesIn(...entriesOf(web));
        expect(problems.length > 0).toBe(hasCycle(web));
        for (const { args } of problems) {
          const way = (args?.['cycle'] ?? '').split(' → ').map((key) => Number(key.slice('proposals/p-'.length)));
          expect(way.at(0)).toBe(way.at(-1));
          way.slice(1).forEach((to, step) => {
            expect(web[way[step] ?? -1]).toContain(to);
          });
        }
      }),
    );
  });

  test('without the links that are reported no cycle is left', () => {
    fc.assert(
      fc.property(aWeb, (web) => {
        const wrong = new Set(cyclesIn(...entriesOf(web)).map(({ file, value }) => `${file} to ${value}`));
        const mended = web.map((links, node) =>
          links.filter((to) => !wrong.has(`content/proposals/${idOf(node)}.mdx to proposals/${idOf(to)}`)),
        );
        expect(hasCycle(mended)).toBe(false);
      }),
    );
  });
});
