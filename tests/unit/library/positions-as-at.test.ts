/** Contract: "As at a date D", and of "Who holds a position" what proposers hold and what anticipates. */
import { describe, expect, test } from 'vitest';
import { recordsOn, standingsAsAt } from '../../../src/library/positions.ts';
import { aProposal } from '../../support/library.ts';
import { anOrganisation, aStand, entryOf, libraryOf, possiblyAt, stancesAt } from '../../support/model.ts';

/** Nobody's proposal, so that only statements take positions on it. */
const dim = aProposal({ id: 'dim', proposed_by: [], history: [{ status: 'proposed', date: '2010-01-01' }] });
const friends = anOrganisation('friends');
const by = (actor: string) => ({ actors: [{ actor }] });

describe('a position is', () => {
  test.each([
    ['not yet there on the day before', '2018-07-24', '2018-07-23', 'absent'],
    ['known on the day itself', '2018-07-24', '2018-07-24', 'known'],
    ['known at the end of a month that was all it names', '2018-07', '2018-07-31', 'known'],
    ['possible while the month that it names goes on', '2018-07', '2018-07-30', 'possible'],
    ['possible from the first day of the month', '2018-07', '2018-07-01', 'possible'],
    ['not there before the month', '2018-07', '2018-06-30', 'absent'],
    ['possible in the middle of its year', '2018', '2018-07-01', 'possible'],
    ['known when its year is over', '2018', '2018-12-31', 'known'],
    ['possible between the ends of an interval', '2018-01/2018-09', '2018-09-29', 'possible'],
    ['known at the end of an interval', '2018-01/2018-09', '2018-09-30', 'known'],
    ['possible in the season that it names', '2018-23', '2018-10-15', 'possible'],
  ])('%s: %s as at %s is %s', (_, date, day, expected) => {
    const library = libraryOf([dim, friends, aStand('dim', 'supports', { date, ...by('friends') })]);
    expect({ stances: stancesAt(library, 'dim', day), possibly: possiblyAt(library, 'dim', day) }).toEqual({
      stances: expected === 'known' ? ['friends: supports'] : [],
      possibly: expected === 'possible' ? ['friends: supports'] : [],
    });
  });

  test('never decided by a statement that was only possibly made by then', () => {
    const library = libraryOf([
      dim,
      friends,
      aStand('dim', 'opposes', { date: '2018-03-01', ...by('friends') }),
      aStand('dim', 'supports', { date: '2018', ...by('friends') }),
    ]);
    expect(stancesAt(library, 'dim', '2018-12-30')).toEqual(['friends: opposes']);
    expect(possiblyAt(library, 'dim', '2018-12-30')).toEqual(['friends: supports']);
    expect(possiblyAt(library, 'dim', '2018-12-31')).toEqual([]);
  });
});

describe('of several known statements of one holder', () => {
  const decided = (...statements: readonly (readonly [date: string, stance: 'supports' | 'opposes', ref: string])[]) =>
    stancesAt(
      libraryOf([
        dim,
        friends,
        ...statements.map(([date, stance, ref]) => aStand('dim', stance, { date, ref, ...by('friends') })),
      ]),
      'dim',
      '2020-12-31',
    );

  test.each([
    ['the latest earliest-day decides', ['2018-07-24', 'opposes', 'S9001'], ['2018-07-25', 'supports', 'S9002']],
    [
      'a wide date that begins later decides over a day before it',
      ['2018-07-24', 'opposes', 'S9002'],
      ['2018-08', 'supports', 'S9001'],
    ],
    [
      'a year does not decide over a day inside it, although it ends later',
      ['2018', 'opposes', 'S9002'],
      ['2018-01-02', 'supports', 'S9001'],
    ],
    [
      'of the same earliest day the latest latest-day decides',
      ['2018-07-01', 'opposes', 'S9002'],
      ['2018-07', 'supports', 'S9001'],
    ],
    ['of the same date the ref decides', ['2018-07-24', 'opposes', 'S9001'], ['2018-07-24', 'supports', 'S9002']],
    [
      'the ref decides as a number: S10000 is after S9999',
      ['2018-07-24', 'opposes', 'S9999'],
      ['2018-07-24', 'supports', 'S10000'],
    ],
  ] as const)('%s', (_, earlier, later) => {
    expect(decided(earlier, later)).toEqual(['friends: supports']);
    expect(decided(later, earlier)).toEqual(['friends: supports']);
  });

  test('the others are kept, the latest first', () => {
    const library = libraryOf([
      dim,
      friends,
      aStand('dim', 'neutral', { date: '2017', ...by('friends') }),
      aStand('dim', 'supports', { date: '2019', ...by('friends') }),
      aStand('dim', 'opposes', { date: '2018', ...by('friends') }),
      aStand('dim', 'proposes', { date: '2020-06', ...by('friends') }),
    ]);
    const [standing] = standingsAsAt(library, entryOf(library, 'proposals', 'dim'), '2019-12-31').standings;
    expect(standing?.current.date).toBe('2019');
    expect(standing?.earlier.map(({ date, stance }) => [date, stance])).toEqual([
      ['2018', 'opposes'],
      ['2017', 'neutral'],
    ]);
  });
});

test('holders are listed in the order of the statements that decide', () => {
  const library = libraryOf([
    dim,
    friends,
    anOrganisation('union'),
    aStand('dim', 'opposes', { date: '2016', ...by('friends') }),
    aStand('dim', 'opposes', { date: '2017', ...by('union') }),
    aStand('dim', 'supports', { date: '2018', ...by('friends') }),
  ]);
  const { standings } = standingsAsAt(library, entryOf(library, 'proposals', 'dim'), '2020-01-01');
  expect(standings.map(({ holder }) => holder.actor.id)).toEqual(['union', 'friends']);
});

describe('those who proposed something', () => {
  const proposal = (history: NonNullable<Parameters<typeof aProposal>[0]>['history'], given = {}) =>
    aProposal({ id: 'register', proposed_by: ['friends'], history, ...given });
  const calls = { history: [{ status: 'proposed' as const, date: '2018-03' }] };

  test('hold `proposes` from its first status on, without any statement of theirs', () => {
    const library = libraryOf([friends, proposal(calls.history)]);
    expect(stancesAt(library, 'register', '2018-02-28')).toEqual([]);
    expect(possiblyAt(library, 'register', '2018-03-15')).toEqual(['friends: proposes']);
    expect(stancesAt(library, 'register', '2018-03-31')).toEqual(['friends: proposes']);
  });

  test('hold it from the first status in time, wherever that stands in the history, and not from an event', () => {
    const library = libraryOf([
      friends,
      proposal([
        { status: 'introduced', date: '2019-05-01' },
        { event: 'Called for in a meeting', date: '2017-01-01' },
        { status: 'proposed', date: '2018-03-01' },
      ]),
    ]);
    expect(stancesAt(library, 'register', '2018-02-28')).toEqual([]);
    expect(stancesAt(library, 'register', '2018-03-01')).toEqual(['friends: proposes']);
  });

  test('are moved by what they say later', () => {
    const library = libraryOf([
      friends,
      proposal(calls.history),
      aStand('register', 'opposes', { date: '2019', ...by('friends') }),
    ]);
    expect(stancesAt(library, 'register', '2019-06-01')).toEqual(['friends: proposes']);
    expect(stancesAt(library, 'register', '2019-12-31')).toEqual(['friends: opposes']);
  });

  test('stand by their own words where these are of the same date as the proposal', () => {
    const library = libraryOf([
      friends,
      proposal(calls.history),
      aStand('register', 'supports-with-reservations', { date: '2018-03', ...by('friends') }),
    ]);
    expect(stancesAt(library, 'register', '2018-12-31')).toEqual(['friends: supports-with-reservations']);
  });

  test('and the record says that it rests on the source, not on words shown', () => {
    const library = libraryOf([friends, proposal(calls.history)]);
    expect(recordsOn(library, entryOf(library, 'proposals', 'register'))).toMatchObject([
      { stance: 'proposes', statement: undefined, carriedBy: 'source', date: '2018-03', anticipates: false },
    ]);
  });
});

test.each([
  [undefined, 'words'],
  ['words', 'words'],
  ['source', 'source'],
] as const)('a position that says it is carried by %s is carried by the %s', (given, carriedBy) => {
  const statement = aStand('dim', 'supports', {
    positions: [{ proposal: 'dim', stance: 'supports', note: 'She says so.', carried_by: given }],
    ...by('friends'),
  });
  const library = libraryOf([dim, friends, statement]);
  expect(recordsOn(library, entryOf(library, 'proposals', 'dim'))).toMatchObject([{ carriedBy, note: 'She says so.' }]);
});

describe('a position on a proposal that did not yet exist', () => {
  const later = aProposal({
    id: 'act',
    proposed_by: [],
    history: [
      { status: 'introduced', date: '2019-03' },
      { status: 'enacted', date: '2020' },
    ],
  });
  const library = libraryOf([friends, later, aStand('act', 'supports', { date: '2018-05-01', ...by('friends') })]);

  test.each([
    ['2018-05-01', 'on the day on which it was taken', []],
    ['2019-03-30', 'while the first status may be still to come', []],
    ['2019-03-31', 'from the first status on', ['friends: supports']],
  ])('as at %s, %s, counts: %j', (day, _, expected) => {
    expect(stancesAt(library, 'act', day)).toEqual(expected);
  });

  test.each([
    ['2018', '2019-02-28', []],
    ['2018', '2019-03-15', ['friends: supports']],
    ['2018', '2019-03-31', []],
    ['2017/2018', '2018-03-01', []],
  ])('of %s has possibly counted as at %s: %j', (date, day, expected) => {
    const other = libraryOf([friends, later, aStand('act', 'supports', { date, ...by('friends') })]);
    expect(possiblyAt(other, 'act', day)).toEqual(expected);
  });

  test('is marked as anticipating it', () => {
    expect(recordsOn(library, entryOf(library, 'proposals', 'act'))).toMatchObject([{ anticipates: true }]);
  });

  test.each(['2019-03', '2019-03-01', '2019-03-15', '2019', '2018-12/2019-04', '2020-01-01'])(
    'a position of %s may be as old as the proposal, and is not marked',
    (date) => {
      const other = libraryOf([friends, later, aStand('act', 'supports', { date, ...by('friends') })]);
      expect(recordsOn(other, entryOf(other, 'proposals', 'act'))).toMatchObject([{ anticipates: false }]);
    },
  );
});
