/** What the page of a proposal shows. */
import { describe, expect, test } from 'vitest';
import { proposalFacts, proposalView } from '../../../src/view/proposal-view.ts';
import { aProposal, aSource, aStatement } from '../../support/library.ts';
import { anOrganisation, aStand, entryOf, libraryOf } from '../../support/model.ts';

const meta = anOrganisation('meta', { name: 'Meta', former_names: [{ name: 'Facebook', to: '2021' }] });
const letter = aSource({ id: 'letter', title: 'The letter' });
const call = aProposal({ id: 'call', title: 'A call', date: '2017' });
const bill = aProposal({
  id: 'bill',
  title: 'A bill',
  date: '2018-01/2018-09',
  proposed_by: ['meta'],
  addressed_to: ['dark-sky-friends'],
  derives_from: ['call'],
  supersedes: ['call'],
  history: [
    { status: 'introduced', date: '2018-10', source: 'letter' },
    { event: 'Debated', date: '2018-07-24', note: 'No vote was taken.' },
    { status: 'proposed', date: '2018-01/2018-09' },
  ],
  searched: [{ side: 'against', date: '2020-11-02', where: 'The record, for “lamps”' }],
});
const clause = aProposal({ id: 'clause', title: 'A clause', date: '2019', part_of: ['bill'] });
const act = aProposal({ id: 'act', title: 'An act', date: '2020', derives_from: ['bill'], supersedes: ['bill'] });
const stand = aStand('bill', 'opposes', {
  id: 'stand',
  date: '2019',
  positions: [
    { proposal: 'call', stance: 'supports' },
    { proposal: 'bill', stance: 'opposes' },
  ],
});
const answer = aStatement({ id: 'answer', date: '2018-11', responds_to: ['proposals/bill'] });
const elsewhere = aStand('call', 'supports', { id: 'elsewhere' });
const mention = aStatement({ id: 'mention', body: 'See <Ref to="proposals/bill" />.' });
const library = libraryOf([meta, letter, call, bill, clause, act, stand, answer, elsewhere, mention]);
const view = (id: string) => proposalView(library, entryOf(library, 'proposals', id));
const facts = (id: string) =>
  Object.fromEntries(
    proposalFacts(library, entryOf(library, 'proposals', id)).map(({ label, values }) => [label, values]),
  );

test('what became of it is told in order of time, statuses apart from events, each with its source and note', () => {
  expect(view('bill').history).toEqual([
    {
      when: { text: 'between January and September 2018', machine: '2018-01-01' },
      text: 'Proposed',
      isStatus: true,
      note: undefined,
      source: undefined,
    },
    {
      when: { text: '24 July 2018', machine: '2018-07-24' },
      text: 'Debated',
      isStatus: false,
      note: 'No vote was taken.',
      source: undefined,
    },
    {
      when: { text: 'October 2018', machine: '2018-10' },
      text: 'Introduced',
      isStatus: true,
      note: undefined,
      source: { href: '/sources/letter/', text: 'The letter' },
    },
  ]);
});

describe('its lineage can be followed', () => {
  const lineage = (id: string) =>
    view(id).lineage.map(({ label, proposals }) => [label, proposals.items.map(({ title }) => title)]);

  test.each([
    [
      'call',
      [
        ['Taken up in', ['A bill']],
        ['Replaced by', ['A bill']],
      ],
    ],
    [
      'bill',
      [
        ['Comes from', ['A call']],
        ['Taken up in', ['An act']],
        ['Its parts', ['A clause']],
        ['Replaces', ['A call']],
        ['Replaced by', ['An act']],
      ],
    ],
    ['clause', [['Part of', ['A bill']]]],
    [
      'act',
      [
        ['Comes from', ['A bill']],
        ['Replaces', ['A bill']],
      ],
    ],
  ])('both ways from %s', (id, expected) => {
    expect(lineage(id)).toEqual(expected);
  });
});

test('statements about it are those that take a position on it, with their stance, and those that answer it', () => {
  const lines = view('bill').statements.groups.flatMap((group) => group.lines);
  expect(lines.map(({ key, stance }) => [key, stance?.value])).toEqual([
    ['statements/stand', 'opposes'],
    ['statements/answer', undefined],
  ]);
});

test('a search that found nobody is told with its day and place', () => {
  expect(view('bill').searched).toEqual([
    { side: 'against', when: { text: '2 November 2020', machine: '2020-11-02' }, where: 'The record, for “lamps”' },
  ]);
});

describe('beside it stand', () => {
  test('its status and since when, proposers and addressees by the names of the day, and the instrument', () => {
    const all = facts('bill');
    expect(all['Status']).toEqual([{ text: 'Introduced', note: 'since October 2018' }]);
    expect(all['Proposed by']).toEqual([{ href: '/actors/meta/', text: 'Facebook, now Meta' }]);
    expect(all['Asked of']).toEqual([{ href: '/actors/dark-sky-friends/', text: 'Friends of the Dark Sky' }]);
    expect(all['Instrument']).toEqual([{ text: 'Voluntary code' }]);
    expect(all['Since']).toMatchObject([{ text: 'between January and September 2018' }]);
  });

  test('that nobody proposed it, where it was put out to consultation', () => {
    const option = aProposal({ id: 'option', proposed_by: [] });
    expect(proposalFacts(libraryOf([option]), option)).toContainEqual({
      label: 'Proposed by',
      values: [{ text: 'Nobody: an option put out to consultation' }],
    });
  });
});

test('under its title stand its status, whose it is and of whom it asks', () => {
  const texts = view('bill').byline.map(({ before = '', links, after = '' }) =>
    [before, links.map(({ text }) => text).join(', ')].filter(Boolean).join(' ').concat(after),
  );
  expect(texts).toEqual([
    'Introduced since October 2018',
    'proposed by Facebook, now Meta',
    'asked of Friends of the Dark Sky',
  ]);
});

test('an imprecise beginning is not made to look like a precise one', () => {
  const [status] = view('bill').byline;
  const vague = aProposal({ id: 'vague', history: [{ status: 'proposed', date: '2018-01/2018-09' }] });
  const [other] = proposalView(libraryOf([vague, aStatement()]), vague).byline;
  expect(status?.after).toBe(' since October 2018');
  expect(other?.after).toBe(' between January and September 2018');
});
