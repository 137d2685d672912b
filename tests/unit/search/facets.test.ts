/** What an entry is filtered, ordered and grouped by. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/entries/entry.ts';
import { type Facets, facetsOf } from '../../../src/search/facets.ts';
import type { FilterName } from '../../../src/search/query.ts';
import { aFigure, aProposal, aSource, aStatement, aTheme } from '../../support/library.ts';
import { anOrganisation, aPerson, entryOf, fixtureLibrary, libraryOf } from '../../support/model.ts';

const fixture = fixtureLibrary();
const inFixture = (collection: Entry['collection'], id: string): Facets =>
  facetsOf(fixture, entryOf(fixture, collection, id));

describe('an entry of the fixture library is found by', () => {
  test.each<[string, Entry['collection'], string, Partial<Facets['filters']>]>([
    [
      'a statement: the speaker, the department of her role then, the government it is part of, what she was then',
      'statements',
      'lumen-lamps-are-for-people',
      {
        type: ['statements'],
        actor: ['ada-lumen', 'lamps-department', 'nowhereshire-council'],
        category: ['minister'],
        theme: ['part-night-lighting', 'street-lighting'],
        stance: ['supports'],
        source: ['hansard'],
        status: [],
      },
    ],
    [
      'a statement of a department: the government it is part of',
      'statements',
      'council-answers-a-question',
      {
        actor: ['lamps-department', 'nowhereshire-council'],
        category: ['government'],
        stance: ['neutral', 'supports'],
      },
    ],
    [
      'a statement of two: both, the first first, and sources of both kinds',
      'statements',
      'evidence-on-the-bill',
      {
        actor: ['wick-and-sons', 'dark-sky-friends'],
        category: ['industry', 'civil-society'],
        source: ['news-article', 'report'],
        stance: [],
        theme: ['part-night-lighting', 'street-lighting'],
      },
    ],
    [
      'a proposal: who made it, all stances taken on it, its latest status',
      'proposals',
      'dim-lamps-after-midnight',
      {
        type: ['proposals'],
        actor: ['dark-sky-friends'],
        category: ['civil-society'],
        stance: ['proposes', 'opposes', 'supports'],
        status: ['superseded'],
        theme: ['part-night-lighting', 'street-lighting', 'dark-skies'],
        source: [],
      },
    ],
    [
      'a proposal of nobody: only the stances of statements',
      'proposals',
      'lamp-register',
      { actor: [], category: [], stance: ['neutral'], status: ['dropped'] },
    ],
    [
      'an actor: itself, and each kind that it ever was',
      'actors',
      'ada-lumen',
      { type: ['actors'], actor: ['ada-lumen'], category: ['parliamentarian', 'minister'], theme: [] },
    ],
    [
      'a theme: itself and its broader one',
      'themes',
      'part-night-lighting',
      { type: ['themes'], theme: ['part-night-lighting', 'street-lighting'], actor: [] },
    ],
    ['a source: its kind', 'sources', 'friends-letter-2018', { type: ['sources'], source: ['letter'], actor: [] }],
    [
      'a figure: who produced it, and the kind of its source',
      'figures',
      'lamps-lit-2018',
      {
        type: ['figures'],
        actor: ['lamps-department'],
        category: ['government'],
        source: ['hansard'],
        theme: ['street-lighting'],
      },
    ],
  ])('%s', (_, collection, id, expected) => {
    const { filters } = inFixture(collection, id);
    const sorted = (given: Partial<Facets['filters']>) =>
      Object.fromEntries(
        Object.entries(given).map(([name, values]) => [name, name === 'actor' ? values : values.toSorted()]),
      );
    expect(sorted(filters)).toMatchObject(sorted(expected));
  });

  test('every filter has a list, without a value twice', () => {
    for (const entry of Object.values(fixture.entries).flat()) {
      const { filters } = facetsOf(fixture, entry);
      for (const [name, values] of Object.entries(filters))
        expect(new Set(values).size, `${entry.key} ${name}`).toBe(values.length);
      expect(Object.keys(filters).length).toBe(7);
    }
  });
});

describe('dates are', () => {
  test.each<[string, Entry['collection'], string, string[]]>([
    ['the day of a statement', 'statements', 'lumen-lamps-are-for-people', ['2018-07-24']],
    ['all days that an imprecise one allows', 'statements', 'friends-write-to-the-council', ['2018-09-01/2018-09-30']],
    ['the span of an interval', 'figures', 'lamps-lit-2018', ['2018-04-01/2019-03-31']],
    [
      'of a proposal its own, then the steps of its history in order, each once',
      'proposals',
      'part-night-lighting-act',
      ['2019-03-01/2019-03-31', '2019-11-05', '2020-01-01/2020-12-31'],
    ],
    ['the day on which a source was published', 'sources', 'council-record-2018-07-24', ['2018-07-24']],
    ['none for an actor', 'actors', 'ada-lumen', []],
    ['none for a theme', 'themes', 'dark-skies', []],
  ])('%s', (_, collection, id, expected) => {
    const { dates } = inFixture(collection, id);
    const said = dates.map(({ min, max }) => (min === max ? min : `${min}/${max}`));
    expect(new Set(said)).toEqual(new Set(expected));
    expect(said[0]).toBe(expected[0]);
  });
});

describe('for whom somebody spoke', () => {
  const government = anOrganisation('crown', { category: 'government' });
  const ministry = anOrganisation('ministry', { category: 'government', part_of: 'crown' });
  const union = anOrganisation('union', { category: 'industry' });
  const ada = aPerson('ada', {
    category: 'academic',
    roles: [
      { title: 'Minister', organisation: 'ministry', category: 'minister', from: '2018', to: '2019' },
      { title: 'Secretary', organisation: 'union', category: 'industry', from: '2020' },
    ],
  });
  const facets = (date: string, role?: string) => {
    const said = aStatement({ date, actors: [{ actor: 'ada', ...(role ? { role } : {}) }] });
    return facetsOf(libraryOf([government, ministry, union, ada, said]), said).filters;
  };

  test.each<[string, string | undefined, string[], string[]]>([
    ['2018-06', undefined, ['ada', 'ministry', 'crown'], ['minister']],
    ['2018-06', 'Minister', ['ada', 'ministry', 'crown'], ['minister']],
    ['2021', undefined, ['ada', 'union'], ['industry']],
    ['2017', undefined, ['ada'], ['academic']],
    ['2018-06', 'Author', ['ada'], ['minister']],
    ['2019/2020', 'Secretary', ['ada', 'union'], ['industry']],
    ['2019/2020', 'Minister', ['ada', 'ministry', 'crown'], ['minister']],
  ])('in %s, as %s: %j', (date, role, actor, category) => {
    expect(facets(date, role)).toMatchObject({ actor, category });
  });
});

test('a broader theme holds what the narrower ones do, at any depth', () => {
  const themes = [
    aTheme({ id: 'top' }),
    aTheme({ id: 'middle', broader: 'top' }),
    aTheme({ id: 'leaf', broader: 'middle' }),
    aTheme({ id: 'other', broader: 'top' }),
  ];
  const made = [
    aStatement({ themes: ['leaf', 'other'] }),
    aProposal({ themes: ['leaf', 'other'] }),
    aFigure({ themes: ['leaf', 'other'] }),
  ];
  const library = libraryOf([...themes, ...made]);
  for (const entry of made)
    expect(facetsOf(library, entry).filters.theme.toSorted()).toEqual(['leaf', 'middle', 'other', 'top']);
});

test('a proposal is found by what somebody was when it was made', () => {
  const ada = aPerson('ada', {
    category: 'parliamentarian',
    roles: [{ title: 'Minister', category: 'minister', from: '2018', to: '2019-06' }],
  });
  const kinds = ['2018', '2020'].map((date) => {
    const proposal = aProposal({ date, proposed_by: ['ada'], history: [{ status: 'proposed', date }] });
    return facetsOf(libraryOf([ada, proposal]), proposal).filters.category;
  });
  expect(kinds).toEqual([['minister'], ['parliamentarian']]);
});

test('a statement is found by the sources of its quotations and by its others', () => {
  const sources = [aSource({ id: 'speech', kind: 'hansard' }), aSource({ id: 'letter', kind: 'letter' })];
  const said = aStatement({ quotes: [{ id: 'q1', text: 'Lamps.', source: 'speech' }], sources: ['letter'] });
  const name: FilterName = 'source';
  expect(facetsOf(libraryOf([...sources, said]), said).filters[name]).toEqual(['hansard', 'letter']);
});
