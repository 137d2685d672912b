/** Tombstones and corrections: what was taken back or changed stays on record. */
import { describe, expect, test } from 'vitest';
import { contactOf, correctionsView } from '../../../src/view/corrections-view.ts';
import { tombstoneView } from '../../../src/view/tombstone-view.ts';
import { aProposal, aStatement, aTheme } from '../../support/library.ts';
import { libraryOf } from '../../support/model.ts';

const right = aStatement({
  id: 'right',
  title: 'What was said',
  ref: 'S9001',
  changes: [
    { date: '2020-11-05', note: 'The title named the wrong month.' },
    { date: '2021-02', note: 'A source was added.' },
  ],
});
const wrong = aStatement({
  id: 'wrong',
  title: 'What was not said',
  ref: 'S9002',
  date: '2018-07',
  quotes: [{ id: 'q1', text: 'These words were never said.', source: 'evening-beacon-2019' }],
  withdrawn: { date: '2020-12-24', reason: 'She did not say it.', replaced_by: 'S9001' },
});
const theme = aTheme({ id: 'gone', title: 'A theme too many', withdrawn: { date: '2019', reason: 'Merged.' } });
const dim = aProposal({ id: 'dim', title: 'Dim', changes: [{ date: '2020-12-01', note: 'A step was added.' }] });
const library = libraryOf([right, wrong, theme, dim]);

describe('a withdrawn entry', () => {
  test('says what it was, when and why it was withdrawn, and what replaces it', () => {
    expect(tombstoneView(library, wrong)).toMatchObject({
      key: 'statements/wrong',
      ref: 'S9002',
      kind: 'Statement',
      title: 'What was not said',
      when: { text: 'July 2018' },
      withdrawn: { text: '24 December 2020', machine: '2020-12-24' },
      reason: 'She did not say it.',
      replacedBy: { href: '/statements/right/', text: 'What was said' },
    });
  });

  test('no longer shows what it said', () => {
    expect(JSON.stringify(tombstoneView(library, wrong))).not.toContain('never said');
  });

  test('asks search engines to forget it, at its own address', () => {
    expect(tombstoneView(library, wrong).meta).toMatchObject({
      noindex: true,
      canonical: 'https://lamps.example/statements/wrong/',
    });
  });

  test('may have neither a date nor a replacement', () => {
    expect(tombstoneView(library, theme)).toMatchObject({ kind: 'Theme', when: undefined, replacedBy: undefined });
  });

  test('is the only kind of entry that has a tombstone', () => {
    expect(() => tombstoneView(library, right)).toThrow('not withdrawn');
  });
});

describe('the corrections', () => {
  const view = correctionsView(library);

  test('are all changes and withdrawals of all collections, the latest first', () => {
    expect(view.changes.map(({ ref, when, note, withdrawn }) => [ref, when.text, note, withdrawn])).toEqual([
      ['S9001', 'February 2021', 'A source was added.', false],
      ['S9002', '24 December 2020', 'She did not say it.', true],
      [dim.ref, '1 December 2020', 'A step was added.', false],
      ['S9001', '5 November 2020', 'The title named the wrong month.', false],
      [theme.ref, '2019', 'Merged.', true],
    ]);
  });

  test('lead to the entries', () => {
    expect(view.changes[1]?.entry).toEqual({ href: '/statements/wrong/', text: 'What was not said' });
  });

  test('of one day stay in the order of the entries', () => {
    const day = (id: string, ref: string) => aStatement({ id, ref, changes: [{ date: '2020', note: id }] });
    const same = libraryOf(['a', 'b', 'c', 'd'].map((id, index) => day(id, `S900${index}`)));
    expect(correctionsView(same).changes.map(({ note }) => note)).toEqual(['a', 'b', 'c', 'd']);
  });
});

test.each([
  ['corrections@lamps.example', 'mailto:corrections@lamps.example'],
  ['https://lamps.example/report', 'https://lamps.example/report'],
  ['https://social.example/@lamps', 'https://social.example/@lamps'],
])('an error is reported to %s by a link that works', (contact, href) => {
  expect(contactOf(libraryOf([], { site: { contact } }))).toEqual({ href, text: contact });
});
