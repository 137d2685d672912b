/** Words that mean about the same: which are looked for beside a word. */
import { expect, test } from 'vitest';
import { synonymFile } from '../../../src/search/synonym-file.ts';
import { synonymsOf } from '../../../src/search/synonyms.ts';
import { fixtureLibrary } from '../../support/model.ts';

const GROUPS = [
  { typed: ['kids', 'children', 'under-eighteens'], here: ['children', 'under-eighteens'] },
  { typed: ['jail', 'prison'], here: ['prison'] },
];

test.each([
  ['the others of its group that the library has', 'kids', ['children', 'under-eighteens']],
  ['in the singular, in large letters', 'Kid', ['children', 'under-eighteens']],
  ['not the word itself', 'children', ['under-eighteens']],
  ['none, where the group has no other', 'prison', []],
  ['none, where there is no group', 'lamp', []],
  ['none for a part of a word with a hyphen', 'eighteens', []],
])('%s: %s', (_, word, words) => {
  expect(synonymsOf(word, GROUPS)).toEqual(words);
});

test('of the groups of a library, the words that its entries have are told', () => {
  const library = fixtureLibrary();
  expect(synonymFile({ ...library, site: { ...library.site, synonyms: ['luminaires, Lamps , street lamp'] } })).toEqual(
    [{ typed: ['luminaires', 'Lamps', 'street lamp'], here: ['Lamps', 'street lamp'] }],
  );
  expect(synonymFile({ ...library, site: { ...library.site, synonyms: undefined } })).toEqual([]);
});
