/** The other direction of every link: what an entry is linked from. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/entries/entry.ts';
import { linking } from '../../../src/library/library.ts';
import { aFigure, anActor, aProposal, aSource, aStatement, aTheme } from '../../support/library.ts';
import { bareLibraryOf, entryOf, libraryOf, shuffled } from '../../support/model.ts';

/** `from field to`: a link as the test declares it, and as the library gives it back. */
type LinkLine = string;

const ACTORS = ['a-one', 'a-two', 'a-three'];
const THEMES = ['t-one', 't-two', 't-three'];
const SOURCES = ['d-one', 'd-two'];
const some = (ids: readonly string[], minLength = 0) => fc.subarray([...ids], { minLength });

interface Drawn {
  readonly entry: Entry;
  readonly links: readonly LinkLine[];
}

const declared = (from: string, field: string, collection: string, ids: readonly string[] | undefined): LinkLine[] =>
  (ids ?? []).map((id) => `${from} ${field} ${collection}/${id}`);
const orNone = <T>(items: readonly T[]): T[] | undefined => (items.length > 0 ? [...items] : undefined);

/** Entry number `index` of its collection may link to the ones before it, so that nothing derives from itself. */
const aDrawnStatement = (index: number): fc.Arbitrary<Drawn> =>
  fc
    .record({
      actors: some(ACTORS, 1),
      themes: some(THEMES, 1),
      quoted: some(SOURCES, 1),
      sources: some(SOURCES),
      proposals: some(['p-0', 'p-1']),
      answers: some(Array.from({ length: index }, (_, other) => `statements/s-${other}`)),
      named: fc.option(fc.constantFrom(...ACTORS), { nil: undefined }),
    })
    .map(({ actors, themes, quoted, sources, proposals, answers, named }) => {
      const from = `statements/s-${index}`;
      return {
        entry: aStatement({
          id: `s-${index}`,
          themes,
          actors: actors.map((actor) => ({ actor })),
          quotes: quoted.map((source, at) => ({ id: `q${at + 1}`, text: 'Words', source, speaker: actors[0] })),
          sources: orNone(sources),
          positions: orNone(proposals.map((proposal) => ({ proposal, stance: 'supports' }))),
          responds_to: orNone(answers),
          body: named && `As <Ref to="actors/${named}" /> said.`,
        }),
        links: [
          ...declared(from, 'actors', 'actors', actors),
          ...declared(from, 'themes', 'themes', themes),
          ...declared(from, 'quotes', 'sources', quoted),
          ...quoted.flatMap(() => declared(from, 'quotes', 'actors', [actors[0] ?? ''])),
          ...declared(from, 'sources', 'sources', sources),
          ...declared(from, 'positions', 'proposals', proposals),
          ...answers.map((key) => `${from} responds_to ${key}`),
          ...declared(from, 'body', 'actors', named ? [named] : []),
        ],
      };
    });

const aDrawnProposal = (index: number): fc.Arbitrary<Drawn> =>
  fc
    .record({ by: some(ACTORS), of: some(ACTORS), themes: some(THEMES, 1), source: fc.constantFrom(...SOURCES) })
    .map(({ by, of, themes, source }) => {
      const from = `proposals/p-${index}`;
      const parents = index > 0 ? [`p-${index - 1}`] : undefined;
      return {
        entry: aProposal({
          id: `p-${index}`,
          themes,
          proposed_by: by,
          addressed_to: orNone(of),
          derives_from: parents,
          supersedes: parents,
          history: [
            { status: 'proposed', date: '2018', source },
            { event: 'Debated', date: '2019', source },
          ],
        }),
        links: [
          ...declared(from, 'proposed_by', 'actors', by),
          ...declared(from, 'addressed_to', 'actors', of),
          ...declared(from, 'themes', 'themes', themes),
          ...declared(from, 'history', 'sources', [source, source]),
          ...declared(from, 'derives_from', 'proposals', parents),
          ...declared(from, 'supersedes', 'proposals', parents),
        ],
      };
    });

/** Actors, themes, sources and a figure, with the links that they have among themselves. */
const fixed: Drawn[] = [
  ...ACTORS.map((id, index) => {
    const whole = index > 0 ? ACTORS[0] : undefined;
    return {
      entry: anActor({
        id,
        kind: 'organisation',
        part_of: whole,
        roles: [{ title: 'Member', organisation: 'a-three' }],
      }),
      links: [
        ...declared(`actors/${id}`, 'roles', 'actors', ['a-three']),
        ...declared(`actors/${id}`, 'part_of', 'actors', whole ? [whole] : []),
      ],
    };
  }),
  ...THEMES.map((id, index) => {
    const broader = index > 0 ? THEMES[0] : undefined;
    return {
      entry: aTheme({ id, broader, related: ['t-two'], body: 'See <Ref to="themes/t-one">this</Ref>.' }),
      links: [
        ...declared(`themes/${id}`, 'broader', 'themes', broader ? [broader] : []),
        ...declared(`themes/${id}`, 'related', 'themes', ['t-two']),
        ...declared(`themes/${id}`, 'body', 'themes', ['t-one']),
      ],
    };
  }),
  ...SOURCES.map((id) => ({ entry: aSource({ id }), links: [] })),
  {
    entry: aFigure({ id: 'f-one', source: 'd-one', themes: ['t-one'], producers: ['a-one', 'a-two'] }),
    links: [
      'figures/f-one source sources/d-one',
      'figures/f-one themes themes/t-one',
      'figures/f-one producers actors/a-one',
      'figures/f-one producers actors/a-two',
    ],
  },
];

const aDrawnLibrary = fc
  .tuple(aDrawnStatement(0), aDrawnStatement(1), aDrawnStatement(2), aDrawnProposal(0), aDrawnProposal(1))
  .map((drawn) => [...fixed, ...drawn]);

describe('every link that entries declare', () => {
  test('is found from its other end exactly once, and nothing else is', () => {
    fc.assert(
      fc.property(aDrawnLibrary.chain(shuffled), (drawn) => {
        const library = bareLibraryOf(drawn.map(({ entry }) => entry));
        const found = [...library.backlinks].flatMap(([to, links]) =>
          links.map(({ from, field }) => `${from.key} ${field} ${to}`),
        );
        expect(found.sort()).toEqual(drawn.flatMap(({ links }) => links).sort());
      }),
      { numRuns: 60 },
    );
  });
});

describe('the entries that link to one', () => {
  const parent = aProposal({ id: 'parent', date: '2018' });
  const child = aProposal({ id: 'child', date: '2019', derives_from: ['parent'], part_of: ['parent'] });
  const other = aProposal({ id: 'other', date: '2017', part_of: ['parent'] });
  const gone = aProposal({ id: 'gone', derives_from: ['parent'], withdrawn: { date: '2020', reason: 'Never made.' } });
  const library = libraryOf([child, parent, other, gone]);
  const from = (field?: string) => linking(library, 'proposals/parent', 'proposals', field).map(({ id }) => id);

  test('are given by the field of the link: what derives from a proposal, and what is part of it', () => {
    expect(from('derives_from')).toEqual(['child']);
    expect(from('part_of')).toEqual(['other', 'child']);
    expect(from('supersedes')).toEqual([]);
  });

  test('are each given once, however often they link, and in order of time', () => {
    expect(from()).toEqual(['other', 'child']);
  });

  test('do not include those that were withdrawn', () => {
    expect(library.withdrawn.map(({ id }) => id)).toEqual(['gone']);
    expect(from()).not.toContain('gone');
  });

  test('are none for an entry that nobody links to', () => {
    expect(linking(library, entryOf(library, 'proposals', 'other').key, 'statements')).toEqual([]);
  });
});
