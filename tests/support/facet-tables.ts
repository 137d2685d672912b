/** Tables of facets, and libraries of any kind to make them of. */
import fc from 'fast-check';
import type { Entry } from '../../src/entries/entry.ts';
import { allEntries, type Library } from '../../src/library/library.ts';
import { type FacetTable, readFacetTable } from '../../src/search/facet-table.ts';
import { type Facets, facetFile, facetsOf } from '../../src/search/facets.ts';
import { aStatement } from './library.ts';
import { anOrganisation, libraryOf } from './model.ts';

/** The table of a library, by way of the file. */
export function tableOf(library: Library): { table: FacetTable; facets: Facets[]; entries: readonly Entry[] } {
  const file = JSON.parse(JSON.stringify(facetFile(library))) as ReturnType<typeof facetFile>;
  const entries = allEntries(library);
  return { table: readFacetTable(file), facets: entries.map((entry) => facetsOf(library, entry)), entries };
}

const DATES = ['2017', '2018', '2018-06', '2018-07-24', '2018-07-24~', '2018-09', '2018/2019', '2019-01/2019-05'];
/** Who speaks in `aLibrary`. */
export const ACTORS = ['ada-lumen', 'dark-sky-friends', 'wick'];
export const aLibrary = fc
  .array(
    fc.record({
      date: fc.constantFrom(...DATES),
      actors: fc.subarray(ACTORS, { minLength: 1 }),
      kind: fc.constantFrom('speech' as const, 'interview' as const),
    }),
    { maxLength: 8 },
  )
  .map((made) =>
    libraryOf([
      anOrganisation('wick', { name: 'Wick', category: 'industry' }),
      ...made.map(({ actors, ...rest }) =>
        aStatement({ ...rest, actors: actors.map((actor) => ({ actor })), sources: ['evening-beacon-2019'] }),
      ),
    ]),
  );
