/**
 * What every SearchBackend does, whatever stands behind it: the same journeys over the Pagefind index and over a search
 * cluster (in memory: tests/support/fake-cluster.ts says what that proves and what it does not).
 */
import { describe, expect, test } from 'vitest';
import { allEntries } from '../../../src/library/library.ts';
import { fixtureLibrary } from '../../support/model.ts';
import { BACKENDS, keyIn, keysFound, opened } from '../../support/search-backends.ts';

const library = fixtureLibrary();

describe.each(Object.entries(BACKENDS))('%s', (_, open) => {
  const { search, found } = opened(open, library);

  describe('finds', () => {
    test.each([
      ['a word in any of its forms', 'doubt', ['statements/lumen-has-second-thoughts']],
      ['the beginning of a word', 'invoic', ['statements/evidence-on-the-bill']],
      ['all words of a query, wherever they stand', 'moths asleep', ['statements/lumen-lamps-are-for-people']],
      ['an exact phrase', '"dim every one"', ['statements/lumen-lamps-are-for-people']],
      ['a phrase beside a word', '"the stars" invoices', ['statements/evidence-on-the-bill']],
      ['no phrase of which only the words are there', '"every dim one"', []],
      ['nothing for a word that the library does not have', 'quokka', []],
      ['an entry by its reference', 'P3', ['proposals/lamp-register']],
    ])('%s', async (_, q, keys) => {
      expect(await found({ q })).toEqual(keys);
    });

    test('nothing that has an excluded word or phrase', async () => {
      const all = await found({ q: 'midnight' });
      expect(all).toContain('figures/lamps-lit-2018');
      const without = await found({ q: 'midnight -"lit after"' });
      expect(without.length).toBeGreaterThan(0);
      expect(without).not.toContain('figures/lamps-lit-2018');
      expect(await found({ q: 'doubts -lanes' })).toEqual([]);
    });

    test('an entry by a word that means about the same, unless words are to be taken as they are', async () => {
      const answer = await search({ q: 'midges asleep' });
      expect(await keysFound(answer)).toContain('statements/lumen-lamps-are-for-people');
      expect(answer).toMatchObject({ unknown: [], alike: [{ typed: 'midges', words: ['moths'] }] });
      expect(await search({ q: 'midges', plain: true })).toMatchObject({ unknown: ['midges'], alike: [], total: 0 });
    });

    test('an entry by other names, unless they are turned off', async () => {
      expect(await found({ q: 'DSF' })).toContain('actors/dark-sky-friends');
      expect(await found({ q: 'Stargazers' })).toContain('statements/friends-write-to-the-council');
      expect(await found({ q: 'DSF', aliases: false })).toEqual([]);
      expect(await found({ q: 'friends', aliases: false })).toContain('statements/friends-write-to-the-council');
    });

    test('all entries, newest first and those without a date last, when nothing is asked', async () => {
      const keys = await found({});
      expect(new Set(keys)).toEqual(new Set(allEntries(library).map(({ key }) => key)));
      expect(keys[0]).toBe('statements/council-answers-a-question');
      expect(keys.slice(-8).every((key) => /^(?:actors|themes)\//.test(key))).toBe(true);
    });
  });

  describe('says', () => {
    test('which entries have all words: they come first, then those with most', async () => {
      const answer = await search({ q: 'lamps people tonight' });
      expect([answer.complete, answer.total > 1]).toEqual([1, true]);
      expect((await keysFound(answer))[0]).toBe('statements/lumen-lamps-are-for-people');
      const without = await search({ q: 'lamps people tonight -moths' });
      expect([without.complete, without.total > 1]).toEqual([0, true]);
    });

    test('which words it left out', async () => {
      const answer = await search({ q: 'quokka doubts' });
      expect([answer.unknown, answer.total]).toEqual([['quokka'], 1]);
    });

    test('which word it took for another, unless words are to be plain', async () => {
      const answer = await search({ q: 'duobts' });
      expect([answer.corrected, answer.unknown]).toEqual([[{ typed: 'duobts', meant: 'doubts' }], []]);
      expect(await keysFound(answer)).toEqual(['statements/lumen-has-second-thoughts']);
      const plain = await search({ q: 'duobts', plain: true });
      expect([plain.corrected, plain.unknown, plain.total]).toEqual([[], ['duobts'], 0]);
    });

    test('what a hit is, and where its words stand', async () => {
      const [hit] = await (await search({ q: 'tonight' })).hits(0, 1);
      expect(hit).toMatchObject({
        title: 'Ada Lumen: lamps are for people, not for moths',
        kind: 'Statement',
        when: '24 July 2018',
        who: 'Ada Lumen, Secretary of State for Lamps',
        stance: 'Supports: Dim the lamps after midnight',
        source: 'Nowhereshire Council',
        possibly: false,
        heading: '',
      });
      expect(hit?.matched).toContainEqual({ field: 'text' });
      const [passage] = hit?.passages ?? [];
      expect(keyIn(passage?.url ?? '')).toBe('statements/lumen-lamps-are-for-people#q2');
      expect(passage?.reported).toBe(false);
      expect(passage?.excerpt.filter(({ marked }) => marked).map(({ text }) => text.replace(/\W/g, ''))).toEqual([
        'tonight',
      ]);
    });

    test('that a passage is reported, and shows signs of markup as the text that they are', async () => {
      const [reported] = await (await search({ q: 'doubts' })).hits(0, 1);
      expect(reported?.passages.map((passage) => passage.reported)).toEqual([true]);
      const [hostile] = await (await search({ q: 'invoices' })).hits(0, 1);
      expect(hostile?.title).toContain('</script><b>not bold</b>');
      expect(hostile?.passages[0]?.excerpt.map(({ text }) => text).join('')).toContain('The stars <do> not');
    });

    test.each([
      ['title', 'moths'],
      ['aliases', 'DSF'],
      ['stance', 'opposes'],
    ] as const)('that it matched in %s', async (field, q) => {
      const hits = await (await search({ q })).hits(0, 10);
      expect(hits.flatMap(({ matched }) => matched.map((match) => match.field))).toContain(field);
    });
  });

  describe('narrows', () => {
    test.each([
      ['by one value', { type: ['proposals'] }, ['P2', 'P3', 'P1']],
      ['by any of the values of a filter', { stance: ['opposes', 'neutral'], type: ['statements'] }, ['S6', 'S3']],
      ['by all filters together', { actor: ['dark-sky-friends'], type: ['statements'], stance: ['proposes'] }, ['S2']],
      [
        'by a broader theme to what its narrower ones hold',
        { theme: ['street-lighting'], type: ['themes'] },
        ['T2', 'T1'],
      ],
      ['by a value that there is not, to nothing', { actor: ['nobody'] }, []],
    ] as const)('%s', async (_, filters, refs) => {
      const keys = await found({ filters });
      expect(new Set(keys)).toEqual(new Set(refs.map((ref) => library.byRef.get(ref)?.key)));
    });

    test.each([
      ['2018', '2018', ['S1', 'S2', 'S3'], []],
      ['2018-09', '', ['S2', 'S4', 'S5', 'S6'], ['S3']],
      ['', '2018-07-24', ['S1'], ['S3']],
      ['2018-09-15', '2018-09-30', [], ['S2', 'S3']],
      ['2019-02-31', '2019-03-31', ['S4'], ['S5']],
      ['2020', '2018', [], []],
    ])('by dates from “%s” to “%s”, and marks what only possibly lies there', async (from, to, certain, possibly) => {
      const answer = await search({ from, to, filters: { type: ['statements'] } });
      const hits = await answer.hits(0, 30);
      const refs = (wanted: boolean) =>
        hits
          .filter((hit) => hit.possibly === wanted)
          .map(({ url }) => library.byKey.get(keyIn(url))?.ref)
          .sort();
      expect([refs(false), refs(true)]).toEqual([certain, possibly]);
      expect([answer.total, answer.possibly]).toEqual([certain.length + possibly.length, possibly.length]);
    });
  });
});
