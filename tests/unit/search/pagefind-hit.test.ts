/** A result of Pagefind, as the page shows it. */
import { describe, expect, test } from 'vitest';
import { hitOf } from '../../../src/search/pagefind-hit.ts';
import type { PagefindDocument, Result } from '../../../src/search/pagefind-module.ts';

const document = (given: Partial<PagefindDocument> = {}): PagefindDocument => ({
  url: '/statements/remark/',
  meta: { title: 'A remark' },
  filters: {},
  excerpt: 'about <mark>lamps</mark> at night',
  content: 'A remark. She answered. Quotation. Lamps are for people. Quotation. Not for moths.',
  anchors: [
    { id: 'q1', text: 'Quotation' },
    { id: 'q2', text: 'Quotation' },
  ],
  sub_results: [],
  ...given,
});

const result = (given: Partial<Result> = {}): Result => ({
  id: 'one',
  score: 1,
  words: [3],
  data: async () => document(),
  ...given,
});

const hit = (given: Partial<PagefindDocument> = {}, found: Partial<Result> = {}, query = 'lamps') =>
  hitOf(result(found), document(given), { possibly: false, heading: '' }, query);

const part = (id: string, excerpt: string, title = 'Quotation') => ({
  title,
  url: `/statements/remark/#${id}`,
  excerpt,
});

describe('a result', () => {
  test('says what the entry is, when it was and who spoke', () => {
    const meta = { title: 'A remark', who: 'Ada Lumen', stance: 'Supports' };
    const filters = { kind: ['Statement'], when: ['July 2018'], source: ['Beacon'] };
    const shown = { kind: 'Statement', when: 'July 2018', source: 'Beacon' };
    expect(hit({ meta, filters })).toMatchObject({
      ...meta,
      ...shown,
      url: '/statements/remark/',
      possibly: false,
      heading: '',
    });
  });

  test('is named by its address where it has no title', () => {
    expect(hit({ meta: {} })).toMatchObject({ title: '/statements/remark/', kind: '', who: '' });
  });

  test('keeps its heading, and whether its date is in doubt', () => {
    const about = { possibly: true, heading: '2018' };
    expect(hitOf(result(), document(), about, '')).toMatchObject(about);
  });
});

describe('an excerpt', () => {
  test('is text, with what matched marked', () => {
    expect(hit().excerpt).toEqual([
      { text: 'about ', marked: false },
      { text: 'lamps', marked: true },
      { text: ' at night', marked: false },
    ]);
  });

  test('has tags of the text as text, and no empty pieces', () => {
    expect(hit({ excerpt: '<mark>&lt;script&gt;</mark><mark>b</mark>' }).excerpt).toEqual([
      { text: '<script>', marked: true },
      { text: 'b', marked: true },
    ]);
  });

  test('is the beginning where nothing matched, without the title', () => {
    const [piece, ...more] = hit({ excerpt: 'A remark.', content: 'A remark. She answered.', anchors: [] }).excerpt;
    expect(piece).toEqual({ text: 'She answered.', marked: false });
    expect(more).toEqual([]);
  });

  test('is shortened where the text is long', () => {
    const [piece] = hit({ excerpt: 'x', content: `A remark. ${'lamp '.repeat(80)}`, anchors: [] }).excerpt;
    expect(piece?.text).toBe(`${'lamp '.repeat(30)}…`);
  });
});

describe('quotations', () => {
  test('that matched are shown with their own addresses, without their headings, and two at most', () => {
    const { passages } = hit({
      sub_results: [
        { title: 'A remark', url: '/statements/remark/', excerpt: 'about <mark>lamps</mark>' },
        part('q1', 'Quotation. <mark>Lamps</mark> are for people.'),
        part('q2', 'Quotation. Not for moths.'),
        part('q3', 'Reported. She likes <mark>lamps</mark>.', 'Reported'),
        part('q4', 'Quotation. More <mark>lamps</mark>.'),
      ],
    });
    expect(passages).toEqual([
      {
        url: '/statements/remark/#q1',
        excerpt: [
          { text: 'Lamps', marked: true },
          { text: ' are for people.', marked: false },
        ],
        reported: false,
      },
      {
        url: '/statements/remark/#q3',
        excerpt: [
          { text: 'She likes ', marked: false },
          { text: 'lamps', marked: true },
          { text: '.', marked: false },
        ],
        reported: true,
      },
    ]);
  });

  test.each(['<mark>Quotation.</mark> Lamps.', '<mark>Quotation</mark>. Lamps.'])(
    'show no heading, even where it matched: %s',
    (excerpt) => {
      const { passages } = hit({ sub_results: [part('q1', excerpt)] }, {}, 'quotation');
      expect(passages.flatMap(({ excerpt: pieces }) => pieces.map(({ text }) => text)).join('')).not.toMatch(
        /quotation/i,
      );
    },
  );

  test('are the first on record where nothing was searched but filters', () => {
    const { passages } = hit({ excerpt: 'A remark.' });
    expect(passages).toEqual([
      {
        url: '/statements/remark/#q1',
        excerpt: [{ text: 'Lamps are for people.', marked: false }],
        reported: false,
      },
    ]);
  });

  test('that are reported words are told as such', () => {
    const content = 'A remark. Reported. She likes moths. Quotation. I do.';
    const anchors = [
      { id: 'q1', text: 'Reported' },
      { id: 'q2', text: 'Quotation' },
    ];
    expect(hit({ excerpt: '', content, anchors }).passages).toMatchObject([
      { url: '/statements/remark/#q1', excerpt: [{ text: 'She likes moths.' }], reported: true },
    ]);
  });

  test('are none where an entry has none', () => {
    expect(hit({ excerpt: '', content: 'A theme. About lamps.', anchors: [] }).passages).toEqual([]);
  });
});

describe('where a result matched', () => {
  const meta = { title: 'Friends', aliases: 'A4 · DSF · Stargazers’ Union', themes: 'Dark skies · Light pollution' };
  const matched = (fields: string[], query: string, words: number[] = []) =>
    hit({ meta }, { matchedMetaFields: fields, words }, query).matched;

  test.each<[string, string[], string, object[]]>([
    ['another name is told', ['aliases'], 'dsf', [{ field: 'aliases', name: 'DSF' }]],
    ['by any of its words', ['aliases'], 'union', [{ field: 'aliases', name: 'Stargazers’ Union' }]],
    ['by another ending', ['aliases'], 'stargazer', [{ field: 'aliases', name: 'Stargazers’ Union' }]],
    ['so is the name of a theme', ['themes'], 'pollution', [{ field: 'themes', name: 'Light pollution' }]],
    ['a title is not told again', ['title'], 'friends', [{ field: 'title' }]],
    [
      'fields come in one order',
      ['themes', 'title'],
      'dark',
      [{ field: 'title' }, { field: 'themes', name: 'Dark skies' }],
    ],
    ['a name that does not tell itself is left out', ['aliases'], 'zebra', [{ field: 'aliases' }]],
    ['fields that say nothing to a reader are left out', ['when', 'kind'], '2018', []],
  ])('%s', (_, fields, query, expected) => {
    expect(matched(fields, query)).toEqual(expected);
  });

  test('is the text where words of it matched, beside its fields', () => {
    expect(matched(['title'], 'friends', [1])).toEqual([{ field: 'title' }, { field: 'text' }]);
    expect(hit({ meta }, { words: [1] }).matched).toEqual([{ field: 'text' }]);
    expect(hit({ meta }, { words: [] }).matched).toEqual([]);
  });
});
