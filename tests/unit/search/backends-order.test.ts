/** The order of what every SearchBackend finds, and its counts (see backends.test.ts). */
import { describe, expect, test } from 'vitest';
import { FILTERS } from '../../../src/search/query.ts';
import { fixtureLibrary } from '../../support/model.ts';
import { BACKENDS, keyIn, keysFound, opened, question } from '../../support/search-backends.ts';

const library = fixtureLibrary();

describe.each(Object.entries(BACKENDS))('%s', (_, open) => {
  const { backend, search, found } = opened(open, library);

  describe('orders', () => {
    const statements = { type: ['statements'] };

    test.each([
      ['newest', ['S6', 'S5', 'S4', 'S2', 'S1', 'S3']],
      ['oldest', ['S3', 'S1', 'S2', 'S4', 'S5', 'S6']],
    ] as const)('%s first', async (sort, refs) => {
      const keys = await found({ sort, filters: statements });
      expect(keys.map((key) => library.byKey.get(key)?.ref)).toEqual(refs);
    });

    test('the same entries on pages as in one go', async () => {
      const answer = await search({ sort: 'oldest' });
      const all = await keysFound(answer);
      const pages = await Promise.all([0, 5, 10, 15, 20, 25].map((start) => answer.hits(start, start + 5)));
      expect(pages.flat().map(({ url }) => keyIn(url))).toEqual(all);
    });

    test('by the words that a question named, without leaving any out', async () => {
      const keys = await found({ hints: 'doubts', filters: statements });
      expect([keys.length, keys[0]]).toEqual([6, 'statements/lumen-has-second-thoughts']);
    });

    test('in groups by year, the same entries under their headings', async () => {
      const answer = await search({ group: 'year', sort: 'newest' });
      expect(answer.groups.map(({ heading, size }) => `${heading}: ${size}`)).toEqual(['2019: 7', '2018: 8', ': 8']);
      const hits = await answer.hits(5, 17);
      expect(hits.map(({ heading }) => heading)).toEqual([
        ...new Array(2).fill('2019'),
        ...new Array(8).fill('2018'),
        ...new Array(2).fill(''),
      ]);
    });

    test('in groups by actor', async () => {
      const answer = await search({ group: 'actor', q: 'doubts tonight', filters: statements });
      expect(answer.groups).toEqual([{ heading: 'Ada Lumen', size: 2 }]);
    });
  });

  describe('counts', () => {
    test('what each value would find', async () => {
      const counts = await backend().counts(question());
      expect([...counts.type]).toEqual([
        ['statements', 6],
        ['proposals', 3],
        ['actors', 5],
        ['themes', 3],
        ['sources', 4],
        ['figures', 2],
      ]);
      expect(counts.stance.get('opposes')).toBe(2);
    });

    test('other values of a filter in use as if they were added', async () => {
      const counts = await backend().counts(question({ filters: { type: ['proposals'], stance: ['opposes'] } }));
      expect([counts.type.get('statements'), counts.type.get('proposals')]).toEqual([1, 1]);
      expect(counts.theme.get('dark-skies')).toBe(1);
    });

    test('as many as the search then finds', async () => {
      const asked = question({ q: 'midnight', from: '2018', to: '2018' });
      const counts = await backend().counts(asked);
      for (const [type, count] of counts.type) {
        const { total } = await backend().search({ ...asked, filters: { ...asked.filters, type: [type] } });
        expect([type, total]).toEqual([type, count]);
      }
    });

    test('nothing where a word finds nothing', async () => {
      const counts = await backend().counts(question({ q: 'quokka' }));
      expect(FILTERS.flatMap((name) => [...counts[name].values()]).every((count) => count === 0)).toBe(true);
    });

    test('and names every value', async () => {
      const labels = await backend().labels();
      const counts = await backend().counts(question());
      for (const name of FILTERS) expect([...labels[name].keys()]).toEqual([...counts[name].keys()]);
      expect(labels.actor.get('ada-lumen')).toBe('Ada Lumen');
      expect([...labels.stance.values()][0]).toBe('Proposes');
    });
  });
});
