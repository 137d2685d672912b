/** Contract: "Who holds a position": persons, organisations, departments, names of the day, categories. */
import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src/library/library.ts';
import { recordsOf } from '../../../src/library/own-record.ts';
import { type PositionRecord, recordsOn } from '../../../src/library/positions.ts';
import { aProposal } from '../../support/library.ts';
import { anOrganisation, aPerson, aStand, entryOf, libraryOf, stancesAt } from '../../support/model.ts';

const dim = aProposal({ id: 'dim', proposed_by: [], history: [{ status: 'proposed', date: '2010-01-01' }] });
const AT = '2020-12-31';

/** `holder < departments < speakers`, a line for each record. */
const recordLine = ({ holder, departments, speakers }: PositionRecord): string =>
  [holder.actor.id, departments.map(({ id }) => id).join('+'), speakers.map(({ id }) => id).join('+')].join(' < ');

function holdersOf(entries: Parameters<typeof libraryOf>[0], ...actors: string[]): string[] {
  const said = aStand('dim', 'supports', { date: '2018-07-24', actors: actors.map((actor) => ({ actor })) });
  const library = libraryOf([dim, ...entries, said]);
  return recordsOn(library, entryOf(library, 'proposals', 'dim'))
    .map(recordLine)
    .sort();
}

const friends = anOrganisation('friends');
const union = anOrganisation('union');
const astra = aPerson('astra', { roles: [{ title: 'Chair', organisation: 'friends' }] });
const vega = aPerson('vega', { roles: [{ title: 'Clerk', organisation: 'friends' }] });
const luna = aPerson('luna', { roles: [{ title: 'Secretary', organisation: 'union' }] });
const nova = aPerson('nova');
const council = anOrganisation('council', { category: 'government' });
const office = anOrganisation('office', { category: 'government', part_of: 'council' });
const yard = anOrganisation('yard', { category: 'government', part_of: 'council' });
const minister = aPerson('minister', {
  category: 'parliamentarian',
  roles: [{ title: 'Secretary', organisation: 'office', category: 'minister', from: '2018', to: '2019' }],
});
const everybody = [friends, union, astra, vega, luna, nova, council, office, yard, minister];

describe('the holder of a position taken by', () => {
  test.each([
    ['a person is the person', ['nova'], ['nova <  < ']],
    ['an organisation is the organisation', ['friends'], ['friends <  < ']],
    [
      'a person for an organisation is the organisation, the speaker named',
      ['astra', 'friends'],
      ['friends <  < astra'],
    ],
    ['an organisation through two persons is one', ['astra', 'friends', 'vega'], ['friends <  < astra+vega']],
    ['two organisations in one letter are two', ['friends', 'union'], ['friends <  < ', 'union <  < ']],
    [
      'two organisations with a speaker each are two, each with its own',
      ['astra', 'luna', 'friends', 'union'],
      ['friends <  < astra', 'union <  < luna'],
    ],
    [
      'a person without a role there stands beside the organisation',
      ['nova', 'friends'],
      ['friends <  < ', 'nova <  < '],
    ],
    ['a person whose organisation did not speak is the person', ['astra', 'union'], ['astra <  < ', 'union <  < ']],
    ['a department is its government, the department named', ['office'], ['council < office < ']],
    ['a department and its government is one', ['council', 'office'], ['council < office < ']],
    ['a minister for a department is the government', ['minister', 'office'], ['council < office < minister']],
    [
      'a minister, a department and its government is one',
      ['minister', 'council', 'office'],
      ['council < office < minister'],
    ],
    [
      'a minister of a department for the government is the government',
      ['minister', 'council'],
      ['council <  < minister'],
    ],
  ])('%s', (_, actors, expected) => {
    expect(holdersOf(everybody, ...actors)).toEqual(expected);
  });

  test('two departments of one government is that government, once', () => {
    expect(holdersOf(everybody, 'office', 'yard').map((line) => line.split(' ')[0])).toEqual(['council']);
  });

  test('a person whose role there was over, or not yet begun, is the person', () => {
    const was = aPerson('was', { roles: [{ title: 'Chair', organisation: 'friends', to: '2015' }] });
    const willBe = aPerson('will-be', { roles: [{ title: 'Chair', organisation: 'friends', from: '2020' }] });
    expect(holdersOf([friends, was, willBe], 'was', 'friends')).toEqual(['friends <  < ', 'was <  < ']);
    expect(holdersOf([friends, was, willBe], 'will-be', 'friends')).toEqual(['friends <  < ', 'will-be <  < ']);
  });

  test('a person who changed sides, in a letter of both, speaks for the one of that day', () => {
    const mover = aPerson('mover', {
      roles: [
        { title: 'Chair', organisation: 'friends', to: '2015' },
        { title: 'Director', organisation: 'union', from: '2016' },
      ],
    });
    expect(holdersOf([friends, union, mover], 'mover', 'friends', 'union')).toEqual([
      'friends <  < ',
      'union <  < mover',
    ]);
  });

  test('proposers joined in the same way: a speaker and the organisation are one', () => {
    const call = aProposal({ id: 'call', proposed_by: ['astra', 'friends', 'office'] });
    const library = libraryOf([...everybody, call]);
    expect(
      recordsOn(library, entryOf(library, 'proposals', 'call'))
        .map(recordLine)
        .sort(),
    ).toEqual(['council < office < ', 'friends <  < astra']);
  });

  test('one organisation stays one, whoever speaks for it from time to time', () => {
    const library = libraryOf([
      dim,
      ...everybody,
      aStand('dim', 'supports', { date: '2018', actors: [{ actor: 'astra' }, { actor: 'friends' }] }),
      aStand('dim', 'opposes', { date: '2019', actors: [{ actor: 'vega' }, { actor: 'friends' }] }),
      aStand('dim', 'neutral', { date: '2017', actors: [{ actor: 'yard' }] }),
      aStand('dim', 'supports', { date: '2018', actors: [{ actor: 'minister' }, { actor: 'office' }] }),
    ]);
    expect(stancesAt(library, 'dim', AT)).toEqual(['council: supports', 'friends: opposes']);
  });
});

describe('the kind of actor that a holder is counted as', () => {
  const lamp = aPerson('lamp', {
    category: 'academic',
    roles: [
      { title: 'Secretary of State', category: 'minister', from: '2018', to: '2019' },
      { title: 'Member for Wickham', category: 'parliamentarian', from: '2015', to: '2022' },
      { title: 'Columnist', from: '2015' },
    ],
  });
  test.each([
    ['their own before any role', '2014', undefined, 'academic'],
    ['that of the role of the time', '2016', undefined, 'parliamentarian'],
    ['that of the first role of the time that the entry names', '2018-06', undefined, 'minister'],
    ['that of the role in which they spoke', '2018-06', 'Member for Wickham', 'parliamentarian'],
    ['their own where they spoke in a role that has none', '2018-06', 'Columnist', 'academic'],
    ['not that of a role that is over', '2021', undefined, 'parliamentarian'],
    ['their own again after the last role', '2023', undefined, 'academic'],
  ])('is %s', (_, date, role, expected) => {
    const library = libraryOf([dim, lamp, aStand('dim', 'supports', { date, actors: [{ actor: 'lamp', role }] })]);
    const [record] = recordsOn(library, entryOf(library, 'proposals', 'dim'));
    expect(record?.holder.category).toBe(expected);
  });

  test('is that of the organisation for whom a minister spoke', () => {
    const library = libraryOf([
      dim,
      ...everybody,
      aStand('dim', 'supports', { date: '2018', actors: [{ actor: 'minister' }, { actor: 'office' }] }),
    ]);
    expect(recordsOn(library, entryOf(library, 'proposals', 'dim'))[0]?.holder.category).toBe('government');
  });
});

describe('the record of', () => {
  const register = aProposal({ id: 'register', proposed_by: ['minister', 'council'] });
  const library: Library = libraryOf([
    dim,
    register,
    ...everybody,
    aStand('dim', 'supports', { date: '2018', actors: [{ actor: 'astra' }, { actor: 'friends' }] }),
    aStand('dim', 'opposes', { date: '2017', actors: [{ actor: 'astra' }] }),
    aStand('dim', 'neutral', { date: '2019', actors: [{ actor: 'office' }] }),
  ]);
  const stances = (id: string) =>
    recordsOf(library, entryOf(library, 'actors', id)).map(({ proposal, stance }) => `${proposal.id}: ${stance}`);

  test.each([
    ['a person keeps what they said for an organisation, too', 'astra', ['dim: opposes', 'dim: supports']],
    ['an organisation has what was said in its name alone', 'friends', ['dim: supports']],
    ['a department has what it said', 'office', ['dim: neutral']],
    ['a government has what its departments said', 'council', ['register: proposes', 'dim: neutral']],
    ['a person who proposed something has that', 'minister', ['register: proposes']],
    ['somebody who took no position is empty', 'nova', []],
  ])('%s', (_, id, expected) => {
    expect(stances(id).sort()).toEqual([...expected].sort());
  });

  test('each of two departments that spoke together has what they said', () => {
    const joint = aStand('dim', 'supports', { date: '2018', actors: [{ actor: 'office' }, { actor: 'yard' }] });
    const both = libraryOf([dim, ...everybody, joint]);
    for (const id of ['office', 'yard', 'council'])
      expect(
        recordsOf(both, entryOf(both, 'actors', id)).map(({ statement }) => statement?.ref),
        id,
      ).toEqual([joint.ref]);
  });

  test('everybody is in order of time', () => {
    expect(recordsOf(library, entryOf(library, 'actors', 'astra')).map(({ date }) => date)).toEqual(['2017', '2018']);
  });
});
