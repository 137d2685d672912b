/** "Who stands where" on the page of a proposal: the columns, and what stands apart from them. */
import { describe, expect, test } from 'vitest';
import type { Holding } from '../../../src/view/standings-view.ts';
import { aProposal } from '../../support/library.ts';
import { aStand, libraryOf } from '../../support/model.ts';
import { by, dim, friends, viewIn, viewOf, world } from '../../support/standings-world.ts';

const names = (holdings: readonly Holding[]): string[] => holdings.map(({ actor }) => actor.text);

describe('the columns', () => {
  const view = viewOf(
    aStand('dim', 'opposes', by('friends')),
    aStand('dim', 'opposes', by('nova')),
    aStand('dim', 'supports-with-reservations', by('union')),
    aStand('dim', 'proposes', by('council')),
  );

  test('go from opposes to proposes, each with its count, also where that is none', () => {
    expect(view.columns.map(({ label, count }) => [label, count])).toEqual([
      ['Opposes', 2],
      ['Neutral', 0],
      ['Supports with reservations', 1],
      ['Supports', 0],
      ['Proposes', 1],
    ]);
  });

  test('hold actors by kind, only those kinds that hold a position, in the order of the vocabulary', () => {
    expect(view.rows.map(({ label, cells }) => [label, cells.map(names)])).toEqual([
      ['Government', [[], [], [], [], ['Council']]],
      ['Civil society', [['Friends'], [], [], [], []]],
      ['Academics', [['Nova'], [], [], [], []]],
      ['Industry', [[], [], ['Union'], [], []]],
    ]);
  });

  test('are summed up in words, from most for to against, without what is nobody’s', () => {
    expect(view.summary).toBe('4 actors on record: 1 proposes, 1 supports with reservations and 2 opposes');
  });

  test('are as at the day up to which the record goes', () => {
    expect(view.asAt).toEqual({ text: '31 December 2020', machine: '2020-12-31' });
  });

  test('are not summed up where nobody holds a position, which is not the same as being neutral', () => {
    const empty = viewOf();
    expect(empty).toMatchObject({ summary: undefined, rows: [], former: { items: [] }, possibly: { items: [] } });
    expect(empty.columns.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0]);
    expect(viewOf(aStand('dim', 'neutral', by('friends'))).summary).toBe('1 actor on record: 1 neutral');
  });
});

test('the day that is named is the one that everything is counted at: nothing within it is left open', () => {
  const library = libraryOf([friends, dim, aStand('dim', 'supports', { date: '2019', ...by('friends') })]);
  const { asAt, possibly } = viewIn(library, 'dim');
  expect({ asAt: asAt.text, possibly: possibly.total }).not.toEqual({ asAt: '2019', possibly: 1 });
});

describe('apart from the columns, and not counted, stand', () => {
  test('positions of a former term, with the term', () => {
    const view = viewOf(
      aStand('dim', 'opposes', { date: '2017', ...by('council') }),
      aStand('dim', 'supports', { date: '2019', ...by('council') }),
    );
    expect(view.former.items).toMatchObject([
      { actor: { text: 'Council' }, term: 'Dawn', stance: { value: 'opposes' } },
    ]);
    expect(view.summary).toBe('1 actor on record: 1 supports');
  });

  test('positions that had only possibly been taken by then', () => {
    const view = viewOf(aStand('dim', 'opposes', { date: '2020-12/2021-03', ...by('friends') }));
    expect(view.possibly.items).toMatchObject([{ actor: { text: 'Friends' }, stance: { value: 'opposes' } }]);
    expect(view.summary).toBeUndefined();
  });
});

test('a position taken before the proposal existed is counted and marked', () => {
  const act = aProposal({ id: 'act', proposed_by: [], history: [{ status: 'introduced', date: '2019-03' }] });
  const library = libraryOf([...world, act, aStand('act', 'supports', { date: '2018', ...by('friends') })]);
  const view = viewIn(library, 'act');
  expect(view.summary).toBe('1 actor on record: 1 supports');
  expect(view.rows[0]?.cells.flat()).toMatchObject([{ marks: ['before the proposal existed'] }]);
});

describe('who made a proposal proposes it', () => {
  test('by the proposal itself, where no words of theirs are recorded', () => {
    const call = aProposal({
      id: 'call',
      proposed_by: ['friends'],
      history: [{ status: 'proposed', date: '2018-03' }],
    });
    const library = libraryOf([...world, call]);
    expect(viewIn(library, 'call').rows[0]?.cells[4]).toMatchObject([
      { actor: { text: 'Friends' }, words: { href: '/proposals/call/' }, marks: ['carried by the source'] },
    ]);
  });

  test('also when it was made after everything said and read', () => {
    const late = aProposal({
      id: 'late',
      proposed_by: ['friends'],
      history: [{ status: 'proposed', date: '2022-05-01' }],
    });
    const library = libraryOf([...world, late]);
    expect(viewIn(library, 'late').summary).toBe('1 actor on record: 1 proposes');
  });

  test('also in a library in which nothing was said or read yet', () => {
    const first = aProposal({
      id: 'first',
      proposed_by: ['friends'],
      history: [{ status: 'proposed', date: '2018-05-01' }],
    });
    const library = libraryOf([friends, first]);
    expect(viewIn(library, 'first').summary).toBe('1 actor on record: 1 proposes');
  });
});

test('where there is room for some alone, the latest are shown, all are counted, and the others are pointed to', () => {
  const view = viewIn(
    libraryOf([
      ...world,
      aStand('dim', 'opposes', { date: '2012', ...by('friends') }),
      aStand('dim', 'opposes', { date: '2014', ...by('union') }),
      aStand('dim', 'supports', { date: '2016', ...by('nova') }),
    ]),
    'dim',
    2,
  );
  expect(view.rows.flatMap(({ cells }) => cells.flatMap(names))).toEqual(['Nova', 'Union']);
  expect(view.columns.map(({ count }) => count)).toEqual([2, 0, 0, 1, 0]);
  expect(view.summary).toBe('3 actors on record: 1 supports and 2 opposes');
  expect(view.rest).toMatchObject({
    summary: 'The latest 2 of 3 are shown.',
    places: [{ href: '/dates/2012/', count: 1 }],
  });
});
