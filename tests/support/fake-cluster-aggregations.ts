/** Aggregations of fake-cluster.ts. */
import { type Doc, valuesOf } from './fake-cluster-index.ts';
import { type Clause, scoreOf } from './fake-cluster-queries.ts';

interface Found {
  readonly doc: Doc;
  readonly score: number;
}

type Aggs = Readonly<Record<string, Clause>>;

export const answerAggregations = (aggs: Aggs, found: readonly Found[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(aggs).map(([name, clause]) => [name, answerOne(clause, found)]));

function answerOne({ aggs = {}, ...clause }: Clause, found: readonly Found[]): unknown {
  const [kind = '', ...others] = Object.keys(clause);
  const answer = AGGREGATIONS[kind];
  if (!answer || others.length > 0) throw new Error(`the fake cluster knows no aggregation ${Object.keys(clause)}`);
  return answer(clause[kind] as never, found, aggs as Aggs);
}

const AGGREGATIONS: Readonly<Record<string, (body: never, found: readonly Found[], aggs: Aggs) => unknown>> = {
  filter: (body: Clause, found, aggs) => counted(matching(body, found), aggs),
  filters: ({ filters }: { filters: Record<string, Clause> }, found, aggs) => ({
    buckets: Object.fromEntries(
      Object.entries(filters).map(([name, clause]) => [name, counted(matching(clause, found), aggs)]),
    ),
  }),
  terms({ field, size, order = [] }: Terms, found, aggs) {
    const buckets = new Map<string, Found[]>();
    for (const one of found)
      for (const value of new Set(valuesOf(one.doc, field).map(String)))
        buckets.set(value, [...(buckets.get(value) ?? []), one]);
    const all = [...buckets].map(([key, inside]) => ({ key, ...counted(inside, aggs) }));
    return { buckets: all.toSorted(byOrder(order)).slice(0, size) };
  },
  max: (body: Measured, found) => ({ value: Math.max(...measured(body, found)) }),
  min: (body: Measured, found) => ({ value: Math.min(...measured(body, found)) }),
};

interface Terms {
  readonly field: string;
  readonly size: number;
  readonly order?: readonly Readonly<Record<string, 'asc' | 'desc'>>[];
}

interface Measured {
  readonly field?: string;
  readonly script?: { readonly source: '_score' };
}

type Counted = { readonly doc_count: number } & Readonly<Record<string, unknown>>;

const counted = (found: readonly Found[], aggs: Aggs): Counted => ({
  doc_count: found.length,
  ...answerAggregations(aggs, found),
});

const matching = (clause: Clause, found: readonly Found[]): Found[] =>
  found.filter(({ doc }) => scoreOf(clause, doc, []) !== undefined);

const measured = ({ field, script }: Measured, found: readonly Found[]): number[] =>
  script
    ? found.map(({ score }) => score)
    : found.flatMap(({ doc }) => valuesOf(doc, field ?? '').map((day) => Date.parse(String(day))));

const byOrder =
  (order: NonNullable<Terms['order']>) => (a: { key: string } & Counted, b: { key: string } & Counted) => {
    for (const [name = '', direction] of order.flatMap((one) => Object.entries(one))) {
      const [left, right] = [a, b].map((bucket) =>
        name === '_key' ? bucket.key : (bucket[name] as { value: number }).value,
      );
      if (left === undefined || right === undefined || left === right) continue;
      return (left < right ? -1 : 1) * (direction === 'asc' ? 1 : -1);
    }
    return b.doc_count - a.doc_count;
  };
