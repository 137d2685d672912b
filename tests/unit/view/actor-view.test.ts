/** What the page of an actor shows beside positions (actor-positions.test.ts). */
import { describe, expect, test } from 'vitest';
import { actorFacts, actorView } from '../../../src/view/actor-view.ts';
import { council, friends, library } from '../../support/actors-world.ts';
import { anActor } from '../../support/library.ts';
import { anOrganisation, aPerson, entryOf, libraryOf } from '../../support/model.ts';

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
