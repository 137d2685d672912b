/** What holds of positions as at a date for any library, drawn at random. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Library } from '../../../src/library/library.ts';
import { recordsOf } from '../../../src/library/own-record.ts';
import { type PositionRecord, recordsOn, standingsAsAt } from '../../../src/library/positions.ts';
import { STANCES } from '../../../src/schema/vocabularies.ts';
import { aProposal } from '../../support/library.ts';
import {
  anOrganisation,
  aPerson,
  aStand,
  entryOf,
  libraryOf,
  possiblyAt,
  shuffled,
  stancesAt,
} from '../../support/model.ts';

const world = [
  anOrganisation('friends'),
  anOrganisation('council', {
    category: 'government',
    terms: [
      { name: 'Dawn', from: '2015-05', to: '2018-06-30' },
      { name: 'Dusk', from: '2018-07-01', to: '2019-12-31' },
      { name: 'Night', from: '2020' },
    ],
  }),
  anOrganisation('office', { part_of: 'council' }),
  anOrganisation('yard', { part_of: 'council' }),
  aPerson('astra', { roles: [{ title: 'Chair', organisation: 'friends' }] }),
  aPerson('vega', { roles: [{ title: 'Secretary', organisation: 'office', category: 'minister' }] }),
];
const act = aProposal({
  id: 'act',
  proposed_by: ['vega', 'office'],
  history: [{ status: 'introduced', date: '2017-03' }],
});
const actorIds = world.map(({ id }) => id);

const two = (number: number): string => String(number).padStart(2, '0');
const aDayOf = (first: number, last: number) =>
  fc
    .tuple(fc.integer({ min: first, max: last }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([year, month, day]) => `${year}-${two(month)}-${two(day)}`);
const aDateOf = (first: number, last: number) =>
  aDayOf(first, last).chain((day) =>
    fc.oneof(
      fc.constant(day),
      fc.constant(day.slice(0, 7)),
      fc.constant(day.slice(0, 4)),
      aDayOf(first, last).map((other) => [day, other].sort().join('/')),
    ),
  );

const aSaying = (first: number, last: number) =>
  fc.record({
    date: aDateOf(first, last),
    stance: fc.constantFrom(...STANCES.map(({ value }) => value)),
    actors: fc.subarray(actorIds, { minLength: 1 }),
  });
type Saying = { date: string; stance: (typeof STANCES)[number]['value']; actors: string[] };
const said = ({ date, stance, actors }: Saying) =>
  aStand('act', stance, { date, actors: actors.map((actor) => ({ actor })) });

const sayings = fc.array(aSaying(2014, 2021), { maxLength: 8 });
const at = (library: Library, day: string) => ({
  stances: stancesAt(library, 'act', day),
  possibly: possiblyAt(library, 'act', day),
});
const RUNS = { numRuns: 60 };

describe('where everybody stands on a proposal', () => {
  test('is the same in whichever order the entries are read', () => {
    const drawn = sayings.map((list) => [act, ...world, ...list.map(said)]);
    fc.assert(
      fc.property(
        drawn.chain((entries) => fc.tuple(fc.constant(entries), shuffled(entries))),
        aDayOf(2014, 2022),
        ([entries, other], day) => {
          const full = (library: Library) =>
            standingsAsAt(library, entryOf(library, 'proposals', 'act'), day).standings.map(
              ({ holder, current, earlier, state }) => ({
                holder: [holder.actor.id, holder.term?.name, holder.category],
                state,
                refs: [current, ...earlier].map(({ statement, stance }) => [statement?.ref, stance]),
              }),
            );
          expect(full(libraryOf(other))).toEqual(full(libraryOf(entries)));
          expect(at(libraryOf(other), day)).toEqual(at(libraryOf(entries), day));
        },
      ),
      RUNS,
    );
  });

  test('on an earlier day is not changed by anything said later', () => {
    fc.assert(
      fc.property(sayings, fc.array(aSaying(2019, 2022), { minLength: 1, maxLength: 4 }), (before, after) => {
        const statements = before.map(said);
        const without = libraryOf([act, ...world, ...statements]);
        const withThem = libraryOf([act, ...world, ...statements, ...after.map(said)]);
        for (const day of ['2016-06-15', '2018-06-30', '2018-07-01', '2018-12-31'])
          expect(at(withThem, day)).toEqual(at(without, day));
      }),
      RUNS,
    );
  });

  test('names each holder at most once for each of its terms, and counts a body in one term only', () => {
    fc.assert(
      fc.property(sayings, aDayOf(2014, 2022), (list, day) => {
        const library = libraryOf([act, ...world, ...list.map(said)]);
        const { standings } = standingsAsAt(library, entryOf(library, 'proposals', 'act'), day);
        const holders = standings.map(({ holder }) => `${holder.actor.id} ${holder.term?.name}`);
        expect(new Set(holders).size).toBe(holders.length);
        const counted = standings.filter(({ state }) => state === 'counted').map(({ holder }) => holder.actor.id);
        expect(new Set(counted).size).toBe(counted.length);
        expect(holders.map((holder) => holder.split(' ')[0])).not.toContain('office');
        expect(holders.map((holder) => holder.split(' ')[0])).not.toContain('yard');
      }),
      RUNS,
    );
  });

  test('rests on records of which every known one is used once, and none is used that is only possible', () => {
    fc.assert(
      fc.property(sayings, aDayOf(2017, 2022), (list, day) => {
        const library = libraryOf([act, ...world, ...list.map(said)]);
        const proposal = entryOf(library, 'proposals', 'act');
        const { standings, possibly } = standingsAsAt(library, proposal, day);
        const used = standings.flatMap(({ current, earlier }) => [current, ...earlier]);
        const counts = ({ span, anticipates }: PositionRecord) =>
          anticipates ? { min: '2017-03-01', max: '2017-03-31' } : span;
        for (const record of used) expect(counts(record).max <= day).toBe(true);
        for (const record of possibly) expect(counts(record).min <= day && day < counts(record).max).toBe(true);
        const future = recordsOn(library, proposal).filter((record) => counts(record).min > day);
        expect(used.length + possibly.length + future.length).toBe(recordsOn(library, proposal).length);
      }),
      RUNS,
    );
  });

  test('is the same whatever was asked before', () => {
    fc.assert(
      fc.property(sayings, fc.array(aDayOf(2014, 2022), { minLength: 2, maxLength: 4 }), (list, days) => {
        const entries = [act, ...world, ...list.map(said)];
        const asked = libraryOf(entries);
        for (const day of days) {
          for (const { id } of world) recordsOf(asked, entryOf(asked, 'actors', id));
          expect(at(asked, day)).toEqual(at(libraryOf(entries), day));
        }
      }),
      { numRuns: 20 },
    );
  });

  test('shows whoever spoke: each actor of a statement finds it in their own record', () => {
    fc.assert(
      fc.property(aSaying(2014, 2021), (saying) => {
        const statement = said(saying);
        const library = libraryOf([act, ...world, statement]);
        for (const id of saying.actors) {
          const own = recordsOf(library, entryOf(library, 'actors', id)).map((record) => record.statement?.ref);
          expect(own, id).toContain(statement.ref);
        }
      }),
      RUNS,
    );
  });
});
