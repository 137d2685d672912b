/** An entry as one item of a list. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/entries/entry.ts';
import { figureText, lineOf, lineOnProposal, statementsFrom } from '../../../src/view/line.ts';
import { aFigure, anActor, aProposal, aSource, aStatement, aTheme } from '../../support/library.ts';
import { anOrganisation, entryOf, libraryOf } from '../../support/model.ts';

const meta = anOrganisation('meta', {
  name: 'Meta',
  category: 'platform',
  former_names: [{ name: 'Facebook', to: '2021' }],
});
const ada = anActor({ id: 'ada', name: 'Ada Lumen', kind: 'person', category: 'minister', about: 'A councillor.' });
const beacon = aSource({
  id: 'beacon',
  title: 'Lamps',
  published: '2018-09',
  publisher: 'The Beacon',
  kind: 'news-article',
});
const night = aTheme({ id: 'night', title: 'Night', summary: 'When lamps burn.' });
const dim = aProposal({
  id: 'dim',
  title: 'Dim the lamps',
  date: '2018-06',
  proposed_by: ['meta', 'ada'],
  themes: ['night'],
  history: [
    { status: 'proposed', date: '2018-06' },
    { status: 'enacted', date: '2019-11-05' },
  ],
  body: 'To halve the light of every lamp, and of moths. It asks for more.',
});
const quote = (id: string, text: string, reported = false) => ({
  id,
  text,
  source: 'beacon',
  ...(reported && { reported }),
});
const said = aStatement({
  id: 'said',
  title: 'A remark',
  date: '2018-07',
  actors: [{ actor: 'ada' }, { actor: 'meta' }],
  kind: 'interview',
  themes: ['night'],
  quotes: [quote('q1', 'She wants less light.', true), quote('q2', 'Dim them.')],
  positions: [{ proposal: 'dim', stance: 'supports', note: 'She says so.' }],
});
const silent = aStatement({
  id: 'silent',
  date: '2018',
  actors: [{ actor: 'ada' }],
  themes: ['night'],
  sources: ['beacon'],
});
const figure = aFigure({
  id: 'figure',
  claim: 'Lamps lit',
  value: 1500,
  lower_bound: true,
  unit: 'lamps',
  period: '2018-04/2019-03',
  producer: 'The council',
  source: 'beacon',
});
const library = libraryOf([meta, ada, beacon, night, dim, said, silent, figure]);
const line = (entry: Entry) => lineOf(library, entry);

describe('in a list', () => {
  test('a statement shows who then spoke, on which kind of occasion, when', () => {
    expect(line(said)).toMatchObject({
      key: 'statements/said',
      href: '/statements/said/',
      title: 'A remark',
      when: { text: 'July 2018', machine: '2018-07' },
      details: ['Ada Lumen and Facebook', 'Interview'],
    });
  });

  test('a statement shows the speaker’s own words before those that are reported', () => {
    expect(line(said).words).toEqual({ text: 'Dim them.', own: true });
  });

  test('reported words are marked as not the speaker’s own', () => {
    const reported = aStatement({
      id: 'reported',
      actors: [{ actor: 'ada' }],
      quotes: [quote('q1', 'She wants less.', true)],
    });
    expect(lineOf(libraryOf([ada, meta, beacon, reported]), reported).words).toEqual({
      text: 'She wants less.',
      own: false,
    });
  });

  test('an entry stands in the year in which its date begins, one without a date in none', () => {
    expect(lineOf(library, aStatement({ date: '2018-12/2019-03' })).year).toBe('2018');
    expect(line(figure).year).toBe('2018');
    expect(line(ada).year).toBeUndefined();
  });

  test('a statement without words on record shows none', () => {
    expect(line(silent).words).toBeUndefined();
  });

  test('a proposal shows whose it was, by which means, and where it stands since when', () => {
    expect(line(dim)).toMatchObject({
      when: { text: 'June 2018' },
      details: ['Facebook and Ada Lumen', 'Voluntary code', 'Enacted, 5 November 2019'],
      summary: 'To halve the light of every lamp, and of moths.',
      words: undefined,
    });
  });

  test('a proposal is summed up with the titles that its text links to, as its page shows them', () => {
    const next = aProposal({ id: 'next', body: 'It takes up <Ref to="proposals/dim" />. It asks for more.' });
    expect(lineOf(libraryOf([meta, ada, night, dim, next]), next).summary).toBe('It takes up Dim the lamps.');
  });

  test('a proposal of nobody names nobody', () => {
    const option = aProposal({ id: 'option', proposed_by: [], history: [{ status: 'consulted-on', date: '2019' }] });
    expect(lineOf(libraryOf([option]), option).details).toEqual(['Voluntary code', 'Consulted on, 2019']);
  });

  test('an actor shows what kind it is and how many statements there are', () => {
    expect(line(ada)).toMatchObject({
      when: undefined,
      details: ['Minister', '2 statements'],
      summary: 'A councillor.',
    });
    expect(line(meta).details).toEqual(['Platform', 'Organisation', '1 statement']);
  });

  test('a theme shows how many statements and proposals there are', () => {
    expect(line(night)).toMatchObject({ details: ['2 statements', '1 proposal'], summary: 'When lamps burn.' });
  });

  test('a source shows its publisher and how many statements are written down in it', () => {
    expect(line(beacon)).toMatchObject({
      when: { text: 'September 2018' },
      details: ['The Beacon', 'News article', '2 statements'],
    });
    expect(
      statementsFrom(library, beacon)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['said', 'silent']);
  });

  test('a figure shows its number and its period as something that lasted', () => {
    expect(line(figure)).toMatchObject({
      when: { text: 'April 2018 to March 2019' },
      details: ['more than 1,500 lamps', 'The council'],
    });
  });

  test('about one proposal, a statement shows its stance on that one, where it takes one', () => {
    expect(lineOnProposal(library, entryOf(library, 'statements', 'said'), dim).stance).toMatchObject({
      value: 'supports',
    });
    expect(lineOnProposal(library, entryOf(library, 'statements', 'silent'), dim).stance).toBeUndefined();
    expect(line(said).stance).toBeUndefined();
  });

  test('a stance is marked where the source alone carries it, and where the proposal did not exist', () => {
    const marked = aStatement({
      date: '2018-01',
      positions: [{ proposal: 'dim', stance: 'opposes', carried_by: 'source' }],
    });
    expect(lineOnProposal(libraryOf([meta, ada, night, dim, marked]), marked, dim).details.slice(-2)).toEqual([
      'carried by the source',
      'before the proposal existed',
    ]);
    expect(lineOnProposal(library, said, dim).details).toEqual(line(said).details);
  });

  test('figures of one claim are told apart by period, number and place', () => {
    const other = aFigure({ claim: 'Lamps lit', value: 900, unit: 'lamps', period: '2020', geography: 'Wickham' });
    expect(lineOf(library, other)).toMatchObject({
      when: { text: '2020' },
      details: ['900 lamps', 'Wickham', 'Department of Lamps'],
    });
  });
});

describe('a number reads', () => {
  test.each([
    [{ value: 22724, unit: 'offences' }, '22,724 offences'],
    [{ value: 3150.5, unit: 'lamps' }, '3,150.5 lamps'],
    [{ value: 0.125, unit: 'lamps per head' }, '0.125 lamps per head'],
    [{ value: 700, unit: 'percent' }, '700%'],
    [{ value: 2.5, unit: 'percent' }, '2.5%'],
    [{ value: 20000, unit: 'GBP' }, '£20,000'],
    [{ value: 1_500_000, unit: 'GBP per year' }, '£1,500,000 per year'],
    [{ value: 4200, unit: 'lamps', lower_bound: true }, 'more than 4,200 lamps'],
    [{ value: 4200, unit: 'lamps', approximate: true }, 'about 4,200 lamps'],
    [{ value: 20, unit: 'percent', approximate: true }, 'about 20%'],
    [{ value: 20000, unit: 'GBP', lower_bound: true }, 'more than £20,000'],
    [{ value: 23, unit: 'minutes', lower_bound: false, approximate: false }, '23 minutes'],
  ])('%j as "%s"', (figure, text) => {
    expect(figureText(figure)).toBe(text);
  });
});
