/** What the home page shows. */
import { describe, expect, test } from 'vitest';
import { homeView } from '../../../src/view/home-view.ts';
import { aProposal, aSource, aStatement, aTheme } from '../../support/library.ts';
import { anOrganisation, aPerson, libraryOf } from '../../support/model.ts';

const step = (status: 'proposed' | 'enacted' | 'in-force' | 'dropped', date: string) => ({ status, date });
const call = aProposal({ id: 'call', title: 'A call', history: [step('proposed', '2017-03')] });
const act = aProposal({
  id: 'act',
  title: 'An act',
  history: [step('proposed', '2018-05'), step('enacted', '2019-11-05'), step('in-force', '2020')],
});
const dropped = Array.from({ length: 5 }, (_, index) =>
  aProposal({
    id: `dropped-${index}`,
    title: `Dropped ${index}`,
    date: `201${index}`,
    history: [step('dropped', '2019')],
  }),
);
const statements = Array.from({ length: 9 }, (_, index) =>
  aStatement({ id: `said-${index}`, date: `2019-0${index + 1}`, actors: [{ actor: index < 6 ? 'friends' : 'ada' }] }),
);
const quoted = aStatement({
  id: 'quoted',
  date: '2018',
  ref: 'S9001',
  actors: [{ actor: 'ada' }],
  themes: ['night'],
  quotes: [{ id: 'q3', text: 'Dim them.', source: 'beacon' }],
});
const library = libraryOf(
  [
    call,
    act,
    ...dropped,
    ...statements,
    quoted,
    anOrganisation('friends', { name: 'The Friends' }),
    anOrganisation('silent', { name: 'Silent Society' }),
    aPerson('ada', { name: 'Ada Lumen', sort_name: 'Lumen, Ada' }),
    aTheme({ id: 'night', title: 'Night' }),
    aSource({ id: 'beacon' }),
  ],
  {
    site: {
      example_searches: ['dim & “dark”', 'lamps'],
      milestones: [
        { proposal: 'call', label: 'The first call' },
        { proposal: 'act', label: 'The Act', status: 'enacted' },
        { proposal: 'act', label: 'The bill' },
      ],
    },
  },
);
const view = homeView(library);

test('a newcomer is told what this is', () => {
  expect(view.lede).toBe('An invented library for tests.');
  expect(view.meta).toMatchObject({ title: 'Lamps on Record', canonical: 'https://lamps.example/', noindex: false });
});

test('example searches lead to the search with exactly their words', () => {
  expect(view.examples.map(({ text }) => text)).toEqual(['dim & “dark”', 'lamps']);
  for (const { href, text } of view.examples) {
    const { pathname, searchParams } = new URL(href, 'https://lamps.example');
    expect([pathname, searchParams.get('q')]).toEqual(['/search/', text]);
  }
});

test('milestones stand in the owner’s order, at the step named or at the first, and done where that is law', () => {
  expect(view.milestones.map(({ href, text, when, done }) => [href, text, when.text, done])).toEqual([
    ['/proposals/call/', 'The first call', 'March 2017', false],
    ['/proposals/act/', 'The Act', '5 November 2019', true],
    ['/proposals/act/', 'The bill', 'May 2018', false],
  ]);
  expect(homeView(libraryOf([])).milestones).toEqual([]);
});

test('themes stand from A to Z with the number of their statements', () => {
  expect(view.themes).toEqual([
    { href: '/themes/night/', text: 'Night', count: 1 },
    { href: '/themes/street-lighting/', text: 'Street lighting', count: 9 },
  ]);
});

test('actors stand by the number of their statements, and nobody who said nothing', () => {
  expect(view.actors.map(({ text, count }) => [text, count])).toEqual([
    ['The Friends', 6],
    ['Ada Lumen', 4],
  ]);
});

test('the alphabet leads to the page of the list on which each letter begins', () => {
  expect(view.letters.map(({ text }) => text)).toEqual(['A', 'F', 'L', 'S']);
  const many = Array.from({ length: 60 }, (_, index) => anOrganisation(`b-${index}`));
  const letters = homeView(libraryOf([...many, anOrganisation('z')])).letters;
  expect(letters.find(({ text }) => text === 'B')?.href).toBe('/actors/');
  expect(letters.find(({ text }) => text === 'Z')?.href).toBe('/actors/2/');
});

describe('proposals by status', () => {
  test('are in the order of a proposal’s life, each at its latest status, without empty ones', () => {
    expect(view.statuses.map(({ label, count }) => [label, count])).toEqual([
      ['Proposed', 1],
      ['In force', 1],
      ['Dropped', 5],
    ]);
  });

  test('name the newest, and say how many more there are', () => {
    const last = view.statuses.at(-1);
    expect(last?.proposals[0]?.text).toBe('Dropped 4');
    expect((last?.proposals.length ?? 0) + (last?.more ?? 0)).toBe(5);
    expect(view.statuses[0]?.more).toBe(0);
  });
});

test('the latest statements stand first', () => {
  const dates = view.latest.map(({ when }) => when?.machine ?? '');
  expect(dates[0]).toBe('2019-09');
  expect(dates).toEqual([...dates].sort().reverse());
});

test('everything that is here is counted', () => {
  const counts = Object.fromEntries(view.contents.map(({ href, count }) => [href, count]));
  expect(counts).toMatchObject({
    '/statements/': '10 statements',
    '/proposals/': '7 proposals',
    '/actors/': '5 actors',
    '/themes/': '2 themes',
    '/figures/': '0 figures',
  });
  expect(counts['/dates/']).toBeDefined();
});

test('how to cite is shown on an entry that has a quotation, if there is one', () => {
  expect(view.cited).toEqual({ short: '/r/S9001/', quote: '/statements/quoted/#q3' });
  expect(homeView(libraryOf([aStatement()])).cited).toBeUndefined();
});
