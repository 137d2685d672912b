/** A quotation with its apparatus. Contract: "Quotations", "Whose words". */
import { describe, expect, test } from 'vitest';
import { quotationView, verdictView } from '../../../src/view/quotation-view.ts';
import { anActor, aSource, aStatement } from '../../support/library.ts';
import { anOrganisation, entryOf, libraryOf } from '../../support/model.ts';

const url = 'https://beacon.example/report';
const copy = 'https://www.scan.example/4';
const capture = { date: '2020-11-02', sha256: 'a'.repeat(64) };

type Source = Parameters<typeof aSource>[0];
const verdict = (given: Source, readIn?: string, site = {}) =>
  verdictView(libraryOf([], { site }), aSource(given), readIn);
const sentence = (given: Source, readIn?: string, site = {}): string => {
  const { word, detail } = verdict(given, readIn, site);
  return `${word}: ${detail}`;
};

describe('a reader is told how words were checked:', () => {
  test('verbatim, with the day and the hash of the copy', () => {
    expect(sentence({ capture, accessed: '2020-11-01' })).toBe(
      'Verbatim: compared with a kept copy on 2 November 2020',
    );
    expect(verdict({ capture }).sha256).toBe('a'.repeat(64));
  });

  test('verbatim, also where the source has no address that may be linked', () => {
    const view = verdict({ capture, citation_only: 'Copy site.', read_in: copy });
    expect(view).toMatchObject({ word: 'Verbatim', copy: undefined });
    expect(JSON.stringify(view)).not.toContain('scan.example');
  });

  test('read at the address of the source', () => {
    expect(sentence({ accessed: '2020-11-03' })).toBe('Read: on 3 November 2020 at the source’s address; no copy kept');
    expect(verdict({ accessed: '2020-11-03' }).copy).toBeUndefined();
  });

  test.each([
    ['at a host whose copies are fit to be linked', copy, { linked_copies: ['scan.example'] }],
    ['at the host of the source itself', 'https://beacon.example/print/7', {}],
  ])('read in a copy, which is linked: %s', (_, address, site) => {
    const view = verdict({ accessed: '2020-11', read_in: address, url }, undefined, site);
    expect(`${view.word}: ${view.detail}`).toMatch(/^Read: on November 2020 in a copy/);
    expect(view.copy?.href).toBe(address);
    expect(view.copy?.text).toMatch(/^(?:scan|beacon)\.example$/);
    expect(view.sha256).toBeUndefined();
  });

  test('read in a copy of their own, where the quotation names one', () => {
    const own = 'https://other.example/page';
    const site = { linked_copies: ['scan.example', 'other.example'] };
    expect(verdict({ accessed: '2020-11-03', read_in: copy }, own, site).copy).toEqual({
      href: own,
      text: 'other.example',
    });
  });

  test('read in a copy that is not linked, and why, where the source is cited without a link', () => {
    const view = verdict({ accessed: '2020-11-03', citation_only: 'Printed only.', read_in: copy });
    expect(view).toMatchObject({ word: 'Read', copy: undefined });
    expect(view.detail).toContain('Printed only.');
    expect(view.detail).toContain('not linked');
    expect(JSON.stringify(view)).not.toContain('scan.example');
  });

  test('read in a copy at any other host, which is named and not linked', () => {
    const view = verdict({ accessed: '2020-11-03', read_in: copy }, undefined, { linked_copies: ['good.example'] });
    expect(view.copy).toBeUndefined();
    expect(view.detail).toContain('scan.example');
    expect(view.detail).toContain('not linked');
  });

  test('unchecked, and nothing that sounds better', () => {
    expect(sentence({})).toBe('Unchecked: not yet compared with the source');
    expect(sentence({ archived_url: 'https://archive.example/1' })).toMatch(/^Unchecked: /);
  });
});

const friends = anOrganisation('friends', { name: 'Friends of the Dark Sky' });
const ada = anActor({ id: 'ada', name: 'Lady Lumen', former_names: [{ name: 'Ada Lumen', to: '2020' }] });
const wick = anActor({ id: 'wick', name: 'Tom Wick' });
const record = aSource({ id: 'record', title: 'Record', publisher: 'Council', published: '2018-07-24', url });
const printed = aSource({ id: 'printed', citation_only: 'Printed only.' });

type Quote = NonNullable<NonNullable<Parameters<typeof aStatement>[0]>['quotes']>[number];
function viewOf(quote: Partial<Quote>, actors: readonly string[] = ['ada']) {
  const statement = aStatement({
    id: 'said',
    date: '2018-07-24',
    actors: actors.map((actor) => ({ actor })),
    quotes: [{ id: 'q1', text: 'Lamps are for people.', source: 'record', ...quote }],
  });
  const library = libraryOf([friends, ada, wick, record, printed, statement]);
  const [first] = statement.fields.quotes ?? [];
  if (!first) throw new Error('no quotation');
  return quotationView(library, entryOf(library, 'statements', 'said'), first);
}

describe('words are those of', () => {
  test.each([
    ['the person who said them, by the name of the day', {}, ['ada'], ['Ada Lumen, now Lady Lumen']],
    ['the organisation that published them', {}, ['friends'], ['Friends of the Dark Sky']],
    ['the person, where one spoke for an organisation', {}, ['wick', 'friends'], ['Tom Wick']],
    ['all persons, where several spoke', {}, ['ada', 'friends', 'wick'], ['Ada Lumen, now Lady Lumen', 'Tom Wick']],
    [
      'the speaker that is named, before all others',
      { speaker: 'friends' },
      ['wick', 'friends'],
      ['Friends of the Dark Sky'],
    ],
  ])('%s', (_, quote, actors, names) => {
    expect(viewOf(quote, actors).speakers.map(({ text }) => text)).toEqual(names);
  });
});

describe('a quotation', () => {
  test('has an address of its own, its place in the source, and the source by name', () => {
    expect(viewOf({ locator: 'column 12' })).toMatchObject({
      id: 'q1',
      text: 'Lamps are for people.',
      reported: false,
      locator: 'column 12',
      permalink: '/statements/said/#q1',
      source: {
        link: { href: '/sources/record/', text: 'Record' },
        publisher: 'Council',
        published: '24 July 2018',
        address: url,
      },
    });
  });

  test('leads to the passage in the source', () => {
    expect(viewOf({}).passage).toBe(`${url}#:~:text=Lamps%20are%20for%20people.`);
  });

  test('leads nowhere outside where the source is cited without a link', () => {
    const view = viewOf({ source: 'printed' });
    expect(view.passage).toBeUndefined();
    expect(view.source.address).toBeUndefined();
  });

  test('that is reported is marked so, and leads to the source, in which these may not be the words', () => {
    expect(viewOf({ reported: true })).toMatchObject({ reported: true, passage: url });
  });
});
