/** What the pages of all entries have in common, and what a search result shows of them. */
import { describe, expect, test } from 'vitest';
import { allEntries } from '../../../src/library/library.ts';
import { FILTERS } from '../../../src/search/query.ts';
import { entryView } from '../../../src/view/entry-view.ts';
import { resultLine } from '../../../src/view/result-line.ts';
import { searchPanel } from '../../../src/view/search-view.ts';
import { aFigure, anActor, aProposal, aSource, aStatement } from '../../support/library.ts';
import { entryOf, fixtureLibrary, libraryOf } from '../../support/model.ts';

const beacon = aSource({ id: 'beacon', publisher: 'The Beacon', published: '2018-09' });
const quote = (text: string, reported: boolean) => [{ id: 'q1', text, source: 'beacon', reported }];
const own = aStatement({
  id: 'own',
  title: 'Own words',
  ref: 'S9001',
  date: '2018-07',
  quotes: quote('Dim them.', false),
});
const reported = aStatement({ id: 'reported', quotes: quote('She wants less light.', true) });
const dim = aProposal({
  id: 'dim',
  body: 'To halve the light. And more.',
  changes: [{ date: '2020-11-04', note: 'A day.' }],
});
const option = aProposal({ id: 'option', proposed_by: [], date: '2018' });
const ada = anActor({ id: 'ada', name: 'Ada Lumen', about: 'A councillor.' });
const library = libraryOf([beacon, own, reported, dim, option, ada]);
const view = (key: 'statements' | 'proposals' | 'actors', id: string) => entryView(library, entryOf(library, key, id));

test('a figure is told from others of its series by its period, in the title of the document and beside the reference', () => {
  const count = aFigure({ claim: 'Lamps lit', period: '2018-04/2019-03', source: 'evening-beacon-2019' });
  expect(entryView(libraryOf([count]), count)).toMatchObject({
    title: 'Lamps lit',
    when: { text: 'April 2018 to March 2019' },
    meta: { title: 'Lamps lit, April 2018 to March 2019' },
  });
});

test('an entry has its kind, linked to the list, its reference, title and date', () => {
  expect(view('statements', 'own')).toMatchObject({
    key: 'statements/own',
    ref: 'S9001',
    kind: { href: '/statements/', text: 'Statement' },
    title: 'Own words',
    when: { text: 'July 2018', machine: '2018-07' },
    meta: { title: 'Own words', type: 'article', canonical: 'https://lamps.example/statements/own/' },
  });
  expect(view('actors', 'ada').when).toBeUndefined();
});

test('its facts end with its themes and its permanent link', () => {
  expect(view('statements', 'own').facts.slice(-2)).toEqual([
    { label: 'Themes', values: [{ href: '/themes/street-lighting/', text: 'Street lighting' }] },
    { label: 'Permanent link', values: [{ text: 'lamps.example/r/S9001/', href: '/r/S9001/' }] },
  ]);
});

test('its changes are told', () => {
  expect(view('proposals', 'dim').changes).toMatchObject([{ when: { text: '4 November 2020' }, note: 'A day.' }]);
});

describe('where a link to it is shared, it is described', () => {
  test.each([
    ['statements', 'own', 'Ada Lumen, July 2018. “Dim them.”', 'by who, when and the words'],
    [
      'statements',
      'reported',
      'Ada Lumen, 1 June 2019. She wants less light.',
      'never with quotation marks around reported words',
    ],
    ['proposals', 'dim', 'Friends of the Dark Sky, 2019. To halve the light.', 'by whose it is and what it asks for'],
    ['actors', 'ada', 'Media. A councillor.', 'without a date, where it has none'],
  ] as const)('%s/%s as "%s": %s', (collection, id, text, _) => {
    expect(view(collection, id).meta.description).toBe(text);
  });

  test('with some words, whatever the entry is', () => {
    const all = fixtureLibrary();
    for (const entry of allEntries(all)) {
      const { description, title } = entryView(all, entry).meta;
      expect(description.length, entry.key).toBeGreaterThan(10);
      expect(`${description} ${title}`, entry.key).not.toMatch(/undefined|null|NaN|\[object/);
      expect(description, entry.key).not.toMatch(/^[.,]|, ?,|\. ?\.|,$/);
    }
  });
});

describe('a search result', () => {
  test('says of which kind it is, when, and who', () => {
    expect(resultLine(library, own)).toMatchObject({
      kind: 'Statement',
      when: 'July 2018',
      who: 'Ada Lumen',
      source: 'The Beacon; The Evening Beacon',
    });
    expect(resultLine(library, dim)).toMatchObject({ kind: 'Proposal', when: '2019', who: 'Friends of the Dark Sky' });
    expect(resultLine(library, beacon)).toMatchObject({ kind: 'Source', when: 'September 2018', who: 'The Beacon' });
    expect(resultLine(library, ada)).toMatchObject({ kind: 'Actor', when: '' });
  });

  test('names nobody where a proposal is nobody’s', () => {
    expect(resultLine(library, option).who).toBe('');
  });
});

test('the search page has all filters, a list only those that its entries have; the index is kept for as long as it is the same', () => {
  const names = (scope?: Parameters<typeof searchPanel>[1]) =>
    searchPanel(library, scope).filters.map(({ name }) => name);
  expect(names().sort()).toEqual([...FILTERS].sort());
  expect(names('sources')).toEqual(['source']);
  expect(names('proposals')).toContain('status');
  expect(searchPanel(library, undefined).cacheTag).toBe(library.fingerprint);
});
