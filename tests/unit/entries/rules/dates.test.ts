import { describe, expect, test } from 'vitest';
import { datesInOrder } from '../../../../src/entries/rules/dates.ts';
import { anActor, contextOf } from '../../../support/library.ts';

const problemsOf = (from: string, to: string) =>
  datesInOrder(contextOf([anActor({ roles: [{ title: 'Mayor', from, to }] })]));

describe('an end before its beginning is reported', () => {
  test.each([
    ['2018-05', '2017'],
    ['2018-05-02', '2018-05-01'],
    ['2018', '2017-12-31'],
    ['2018~', '2017'],
  ])('%s to %s', (from, to) => {
    expect(problemsOf(from, to)).toMatchObject([{ code: 'date-order', field: 'roles[0].to', value: to }]);
  });

  test('of a term and of a former name, too', () => {
    const term = { name: 'First', from: '2018', to: '2017' };
    const problems = datesInOrder(contextOf([anActor({ terms: [term], former_names: [term] })]));
    expect(problems.map(({ field }) => field)).toEqual(['terms[0].to', 'former_names[0].to']);
  });
});

describe('an end that may be after its beginning is accepted', () => {
  test.each([
    ['2018-05', '2018'],
    ['2018', '2018-01'],
    ['2018-05-01', '2018-05-01'],
    ['2018-05-02', '2018-05'],
  ])('%s to %s', (from, to) => {
    expect(problemsOf(from, to)).toEqual([]);
  });
});
