/**
 * A cluster in memory that knows the requests which src/search/elasticsearch-query.ts makes, and refuses all others. It
 * checks that documents, requests and the reading of answers fit together. It is no proof of how a cluster analyses
 * and ranks: its words lose a plural's "s" and nothing else. Real clusters are tested outside this repository.
 */
import type { ClusterAccess } from '../../src/search/elasticsearch.ts';
import { answerAggregations } from './fake-cluster-aggregations.ts';
import { type Doc, fieldsOf, indexed, tokensOf, valuesOf } from './fake-cluster-index.ts';
import { type Clause, scoreOf } from './fake-cluster-queries.ts';

interface SearchBody {
  readonly size: number;
  readonly from?: number;
  readonly track_total_hits?: boolean;
  readonly query?: Clause;
  readonly sort?: readonly Readonly<Record<string, { order: 'asc' | 'desc'; missing?: '_last' }>>[];
  readonly _source?: readonly string[];
  readonly highlight?: Highlighting;
  readonly aggs?: Readonly<Record<string, Clause>>;
  readonly suggest?: Readonly<Record<string, { text: string; term: { field: string; max_edits: number } }>>;
}

interface Highlighting {
  readonly pre_tags: readonly [string];
  readonly post_tags: readonly [string];
  readonly highlight_query?: Clause;
  readonly fields: Readonly<Record<string, { number_of_fragments: number; no_match_size?: number }>>;
}

const KNOWN = ['size', 'from', 'track_total_hits', 'query', 'sort', '_source', 'highlight', 'aggs', 'suggest'];

/** What `fetch` answers for the index of these files (src/export/elasticsearch.ts) at `/cluster/on-record`. */
export function fakeCluster(mapping: string, bulk: string): { fetch: ClusterAccess['fetch']; requests: SearchBody[] } {
  const index = JSON.parse(mapping);
  const docs = indexed(index.mappings.properties, bulk);
  const requests: SearchBody[] = [];
  return {
    requests,
    fetch: async (address, request) => {
      if (address === '/cluster/on-record/_mapping') return ok({ 'on-record': { mappings: index.mappings } });
      if (address !== '/cluster/on-record/_search' || !request)
        return { ok: false, status: 404, json: async () => ({}) };
      const body = JSON.parse(request.body) as SearchBody;
      requests.push(body);
      return ok(search(docs, body));
    },
  };
}

const ok = (answer: unknown) => ({ ok: true, status: 200, json: async () => answer });

function search(docs: readonly Doc[], body: SearchBody): unknown {
  for (const key of Object.keys(body)) if (!KNOWN.includes(key)) throw new Error(`the fake cluster knows no ${key}`);
  const { query = { match_all: {} }, size, from = 0, aggs = {}, suggest = {}, sort = [] } = body;
  const found = docs.flatMap((doc) => {
    const names: string[] = [];
    const score = scoreOf(query, doc, names);
    return score === undefined ? [] : [{ doc, score, names }];
  });
  const ordered = found.toSorted((a, b) => {
    for (const [name = '', { order }] of sort.flatMap((one) => Object.entries(one))) {
      const [left, right] = [a, b].map((one) => (name === '_score' ? one.score : valuesOf(one.doc, name)[0]));
      if (left === right) continue;
      if (left === undefined || right === undefined) return left === undefined ? 1 : -1;
      return (left < right ? -1 : 1) * (order === 'asc' ? 1 : -1);
    }
    return 0;
  });
  return {
    hits: {
      total: { value: found.length, relation: 'eq' },
      hits: ordered.slice(from, from + size).map(({ doc, names }) => ({
        _id: doc.id,
        _source: Object.fromEntries(Object.entries(doc.source).filter(([name]) => body._source?.includes(name))),
        ...(names.length > 0 && { matched_queries: names }),
        highlight: highlighted(doc, body.highlight),
        inner_hits: innerHits(query, doc),
      })),
    },
    aggregations: answerAggregations(aggs, found),
    suggest: Object.fromEntries(
      Object.entries(suggest).map(([name, { text, term }]) => [name, [{ text, options: nearWords(docs, text, term) }]]),
    ),
  };
}

/** Words of the index with the same letters, as far as a correction may go here. */
function nearWords(docs: readonly Doc[], text: string, { field }: { field: string }): { text: string }[] {
  const letters = (word: string) => [...word.toLowerCase()].sort().join('');
  const words = new Set(docs.flatMap((doc) => fieldsOf(doc, field).flatMap((value) => tokensOf(value, true))));
  return [...words].filter((word) => letters(word) === letters(text)).map((word) => ({ text: word }));
}

function highlighted(doc: Doc, how: Highlighting | undefined): Record<string, string[]> {
  const { query = '', fields = [] } = (how?.highlight_query?.['multi_match'] ?? {}) as {
    query?: string;
    fields?: string[];
  };
  return Object.fromEntries(
    Object.entries(how?.fields ?? {}).flatMap(([name, { number_of_fragments: number, no_match_size: shown }]) => {
      const values = fieldsOf(doc, name);
      const marked = fields.includes(name) ? values.flatMap((value) => markedIn(value, query, how) ?? []) : [];
      if (marked.length > 0) return [[name, number > 0 ? marked.slice(0, number) : marked]];
      return shown && values[0] ? [[name, [values[0].slice(0, shown)]]] : [];
    }),
  );
}

/** The text with the words of the query marked; undefined where it has none. */
function markedIn(text: string, query: string, how: Highlighting | undefined): string | undefined {
  const words = new Set(tokensOf(query));
  const marked = text.replace(/[\p{L}\p{N}]+/gu, (word) =>
    words.has(tokensOf(word)[0] ?? '') ? `${how?.pre_tags[0]}${word}${how?.post_tags[0]}` : word,
  );
  return marked === text ? undefined : marked;
}

/** The objects that a nested clause asks for, which stands among those that let nothing in or out. */
function innerHits(query: Clause, doc: Doc): unknown {
  const { should = [] } = (query['bool'] ?? {}) as { should?: Clause[] };
  const nested = should.flatMap((clause) => clause['nested'] ?? [])[0] as
    | { path: string; query: Clause; inner_hits: { size: number; highlight: Highlighting } }
    | undefined;
  if (!nested) return undefined;
  const { size, highlight } = nested.inner_hits;
  const { query: words, fields } = nested.query['multi_match'] as { query: string; fields: string[] };
  const [field = ''] = fields;
  const hits = (doc.source[nested.path] as Record<string, string>[]).flatMap((one) => {
    const marked = markedIn(String(one[field.slice(nested.path.length + 1)]), words, highlight);
    return marked && field in highlight.fields ? [{ _source: one, highlight: { [field]: [marked] } }] : [];
  });
  return { [nested.path]: { hits: { hits: hits.slice(0, size) } } };
}
