import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/entries/entry.ts';
import { linksLead } from '../../../../src/entries/rules/links.ts';
import {
  aFigure,
  anActor,
  aProposal,
  aSource,
  aStatement,
  aTheme,
  contextOf,
  rawFile,
} from '../../../support/library.ts';

const quote = { id: 'q1', text: 'Lamps.', source: 'evening-beacon-2019' };
/** Where the links of every builder lead. */
const ground: readonly Entry[] = [
  anActor({ id: 'ada-lumen' }),
  anActor({ id: 'dark-sky-friends' }),
  aTheme({ id: 'street-lighting' }),
  aSource({ id: 'evening-beacon-2019' }),
  aProposal({ id: 'lamp-register' }),
  aStatement({ id: 'ada-on-moths', quotes: [quote] }),
];
const problemsOf = (...entries: Entry[]) => linksLead(contextOf([...ground, ...entries]));

describe('a link to an entry that is not there is found', () => {
  const step = { status: 'proposed', date: '2019' } as const;

  test.each([
    ['actors[0].actor', aStatement({ actors: [{ actor: 'nobody' }] })],
    ['themes[1]', aStatement({ themes: ['street-lighting', 'nobody'] })],
    ['sources[0]', aStatement({ sources: ['nobody'] })],
    ['quotes[0].source', aStatement({ quotes: [{ ...quote, source: 'nobody' }] })],
    ['quotes[0].speaker', aStatement({ quotes: [{ ...quote, speaker: 'nobody' }] })],
    ['positions[0].proposal', aStatement({ positions: [{ proposal: 'nobody', stance: 'neutral' }] })],
    ['responds_to[0]', aStatement({ responds_to: ['statements/nobody'] })],
    ['proposed_by[0]', aProposal({ proposed_by: ['nobody'] })],
    ['addressed_to[0]', aProposal({ addressed_to: ['nobody'] })],
    ['history[1].source', aProposal({ history: [step, { event: 'A debate', date: '2019', source: 'nobody' }] })],
    ['derives_from[0]', aProposal({ derives_from: ['nobody'] })],
    ['part_of[0]', aProposal({ part_of: ['nobody'] })],
    ['supersedes[0]', aProposal({ supersedes: ['nobody'] })],
    ['roles[0].organisation', anActor({ roles: [{ title: 'Mayor', organisation: 'nobody' }] })],
    ['part_of', anActor({ part_of: 'nobody' })],
    ['searched[0].proposal', anActor({ searched: [{ proposal: 'nobody', date: '2019', where: 'Everywhere' }] })],
    ['broader', aTheme({ broader: 'nobody' })],
    ['related[0]', aTheme({ related: ['nobody'] })],
    ['source', aFigure({ source: 'nobody' })],
    ['producers[0]', aFigure({ producers: ['nobody'] })],
    ['body', aTheme({ body: 'See <Ref to="actors/nobody" />.' })],
    ['body', aTheme({ body: '<Quote of="statements/nobody#q1" />' })],
    ['body', aTheme({ body: '<Quote of="statements/ada-on-moths#q9" />' })],
  ])('in %s of an entry', (field, entry) => {
    expect(problemsOf(entry)).toMatchObject([{ code: 'link-broken', file: entry.file, field }]);
  });
});

test('a link that leads to an entry of another collection leads nowhere', () => {
  expect(problemsOf(aStatement({ themes: ['ada-lumen'] }))).toMatchObject([
    { code: 'link-broken', value: 'ada-lumen' },
  ]);
});

test('entries of every collection link without problems when everything is there', () => {
  expect(problemsOf(aFigure(), aTheme({ body: '<Quote of="statements/ada-on-moths#q1" />' }))).toEqual([]);
});

test('a link to a file with faults of its own is not broken: that file is reported instead', () => {
  const entry = aStatement({ actors: [{ actor: 'faulty' }] });
  const faulty = [rawFile('actors', 'faulty', 'name: 2018\n')];
  expect(linksLead(contextOf([...ground, entry], { faulty }))).toEqual([]);
});

test('the nearest id is offered', () => {
  expect(problemsOf(aStatement({ actors: [{ actor: 'ada-lumens' }] }))[0]?.nearest).toBe('ada-lumen');
  expect(problemsOf(aStatement({ responds_to: ['statements/lamp-register'] }))[0]?.nearest).toBe(
    'proposals/lamp-register',
  );
});

test('an id that is missing in several places says so, and every place is listed', () => {
  const problems = problemsOf(aStatement({ actors: [{ actor: 'nobody' }] }), aProposal({ proposed_by: ['nobody'] }));
  expect(problems).toHaveLength(2);
  for (const { args } of problems) expect(args?.['others']).toContain('2 places');
});

test('a link to a withdrawn entry is refused, and the one that replaces it is named', () => {
  const withdrawn = { date: '2020', reason: 'Never said.', replaced_by: ground.at(-1)?.ref ?? '' };
  const problems = problemsOf(aStatement({ id: 'gone', withdrawn }), aStatement({ responds_to: ['statements/gone'] }));
  expect(problems).toMatchObject([
    { code: 'link-withdrawn', args: { replacement: 'statements/ada-on-moths', reason: 'Never said.' } },
  ]);
});
