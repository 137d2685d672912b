/** Contract: "A body with `terms` holds a position in the term in which it took it". */
import { describe, expect, test } from 'vitest';
import { aProposal } from '../../support/library.ts';
import { anOrganisation, aPerson, aStand, libraryOf, possiblyAt, stancesAt } from '../../support/model.ts';

const dim = aProposal({ id: 'dim', proposed_by: [], history: [{ status: 'proposed', date: '2010-01-01' }] });
const dawn = { name: 'Dawn', from: '2015-05-01', to: '2018-06-30' };
const dusk = { name: 'Dusk', from: '2018-07-01' };
const council = anOrganisation('council', { category: 'government', terms: [dawn, dusk] });
const said = (stance: 'supports' | 'opposes', date: string, actor = 'council') =>
  aStand('dim', stance, { date, actors: [{ actor }] });

describe('a body with terms', () => {
  test('holds a position in the term in which it took it', () => {
    expect(stancesAt(libraryOf([dim, council, said('supports', '2017')]), 'dim', '2017-12-31')).toEqual([
      'council [Dawn]: supports',
    ]);
  });

  test.each([
    ['2018-06-30', 'on the last day of the term', 'council [Dawn]: supports'],
    ['2018-07-01', 'on the day after', 'council [Dawn]: supports (former)'],
    ['2030-01-01', 'for ever after', 'council [Dawn]: supports (former)'],
  ])('as at %s, %s, stands as %s', (day, _, expected) => {
    expect(stancesAt(libraryOf([dim, council, said('supports', '2017')]), 'dim', day)).toEqual([expected]);
  });

  test.each([
    ['2018-05-31', 'council [Dawn]: supports', 'in the last month of a term that ends in a month'],
    ['2018-06-15', 'council [Dawn]: supports', 'until that month is over'],
    ['2018-06-30', 'council [Dawn]: supports', 'on its last day'],
    ['2018-07-01', 'council [Dawn]: supports (former)', 'when it is over'],
  ])('as at %s stands as %s, %s, if no other term follows', (day, expected, _) => {
    const last = anOrganisation('council', { terms: [{ name: 'Dawn', from: '2015', to: '2018-06' }] });
    expect(stancesAt(libraryOf([dim, last, said('supports', '2017')]), 'dim', day)).toEqual([expected]);
  });

  test.each([
    ['2018-06-30', 'council [Dawn]: supports'],
    ['2018-07-01', 'council [Dawn]: supports (former)'],
  ])('as at %s stands as %s, if the next term begins in July 2018, of which no day is named', (day, expected) => {
    const vague = anOrganisation('council', {
      terms: [
        { name: 'Dawn', from: '2015' },
        { name: 'Dusk', from: '2018-07' },
      ],
    });
    expect(stancesAt(libraryOf([dim, vague, said('supports', '2017')]), 'dim', day)).toEqual([expected]);
  });

  test('has another position in another term; the earlier one stays, not counted', () => {
    const library = libraryOf([dim, council, said('supports', '2017'), said('opposes', '2019')]);
    expect(stancesAt(library, 'dim', '2019-12-31')).toEqual([
      'council [Dawn]: supports (former)',
      'council [Dusk]: opposes',
    ]);
  });

  test('is not moved by what it says in a later term, nor moves it by what was said before', () => {
    const library = libraryOf([
      dim,
      council,
      said('supports', '2016'),
      said('opposes', '2017'),
      said('supports', '2019'),
    ]);
    expect(stancesAt(library, 'dim', '2019-12-31')).toEqual([
      'council [Dawn]: opposes (former)',
      'council [Dusk]: supports',
    ]);
  });

  test('is counted once on the day on which one term follows another', () => {
    const handover = anOrganisation('council', {
      terms: [
        { name: 'Dawn', from: '2015-05-01', to: '2018-07-01' },
        { name: 'Dusk', from: '2018-07-01' },
      ],
    });
    const library = libraryOf([dim, handover, said('supports', '2017'), said('opposes', '2018-07-01')]);
    expect(stancesAt(library, 'dim', '2018-07-01').filter((stance) => !stance.endsWith('(former)'))).toEqual([
      'council [Dusk]: opposes',
    ]);
  });

  test('is counted once when the end of a term is not written down but the next one has begun', () => {
    const openEnded = anOrganisation('council', {
      terms: [
        { name: 'Dawn', from: '2015-05-01' },
        { name: 'Dusk', from: '2018-07-01' },
      ],
    });
    const library = libraryOf([dim, openEnded, said('supports', '2017'), said('opposes', '2019')]);
    expect(stancesAt(library, 'dim', '2019-12-31')).toEqual([
      'council [Dawn]: supports (former)',
      'council [Dusk]: opposes',
    ]);
  });

  test('holds it in the term of that day in whichever order its entry lists them', () => {
    const latestFirst = anOrganisation('council', { terms: [dusk, dawn] });
    expect(stancesAt(libraryOf([dim, latestFirst, said('supports', '2019')]), 'dim', '2019-12-31')).toEqual([
      'council [Dusk]: supports',
    ]);
  });

  test('does not get back what it held in an earlier term of the same name', () => {
    const returned = anOrganisation('council', {
      terms: [
        { name: 'Dawn', from: '2012', to: '2014' },
        { name: 'Dusk', from: '2015', to: '2017' },
        { name: 'Dawn', from: '2018' },
      ],
    });
    const library = libraryOf([dim, returned, said('supports', '2013'), said('opposes', '2019')]);
    expect(stancesAt(library, 'dim', '2018-12-31')).toEqual(['council [Dawn]: supports (former)']);
    expect(stancesAt(library, 'dim', '2019-12-31')).toEqual([
      'council [Dawn]: opposes',
      'council [Dawn]: supports (former)',
    ]);
  });

  test('is counted once when it spoke before the first term that its entry names', () => {
    const library = libraryOf([dim, council, said('supports', '2012'), said('opposes', '2019')]);
    expect(stancesAt(library, 'dim', '2014-12-31')).toEqual(['council: supports']);
    expect(stancesAt(library, 'dim', '2019-12-31')).toEqual(['council [Dusk]: opposes', 'council: supports (former)']);
  });

  test('holds a proposal that it made in the term of its first status', () => {
    const call = aProposal({
      id: 'call',
      proposed_by: ['council'],
      history: [
        { status: 'proposed', date: '2017-03' },
        { status: 'enacted', date: '2019-03' },
      ],
    });
    const library = libraryOf([council, call]);
    expect(stancesAt(library, 'call', '2018-01-01')).toEqual(['council [Dawn]: proposes']);
    expect(stancesAt(library, 'call', '2019-12-31')).toEqual(['council [Dawn]: proposes (former)']);
  });

  test('through a department holds it in a term of the government', () => {
    const office = anOrganisation('office', { part_of: 'council' });
    const library = libraryOf([dim, council, office, said('supports', '2017', 'office'), said('opposes', '2019')]);
    expect(stancesAt(library, 'dim', '2019-12-31')).toEqual([
      'council [Dawn]: supports (former)',
      'council [Dusk]: opposes',
    ]);
  });

  test('has its possible positions marked as such in every term', () => {
    const library = libraryOf([dim, council, said('opposes', '2018-07/2018-12')]);
    expect(possiblyAt(library, 'dim', '2018-10-01')).toEqual(['council: opposes']);
    expect(stancesAt(library, 'dim', '2018-10-01')).toEqual([]);
  });
});

test('the positions of persons know no terms, also when their government has some', () => {
  const ada = aPerson('ada', { roles: [{ title: 'Minister', organisation: 'council', to: '2018-06-30' }] });
  const library = libraryOf([dim, council, ada, said('supports', '2017', 'ada')]);
  expect(stancesAt(library, 'dim', '2019-12-31')).toEqual(['ada: supports']);
});
