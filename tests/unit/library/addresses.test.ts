/** Contract: no address that was ever published stops working. */
import { describe, expect, test } from 'vitest';
import { formerKeys } from '../../../src/library/addresses.ts';
import { aStatement } from '../../support/library.ts';
import { fixtureLibrary, libraryOf } from '../../support/model.ts';

const formerOf = (library: Parameters<typeof formerKeys>[0]) =>
  formerKeys(library).map(({ key, entry }) => `${key} → ${entry.key}`);

const renamed = aStatement({ id: 'new-name', ref: 'S9001' });
const row = (address: string, ref = 'S9001') => ({ address, ref });

describe('the former addresses of entries', () => {
  test('are those that the ledger has under their ref and that are not their own', () => {
    expect(formerOf(fixtureLibrary())).toEqual([
      'statements/friends-call-for-dark-skies → statements/friends-write-to-the-council',
    ]);
  });

  test('are none for an entry that never had another', () => {
    expect(formerOf(libraryOf([renamed], { ledger: [row('/statements/new-name/')] }))).toEqual([]);
  });

  test('are all that it ever had', () => {
    const ledger = ['/statements/old-name/', '/statements/older-name/', '/statements/new-name/'].map((one) => row(one));
    expect(formerOf(libraryOf([renamed], { ledger }))).toEqual([
      'statements/old-name → statements/new-name',
      'statements/older-name → statements/new-name',
    ]);
  });

  test('are each given once, although the quotations there have addresses, too', () => {
    const ledger = [row('/statements/old-name/'), row('/statements/old-name/#q1', 'S9001#q1')];
    expect(formerOf(libraryOf([renamed], { ledger }))).toEqual(['statements/old-name → statements/new-name']);
  });

  test('lead to a withdrawn entry, too', () => {
    const gone = aStatement({ id: 'gone', ref: 'S9002', withdrawn: { date: '2020', reason: 'Untrue.' } });
    const ledger = [row('/statements/was-there/', 'S9002')];
    expect(formerOf(libraryOf([gone], { ledger }))).toEqual(['statements/was-there → statements/gone']);
  });

  test('lead into another collection where an entry was moved', () => {
    const ledger = [row('/proposals/it-was-a-remark/')];
    expect(formerOf(libraryOf([renamed], { ledger }))).toEqual(['proposals/it-was-a-remark → statements/new-name']);
  });
});
