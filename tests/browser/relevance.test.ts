/** What a reader types leads to what answers it: the questions of tests/search, put to the page in Chromium. */
import { expect, test } from 'vitest';
import { entriesFor } from '../../src/cli/bench/relevance/ask-for-entries.ts';
import { meanRelevance, type Relevance, relevanceOf, WANTED_RELEVANCE } from '../../src/cli/bench/relevance/metrics.ts';
import { QUESTION_SETS, readQuestions } from '../../src/cli/bench/relevance/questions.ts';
import { visitorOf } from '../support/browser.ts';

/**
 * A little below what is reached, so that a fall fails. The project wants a recall of 0.95 and a reciprocal rank of 0.85; where
 * a floor is lower than that, the search is not there yet.
 */
const FLOORS: Readonly<Record<(typeof QUESTION_SETS)[number], Relevance>> = {
  'questions.yaml': { recall: 0.9, reciprocalRank: 0.95, ndcg: 0.87 },
  'second-questions.yaml': { recall: 0.89, reciprocalRank: 0.94, ndcg: 0.86 },
};

const { visit } = visitorOf('library');

test.each(QUESTION_SETS)('the first ten results hold what a careful person wants there: %s', async (set) => {
  const judgements = await visit('/search/', async (page) => {
    const judgements: (Relevance & { kind: string })[] = [];
    for (const question of readQuestions(set))
      judgements.push({ kind: question.kind, ...relevanceOf(question, await entriesFor(page, question)) });
    return judgements;
  });
  const means = meanRelevance(judgements);
  console.info(reportOf(judgements));
  for (const name of ['recall', 'reciprocalRank', 'ndcg'] as const)
    expect(means[name], name).toBeGreaterThanOrEqual(FLOORS[set][name]);
});

function reportOf(judgements: readonly (Relevance & { kind: string })[]): string {
  const line = (what: string, { recall, reciprocalRank, ndcg }: Relevance) =>
    `${what.padEnd(20)} recall@10 ${recall.toFixed(3)}  MRR ${reciprocalRank.toFixed(3)}  nDCG@10 ${ndcg.toFixed(3)}`;
  const kinds = Map.groupBy(judgements, ({ kind }) => kind);
  return [
    line(`${judgements.length} questions`, meanRelevance(judgements)),
    `wanted: recall@10 ${WANTED_RELEVANCE.recall}, MRR ${WANTED_RELEVANCE.reciprocalRank}`,
    ...[...kinds].map(([kind, some]) => line(`${kind} (${some.length})`, meanRelevance(some))),
  ].join('\n');
}
