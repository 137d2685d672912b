import { existsSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/entries/entry.ts';
import {
  extendLedger,
  keyOfAddress,
  parseLedger,
  publishedRows,
  writeLedger,
} from '../../../src/entries/permalinks.ts';
import { aStatement, aTheme } from '../../support/library.ts';
import { temporaryDir } from '../../support/overlay.ts';

const quotes = ['q1', 'q2'].map((id) => ({ id, text: 'Lamps.', source: 'evening-beacon-2019' }));

const lamps = aStatement({ id: 'lamps', ref: 'S1', quotes });
const moths = aTheme({ id: 'moths', ref: 'T1' });

const LEDGER = [
  'address,ref',
  '/statements/lamps/,S1',
  '/statements/lamps/#q1,S1#q1',
  '/statements/lamps/#q2,S1#q2',
  '/themes/moths/,T1',
  '',
].join('\n');

describe('a build publishes', () => {
  test('every entry and every quotation', () => {
    expect(publishedRows([lamps, moths])).toEqual([
      { address: '/statements/lamps/', ref: 'S1' },
      { address: '/statements/lamps/#q1', ref: 'S1#q1' },
      { address: '/statements/lamps/#q2', ref: 'S1#q2' },
      { address: '/themes/moths/', ref: 'T1' },
    ]);
  });

  test('a withdrawn entry at its address, without its quotations', () => {
    const withdrawn = aStatement({
      id: 'lamps',
      ref: 'S1',
      quotes,
      withdrawn: { date: '2020', reason: 'Never said.' },
    });
    expect(publishedRows([withdrawn])).toEqual([{ address: '/statements/lamps/', ref: 'S1' }]);
  });
});

describe('the ledger is extended', () => {
  test('with what is new, in order of address', () => {
    expect(extendLedger([], [moths, lamps])).toBe(LEDGER);
  });

  test('and the same entries again change nothing', () => {
    expect(extendLedger(parseLedger(LEDGER).rows, [lamps, moths])).toBe(LEDGER);
  });

  test('and keeps the old address of an entry that was renamed', () => {
    const renamed = aStatement({ id: 'lanterns', ref: 'S1', quotes });
    const { rows } = parseLedger(extendLedger(parseLedger(LEDGER).rows, [renamed]));
    expect(rows).toContainEqual({ address: '/statements/lamps/#q1', ref: 'S1#q1' });
    expect(rows).toContainEqual({ address: '/statements/lanterns/#q1', ref: 'S1#q1' });
  });

  test('and keeps the quotations of an entry that was withdrawn', () => {
    const withdrawn = aStatement({
      id: 'lamps',
      ref: 'S1',
      quotes,
      withdrawn: { date: '2020', reason: 'Never said.' },
    });
    expect(extendLedger(parseLedger(LEDGER).rows, [withdrawn, moths])).toBe(LEDGER);
  });

  test('so that no line is ever lost, and doing it twice is doing it once', () => {
    const pool: readonly Entry[] = [
      lamps,
      moths,
      ...['a', 'b', 'c'].map((id, index) => aStatement({ id, ref: `S${index + 10}`, quotes })),
      aTheme({ id: 'a', ref: 'T9' }),
    ];
    const some = fc.subarray([...pool]);
    fc.assert(
      fc.property(some, some, (before, now) => {
        const first = extendLedger([], before);
        const { rows, problems } = parseLedger(first);
        expect(problems).toEqual([]);
        const second = extendLedger(rows, now);
        expect(second.split('\n')).toEqual(expect.arrayContaining(first.split('\n')));
        expect(parseLedger(second).rows).toEqual(expect.arrayContaining(publishedRows(now)));
        expect(extendLedger(parseLedger(second).rows, now)).toBe(second);
        expect(extendLedger(parseLedger(second).rows, before)).toBe(second);
      }),
    );
  });

  test('on disk, also by the first build of a library, which has no ledger yet', () => {
    const dir = temporaryDir();
    const path = join(dir, 'permalinks.csv');
    expect(existsSync(path)).toBe(false);
    writeLedger(dir, extendLedger([], [lamps]));
    writeLedger(dir, extendLedger(parseLedger(readFileSync(path, 'utf8')).rows, [moths]));
    expect(readFileSync(path, 'utf8')).toBe(LEDGER);
  });

  test('on disk only when something is new, so that a build that publishes nothing new touches nothing', () => {
    const dir = temporaryDir();
    const path = join(dir, 'permalinks.csv');
    const before = new Date('2020-01-01T00:00:00Z');
    writeFileSync(path, LEDGER);
    utimesSync(path, before, before);
    writeLedger(dir, extendLedger(parseLedger(LEDGER).rows, [lamps]));
    expect(readFileSync(path, 'utf8')).toBe(LEDGER);
    expect(statSync(path).mtime).toEqual(before);
  });
});

describe('a line of the ledger', () => {
  test.each([
    ['/statements/Lamps/,S1'],
    ['/statements/lamps,S1'],
    ['statements/lamps/,S1'],
    ['/statements/lamps/,'],
    ['/statements/lamps/,S0'],
    ['/statements/lamps/,S1,again'],
    ['/statements/lamps/#q1;S1#q1'],
    ['address,ref'],
  ])('"%s" is refused, with its number', (line) => {
    const { rows, problems } = parseLedger(`address,ref\n/themes/moths/,T1\n${line}\n`);
    expect(rows).toEqual([{ address: '/themes/moths/', ref: 'T1' }]);
    expect(problems).toMatchObject([{ code: 'ledger-line', file: 'content/permalinks.csv', line: 3, value: line }]);
  });

  test('of a quotation leads to the entry that it stands in', () => {
    expect(keyOfAddress('/statements/lamps/#q1')).toBe('statements/lamps');
    expect(keyOfAddress('/people/lamps/')).toBeUndefined();
  });
});
