/** What is asked of a search cluster (backends.test.ts has the journeys). */

import { describe, expect, test } from 'vitest';
import { CERTAINLY, counts, MARKS, type Plan, page, survey } from '../../../src/search/elasticsearch-query.ts';
import { type Clause, wantedBy } from '../../../src/search/elasticsearch-words.ts';
import { MOST } from '../../../src/search/find-words.ts';
import { FILTERS } from '../../../src/search/query.ts';
import { question } from '../../support/search-backends.ts';

type Asked = Parameters<typeof question>[0];

const planOf = (given: Asked, rest: Partial<Plan> = {}): Plan => ({
  wanted: wantedBy(question(given), []),
  counts: [],
  some: false,
  ...rest,
});
const FIRST_PAGE = { start: 0, end: 10 };
interface Page {
  readonly query: { readonly bool: Readonly<Record<'must' | 'filter' | 'must_not' | 'should', readonly Clause[]>> };
  readonly [key: string]: unknown;
}
const pageOf = (given: Asked, rest: Partial<Plan> = {}) =>
  page(question(given), planOf(given, rest), FIRST_PAGE) as unknown as Page;

/** All objects within a request, however deep. */
function* within(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const part of Object.values(value)) yield* within(part);
}

const NAMES = ['all', 'aliases', 'names'];
const whole = (query: string, fields = NAMES) => ({ multi_match: { query, type: 'phrase', fields } });
const exact = (query: string, type = 'phrase', fields = NAMES) => ({
  multi_match: { query, type, fields: fields.map((name) => `${name}.exact`) },
});
const either = (...should: Clause[]) => ({ bool: { should, minimum_should_match: 1 } });
const every = (...filter: Clause[]) => ({ bool: { filter } });
const dates = (range: object, relation: string) => ({ range: { dates: { ...range, relation } } });

describe('a question becomes', () => {
  test.each<[string, Asked, readonly Clause[], readonly Clause[]]>([
    ['nothing asked', {}, [every()], []],
    [
      'words',
      { q: 'dim the lamps' },
      [every(whole('dim'), either(whole('lamps'), exact('lamps', 'phrase_prefix')))],
      [],
    ],
    ['a last word too short to be a beginning', { q: 'uk' }, [every(whole('uk'))], []],
    ['a phrase', { q: '"duty of care"' }, [every(), exact('duty of care')], []],
    ['a word not wanted, in any form', { q: '-levies' }, [every()], [whole('levies')]],
    ['a phrase not wanted, as it is', { q: '-"duty of care"' }, [every()], [exact('duty of care')]],
    ['no other names', { q: '"a b"', aliases: false }, [every(), exact('a b', 'phrase', ['all'])], []],
    [
      'any value of a filter, and all filters',
      { filters: { type: ['statements', 'proposals'], stance: ['opposes'] } },
      [every(), { terms: { type: ['statements', 'proposals'] } }, { terms: { stance: ['opposes'] } }],
      [],
    ],
    ['dates backwards', { from: '2020', to: '2018' }, [every(), { match_none: {} }], []],
  ])('%s', (_, given, filter, mustNot) => {
    const { bool } = pageOf(given).query;
    expect([bool.filter, bool.must_not, bool.must]).toEqual([filter, mustNot, []]);
  });

  test.each([
    ['2018', '', { gte: '2018-01-01' }],
    ['', '2018', { lte: '2018-12-31' }],
    ['2018-02', '2018-02', { gte: '2018-02-01', lte: '2018-02-28' }],
    ['2020-02', '2020-02', { gte: '2020-02-01', lte: '2020-02-29' }],
    ['2018-07-24', '2018-07-24', { gte: '2018-07-24', lte: '2018-07-24' }],
    ['2018-02-31', '2018-04-31', { gte: '2018-02-28', lte: '2018-04-30' }],
  ])('days from “%s” to “%s”, certain ones named', (from, to, range) => {
    const { query, aggs } = pageOf({ from, to });
    const certainly = { bool: { filter: [dates(range, 'within')], _name: CERTAINLY } };
    expect(query.bool.filter[1]).toEqual(either(certainly, dates(range, 'intersects')));
    expect(aggs).toMatchObject({ certainly: { filter: every(dates(range, 'within')) } });
    const names = [...within(pageOf({ from, to }))].filter((part) => '_name' in part);
    expect(names.length).toBe(1);
  });

  test.each([
    ['relevance', 'lamps', ['_score', 'position'], 'desc'],
    ['relevance', '', ['first_day', 'last_day', 'position'], 'desc'],
    ['newest', 'lamps', ['first_day', 'last_day', 'position'], 'desc'],
    ['oldest', 'lamps', ['first_day', 'last_day', 'position'], 'asc'],
  ] as const)('an order by %s of “%s”', (sort, q, fields, direction) => {
    const order = pageOf({ sort, q })['sort'] as Record<string, { order: string; missing?: string }>[];
    expect(order.flatMap((one) => Object.keys(one))).toEqual(fields);
    expect(order[0]?.[fields[0]]).toEqual({ order: direction, ...(fields[0] !== '_score' && { missing: '_last' }) });
  });

  test('a page', () => {
    const asked = question({ q: 'lamps' });
    expect(page(asked, planOf({ q: 'lamps' }), { start: 20, end: 30 })).toMatchObject({ from: 20, size: 10 });
  });

  test('entries with most words, weighed by rarity, those with all first', () => {
    const { must, filter, should } = pageOf({ q: 'lamps doubts' }, { counts: [100, 1], some: true }).query.bool;
    const lamps = Math.log(3);
    const doubts = Math.log(201);
    expect(filter).toEqual([]);
    expect(must).toMatchObject([
      {
        function_score: {
          query: { bool: { should: [{ constant_score: { boost: lamps } }, { constant_score: { boost: doubts } }] } },
          min_score: MOST * (lamps + doubts),
        },
      },
    ]);
    expect(should[0]).toMatchObject({ constant_score: { boost: 10_000 } });
  });

  test('an order by hints that lets nothing in or out', () => {
    const { bool } = pageOf({ hints: 'doubts', filters: { type: ['statements'] } }).query;
    expect(bool.filter).toEqual([every(), { terms: { type: ['statements'] } }]);
    expect(bool.should).toMatchObject([{ multi_match: { query: 'doubts', type: 'most_fields' } }]);
    expect(pageOf({ hints: 'doubts' })['sort']).toMatchObject([{ _score: { order: 'desc' } }, {}]);
  });

  test('quotations with their addresses, and what matched, marked by signs that no text has', () => {
    const asked = pageOf({ q: 'lamps' });
    const nested = [...within(asked)].find((part) => 'nested' in part)?.['nested'];
    expect(nested).toMatchObject({ path: 'quotes', inner_hits: { size: 2, highlight: { pre_tags: [MARKS.before] } } });
    expect(Object.keys((asked['highlight'] as { fields: object }).fields)).toEqual([
      'text',
      'title',
      'aliases',
      'shown.who',
      'themes',
      'headlines',
      'shown.stance',
    ]);
  });

  test('counts of each filter without its own values', () => {
    const filters = { type: ['statements'], stance: ['opposes'] };
    const { size, aggs, query } = counts(question({ filters }), planOf({ filters })) as unknown as {
      size: number;
      query: Page['query'];
      aggs: Record<string, { filter: Clause; aggs: Clause }>;
    };
    expect([size, query.bool.filter]).toEqual([0, [every()]]);
    expect(Object.keys(aggs)).toEqual([...FILTERS]);
    expect(aggs['type']?.filter).toEqual(every({ terms: { stance: ['opposes'] } }));
    expect(aggs['stance']?.filter).toEqual(every({ terms: { type: ['statements'] } }));
    expect(aggs['theme']?.filter).toEqual(
      every({ terms: { type: ['statements'] } }, { terms: { stance: ['opposes'] } }),
    );
    expect(aggs['theme']?.aggs).toEqual({ values: { terms: { field: 'theme', size: 10_000 } } });
  });

  test('a survey of its words', () => {
    expect(survey(wantedBy(question({ q: 'lamps doubts' }), []))).toMatchObject({
      size: 0,
      aggs: { words: { filters: { filters: { word0: whole('lamps') } } } },
      suggest: { word1: { text: 'doubts', term: { field: 'all.exact', max_edits: 1, suggest_mode: 'missing' } } },
    });
  });
});

/** Kinds of query, aggregation and suggestion that Elasticsearch 8 and OpenSearch 2 both have. */
const SHARED = new Set(
  `bool multi_match match_none terms term range constant_score function_score nested filter filters max min`.split(' '),
);

test('no request has a kind of clause that only one of the two clusters knows', () => {
  const asked = [{}, { q: 'a "b c" -d' }, { from: '2018', group: 'year', hints: 'x' }] as const;
  const requests = asked.flatMap((given) => [
    pageOf(given),
    counts(question(given), planOf(given)),
    survey(wantedBy(question(given), [])),
  ]);
  const clauses = requests.flatMap((request) => [...within(request)].flatMap((part) => clausesOf(part)));
  expect(clauses.length).toBeGreaterThan(20);
  expect(clauses.filter((kind) => !SHARED.has(kind))).toEqual([]);
});

/** Kinds of the clauses that stand in an object, at the places where there are some. */
const clausesOf = (part: Record<string, unknown>): string[] =>
  ['must', 'filter', 'must_not', 'should', 'query']
    .flatMap((place) => part[place] ?? [])
    .filter((clause) => typeof clause === 'object')
    .flatMap((clause) => Object.keys(clause as object));
