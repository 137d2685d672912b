/** A number is found however it is written. */
import { describe, expect, test } from 'vitest';
import { otherForms, withOneForm } from '../../../src/search/number-forms.ts';

describe('a query', () => {
  test.each([
    ['fine of £18 million', 'fine of £18m'],
    ['£1.5 billion', '£1.5bn'],
    ['25 per cent of children', '25% of children'],
    ['700 percent', '700%'],
    ['under-16s', 'under 16'],
    ['ban for under 16s', 'ban for under 16'],
    ['5-year-olds', '5 year olds'],
    ['self-harm in 2018', 'self-harm in 2018'],
    ['18 million', '18 million'],
  ])('“%s” is searched as “%s”', (typed, searched) => {
    expect(withOneForm(typed)).toBe(searched);
  });
});

test('an entry has its numbers in the form that is searched, where it writes them otherwise', () => {
  expect(otherForms('Fines of £18 million or 10 per cent of turnover, not £18m. Again £18 million.')).toEqual([
    '£18m',
    '10%',
  ]);
  expect(otherForms('A fine of £18m, or 10%')).toEqual([]);
});
