/** What an entry can be filtered by. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/entries/entry.ts';
import { titleOf } from '../../../src/library/library.ts';
import { filterLabels, filterValues, yearsInLibrary } from '../../../src/search/filters.ts';
import { aFigure, anActor, aProposal, aSource, aStatement, aTheme } from '../../support/library.ts';
import { anOrganisation, aPerson, libraryOf } from '../../support/model.ts';

const statement = aStatement({
  actors: [{ actor: 'ada' }, { actor: 'friends' }],
  themes: ['night', 'moths'],
  date: '2018-12/2020-01',
});

describe('an entry is found by', () => {
  test.each<[string, Entry, Record<string, readonly string[]>]>([
    [
      'a statement by its speakers, themes and every year that its date touches',
      statement,
      { type: ['statements'], actor: ['ada', 'friends'], theme: ['night', 'moths'], year: ['2018', '2019', '2020'] },
    ],
    [
      'a proposal by its proposers, not by those it asks',
      aProposal({ proposed_by: ['ada'], addressed_to: ['friends'], themes: ['night'], date: '2018' }),
      { type: ['proposals'], actor: ['ada'], theme: ['night'], year: ['2018'] },
    ],
    [
      'a proposal of nobody by no actor',
      aProposal({ proposed_by: [] }),
      { type: ['proposals'], actor: [], theme: ['street-lighting'], year: ['2019'] },
    ],
    ['an actor by itself', anActor({ id: 'ada' }), { type: ['actors'], actor: ['ada'], theme: [], year: [] }],
    [
      'a theme by itself',
      aTheme({ id: 'night', broader: 'moths' }),
      { type: ['themes'], actor: [], theme: ['night'], year: [] },
    ],
    [
      'a source by the year in which it was published',
      aSource({ published: '2018-09' }),
      { type: ['sources'], actor: [], theme: [], year: ['2018'] },
    ],
    [
      'a figure by its producers, themes and the years of its period',
      aFigure({ producers: ['ada', 'friends'], themes: ['moths'], period: '2017-04/2018-03' }),
      { type: ['figures'], actor: ['ada', 'friends'], theme: ['moths'], year: ['2017', '2018'] },
    ],
  ])('%s', (_, entry, values) => {
    expect(filterValues(entry)).toEqual(values);
  });
});

const library = libraryOf([
  statement,
  aStatement({ date: '2031', withdrawn: { date: '2020', reason: 'Untrue.' } }),
  aSource({ published: '2015' }),
  aPerson('ada', { name: 'Ada Lumen' }),
  anOrganisation('friends', { name: 'Friends' }),
  aTheme({ id: 'night', title: 'Night' }),
  aTheme({ id: 'moths', title: 'Moths' }),
]);

test('each value of a filter has the name of its entry, each type that of its collection', () => {
  const labels = filterLabels(library, titleOf);
  expect(labels.type).toEqual({
    statements: 'Statements',
    proposals: 'Proposals',
    actors: 'Actors',
    themes: 'Themes',
    sources: 'Sources',
    figures: 'Figures',
  });
  expect(labels.theme).toEqual({ moths: 'Moths', night: 'Night', 'street-lighting': 'Street lighting' });
  expect(labels.actor).toMatchObject({ ada: 'Ada Lumen', friends: 'Friends' });
});

test('every value that an entry can be found by has a label', () => {
  const labels = filterLabels(library, titleOf);
  for (const name of ['type', 'theme', 'actor'] as const)
    for (const value of filterValues(statement)[name]) expect(labels[name][value], `${name}=${value}`).toBeDefined();
});

test('the years to choose from are those of entries that stand, in order, each once', () => {
  expect(yearsInLibrary(library)).toEqual(['2015', '2018', '2019', '2020']);
});
