import { describe, expect, test } from 'vitest';
import { nothingIsOrphaned, proposalsAreHeard, statementsAreEdited } from '../../../../src/entries/rules/editorial.ts';
import { anActor, aProposal, aSource, aStatement, aTheme, contextOf, rawFile } from '../../../support/library.ts';

const words = (count: number) => Array.from({ length: count }, () => 'lamp').join(' ');
const quote = (text: string) => ({ id: 'q1', text, source: 'evening-beacon-2019' });
const withdrawn = { date: '2020', reason: 'Never said.' };
const position = { proposal: 'lamp-register', stance: 'neutral' } as const;

const editorial = (given: Parameters<typeof aStatement>[0]) => statementsAreEdited(contextOf([aStatement(given)]));

describe('a statement', () => {
  test.each([
    ['has a headline of at most 99 characters', { title: 'a'.repeat(99) }, { title: 'a'.repeat(100) }, 'headline-long'],
    [
      'quotes at most 80 words at a time',
      { quotes: [quote(words(80))] },
      { quotes: [quote(words(81))] },
      'quotation-long',
    ],
    [
      'says why its words count as a stance',
      { positions: [{ ...position, note: 'So.' }] },
      { positions: [position] },
      'note-missing',
    ],
  ])('%s', (_, right, wrong, code) => {
    expect(editorial(right)).toEqual([]);
    expect(editorial(wrong)).toMatchObject([{ code }]);
    expect(editorial({ ...wrong, withdrawn })).toEqual([]);
  });

  test('of somebody bereaved is marked as sensitive', () => {
    const family = anActor({ id: 'family', category: 'bereaved-family' });
    const by = (given: Parameters<typeof aStatement>[0]) => aStatement({ actors: [{ actor: 'family' }], ...given });
    expect(statementsAreEdited(contextOf([family, by({ sensitive: true })]))).toEqual([]);
    expect(statementsAreEdited(contextOf([family, by({})]))).toMatchObject([
      { code: 'sensitive-unmarked', field: 'actors', value: 'family' },
    ]);
  });
});

describe('a proposal on which nobody is on record', () => {
  const register = aProposal({ id: 'lamp-register', proposed_by: [] });
  const said = (given: Parameters<typeof aStatement>[0] = {}) => aStatement({ positions: [position], ...given });

  test('is reported', () => {
    expect(proposalsAreHeard(contextOf([register]))).toMatchObject([
      { code: 'proposal-unheard', field: 'proposed_by', value: 'lamp-register' },
    ]);
  });

  test.each([
    ['somebody proposed it', [aProposal({ proposed_by: ['dark-sky-friends'] })]],
    ['somebody has a position on it', [register, said()]],
    [
      'somebody looked for such a position',
      [aProposal({ proposed_by: [], searched: [{ side: 'for', date: '2020', where: 'Everywhere' }] })],
    ],
    ['it was withdrawn', [aProposal({ proposed_by: [], withdrawn })]],
  ])('is not reported when %s', (_, entries) => {
    expect(proposalsAreHeard(contextOf(entries))).toEqual([]);
  });

  test('is reported when the only position on it was withdrawn', () => {
    expect(proposalsAreHeard(contextOf([register, said({ withdrawn })]))).toHaveLength(1);
  });

  test('is not reported while the file with the position may be one that has faults of its own', () => {
    const faulty = [rawFile('statements', 'faulty', '---\nref: S1\n')];
    expect(proposalsAreHeard(contextOf([register], { faulty }))).toEqual([]);
  });
});

describe('an entry to which nothing refers', () => {
  const beacon = aSource({ id: 'evening-beacon-2019' });
  const ada = anActor({ id: 'ada-lumen' });
  const theme = aTheme({ id: 'street-lighting' });
  const three = [aStatement(), aStatement(), aStatement()];

  test('is reported when it is an actor or a source, which are there for others', () => {
    expect(nothingIsOrphaned(contextOf([ada, beacon]))).toMatchObject([
      { code: 'orphan', value: 'ada-lumen', args: { collection: 'actors' } },
      { code: 'orphan', value: 'evening-beacon-2019', args: { collection: 'sources' } },
    ]);
  });

  test('is not reported when something does refer to it, also from a text', () => {
    expect(nothingIsOrphaned(contextOf([ada, beacon, theme, ...three]))).toEqual([]);
    const mention = aTheme({ id: 'moths', withdrawn: undefined, body: 'See <Ref to="actors/ada-lumen" />.' });
    const codes = nothingIsOrphaned(contextOf([ada, mention])).map(({ code }) => code);
    expect(codes).not.toContain('orphan');
  });

  test('is reported when only a withdrawn entry refers to it', () => {
    expect(nothingIsOrphaned(contextOf([ada, aStatement({ withdrawn })]))).toMatchObject([{ code: 'orphan' }]);
  });

  test('is reported when only it refers to itself', () => {
    const note = aTheme({ id: 'moths', body: '<Ref to="themes/moths" />' });
    expect(nothingIsOrphaned(contextOf([note, ...three]))).toMatchObject([
      { code: 'theme-thin', value: 'moths', args: { count: '0' } },
    ]);
  });

  test('is not reported when it was withdrawn, nor while the file that refers to it may have faults', () => {
    expect(nothingIsOrphaned(contextOf([anActor({ withdrawn })]))).toEqual([]);
    const faulty = [rawFile('statements', 'faulty', '---\nref: S1\n')];
    expect(nothingIsOrphaned(contextOf([ada], { faulty }))).toEqual([]);
  });

  // "Delete the file" is the worst advice to somebody who has just renamed it.
  test('is not reported while links to an id that is not there may mean it under its old name', () => {
    const renamed = anActor({ id: 'ada-lumen-baroness' });
    const codes = nothingIsOrphaned(contextOf([renamed, beacon, theme, ...three])).map(({ code }) => code);
    expect(codes).not.toContain('orphan');
  });
});

describe('a theme', () => {
  const theme = aTheme({ id: 'street-lighting' });

  test.each([
    [3, []],
    [2, [{ code: 'theme-thin', args: { count: '2', least: '3' } }]],
  ])('that gathers %i entries', (count, problems) => {
    const sources = [aSource({ id: 'evening-beacon-2019' }), anActor({ id: 'ada-lumen' })];
    const entries = Array.from({ length: count }, () => aStatement());
    expect(nothingIsOrphaned(contextOf([theme, ...sources, ...entries]))).toMatchObject(problems);
  });
});
