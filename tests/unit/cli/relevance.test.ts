/** How lists of results are judged, and whether the questions by which the search is judged can be answered at all. */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judged, meanRelevance, relevanceOf } from '../../../src/cli/bench/relevance/metrics.ts';
import { QUESTION_SETS, readQuestions } from '../../../src/cli/bench/relevance/questions.ts';
import { repositoryRoot } from '../../../src/cli/content-dir.ts';
import { standingEntries } from '../../support/content.ts';

const numbered = (count: number, name = 'other'): string[] => Array.from({ length: count }, (_, n) => `${name}-${n}`);

describe('a list of results', () => {
  test('that begins with all answers, the best first, is perfect', () => {
    const wanted = { answers: ['a', 'b', 'c'], best: ['c'] };
    expect(relevanceOf(wanted, ['c', 'a', 'b', 'x'])).toEqual({ recall: 1, reciprocalRank: 1, ndcg: 1 });
  });

  test('is judged by its first ten', () => {
    const wanted = { answers: ['a', 'b'] };
    expect(relevanceOf(wanted, [...numbered(9), 'a', 'b'])).toMatchObject({ recall: 0.5, reciprocalRank: 0.1 });
    expect(relevanceOf(wanted, [...numbered(10), 'a', 'b'])).toEqual({ recall: 0, reciprocalRank: 0, ndcg: 0 });
  });

  test('can hold ten answers of more, and is then complete', () => {
    const wanted = { answers: numbered(15, 'answer') };
    expect(relevanceOf(wanted, wanted.answers.slice(5))).toEqual({ recall: 1, reciprocalRank: 1, ndcg: 1 });
  });

  test('is judged without what is merely acceptable', () => {
    const wanted = { answers: ['a', 'b'], also: numbered(12, 'also') };
    expect(judged(wanted, [...wanted.also, 'x', 'a'])).toEqual(['x', 'a']);
    expect(relevanceOf(wanted, [...wanted.also, 'a', 'b'])).toEqual({ recall: 1, reciprocalRank: 1, ndcg: 1 });
  });

  test('loses more for a best answer that comes late than for another', () => {
    const wanted = { answers: ['a', 'b'], best: ['a'] };
    const { ndcg } = relevanceOf(wanted, ['b', 'a']);
    expect(ndcg).toBeCloseTo((1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)), 10);
    expect(ndcg).toBeLessThan(1);
  });

  test('that is empty is worth nothing', () => {
    expect(relevanceOf({ answers: ['a'] }, [])).toEqual({ recall: 0, reciprocalRank: 0, ndcg: 0 });
  });
});

test('the mean is over questions', () => {
  const all = [
    { recall: 1, reciprocalRank: 1, ndcg: 1 },
    { recall: 0, reciprocalRank: 0.5, ndcg: 0 },
  ];
  expect(meanRelevance(all)).toEqual({ recall: 0.5, reciprocalRank: 0.75, ndcg: 0.5 });
});

describe.each(QUESTION_SETS)('the questions of %s', (set) => {
  const questions = readQuestions(set);

  test('are many, each with answers; the best are among them, and the acceptable are not', () => {
    expect(questions.length).toBeGreaterThanOrEqual(80);
    for (const { state, answers, best = [], also = [] } of questions) {
      expect(new Set([...answers, ...also]).size, state.q).toBe(answers.length + also.length);
      expect(answers, state.q).toEqual(expect.arrayContaining([...best]));
    }
  });

  test('are answered by entries of the library', () => {
    const there = new Set(standingEntries(resolve(repositoryRoot, 'content')).map(({ key }) => key));
    const named = questions.flatMap(({ answers, also = [] }) => [...answers, ...also]);
    expect([...new Set(named)].filter((key) => !there.has(key))).toEqual([]);
  });
});
