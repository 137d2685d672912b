/** What the page of an actor shows. */
import { describe, expect, test } from 'vitest';
import { actorFacts, actorView } from '../../../src/view/actor-view.ts';
import { aFigure, anActor, aProposal, aSource } from '../../support/library.ts';
import { anOrganisation, aPerson, aStand, entryOf, libraryOf } from '../../support/model.ts';

const dim = aProposal({
  id: 'dim',
  title: 'Dim the lamps',
  proposed_by: [],
  history: [{ status: 'proposed', date: '2010-01-01' }],
});
const act = aProposal({
  id: 'act',
  title: 'An act',
  date: '2019',
  proposed_by: ['friends'],
  addressed_to: ['council'],
  history: [{ status: 'introduced', date: '2019-03' }],
});
const friends = anOrganisation('friends', { name: 'Friends' });
const council = anOrganisation('council', {
  name: 'Council',
  category: 'government',
  terms: [{ name: 'Dawn', from: '2015', to: '2018-06-30' }],
});
const office = anOrganisation('office', { name: 'Office', part_of: 'council' });
const ada = aPerson('ada', {
  name: 'Lady Lumen',
  sort_name: 'Lumen, Ada',
  category: 'parliamentarian',
  about: 'A councillor.',
  aliases: ['Ada of the Lamps'],
  former_names: [{ name: 'Ada Lumen', to: '2020' }],
  roles: [
    { title: 'Member for Wickham', from: '2015' },
    { title: 'Chair', organisation: 'friends', from: '2018-05', to: '2019' },
    { title: 'Student' },
  ],
  identifiers: { wikidata: 'Q1' },
  url: 'https://ada.example/about',
  searched: [{ proposal: 'act', date: '2020-11-02', where: 'The record of 2019' }],
});
const figure = aFigure({ id: 'count', claim: 'Lamps lit', producers: ['friends'] });
const by = (...actors: string[]) => ({ actors: actors.map((actor) => ({ actor })) });
const library = libraryOf([
  dim,
  act,
  friends,
  council,
  office,
  ada,
  figure,
  aStand('dim', 'opposes', { id: 'own', title: 'Her own', date: '2017', ...by('ada') }),
  aStand('dim', 'opposes', { id: 'again', date: '2017-05', ...by('ada') }),
  aStand('dim', 'supports', { id: 'for-friends', title: 'For the friends', date: '2018-07', ...by('ada', 'friends') }),
  aStand('act', 'supports', { id: 'early', date: '2018-01-01', ...by('ada') }),
  aStand('dim', 'neutral', { id: 'office-says', date: '2018', ...by('office') }),
]);
const view = (id: string) => actorView(library, entryOf(library, 'actors', id));

test('the organisation of a role is called as it was when the role ended', () => {
  const renamed = anOrganisation('friends', { name: 'Friends', former_names: [{ name: 'Fellows', to: '2019-06' }] });
  const roles = [
    { title: 'Chair', organisation: 'friends', from: '2018-05', to: '2019-03' },
    { title: 'Patron', organisation: 'friends', from: '2017' },
  ];
  const other = libraryOf([renamed, aPerson('vega', { roles })]);
  expect(
    actorView(other, entryOf(other, 'actors', 'vega')).roles.map(({ organisation }) => organisation?.text),
  ).toEqual(['Fellows, now Friends', 'Friends']);
});

test('roles stand with their time, the latest first, those without a time last', () => {
  expect(view('ada').roles.map(({ title, organisation, tenure }) => [title, organisation?.text, tenure])).toEqual([
    ['Chair', 'Friends', 'May 2018 to 2019'],
    ['Member for Wickham', undefined, 'from 2015'],
    ['Student', undefined, ''],
  ]);
});

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

describe('what belongs to an actor is listed', () => {
  const titles = (lines: readonly { readonly title: string }[]) => lines.map(({ title }) => title);

  test('statements, newest first', () => {
    expect(view('ada').statements.groups.flatMap(({ lines }) => lines.map(({ key }) => key))).toEqual([
      'statements/for-friends',
      'statements/early',
      'statements/again',
      'statements/own',
    ]);
  });

  test('proposals that they made and that ask something of them, and figures that they produced', () => {
    expect(titles(view('friends').proposals.items)).toEqual(['An act']);
    expect(titles(view('council').asked.items)).toEqual(['An act']);
    expect(titles(view('friends').figures.items)).toEqual(['Lamps lit']);
  });

  test('people with a role there, departments and terms', () => {
    expect(view('friends').people.items).toEqual([
      { link: { href: '/actors/ada/', text: 'Lady Lumen' }, role: 'Chair' },
    ]);
    expect(view('council').departments).toEqual([{ href: '/actors/office/', text: 'Office' }]);
    expect(view('council').terms).toEqual([{ name: 'Dawn', tenure: '2015 to 30 June 2018' }]);
  });

  test('people by their latest role, in whichever order the entry lists them', () => {
    const roles = [
      { title: 'Director', organisation: 'council', from: '2022' },
      { title: 'President', organisation: 'friends', from: '2020' },
      { title: 'Treasurer', organisation: 'friends', from: '2010', to: '2019' },
    ];
    for (const order of [roles, roles.toReversed()]) {
      const other = libraryOf([friends, council, anActor({ id: 'vega', roles: order })]);
      expect(actorView(other, entryOf(other, 'actors', 'friends')).people.items.map(({ role }) => role)).toEqual([
        'President',
      ]);
    }
  });

  test('searches that found nothing, which is not the same as having no position', () => {
    expect(view('ada').searched).toMatchObject([
      { proposal: { text: 'An act' }, when: { text: '2 November 2020' }, where: 'The record of 2019' },
    ]);
  });
});

test('beside it stand kind, names of all times, website and identifiers', () => {
  const facts = actorFacts(library, entryOf(library, 'actors', 'ada'));
  expect(Object.fromEntries(facts.map(({ label, values }) => [label, values]))).toEqual({
    Kind: [{ text: 'Person, parliamentarian' }],
    'Also known as': [{ text: 'Ada of the Lamps' }],
    Formerly: [{ text: 'Ada Lumen', note: 'until 2020' }],
    Website: [{ text: 'ada.example', href: 'https://ada.example/about', external: true }],
    Identifiers: [{ text: 'wikidata: Q1' }],
  });
  expect(actorFacts(library, entryOf(library, 'actors', 'office'))).toContainEqual({
    label: 'Part of',
    values: [{ href: '/actors/council/', text: 'Council' }],
  });
});
