import { describe, expect, test } from 'vitest';
import { unknownWords } from '../../../src/search/unknown-words.ts';

const TEXTS = [
  'The companies’ duty of care (Facebook, X): 22,724 offences, a status-quo on encryption.',
  'Élysée, £18m or 10%',
];

describe('a word is known', () => {
  test.each([
    'company',
    'companies',
    'duties',
    'encrypted',
    'encrypt',
    '22724',
    '22,724',
    'elysee',
    '£18m',
    '10%',
    'facebook',
    'status',
    'quo',
    'offence',
    'of',
  ])('as "%s"', (word) => {
    expect(unknownWords(word, TEXTS)).toEqual([]);
  });
});

describe('a word is not known because another is its beginning:', () => {
  test.each(['quokka', 'xylophone', 'encrytion', 'carefulness', 'dutyfreeshop'])('%s', (word) => {
    expect(unknownWords(`care ${word}`, TEXTS)).toEqual([word]);
  });
});

test('a short word is not taken for the beginning of a mistyped one', () => {
  expect(unknownWords('gromoing', ['Grok grows'])).toEqual(['gromoing']);
});

test('each unknown word is named once', () => {
  expect(unknownWords('quokka quokka zebra', TEXTS)).toEqual(['quokka', 'zebra']);
});
