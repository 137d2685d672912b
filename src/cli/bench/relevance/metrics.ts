/** How good a list of results is, by what a careful person wants among the first ten. Pure; used by the tests and the benchmark. */

/** What answers a question. */
export interface Wanted {
  /** Keys of entries: `statements/2018-remark`. At least one. */
  readonly answers: readonly string[];
  /** Those of the answers that should come first. */
  readonly best?: readonly string[] | undefined;
  /** On the point, but not missed when absent: they are taken out of the list before it is judged. */
  readonly also?: readonly string[] | undefined;
}

export interface Relevance {
  /** Answers among the first ten, as a part of those that could be there. */
  readonly recall: number;
  /** 1 / rank of the first answer; 0 where none is among the first ten. */
  readonly reciprocalRank: number;
  /** Discounted gain of the first ten, as a part of the best possible. */
  readonly ndcg: number;
}

/** What the project wants of its search, on average. */
export const WANTED_RELEVANCE = { recall: 0.95, reciprocalRank: 0.85 } as const;

/** Results that are judged. */
export const JUDGED = 10;

/** The results that are judged: the first ten that are not merely acceptable. Fewer where `found` has no more. */
export function judged({ answers, also = [] }: Wanted, found: readonly string[]): string[] {
  const passedOver = new Set(also.filter((key) => !answers.includes(key)));
  return found.filter((key) => !passedOver.has(key)).slice(0, JUDGED);
}

/** `found` in order of rank, each entry once; as many as it takes for ten to be judged. */
export function relevanceOf(wanted: Wanted, found: readonly string[]): Relevance {
  const list = judged(wanted, found);
  const answers = new Set(wanted.answers);
  const best = new Set(wanted.best);
  const gain = (key: string): number => (answers.has(key) ? (best.has(key) ? 2 : 1) : 0);
  const first = list.findIndex((key) => answers.has(key));
  const ideal = [...answers]
    .map(gain)
    .sort((a, b) => b - a)
    .slice(0, JUDGED);
  return {
    recall: list.filter((key) => answers.has(key)).length / Math.min(JUDGED, answers.size),
    reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
    ndcg: discounted(list.map(gain)) / discounted(ideal),
  };
}

/** Of at least one question. */
export function meanRelevance(all: readonly Relevance[]): Relevance {
  const mean = (of: (one: Relevance) => number): number => all.reduce((sum, one) => sum + of(one), 0) / all.length;
  return {
    recall: mean(({ recall }) => recall),
    reciprocalRank: mean(({ reciprocalRank }) => reciprocalRank),
    ndcg: mean(({ ndcg }) => ndcg),
  };
}

const discounted = (gains: readonly number[]): number =>
  gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
