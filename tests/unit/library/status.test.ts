/** Contract: "Status and event". Only statuses say where a proposal stands. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstStatus, historyInOrder, statusAsAt } from '../../../src/library/status.ts';
import { dateSpan } from '../../../src/schema/edtf.ts';
import { STATUSES } from '../../../src/schema/vocabularies.ts';
import { aProposal } from '../../support/library.ts';

const act = aProposal({
  history: [
    { status: 'proposed', date: '2017-10-11' },
    { event: 'Debated', date: '2018-07-24' },
    { status: 'consulted-on', date: '2018-10/2018-12' },
    { event: 'Condemned in a letter', date: '2019-02' },
    { status: 'enacted', date: '2019-03' },
    { status: 'in-force', date: '2020' },
    { event: 'A first fine', date: '2021-05-01' },
  ],
});

describe('a proposal stands', () => {
  test.each([
    ['2017-10-10', undefined, 'nowhere before its first status'],
    ['2017-10-11', 'proposed', 'at its status from the day on'],
    ['2018-07-24', 'proposed', 'where it stood, whatever is said of it'],
    ['2018-12-30', 'proposed', 'where it stood while the next status may still be to come'],
    ['2018-12-31', 'consulted-on', 'at a status of an interval from the last day of that'],
    ['2019-02-28', 'consulted-on', 'where it stood after a letter'],
    ['2019-03-30', 'consulted-on', 'where it stood until the month of the next is over'],
    ['2019-03-31', 'enacted', 'at a status of a month from the end of that'],
    ['2020-12-30', 'enacted', 'where it stood until the year of the next is over'],
    ['2020-12-31', 'in-force', 'at a status of a year from the end of that'],
    ['2030-01-01', 'in-force', 'at its last status for ever, whatever event follows'],
  ])('as at %s at %s: %s', (day, status, _) => {
    expect(statusAsAt(act, day)?.status).toBe(status);
  });

  test('at the latest of its statuses when no day is asked for', () => {
    expect(statusAsAt(act)?.status).toBe('in-force');
  });

  test('at the later written of two statuses of one date', () => {
    const quick = aProposal({
      history: [
        { status: 'introduced', date: '2019' },
        { status: 'enacted', date: '2019' },
      ],
    });
    expect(statusAsAt(quick)?.status).toBe('enacted');
    expect(firstStatus(quick).status).toBe('introduced');
  });
});

test('the history is read in order of time, in whichever order it is written', () => {
  const mixed = aProposal({
    history: [
      { status: 'enacted', date: '2019' },
      { event: 'Debated', date: '2018-07-24' },
      { status: 'proposed', date: '2018' },
    ],
  });
  expect(historyInOrder(mixed).map(({ date }) => date)).toEqual(['2018', '2018-07-24', '2019']);
  expect(firstStatus(mixed).status).toBe('proposed');
});

const aDate = fc.oneof(
  fc.integer({ min: 2015, max: 2021 }).map(String),
  fc.tuple(fc.integer({ min: 2015, max: 2021 }), fc.integer({ min: 10, max: 12 })).map((parts) => parts.join('-')),
  fc.tuple(fc.integer({ min: 2015, max: 2021 }), fc.integer({ min: 10, max: 28 })).map(([y, d]) => `${y}-06-${d}`),
);
const aStatus = fc.record({ status: fc.constantFrom(...STATUSES.map(({ value }) => value)), date: aDate });
const anEvent = fc.record({ event: fc.constant('Debated'), date: aDate });

test('no event, at whatever date, ever changes where a proposal stands', () => {
  fc.assert(
    fc.property(
      fc.array(aStatus, { minLength: 1, maxLength: 5 }),
      fc.array(anEvent, { maxLength: 5 }),
      fc.integer({ min: 2014, max: 2022 }),
      (statuses, events, year) => {
        const day = `${year}-07-01`;
        const bare = aProposal({ history: statuses });
        const eventful = aProposal({ history: [...events, ...statuses] });
        expect(statusAsAt(eventful, day)).toEqual(statusAsAt(bare, day));
        expect(firstStatus(eventful)).toEqual(firstStatus(bare));
      },
    ),
    { numRuns: 60 },
  );
});

test('a status is never shown before its last possible day', () => {
  fc.assert(
    fc.property(fc.array(aStatus, { minLength: 1, maxLength: 6 }), aDate, (history, date) => {
      const day = dateSpan(date).min;
      const step = statusAsAt(aProposal({ history }), day);
      const known = history.filter((one) => dateSpan(one.date).max <= day);
      expect(step === undefined).toBe(known.length === 0);
      for (const one of known) if (step) expect(dateSpan(one.date).min <= dateSpan(step.date).min).toBe(true);
    }),
    { numRuns: 60 },
  );
});
