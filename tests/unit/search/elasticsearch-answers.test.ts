/** What the answers of a search cluster come to, and how often it is asked (backends.test.ts has the journeys). */
import { describe, expect, test } from 'vitest';
import { openElasticsearchBackend } from '../../../src/search/elasticsearch.ts';
import { hitOfCluster } from '../../../src/search/elasticsearch-hit.ts';
import { CERTAINLY, MARKS } from '../../../src/search/elasticsearch-query.ts';
import { FILTERS } from '../../../src/search/query.ts';
import { fixtureLibrary } from '../../support/model.ts';
import { clusterOver, question } from '../../support/search-backends.ts';

describe('an answer of a cluster', () => {
  const source = {
    url: '/statements/said/',
    title: 'A remark',
    shown: { kind: 'Statement', when: '2018', who: 'Ada Lumen', stance: '', source: '' },
    group_actor: 'Ada Lumen',
    group_year: '2018',
  };
  const marked = (text: string) => text.replaceAll('[', MARKS.before).replaceAll(']', MARKS.after);
  const read = (given: object, how: object = {}) =>
    hitOfCluster({ _source: source, ...given }, { dated: false, group: '', ...how });

  test('becomes a hit with pieces of text, of which some matched', () => {
    const hit = read({ highlight: { text: [marked('On [lamps] and <b>[moths]</b>')], title: [marked('A [remark]')] } });
    expect(hit.excerpt).toEqual([
      { text: 'On ', marked: false },
      { text: 'lamps', marked: true },
      { text: ' and <b>', marked: false },
      { text: 'moths', marked: true },
      { text: '</b>', marked: false },
    ]);
    expect(hit.matched).toEqual([{ field: 'title' }, { field: 'text' }]);
    expect([hit.title, hit.who, hit.heading, hit.possibly]).toEqual(['A remark', 'Ada Lumen', '', false]);
  });

  test('shows the words of a quotation where the text has none', () => {
    const quotation = { url: '/statements/said/#q1', text: 'Dim the lamps.', reported: true };
    const hit = read({
      highlight: { text: ['It begins so.'] },
      inner_hits: {
        quotes: {
          hits: { hits: [{ _source: quotation, highlight: { 'quotes.text': [marked('Dim the [lamps].')] } }] },
        },
      },
    });
    expect(hit.excerpt.map(({ text }) => text)).toEqual(['Dim the ', 'lamps', '.']);
    expect(hit.passages).toMatchObject([{ url: '/statements/said/#q1', reported: true }]);
    expect(hit.matched).toEqual([{ field: 'text' }]);
  });

  test('names the other name by which it was found', () => {
    expect(read({ highlight: { aliases: [marked('the [Lamps] Department')] } }).matched).toEqual([
      { field: 'aliases', name: 'the Lamps Department' },
    ]);
  });

  test.each([
    [true, [CERTAINLY], false],
    [true, undefined, true],
    [false, undefined, false],
  ])('when dates are asked for (%s) and %s matched, lies possibly there: %s', (dated, matched_queries, possibly) => {
    expect(read({ matched_queries }, { dated }).possibly).toBe(possibly);
  });

  test.each([
    ['actor', 'Ada Lumen'],
    ['year', '2018'],
  ])('stands under its heading by %s', (group, heading) => {
    expect(read({}, { group }).heading).toBe(heading);
  });
});

describe('a cluster', () => {
  const answering = (status: number, answer: unknown) => async () => ({
    ok: status < 400,
    status,
    json: async () => answer,
  });

  test.each([
    ['without the index', answering(404, {}), '/c/on-record/_mapping: 404'],
    ['with another index', answering(200, { 'on-record': { mappings: {} } }), '/c/on-record: not an index'],
  ])('%s is refused when it is opened', async (_, fetch, message) => {
    await expect(openElasticsearchBackend({ address: '/c/on-record', fetch })).rejects.toThrow(message);
  });

  test('that fails is reported, not taken for an empty answer', async () => {
    const { backend, requests } = await clusterOver(fixtureLibrary());
    await backend.search(question({ q: 'lamps' }));
    const values = Object.fromEntries(FILTERS.map((name) => [name, []]));
    const meta = { 'on-record-2': { mappings: { _meta: { values, synonyms: [] } } } };
    const failing = await openElasticsearchBackend({
      address: '/c/on-record',
      fetch: (address) => (address.endsWith('_mapping') ? answering(200, meta) : answering(503, {}))(),
    });
    await expect(failing.search(question({ q: 'lamps' }))).rejects.toThrow('503');
    expect(requests.length).toBeGreaterThan(0);
  });

  test('is asked twice for a page of results, and not again for the hits of the first page', async () => {
    const { backend, requests } = await clusterOver(fixtureLibrary());
    const answer = await backend.search(question({ q: 'lamps' }));
    await answer.hits(0, 10);
    expect(requests.length).toBe(2);
    await answer.hits(10, 20);
    expect(requests.length).toBe(3);
  });
});
