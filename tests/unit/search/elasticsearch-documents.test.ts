/** What a search cluster is loaded with: the mapping, and a document for every entry that stands. */
import { describe, expect, test } from 'vitest';
import { allEntries } from '../../../src/library/library.ts';
import type { ClusterDocument } from '../../../src/search/elasticsearch-documents.ts';
import { facetFile } from '../../../src/search/facets.ts';
import { FILTERS } from '../../../src/search/query.ts';
import { entryOf, fixtureLibrary } from '../../support/model.ts';
import { exported } from '../../support/search-backends.ts';

const library = fixtureLibrary();
const { mapping, bulk } = exported(library);
const index = JSON.parse(mapping);
const lines = bulk
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
const documents = new Map<string, ClusterDocument>(
  lines.flatMap((line, at) => (at % 2 === 0 ? [[line.index._id, lines[at + 1]] as const] : [])),
);
const documentOf = (key: string) => documents.get(key);

describe('the lines of the bulk request', () => {
  test('are an action and a document for every entry that stands, once, under its key', () => {
    const keys = allEntries(library).map(({ key }) => key);
    expect(lines.filter((_, at) => at % 2 === 0)).toEqual(
      keys.map((key) => ({ index: { _index: 'on-record', _id: key } })),
    );
    expect([...documents.keys()]).toEqual(keys);
    expect(library.withdrawn.length).toBeGreaterThan(0);
  });

  test('end each, the last one, too, and hold no empty one', () => {
    expect(bulk.endsWith('}\n')).toBe(true);
    expect(bulk).not.toMatch(/\n\s*\n|\r/);
  });

  test('are the same bytes twice', () => {
    expect(exported(fixtureLibrary())).toEqual({ mapping, bulk });
  });
});

describe('a document', () => {
  test('has ref, title and address of its entry', () => {
    for (const { key, ref } of allEntries(library)) expect(documentOf(key)).toMatchObject({ ref, url: `/${key}/` });
  });

  test('has each quotation with its anchor, own and reported told apart', () => {
    expect(documentOf('statements/lumen-has-second-thoughts')?.quotes).toEqual([
      {
        id: 'q1',
        url: '/statements/lumen-has-second-thoughts/#q1',
        text: 'She told the Beacon that she now had doubts about lanes.',
        reported: true,
      },
    ]);
    const { fields } = entryOf(library, 'statements', 'lumen-lamps-are-for-people');
    const { quotes } = documentOf('statements/lumen-lamps-are-for-people') ?? {};
    expect(quotes?.map(({ id }) => id)).toEqual(fields.quotes?.map(({ id }) => id));
  });

  test('has the values by which it is filtered', () => {
    expect(documentOf('statements/lumen-lamps-are-for-people')).toMatchObject({
      type: ['statements'],
      theme: ['part-night-lighting', 'street-lighting'],
      actor: ['ada-lumen', 'lamps-department', 'nowhereshire-council'],
      category: ['minister'],
      stance: ['supports'],
      status: [],
      source: ['hansard'],
    });
  });

  test.each([
    ['statements/wick-lamps-sell-themselves', [{ gte: '2018-01-01', lte: '2018-12-31' }], '2018-01-01', '2018'],
    ['statements/evidence-on-the-bill', [{ gte: '2019-03-01', lte: '2019-05-31' }], '2019-03-01', '2019'],
    ['actors/ada-lumen', [], undefined, ''],
  ])('of %s has its dates from the earliest to the latest day', (key, dates, first, year) => {
    expect(documentOf(key)?.dates).toEqual(dates);
    expect(documentOf(key)?.first_day).toBe(first);
    expect(documentOf(key)?.group_year).toBe(year);
  });

  test('of a proposal has the dates of its history', () => {
    expect(documentOf('proposals/part-night-lighting-act')?.dates).toEqual([
      { gte: '2019-03-01', lte: '2019-03-31' },
      { gte: '2019-11-05', lte: '2019-11-05' },
      { gte: '2020-01-01', lte: '2020-12-31' },
    ]);
  });

  test('has other names of its own, and of those who speak', () => {
    expect(documentOf('actors/dark-sky-friends')?.aliases).toEqual(['A4', 'DSF', 'Stargazers’ Union']);
    expect(documentOf('statements/friends-write-to-the-council')?.names).toContain('DSF');
  });
});

describe('the mapping', () => {
  const { properties, dynamic, _meta: meta } = index.mappings;

  test('has a field for each that a document has, and takes no others', () => {
    expect(dynamic).toBe('strict');
    const used = new Set([...documents.values()].flatMap((document) => Object.keys(document)));
    // What all say together is copied by the cluster.
    expect(new Set(Object.keys(properties))).toEqual(new Set([...used, 'all']));
  });

  test('has a keyword for each filter, ranges of dates, and quotations as objects of their own', () => {
    for (const name of FILTERS) expect(properties[name]).toEqual({ type: 'keyword' });
    expect(properties.dates).toEqual({ type: 'date_range', format: 'strict_date' });
    expect(properties.quotes.type).toBe('nested');
    expect(properties.quotes.properties.text.copy_to).toBe('all');
  });

  test('stems English words, and keeps names apart from what all say', () => {
    const { filter, analyzer } = index.settings.analysis;
    expect(filter.on_record_stemmer).toEqual({ type: 'stemmer', language: 'english' });
    for (const part of analyzer.on_record_stems.filter)
      expect([...Object.keys(filter), 'lowercase', 'asciifolding']).toContain(part);
    expect(properties.title).toEqual({ type: 'text', analyzer: 'on_record_stems', copy_to: 'all' });
    for (const name of ['aliases', 'names', 'all']) {
      expect(properties[name].copy_to).toBeUndefined();
      expect(properties[name].fields.exact.analyzer).toBe('on_record_exact');
    }
  });

  test('says which values the filters have, and of which content they are', () => {
    expect(meta).toEqual({
      fingerprint: library.fingerprint,
      values: facetFile(library).values,
      synonyms: [{ typed: ['midges', 'moths'], here: ['moths'] }],
    });
  });
});
