/** What the pages of sources, figures and themes show. */
import { describe, expect, test } from 'vitest';
import { figureFacts, figureView } from '../../../src/view/figure-view.ts';
import { sourceFacts, sourceView } from '../../../src/view/source-view.ts';
import { themeFacts, themeView } from '../../../src/view/theme-view.ts';
import { aFigure, aProposal, aSource, aStatement, aTheme } from '../../support/library.ts';
import { anOrganisation, entryOf, libraryOf } from '../../support/model.ts';

const night = aTheme({ id: 'night', title: 'Night', summary: 'When lamps burn.', aliases: ['darkness'] });
const skies = aTheme({ id: 'skies', title: 'Skies', broader: 'night', related: ['moths'] });
const moths = aTheme({ id: 'moths', title: 'Moths', broader: 'night' });
const beacon = aSource({
  id: 'beacon',
  title: 'Lamps',
  authors: ['A. Clerk', 'B. Clerk'],
  publisher: 'The Beacon',
  published: '2018-09',
  url: 'https://beacon.example/lamps',
  accessed: '2020-11-03',
  licence: 'Open',
});
const other = aSource({ id: 'other', title: 'Other lamps' });
const printed = aSource({
  id: 'printed',
  title: 'A pamphlet',
  citation_only: 'Printed only.',
  accessed: '2020-11-03',
  read_in: 'https://scan.example/4',
});
const office = anOrganisation('office', { name: 'Department of Lamps' });
const quoting = aStatement({
  id: 'quoting',
  title: 'A remark',
  themes: ['night'],
  quotes: [
    { id: 'q1', text: 'Dim them.', source: 'beacon' },
    { id: 'q2', text: 'Light them.', source: 'other' },
  ],
  sources: ['beacon'],
});
const resting = aStatement({
  id: 'resting',
  title: 'Another remark',
  date: '2018',
  themes: ['night', 'skies'],
  sources: ['beacon'],
});
const call = aProposal({
  id: 'call',
  title: 'A call',
  themes: ['night'],
  history: [{ status: 'proposed', date: '2018', source: 'beacon' }],
});
const lit = (year: number, given = {}) =>
  aFigure({
    id: `lit-${year}`,
    value: year,
    period: `${year}`,
    source: 'beacon',
    series: 'lit',
    themes: ['night'],
    producer: 'Department of Lamps',
    producers: ['office'],
    ...given,
  });
const library = libraryOf([
  night,
  skies,
  moths,
  beacon,
  other,
  printed,
  office,
  quoting,
  resting,
  call,
  lit(2019, { change: { value: -25, unit: 'percent', against: 'the year before' } }),
  lit(2018, { geography: 'Nowhereshire', as_cited_by: 'The Beacon', method: 'A count.', caveat: 'Half lamps.' }),
  lit(2020, { series: undefined, change: { value: 1200, unit: 'lamps', against: 'the law' } }),
  lit(2017, { change: { value: 0.5, unit: 'percentage points', against: 'before' } }),
]);
const keys = (lines: readonly { readonly key: string }[]): string[] => lines.map(({ key }) => key);
const labelled = (facts: readonly { readonly label: string; readonly values: readonly object[] }[]) =>
  Object.fromEntries(facts.map(({ label, values }) => [label, values]));

describe('a source', () => {
  const view = sourceView(library, entryOf(library, 'sources', 'beacon'));

  test('is cited with authors, title, publisher and date', () => {
    expect(view.citation).toBe('A. Clerk, B. Clerk. Lamps. The Beacon. September 2018');
  });

  test('is cited without what it does not have', () => {
    const plain = aSource({ title: 'Lamps', publisher: 'The Beacon', published: '2018' });
    expect(sourceView(libraryOf([plain]), plain).citation).toBe('Lamps. The Beacon. 2018');
  });

  test('has the hash of its copy beside it where one is kept, and no word of a hash where none is', () => {
    const noteOf = (given: Parameters<typeof aSource>[0]) =>
      sourceFacts(library, aSource(given)).find(({ label }) => label === 'Checked')?.values[0]?.note;
    const sha256 = 'a'.repeat(64);
    expect(noteOf({ capture: { date: '2020', sha256 } })).toBe(`SHA-256 ${sha256}`);
    expect(noteOf({ accessed: '2020' })).toBeUndefined();
  });

  test('shows the words taken from it, and only those, by statement', () => {
    expect(view.quoted.map(({ statement, quotations }) => [statement.text, quotations.map(({ id }) => id)])).toEqual([
      ['A remark', ['q1']],
    ]);
  });

  test('shows what else rests on it, each once, and not again what is quoted', () => {
    expect(keys(view.supports).sort()).toEqual([
      'figures/lit-2017',
      'figures/lit-2018',
      'figures/lit-2019',
      'figures/lit-2020',
      'proposals/call',
      'statements/resting',
    ]);
  });

  test('has beside it its address, and how it was checked', () => {
    expect(labelled(sourceFacts(library, entryOf(library, 'sources', 'beacon')))).toMatchObject({
      Publisher: [{ text: 'The Beacon' }],
      Authors: [{ text: 'A. Clerk' }, { text: 'B. Clerk' }],
      Published: [{ text: 'September 2018' }],
      Address: [{ text: 'beacon.example', href: 'https://beacon.example/lamps', external: true }],
      Checked: [{ text: 'Read: on 3 November 2020 at the source’s address; no copy kept' }],
      Licence: [{ text: 'Open' }],
    });
  });

  test('that is cited without a link has none anywhere, and says why', () => {
    const entry = entryOf(library, 'sources', 'printed');
    expect(labelled(sourceFacts(library, entry))['Address']).toEqual([{ text: 'Cited without a link: Printed only.' }]);
    expect(JSON.stringify([sourceFacts(library, entry), sourceView(library, entry)])).not.toMatch(/https?:/);
  });
});

describe('a figure', () => {
  const view = (id: string) => figureView(library, entryOf(library, 'figures', id));

  test.each([
    ['lit-2019', '25% less than the year before'],
    ['lit-2020', '1,200 lamps more than the law'],
    ['lit-2017', '0.5 percentage points more than before'],
    ['lit-2018', undefined],
  ])('%s says how it changed: "%s"', (id, text) => {
    expect(view(id).change).toBe(text);
  });

  test('shows method, caveat and source', () => {
    expect(view('lit-2018')).toMatchObject({
      amount: '2,018 lamps',
      method: 'A count.',
      caveat: 'Half lamps.',
      source: { link: { text: 'Lamps' } },
    });
  });

  test('shows the same measure at other times, in order, without itself', () => {
    expect(keys(view('lit-2018').series)).toEqual(['figures/lit-2017', 'figures/lit-2019']);
    expect(view('lit-2020').series).toEqual([]);
  });

  test('has beside it period, place and producer, who is named once', () => {
    expect(labelled(figureFacts(library, entryOf(library, 'figures', 'lit-2018')))).toEqual({
      Period: [{ text: '2018' }],
      Place: [{ text: 'Nowhereshire' }],
      Producer: [{ href: '/actors/office/', text: 'Department of Lamps' }],
      'As cited by': [{ text: 'The Beacon' }],
    });
  });
});

test('the producer of a figure is shown as the source names it, where the actor has another name', () => {
  const counted = aFigure({ producer: 'The Lamps Office', producers: ['office'], source: 'beacon' });
  const values = figureFacts(library, counted).find(({ label }) => label === 'Producer')?.values;
  expect(values?.map(({ text }) => text)).toEqual(['The Lamps Office', 'Department of Lamps']);
});

describe('a theme', () => {
  test('shows its proposals, statements and figures, newest first', () => {
    const view = themeView(library, entryOf(library, 'themes', 'night'));
    expect(view.summary).toBe('When lamps burn.');
    expect(keys(view.proposals.items)).toEqual(['proposals/call']);
    expect(keys(view.statements.groups.flatMap(({ lines }) => lines))).toEqual([
      'statements/quoting',
      'statements/resting',
    ]);
    expect(keys(view.figures.items)).toEqual([
      'figures/lit-2020',
      'figures/lit-2019',
      'figures/lit-2018',
      'figures/lit-2017',
    ]);
  });

  test('has beside it what is broader, narrower and related, also where only the other says so', () => {
    const facts = (id: string) =>
      labelled(
        themeFacts(library, entryOf(library, 'themes', id)).map(({ label, values }) => ({
          label,
          values: values.map(({ text }) => ({ text })),
        })),
      );
    expect(facts('night')).toEqual({
      'Narrower themes': [{ text: 'Moths' }, { text: 'Skies' }],
      'Also called': [{ text: 'darkness' }],
    });
    expect(facts('skies')).toMatchObject({
      'Broader theme': [{ text: 'Night' }],
      'Related themes': [{ text: 'Moths' }],
    });
    expect(facts('moths')).toMatchObject({ 'Related themes': [{ text: 'Skies' }] });
  });

  test('names a related theme once, where both say so', () => {
    const both = libraryOf([aTheme({ id: 'one', related: ['two'] }), aTheme({ id: 'two', related: ['one'] })]);
    const facts = themeFacts(both, entryOf(both, 'themes', 'one'));
    expect(facts.find(({ label }) => label === 'Related themes')?.values.length).toBe(1);
  });
});
