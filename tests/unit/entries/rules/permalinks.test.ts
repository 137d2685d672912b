import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/entries/entry.ts';
import { publishedRows } from '../../../../src/entries/permalinks.ts';
import { addressesLast } from '../../../../src/entries/rules/permalinks.ts';
import { aStatement, aTheme, contextOf, rawFile } from '../../../support/library.ts';

const quotes = ['q1', 'q2'].map((id) => ({ id, text: 'Lamps.', source: 'evening-beacon-2019' }));
const lamps = aStatement({ id: 'lamps', ref: 'S1', quotes });
const moths = aTheme({ id: 'moths', ref: 'T1' });
const ledger = publishedRows([lamps, moths]);
const withdrawn = { date: '2020', reason: 'Never said.' };

/** `code address` of every problem of these entries, after `lamps` and `moths` were published. */
const lost = (...entries: Entry[]) =>
  addressesLast(contextOf(entries, { ledger })).map(({ code, value }) => `${code} ${value}`);

describe('every address that was published goes on answering:', () => {
  test('nothing is said while all entries are there', () => {
    expect(lost(lamps, moths)).toEqual([]);
  });

  test('an entry may be renamed, as long as it keeps its ref', () => {
    expect(lost(aStatement({ id: 'lanterns', ref: 'S1', quotes }), moths)).toEqual([]);
  });

  test('an entry may be withdrawn, with its quotations', () => {
    expect(lost(aStatement({ id: 'lamps', ref: 'S1', withdrawn }), moths)).toEqual([]);
  });

  test('an entry may be renamed and then withdrawn', () => {
    expect(lost(aStatement({ id: 'lanterns', ref: 'S1', withdrawn }), moths)).toEqual([]);
  });

  test('a deleted entry is reported once, not once for each of its quotations', () => {
    expect(lost(aStatement(), moths)).toEqual(['address-lost /statements/lamps/']);
  });

  test('an entry with a new ref is reported, and told its old one', () => {
    const [problem] = addressesLast(contextOf([aStatement({ id: 'lamps', ref: 'S9', quotes }), moths], { ledger }));
    expect(problem).toMatchObject({ code: 'address-lost', value: '/statements/lamps/' });
    expect(problem?.args?.['advice']).toContain('give it back S1');
  });

  test('an address that another entry has taken is reported', () => {
    const renamed = aStatement({ id: 'lanterns', ref: 'S1', quotes });
    expect(lost(renamed, aStatement({ id: 'lamps', ref: 'S9' }), moths)).toContain('address-taken /statements/lamps/');
  });

  test('a lost quotation is reported, and no other', () => {
    expect(lost(aStatement({ id: 'lamps', ref: 'S1', quotes: quotes.slice(0, 1) }), moths)).toEqual([
      'address-lost /statements/lamps/#q2',
    ]);
  });

  test('a quotation that was lost in a renamed entry is reported, too', () => {
    expect(lost(aStatement({ id: 'lanterns', ref: 'S1', quotes: quotes.slice(1) }), moths)).toEqual([
      'address-lost /statements/lamps/#q1',
    ]);
  });

  test('a statement that loses all of its quotations loses each of their addresses', () => {
    expect(lost(aStatement({ id: 'lamps', ref: 'S1' }), moths)).toHaveLength(2);
  });
});

test('a whole folder that is gone is one problem, not one for each of its addresses', () => {
  expect(addressesLast(contextOf([moths], { ledger }))).toMatchObject([
    { code: 'collection-empty', file: 'content/statements/', args: { collection: 'statements', count: '1' } },
  ]);
});

test('an entry is judged by its own quotations while another one has its ref by mistake', () => {
  const other = aStatement({ id: 'a-later-one', ref: 'S1' });
  expect(lost(lamps, other, moths)).toEqual([]);
  expect(lost(other, lamps, moths)).toEqual([]);
});

describe('while a file has faults of its own, its addresses are not reported as lost', () => {
  test('at its own address', () => {
    const faulty = [rawFile('statements', 'lamps', '---\nref: S1\n')];
    expect(addressesLast(contextOf([moths], { ledger, faulty }))).toEqual([]);
  });

  test('nor at the address that it had before it was renamed', () => {
    const faulty = [rawFile('statements', 'lanterns', '---\nref: S1\ntitle: 2018\n---\n')];
    expect(addressesLast(contextOf([moths], { ledger, faulty }))).toEqual([]);
  });
});

describe('while another file has faults of its own', () => {
  const lostBeside = (text: string) =>
    addressesLast(contextOf([moths], { ledger, faulty: [rawFile('statements', 'lanterns', text)] })).map(
      ({ code, value }) => `${code} ${value}`,
    );

  test('an address is reported as lost when that file has another ref', () => {
    expect(lostBeside('---\nref: S8\ntitle: 2018\n---\n')).toEqual(['address-lost /statements/lamps/']);
  });

  test.each([
    ['no ref', '---\ntitle: Lanterns\n---\n'],
    ['a ref that cannot be read', '---\nref: S-1\n---\n'],
    ['a ref of another collection', '---\nref: T1\n---\n'],
    ['nothing in it', ''],
  ])('nothing is said while it may be in that file, which has %s', (_, text) => {
    expect(lostBeside(text)).toEqual([]);
  });
});
