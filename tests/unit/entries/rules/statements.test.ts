import { expect, test } from 'vitest';
import { statementsHold } from '../../../../src/entries/rules/statements.ts';
import { anActor, aStatement, contextOf } from '../../../support/library.ts';

const quote = (id: string, speaker?: string) => ({
  id,
  text: 'Lamps.',
  source: 'evening-beacon-2019',
  ...(speaker && { speaker }),
});
const problemsOf = (...given: Parameters<typeof aStatement>) => statementsHold(contextOf([aStatement(...given)]));

test('two quotations with one id are reported, with an id that is free', () => {
  expect(problemsOf({ quotes: [quote('q1'), quote('q4'), quote('q1')] })).toMatchObject([
    { code: 'quote-id-duplicate', field: 'quotes[2].id', value: 'q1', args: { free: 'q5' } },
  ]);
});

test('a speaker must be one of the actors, and the nearest of them is offered', () => {
  const actors = [{ actor: 'ada-lumen' }, { actor: 'dark-sky-friends' }];
  const statement = aStatement({ actors, quotes: [quote('q1', 'dark-sky-friends'), quote('q2', 'ada-lumens')] });
  expect(statementsHold(contextOf([statement, anActor({ id: 'ada-lumens' })]))).toMatchObject([
    { code: 'speaker-unlisted', field: 'quotes[1].speaker', value: 'ada-lumens', nearest: 'ada-lumen' },
  ]);
  // Where there is no such entry, the link that leads nowhere is reported, and nothing else.
  expect(statementsHold(contextOf([statement]))).toEqual([]);
});

test('two positions on one proposal are reported at the second', () => {
  const positions = [
    { proposal: 'lamp-register', stance: 'supports' },
    { proposal: 'part-night-lighting-act', stance: 'opposes' },
    { proposal: 'lamp-register', stance: 'opposes' },
  ] as const;
  expect(problemsOf({ positions: [...positions] })).toMatchObject([
    { code: 'position-duplicate', field: 'positions[2].proposal', value: 'lamp-register' },
  ]);
});

test('a statement whose parts fit together has no problems', () => {
  expect(
    problemsOf({
      quotes: [quote('q1', 'ada-lumen'), quote('q2')],
      positions: [{ proposal: 'lamp-register', stance: 'neutral' }],
    }),
  ).toEqual([]);
});
