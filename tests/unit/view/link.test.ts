import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateSpan } from '../../../src/schema/edtf.ts';
import { counted, grouped, linkToActorThen, listed, whenOf } from '../../../src/view/link.ts';
import { anOrganisation } from '../../support/model.ts';

describe('a count reads', () => {
  test.each([
    [0, '0 statements'],
    [1, '1 statement'],
    [2, '2 statements'],
    [999, '999 statements'],
    [1204, '1,204 statements'],
    [1_000_001, '1,000,001 statements'],
  ])('%d as "%s"', (number, text) => {
    expect(counted(number, 'statement')).toBe(text);
  });

  test('of another plural as that is written', () => {
    expect([1, 2].map((number) => counted(number, 'item on record', 'items on record'))).toEqual([
      '1 item on record',
      '2 items on record',
    ]);
  });
});

test('a number is grouped by thousands and keeps its decimals', () => {
  expect([3150.5, 0.125, 22724, 12345.678].map(grouped)).toEqual(['3,150.5', '0.125', '22,724', '12,345.678']);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (number) => {
      expect(grouped(number)).toMatch(/^\d{1,3}(,\d{3})*$/);
      expect(Number(grouped(number).replaceAll(',', ''))).toBe(number);
    }),
  );
});

describe('a list of names reads', () => {
  test.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
    [['Wick & Sons', 'A, B'], 'Wick & Sons and A, B'],
  ])('%j as "%s"', (names, text) => {
    expect(listed(names)).toBe(text);
  });
});

describe('an actor is named as they were called then', () => {
  const meta = anOrganisation('meta', { name: 'Meta', former_names: [{ name: 'Facebook', to: '2021-10-28' }] });
  test.each([
    ['2018-09-13', 'Facebook, now Meta'],
    ['2021-10-28', 'Facebook, now Meta'],
    ['2021-10-29', 'Meta'],
  ])('in %s "%s"', (date, text) => {
    expect(linkToActorThen(meta, dateSpan(date))).toEqual({ href: '/actors/meta/', text });
  });
});

test('a date is given to people at its own precision, and to machines where HTML can say it', () => {
  expect(whenOf('2018-07')).toEqual({ text: 'July 2018', machine: '2018-07' });
  expect(whenOf('2018-01/2018-09')).toEqual({ text: 'between January and September 2018', machine: '2018-01-01' });
  expect(whenOf('2018-22').machine).toBeUndefined();
});
