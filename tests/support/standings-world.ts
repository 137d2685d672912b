/** A small library of actors and one proposal, and who stands where on it. */
import type { Entry } from '../../src/entries/entry.ts';
import type { Library } from '../../src/library/library.ts';
import { holdingsOn, standingsView } from '../../src/view/standings-view.ts';
import { aProposal, aSource } from './library.ts';
import { anOrganisation, aPerson, entryOf, libraryOf } from './model.ts';

export const dim = aProposal({ id: 'dim', proposed_by: [], history: [{ status: 'proposed', date: '2010-01-01' }] });
export const friends = anOrganisation('friends', { name: 'Friends' });
const union = anOrganisation('union', { name: 'Union', category: 'industry' });
const council = anOrganisation('council', {
  name: 'Council',
  category: 'government',
  terms: [
    { name: 'Dawn', from: '2015', to: '2018-06-30' },
    { name: 'Dusk', from: '2018-07-01' },
  ],
});
const office = anOrganisation('office', {
  name: 'Office of Lamps',
  part_of: 'council',
  former_names: [{ name: 'Lantern Board', to: '2018' }],
});
const yard = anOrganisation('yard', { name: 'Lamp Yard', part_of: 'council' });
const lumen = aPerson('lumen', {
  name: 'Lady Lumen',
  former_names: [{ name: 'Ada Lumen', to: '2020' }],
  roles: [{ title: 'Secretary', organisation: 'office', category: 'minister' }],
});
const nova = aPerson('nova', { name: 'Nova' });
/** The record goes up to the day on which this was read. */
const read = aSource({ id: 'read', accessed: '2020-12-31' });
export const world = [dim, friends, union, council, office, yard, lumen, nova, read];

export const viewIn = (library: Library, proposal: string, room = 100) =>
  standingsView(library, holdingsOn(library, entryOf(library, 'proposals', proposal)), {
    counted: room,
    former: room,
    possibly: room,
  });
export const by = (...actors: string[]) => ({ actors: actors.map((actor) => ({ actor })) });
export function viewOf(...statements: Entry<'statements'>[]) {
  return viewIn(libraryOf([...world, ...statements]), 'dim');
}
