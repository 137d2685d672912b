/** What the library covers and what it lacks: what an editor sees. */
import { describe, expect, test } from 'vitest';
import { bodyText } from '../../../src/library/body-text.ts';
import { coverageOf } from '../../../src/library/coverage.ts';
import { aFigure, aProposal, aSource, aStatement } from '../../support/library.ts';
import { anOrganisation, aStand, bareLibraryOf, entryOf, libraryOf } from '../../support/model.ts';

const by = (...actors: string[]) => ({ actors: actors.map((actor) => ({ actor })) });
const quote = (id: string, source: string, reported = false) => ({ id, text: 'Words.', source, reported });
const dim = aProposal({
  id: 'dim',
  date: '2017',
  proposed_by: ['friends'],
  history: [{ status: 'proposed', date: '2017' }],
  searched: [{ side: 'against', date: '2020', where: 'The record' }],
});
const read = aSource({
  id: 'read',
  publisher: 'The Beacon',
  kind: 'news-article',
  accessed: '2020',
  published: '2018',
});
const kept = aSource({
  id: 'kept',
  publisher: 'The Beacon',
  kind: 'report',
  capture: { date: '2020', sha256: 'a'.repeat(64) },
  published: '2018-09',
});
const printed = aSource({
  id: 'printed',
  publisher: 'Another',
  kind: 'report',
  citation_only: 'Printed only.',
  published: '2016',
});
const library = libraryOf([
  dim,
  aProposal({ id: 'other', date: '2021', proposed_by: [], history: [{ status: 'proposed', date: '2021' }] }),
  anOrganisation('friends'),
  anOrganisation('union'),
  read,
  kept,
  printed,
  aFigure({ period: '2018-04/2019-03', source: 'read' }),
  aStand('dim', 'supports', {
    id: 'again',
    date: '2018',
    ...by('friends'),
    quotes: [quote('q1', 'kept'), quote('q2', 'read')],
  }),
  aStand('dim', 'opposes', {
    id: 'against',
    date: '2019',
    ...by('union', 'friends'),
    quotes: [quote('q1', 'printed', true)],
  }),
  aStatement({
    id: 'carried',
    date: '2020',
    positions: [
      { proposal: 'dim', stance: 'neutral', carried_by: 'source' },
      { proposal: 'other', stance: 'supports' },
    ],
    ...by('union'),
  }),
  aStatement({ id: 'silent', date: '2016-05', quotes: [quote('q1', 'read'), quote('q2', 'read', true)] }),
  aStatement({
    id: 'gone',
    date: '1999',
    quotes: [quote('q1', 'read')],
    withdrawn: { date: '2020', reason: 'Untrue.' },
  }),
]);
const coverage = coverageOf(library);
const ids = (entries: readonly { readonly id: string }[]): string[] => entries.map(({ id }) => id);

describe('an editor sees', () => {
  test('how much there is, by collection and by year, without what was withdrawn', () => {
    expect(coverage.entries).toMatchObject({ statements: 4, proposals: 2, figures: 1, sources: 4 });
    expect(coverage.years.map(({ year }) => year)).toEqual(['2016', '2017', '2018', '2019', '2020', '2021']);
    expect(coverage.years.find(({ year }) => year === '2018')?.counts).toEqual({
      statements: 1,
      sources: 2,
      figures: 1,
    });
    expect([coverage.oldest?.id, coverage.newest?.id]).toEqual(['silent', 'carried']);
  });

  test('how many quotations are the speaker’s own words, and how they were checked', () => {
    expect(coverage.quotations).toEqual({ own: 3, reported: 2, verbatim: 1, read: 3, unchecked: 1 });
  });

  test('which statements take no position, have no words of their own, or rest on the source alone', () => {
    expect(ids(coverage.withoutPosition)).toEqual(['silent']);
    expect(ids(coverage.withoutOwnWords)).toEqual(['against', 'carried']);
    expect(ids(coverage.carriedBySource)).toEqual(['carried']);
  });

  test('which sides of a proposal were heard, each actor once on a side, and where nobody was found', () => {
    expect(coverage.proposals).toMatchObject([
      { proposal: { id: 'dim' }, heard: { for: 1, reserved: 0, neutral: 1, against: 2 }, searched: ['against'] },
      { proposal: { id: 'other' }, heard: { for: 1, reserved: 0, neutral: 0, against: 0 }, searched: [] },
    ]);
  });

  test('which kinds of source and which publishers there are, the most frequent first', () => {
    const kinds = Object.fromEntries(coverage.sourceKinds.map(({ name, count }) => [name, count]));
    expect(kinds).toMatchObject({ 'News article': 1, Report: 3, Hansard: 0 });
    expect(coverage.publishers).toEqual([
      { name: 'The Beacon', count: 2 },
      { name: 'Another', count: 1 },
      { name: 'The Evening Beacon', count: 1 },
    ]);
    expect(coverage.citationOnly).toBe(1);
  });

  test('that an empty library is empty', () => {
    expect(coverageOf(bareLibraryOf([]))).toMatchObject({
      entries: { statements: 0 },
      years: [],
      oldest: undefined,
      newest: undefined,
      quotations: { own: 0, reported: 0, verbatim: 0, read: 0, unchecked: 0 },
      proposals: [],
    });
  });
});

describe('the text of an entry as plain words', () => {
  const textOf = (body: string): string => {
    const some = libraryOf([read, entryOf(library, 'statements', 'silent'), aProposal({ id: 'text', body })]);
    return bodyText(some, entryOf(some, 'proposals', 'text'));
  };
  test.each([
    [
      'has the words of its paragraphs, lists and tables apart',
      'One *two*.\n\n- three\n- four\n\n| a | b |\n| - | - |\n| 5 | 6 |',
      'One two. three four a b 5 6',
    ],
    ['has the words given to a link', 'See <Ref to="sources/read">the paper</Ref>.', 'See the paper.'],
    [
      'has the title of an entry that is linked without words',
      'See <Ref to="sources/read" />.',
      'See A report on lamps.',
    ],
    [
      'does not take the words of another for its own',
      'Before. <Quote of="statements/silent#q1" /> After.',
      'Before. After.',
    ],
    ['may be empty', '', ''],
  ])('%s', (_, body, text) => {
    expect(textOf(body)).toBe(text);
  });
});
