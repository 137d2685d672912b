/** The positions on the page of an actor. */
import { describe, expect, test } from 'vitest';
import { actorView } from '../../../src/view/actor-view.ts';
import { act, by, council, dim, friends, library, office } from '../../support/actors-world.ts';
import { aProposal, aSource } from '../../support/library.ts';
import { anOrganisation, aPerson, aStand, entryOf, libraryOf } from '../../support/model.ts';

const view = (id: string) => actorView(library, entryOf(library, 'actors', id));

describe('positions are shown', () => {
  test('one for each proposal, the latest first, with the words and where the actor stood before', () => {
    expect(
      view('ada').positions.items.map(({ proposal, stance, words, earlier }) => [
        proposal.text,
        stance.value,
        words.href,
        earlier.takings.map((one) => `${one.stance.value} ${one.when.text}`),
      ]),
    ).toEqual([
      ['Dim the lamps', 'supports', '/statements/for-friends/', ['opposes May 2017']],
      ['An act', 'supports', '/statements/early/', []],
    ]);
  });

  test('also those that a person took for an organisation, and for the organisation those alone', () => {
    expect(view('friends').positions.items.map(({ proposal, stance }) => [proposal.text, stance.value])).toEqual([
      ['An act', 'proposes'],
      ['Dim the lamps', 'supports'],
    ]);
  });

  test('marked where the proposal did not yet exist, and where the source alone carries them', () => {
    expect(view('ada').positions.items[1]?.marks).toEqual(['before the proposal existed']);
    expect(view('friends').positions.items[0]).toMatchObject({
      marks: ['carried by the source'],
      words: { href: '/proposals/act/', text: 'the proposal itself' },
    });
  });

  test('with the role and the category that a person had then, and with whom they spoke for', () => {
    const minister = aPerson('minister', {
      category: 'parliamentarian',
      roles: [
        { title: 'Secretary', organisation: 'office', category: 'minister', from: '2018', to: '2019' },
        { title: 'Member for Wickham', from: '2015' },
      ],
    });
    const said = (id: string, stance: 'supports' | 'opposes', date: string, role?: string) =>
      aStand(id, stance, { date, actors: [{ actor: 'minister', role }, ...(role ? [{ actor: 'office' }] : [])] });
    const other = libraryOf([
      dim,
      act,
      friends,
      council,
      office,
      minister,
      said('dim', 'opposes', '2017'),
      said('dim', 'supports', '2018-07-24', 'Secretary'),
      said('act', 'opposes', '2021'),
    ]);
    const [onAct, onDim] = actorView(other, entryOf(other, 'actors', 'minister')).positions.items;
    expect(onAct).toMatchObject({ role: 'Member for Wickham (parliamentarian)', heldBy: undefined });
    expect(onDim).toMatchObject({
      role: 'Secretary (minister)',
      heldBy: { href: '/actors/council/', text: 'Council' },
      earlier: { takings: [{ marks: ['Member for Wickham (parliamentarian)'] }] },
    });
  });

  test('without a role where the record names none, and for organisations', () => {
    const nova = aPerson('nova', { category: 'academic' });
    const other = libraryOf([
      dim,
      friends,
      nova,
      aStand('dim', 'supports', by('nova')),
      aStand('dim', 'opposes', by('friends')),
    ]);
    const roleOf = (id: string) => actorView(other, entryOf(other, 'actors', id)).positions.items[0]?.role;
    expect(roleOf('nova')).toBe('Academic');
    expect(roleOf('friends')).toBeUndefined();
  });

  test('marked where they were taken in a former term, with that term', () => {
    const other = libraryOf([
      dim,
      anOrganisation('council', {
        terms: [
          { name: 'Dawn', from: '2015', to: '2018' },
          { name: 'Dusk', from: '2019' },
        ],
      }),
      aStand('dim', 'opposes', { date: '2016', ...by('council') }),
      aStand('dim', 'supports', { date: '2017', ...by('council') }),
    ]);
    expect(actorView(other, entryOf(other, 'actors', 'council')).positions.items[0]?.marks).toEqual(
      // The record goes up to 2017 only, so that Dawn is still the present term.
      [],
    );
    const later = libraryOf([...Object.values(other.entries).flat(), aStand('dim', 'neutral', { date: '2020' })]);
    expect(actorView(later, entryOf(later, 'actors', 'council')).positions.items[0]).toMatchObject({
      marks: ['in a former term: Dawn'],
      earlier: { takings: [{ stance: { value: 'opposes' }, marks: [] }] },
    });
  });

  test('as possibly later, where the date leaves that open, and deciding nothing', () => {
    const other = libraryOf([
      dim,
      friends,
      aSource({ id: 'read', accessed: '2020-06-30' }),
      aStand('dim', 'opposes', { date: '2018', ...by('friends') }),
      aStand('dim', 'supports', { date: '2020', ...by('friends') }),
    ]);
    expect(actorView(other, entryOf(other, 'actors', 'friends')).positions.items).toMatchObject([
      { stance: { value: 'opposes' }, perhapsLater: [{ stance: { value: 'supports' } }] },
    ]);
  });

  test('summed up where there are many', () => {
    const calls = Array.from({ length: 8 }, (_, index) =>
      aProposal({ id: `call-${index}`, proposed_by: [], history: [{ status: 'proposed', date: '2010' }] }),
    );
    const stands = calls.map(({ id }, index) => aStand(id, index < 3 ? 'opposes' : 'supports', by('friends')));
    const other = libraryOf([friends, ...calls, ...stands]);
    expect(actorView(other, entryOf(other, 'actors', 'friends')).stances).toBe(
      'On 8 proposals: 5 supports and 3 opposes.',
    );
    expect(view('ada').stances).toBeUndefined();
  });

  test('summed up without those of a former term, which a person’s own record does not have', () => {
    const calls = Array.from({ length: 8 }, (_, index) =>
      aProposal({ id: `call-${index}`, proposed_by: [], history: [{ status: 'proposed', date: '2010' }] }),
    );
    const said = calls.map(({ id }, index) =>
      aStand(id, 'opposes', { date: index < 6 ? '2017' : '2019', ...by('dawes', 'council') }),
    );
    const other = libraryOf([
      council,
      aPerson('dawes', { roles: [{ title: 'Leader', organisation: 'council' }] }),
      ...calls,
      ...said,
    ]);
    const summary = (id: string) => actorView(other, entryOf(other, 'actors', id)).stances;
    expect(summary('dawes')).toBe('On 8 proposals: 8 opposes.');
    expect(summary('council')).toBe('On 8 proposals in a former term, not counted.');
  });

  test('of departments, on the page of their government', () => {
    expect(view('council').positions.items.map(({ proposal, stance }) => [proposal.text, stance.value])).toEqual([
      ['Dim the lamps', 'neutral'],
    ]);
  });
});
