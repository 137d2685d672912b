/** What the search index knows of an entry. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/entries/entry.ts';
import { allEntries } from '../../../src/library/library.ts';
import { type ResultLine, searchRecord } from '../../../src/search/records.ts';
import { all, attribute, only, parseHtml, textOf } from '../../support/html.ts';
import { aFigure, aProposal, aSource, aStatement, aTheme } from '../../support/library.ts';
import { anOrganisation, aPerson, fixtureLibrary, libraryOf } from '../../support/model.ts';

const NO_LINE: ResultLine = { kind: '', when: '', who: '', stance: '', source: '' };
const line: ResultLine = { ...NO_LINE, kind: 'Statement', when: 'July 2018', who: 'Ada Lumen' };
const HOSTILE = `</h1></script><img src=x onerror=alert(1)> "q" 'a' & &amp; <b data-pagefind-filter="type">`;

const friends = anOrganisation('friends', {
  name: 'Friends of the Dark Sky',
  aliases: ['DSF', 'the Friends'],
  former_names: [{ name: 'Stargazers’ Union', to: '2017' }],
  about: 'A society.',
});
const ada = aPerson('ada', { name: 'Ada Lumen', roles: [{ title: 'Secretary of State for Lamps', to: '2019' }] });
const night = aTheme({
  id: 'night',
  title: 'Night',
  summary: 'When lamps burn.',
  aliases: ['darkness'],
  body: 'An *introduction*.',
});
const beacon = aSource({ id: 'beacon', publisher: 'The Beacon', authors: ['A. Clerk'] });
const dim = aProposal({
  id: 'dim',
  title: 'Dim the lamps',
  history: [
    { status: 'proposed', date: '2018', note: 'In a letter.' },
    { event: 'Debated in the council', date: '2018-07-24' },
  ],
});
const said = aStatement({
  id: 'said',
  title: 'A remark',
  ref: 'S9001',
  date: '2018-07/2018-08',
  occasion: 'On the wireless',
  actors: [{ actor: 'ada', role: 'Guest' }],
  themes: ['night'],
  quotes: [
    { id: 'q1', text: 'Lamps are for people & moths.', source: 'beacon' },
    { id: 'q2', text: 'She wants <less> light.', source: 'beacon', reported: true },
  ],
  positions: [{ proposal: 'dim', stance: 'supports', note: 'She says so outright.' }],
  body: 'She answered <Ref to="proposals/dim" /> and <Ref to="actors/friends">a letter</Ref>.',
});
const figure = aFigure({
  id: 'figure',
  value: 22724,
  unit: 'offences',
  period: '2017/2018',
  producer: 'Department',
  method: 'A count.',
});
const plain = aStatement({ id: 'plain', actors: [{ actor: 'ada' }] });
const library = libraryOf([plain, friends, ada, night, beacon, dim, said, figure]);

function read(entry: Entry, from = library, shown = line) {
  const { url, html } = searchRecord(from, entry, shown);
  const page = parseHtml(html);
  const values = (kind: string, name: string) => all(page, `[data-pagefind-${kind}="${name}"]`).map(textOf);
  const body = only(page, 'body');
  return {
    url,
    html,
    page,
    body,
    text: textOf(body),
    meta: (name: string) => values('meta', name),
    /** What is shown with a result and not searched. */
    shown: (name: string) => values('filter', name),
  };
}

describe('an entry is indexed', () => {
  test('at its own address, with its title, and what the result shows', () => {
    const { url, meta, shown } = read(said);
    expect(url).toBe('/statements/said/');
    expect(meta('title')).toEqual(['A remark']);
    expect([shown('kind'), shown('when'), meta('who')]).toEqual([['Statement'], ['July 2018'], ['Ada Lumen']]);
  });

  test('without what the result does not have', () => {
    expect(read(night, library, { ...NO_LINE, kind: 'Theme' }).shown('when')).toEqual([]);
  });

  test('in the language of the library, as one document', () => {
    const { page } = read(said);
    expect(attribute(only(page, 'html'), 'lang')).toBe('en-GB');
    expect(all(page, '[data-pagefind-body]').length).toBe(1);
  });
});

describe('the words on record', () => {
  test('are parts of their own, under their anchors, own and reported apart', () => {
    const parts = all(read(said).page, 'h6').map((heading) => [attribute(heading, 'id'), textOf(heading)]);
    expect(parts).toEqual([
      ['q1', 'Quotation'],
      ['q2', 'Reported'],
    ]);
  });

  test('stand last and each under its own heading, since a part reaches to the next one', () => {
    const [, ...parts] = read(said).html.split(/<h6 [^>]*>/);
    expect(
      parts.map((part) => textOf(parseHtml(`<div><h6>${part.replace('</body></html>', '')}</div>`)).trim()),
    ).toEqual(['QuotationLamps are for people & moths.', 'ReportedShe wants <less> light.']);
  });
});

describe('people find an entry by', () => {
  test.each([
    ['its reference', said, 'S9001'],
    ['the title of its theme', said, 'Night'],
    ['other words for its theme', said, 'darkness'],
    ['other names', friends, 'DSF'],
    ['former names', friends, 'Stargazers’ Union'],
    ['other words for a theme', night, 'darkness'],
  ])('%s', (_, entry, name) => {
    const names = [...read(entry).meta('aliases'), ...read(entry).meta('themes')].join(' · ').split(' · ');
    expect(names).toContain(name);
  });

  test('names that do not show in excerpts: they lie outside what is indexed as text', () => {
    const { page } = read(friends);
    const hidden = only(page, '[data-pagefind-ignore]');
    expect(all(hidden, '[data-pagefind-meta="aliases"]').length).toBe(1);
    expect(all(page, 'p').map(textOf).join(' ')).not.toContain('DSF');
  });

  test.each<[string, Entry, readonly string[]]>([
    [
      'a statement: occasion, speaker, why it counts as a stance, text',
      said,
      ['On the wireless', 'Ada Lumen', 'She says so outright.', 'a letter'],
    ],
    ['a proposal: what happened and what is noted', dim, ['Debated in the council', 'In a letter.']],
    ['an actor: what it is, and roles', ada, ['Secretary of State for Lamps']],
    ['a theme: its summary and introduction', night, ['When lamps burn.', 'An introduction.']],
    ['a source: its publisher and authors', beacon, ['The Beacon', 'A. Clerk']],
    [
      'a figure: its number as it is written and as it is typed, period, producer, method',
      figure,
      ['22,724', '22724', 'offences', '2017 to 2018', 'Department', 'A count.'],
    ],
  ])('the words of %s', (_, entry, words) => {
    const { text } = read(entry);
    for (const word of words) expect(text).toContain(word);
  });

  test.each<[string, Entry, readonly string[]]>([
    ['a proposal', dim, ['In a letter.', 'Debated in the council']],
    ['an actor', friends, ['A society.']],
    ['a source without authors', aSource({ publisher: 'The Beacon' }), ['The Beacon']],
    ['a figure', figure, ['22,724 22724 offences 2017 to 2018', 'Department. A count.']],
    ['a statement of which nothing more is known', plain, []],
  ])('in %s no stray sign stands for what it does not have', (_, entry, paragraphs) => {
    expect(all(read(entry).page, 'p').map(textOf)).toEqual(paragraphs);
  });

  test('the title of an entry that the text links to without words of its own, as the page shows it', () => {
    expect(read(said).text).toContain('She answered Dim the lamps and a letter.');
  });
});

describe('text that looks like HTML', () => {
  const hostile = aStatement({
    id: 'hostile',
    title: 'Signs <b> & "quotes"',
    occasion: HOSTILE,
    actors: [{ actor: 'ada', role: HOSTILE }],
    quotes: [{ id: 'q1', text: HOSTILE, source: 'beacon' }],
  });
  const from = libraryOf([ada, beacon, hostile], { site: { language: 'en"><b>' } });
  const { page, meta, shown, text, html } = read(hostile, from, {
    kind: HOSTILE,
    when: HOSTILE,
    who: HOSTILE,
    stance: HOSTILE,
    source: HOSTILE,
  });

  test('stays text, everywhere', () => {
    expect(html).not.toMatch(/<(?:img|b|script)\b/);
    expect(all(page, 'img').length + all(page, 'script').length).toBe(0);
    expect(text.split(HOSTILE).length - 1).toBeGreaterThanOrEqual(6);
    expect([shown('kind'), meta('who'), shown('when')]).toEqual([[HOSTILE], [HOSTILE], [HOSTILE]]);
    expect(meta('title')).toEqual(['Signs <b> & "quotes"']);
  });

  test('adds no filter', () => {
    expect(all(page, '[data-pagefind-filter]').map((one) => attribute(one, 'data-pagefind-filter'))).toEqual([
      'kind',
      'when',
      'source',
    ]);
  });
});

test('every entry of the fixture library has a document, and every quotation its anchor in it', () => {
  const fixture = fixtureLibrary();
  const records = allEntries(fixture).map((entry) => ({ entry, ...read(entry, fixture) }));
  expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
  for (const { entry, page, url } of records) {
    expect(url).toBe(`/${entry.key}/`);
    const quotes = (entry.fields as { quotes?: readonly { id: string }[] }).quotes ?? [];
    expect(
      all(page, 'h6').map((heading) => attribute(heading, 'id')),
      url,
    ).toEqual(quotes.map(({ id }) => id));
  }
});
