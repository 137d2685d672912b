/** "Who stands where" on the page of a proposal: how one who holds a position is shown. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/entries/entry.ts';
import type { Holding } from '../../../src/view/standings-view.ts';
import { aProposal } from '../../support/library.ts';
import { aStand, libraryOf } from '../../support/model.ts';
import { by, viewIn, viewOf, world } from '../../support/standings-world.ts';

describe('a holder is shown', () => {
  const only = (...statements: Entry<'statements'>[]): Holding | undefined =>
    viewOf(...statements).rows.flatMap(({ cells }) => cells.flat())[0];

  test('with the date and a link to the words that the position rests on', () => {
    expect(only(aStand('dim', 'supports', { id: 'said', date: '2018-07', ...by('friends') }))).toMatchObject({
      actor: { text: 'Friends', href: '/actors/friends/' },
      through: undefined,
      term: undefined,
      when: { text: 'July 2018' },
      words: { href: '/statements/said/' },
      marks: [],
      earlier: { takings: [], more: undefined },
    });
  });

  test('with department and speaker, by the names they had then', () => {
    expect(only(aStand('dim', 'supports', { date: '2018-07-24', ...by('lumen', 'office') }))).toMatchObject({
      actor: { text: 'Council' },
      through: expect.stringMatching(/^Lantern Board\b.*, Ada Lumen\b/),
      term: 'Dusk',
    });
  });

  test('with the names of every department that spoke', () => {
    const through = only(aStand('dim', 'supports', { date: '2020', ...by('office', 'yard') }))?.through;
    expect(through).toContain('Office of Lamps');
    expect(through).toContain('Lamp Yard');
  });

  test('as carried by the source, where the words shown do not carry the position', () => {
    const statement = aStand('dim', 'supports', {
      positions: [{ proposal: 'dim', stance: 'supports', carried_by: 'source' }],
      ...by('friends'),
    });
    expect(only(statement)?.marks).toEqual(['carried by the source']);
  });

  test('with the last two stances that they had before, where those were others, and the way to more', () => {
    const stance = (value: 'supports' | 'opposes' | 'neutral', year: string) =>
      aStand('dim', value, { date: year, ...by('friends') });
    const holding = only(
      stance('neutral', '2013'),
      stance('opposes', '2014'),
      stance('opposes', '2015'),
      stance('supports', '2016'),
      stance('opposes', '2017'),
      stance('opposes', '2018'),
    );
    expect(holding?.stance.value).toBe('opposes');
    expect(holding?.when.text).toBe('2018');
    expect(holding?.earlier.takings.map(({ stance: { value }, when }) => [value, when.text])).toEqual([
      ['supports', '2016'],
      ['opposes', '2015'],
    ]);
    expect(holding?.earlier.more).toEqual({
      href: '/proposals/dim/#statements-about-it',
      text: '1 more before those',
    });
  });
});

test('going from proposing to supporting is no change: both are for', () => {
  const view = viewOf(
    aStand('dim', 'proposes', { date: '2016', ...by('friends') }),
    aStand('dim', 'supports', { date: '2017', ...by('friends') }),
    aStand('dim', 'supports-with-reservations', { date: '2018', ...by('friends') }),
  );
  const [holding] = view.rows.flatMap(({ cells }) => cells.flat());
  expect(holding?.stance.value).toBe('supports-with-reservations');
  expect(holding?.earlier.takings.map(({ when }) => when.text)).toEqual(['2017']);
});

test('a stance from before the proposal existed is marked also where a later one has taken its place', () => {
  const act = aProposal({ id: 'act', proposed_by: [], history: [{ status: 'introduced', date: '2019-03' }] });
  const early = aStand('act', 'supports', { date: '2018', ...by('friends') });
  const late = aStand('act', 'opposes', { date: '2020', ...by('friends') });
  const [holding] = viewIn(libraryOf([...world, act, early, late]), 'act').rows.flatMap(({ cells }) => cells.flat());
  expect(holding?.marks).toEqual([]);
  expect(holding?.earlier.takings.map(({ marks }) => marks)).toEqual([['before the proposal existed']]);
});
