/** What the page of a statement shows. */
import { describe, expect, test } from 'vitest';
import { statementFacts, statementView } from '../../../src/view/statement-view.ts';
import { aProposal, aSource, aStatement } from '../../support/library.ts';
import { anOrganisation, aPerson, entryOf, libraryOf } from '../../support/model.ts';

const meta = anOrganisation('meta', { name: 'Meta', former_names: [{ name: 'Facebook', to: '2021' }] });
const ada = aPerson('ada', { name: 'Ada Lumen' });
const beacon = aSource({ id: 'beacon', title: 'Lamps', published: '2018-09' });
const printed = aSource({ id: 'printed', title: 'A pamphlet', citation_only: 'Printed only.' });
const dim = aProposal({ id: 'dim', title: 'Dim the lamps', history: [{ status: 'proposed', date: '2010' }] });
const act = aProposal({ id: 'act', title: 'An act', history: [{ status: 'introduced', date: '2020-03' }] });
const earlier = aStatement({ id: 'earlier', title: 'An earlier remark', date: '2017' });
const said = aStatement({
  id: 'said',
  date: '2018-07',
  date_basis: 'The paper says “this month”.',
  actors: [{ actor: 'ada', role: 'Secretary of State' }, { actor: 'meta' }],
  role_basis: 'The role is public record.',
  kind: 'interview',
  occasion: 'On the wireless',
  quotes: [
    { id: 'q1', text: 'Dim them.', source: 'beacon' },
    { id: 'q2', text: 'She wants less.', source: 'beacon', reported: true },
  ],
  sources: ['printed'],
  positions: [
    { proposal: 'dim', stance: 'supports', note: 'She says so.' },
    { proposal: 'act', stance: 'opposes', note: 'The pamphlet does.', carried_by: 'source' },
  ],
  responds_to: ['statements/earlier', 'proposals/dim'],
  sensitive: true,
});
const answer = aStatement({ id: 'answer', title: 'An answer', date: '2019', responds_to: ['statements/said'] });
const library = libraryOf([meta, ada, beacon, printed, dim, act, earlier, said, answer]);
const view = (id: string) => statementView(library, entryOf(library, 'statements', id));

test('under the title stand all who spoke, by the names of the day and in the roles they had then', () => {
  expect(view('said').byline).toEqual([
    { links: [{ href: '/actors/ada/', text: 'Ada Lumen' }], after: ', Secretary of State' },
    { links: [{ href: '/actors/meta/', text: 'Facebook, now Meta' }], after: undefined },
  ]);
});

test('its words stand in the order of the entry, own and reported apart', () => {
  expect(view('said').quotations.map(({ id, reported }) => [id, reported])).toEqual([
    ['q1', false],
    ['q2', true],
  ]);
});

test('further sources are named, without an address where they have none', () => {
  expect(view('said').sources).toMatchObject([{ link: { text: 'A pamphlet' }, address: undefined }]);
});

describe('the positions that it takes', () => {
  test('say on what, which, and why the words count as that', () => {
    expect(view('said').positions[0]).toMatchObject({
      stance: { value: 'supports' },
      proposal: { href: '/proposals/dim/', text: 'Dim the lamps' },
      note: 'She says so.',
      carriedBy: undefined,
      anticipates: undefined,
    });
  });

  test('are marked where the words shown do not carry them, and where the proposal did not exist', () => {
    expect(view('said').positions[1]).toMatchObject({
      carriedBy: 'the source, in words not quoted here',
      anticipates: { text: expect.any(String) },
    });
  });
});

test('what it answers and what answers it are linked both ways', () => {
  expect(view('said').respondsTo.map(({ title }) => title)).toEqual(['An earlier remark', 'Dim the lamps']);
  expect(view('said').answeredBy.map(({ title }) => title)).toEqual(['An answer']);
  expect(view('earlier').answeredBy.map(({ key }) => key)).toEqual(['statements/said']);
});

test('support is offered on a subject that needs care, and on no other', () => {
  expect(view('said').sensitive).toBe(true);
  expect(view('answer').sensitive).toBe(false);
});

test('beside it stand who, what role and date rest on, where and of which kind', () => {
  const facts = statementFacts(library, entryOf(library, 'statements', 'said'));
  expect(Object.fromEntries(facts.map(({ label, values }) => [label, values]))).toMatchObject({
    Who: [{ text: 'Ada Lumen', note: 'Secretary of State (role then)' }, { text: 'Facebook, now Meta' }],
    Role: [{ text: 'The role is public record.' }],
    When: [{ text: 'July 2018', when: { machine: '2018-07' }, note: 'The paper says “this month”.' }],
    Where: [{ text: 'On the wireless' }],
    Kind: [{ text: 'Interview' }],
  });
});

test('a fact that is not known is left out, not shown empty', () => {
  const labels = statementFacts(library, entryOf(library, 'statements', 'answer')).map(({ label }) => label);
  expect(labels).toEqual(['Who', 'When', 'Kind']);
});
