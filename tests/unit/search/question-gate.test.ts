/** Questions get to their reader; plain words do not make a reader wait for it. */
import { describe, expect, test } from 'vitest';
import { mayBeQuestion } from '../../../src/search/question-gate.ts';
import readings from '../../search/readings.json' with { type: 'json' };

describe('a query that is read as a question gets to the reader:', () => {
  const questions = readings.filter((row) => !('plain' in row)).map(({ q }) => q);

  test('the table of readings has many', () => {
    expect(questions.length).toBeGreaterThan(150);
  });

  test.each(questions)('%s', (q) => {
    expect(mayBeQuestion(q)).toBe(true);
    expect(mayBeQuestion(q.toUpperCase())).toBe(true);
  });
});

test.each([
  '',
  'duty of care',
  'grooming',
  'age verification',
  'nspcc',
  'rule book',
  'feedback',
  'byline',
  '£20,000',
  'lamps 12345',
])('“%s” has no word of a question, and is searched at once', (q) => {
  expect(mayBeQuestion(q)).toBe(false);
});
