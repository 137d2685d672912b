/** Queries of fake-cluster.ts: whether a document matches, and how well. */
import { type Doc, fieldsOf, tokensOf, valuesOf } from './fake-cluster-index.ts';

export type Clause = Readonly<Record<string, unknown>>;

/** The score of a document, undefined where it does not match. Names of what matched are added to `names`. */
export function scoreOf(clause: Clause, doc: Doc, names: string[]): number | undefined {
  const [kind = '', ...others] = Object.keys(clause);
  const query = QUERIES[kind];
  if (!query || others.length > 0) throw new Error(`the fake cluster knows no query ${Object.keys(clause)}`);
  return query(clause[kind] as never, doc, names);
}

type Query = (body: never, doc: Doc, names: string[]) => number | undefined;

const QUERIES: Readonly<Record<string, Query>> = {
  match_all: () => 1,
  match_none: () => undefined,
  bool(body: Bool, doc, names) {
    const { must = [], filter = [], must_not: not = [], should = [], minimum_should_match: least = 0, _name } = body;
    const needed = must.map((clause) => scoreOf(clause, doc, names));
    const admitted = filter.map((clause) => scoreOf(clause, doc, names));
    const optional = should.map((clause) => scoreOf(clause, doc, names)).filter((score) => score !== undefined);
    if ([...needed, ...admitted].includes(undefined) || optional.length < least) return undefined;
    if (not.some((clause) => scoreOf(clause, doc, []) !== undefined)) return undefined;
    if (_name) names.push(_name);
    return [...needed, ...optional].reduce<number>((sum, score) => sum + (score ?? 0), 0);
  },
  multi_match({ query, type, fields }: MultiMatch, doc) {
    const scores = fields.flatMap((weighed) => {
      const [field = '', weight = '1'] = weighed.split('^');
      const exact = field.endsWith('.exact');
      const words = tokensOf(query, exact);
      const texts = fieldsOf(doc, field).map((text) => tokensOf(text, exact));
      const found =
        type === 'most_fields'
          ? words.filter((word) => texts.some((text) => text.includes(word))).length
          : texts.filter((text) => hasPhrase(text, words, type === 'phrase_prefix')).length;
      return found > 0 ? [found * Number(weight)] : [];
    });
    if (!['most_fields', 'phrase', 'phrase_prefix'].includes(type)) throw new Error(`no multi_match ${type}`);
    return scores.length > 0 ? scores.reduce((sum, score) => sum + score) : undefined;
  },
  term: (body: Record<string, string>, doc) =>
    hasValue(
      doc,
      Object.entries(body).map(([name, value]) => [name, [value]]),
    ),
  terms: (body: Record<string, string[]>, doc) => hasValue(doc, Object.entries(body)),
  range({ dates }: { dates: DateRange }, doc) {
    const { gte = '0000-01-01', lte = '9999-12-31', relation } = dates;
    for (const day of [gte, lte]) if (!isDay(day)) throw new Error(`a cluster knows no day ${day}`);
    if (gte > lte) throw new Error('a cluster refuses a range that ends before it begins');
    const spans = valuesOf(doc, 'dates') as unknown as { gte: string; lte: string }[];
    const fits = spans.some((span) =>
      relation === 'within' ? span.gte >= gte && span.lte <= lte : span.lte >= gte && span.gte <= lte,
    );
    return fits ? 1 : undefined;
  },
  constant_score: ({ filter, boost }: { filter: Clause; boost: number }, doc, names) =>
    scoreOf(filter, doc, names) === undefined ? undefined : boost,
  function_score({ query, min_score: least }: { query: Clause; min_score: number }, doc, names) {
    const score = scoreOf(query, doc, names);
    return score !== undefined && score >= least ? score : undefined;
  },
  nested: ({ query }: { query: Clause }, doc, names) => scoreOf(query, doc, names),
};

interface Bool {
  readonly must?: readonly Clause[];
  readonly filter?: readonly Clause[];
  readonly must_not?: readonly Clause[];
  readonly should?: readonly Clause[];
  readonly minimum_should_match?: number;
  readonly _name?: string;
}

interface MultiMatch {
  readonly query: string;
  readonly type: string;
  readonly fields: readonly string[];
}

interface DateRange {
  readonly gte?: string;
  readonly lte?: string;
  readonly relation: 'within' | 'intersects';
}

const hasValue = (doc: Doc, wanted: readonly (readonly [name: string, values: readonly string[]])[]) =>
  wanted.every(([name, values]) => valuesOf(doc, name).some((value) => values.includes(String(value)))) ? 1 : undefined;

const hasPhrase = (text: readonly string[], words: readonly string[], unfinished: boolean): boolean =>
  words.length > 0 &&
  text.some((_, start) =>
    words.every((word, at) => {
      const there = text[start + at] ?? '';
      return unfinished && at === words.length - 1 ? there.startsWith(word) : there === word;
    }),
  );

/** A date that the calendar has. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
