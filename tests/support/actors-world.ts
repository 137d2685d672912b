/** A small library of actors who speak for themselves and for others, for tests of what their pages show. */
import { aFigure, aProposal } from './library.ts';
import { anOrganisation, aPerson, aStand, libraryOf } from './model.ts';

export const dim = aProposal({
  id: 'dim',
  title: 'Dim the lamps',
  proposed_by: [],
  history: [{ status: 'proposed', date: '2010-01-01' }],
});
export const act = aProposal({
  id: 'act',
  title: 'An act',
  date: '2019',
  proposed_by: ['friends'],
  addressed_to: ['council'],
  history: [{ status: 'introduced', date: '2019-03' }],
});
export const friends = anOrganisation('friends', { name: 'Friends' });
export const council = anOrganisation('council', {
  name: 'Council',
  category: 'government',
  terms: [{ name: 'Dawn', from: '2015', to: '2018-06-30' }],
});
export const office = anOrganisation('office', { name: 'Office', part_of: 'council' });
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
export const by = (...actors: string[]) => ({ actors: actors.map((actor) => ({ actor })) });
export const library = libraryOf([
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
