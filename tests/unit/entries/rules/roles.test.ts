import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../../src/entries/entry.ts';
import { rolesWereHeld } from '../../../../src/entries/rules/roles.ts';
import { anActor, aStatement, contextOf } from '../../../support/library.ts';

const council = anActor({ id: 'council', kind: 'organisation' });
const lamps = anActor({ id: 'lamps-department', kind: 'organisation', part_of: 'council' });
const ada = anActor({
  id: 'ada',
  name: 'Ada',
  roles: [
    { title: 'Minister', organisation: 'lamps-department', from: '2018-05', to: '2019-06-30' },
    { title: 'Member', from: '2015-05-07' },
  ],
});

/** Problems of a statement by Ada, on a day, in a role, beside others. */
function problemsOn(date: string, role: string | undefined = 'Minister', ...beside: readonly Entry<'actors'>[]) {
  const actors = [{ actor: 'ada', ...(role && { role }) }, ...beside.map(({ id }) => ({ actor: id }))];
  return rolesWereHeld(contextOf([council, lamps, ada, aStatement({ date, actors })]));
}

describe('a role is accepted', () => {
  test.each([
    ['while it lasted', '2018-07-24'],
    ['on its first day, of a month', '2018-05-01'],
    ['on its last day', '2019-06-30'],
    ['when the date is a year in which it may have begun', '2018'],
    ['while another role of theirs lasted: titles change from day to day and are not compared', '2021-01-01'],
  ])('%s', (_, date) => {
    expect(problemsOn(date)).toEqual([]);
  });

  test('when the person speaks for its department while they hold it there', () => {
    expect(problemsOn('2019-01-01', 'Minister', lamps)).toEqual([]);
  });

  test('when the person is named beside the government of the department', () => {
    expect(problemsOn('2019-01-01', 'Minister', council)).toEqual([]);
  });

  test('when no end of it is known', () => {
    expect(problemsOn('2030', 'Member')).toEqual([]);
  });

  test('of an organisation, which has no roles of its own', () => {
    const statement = aStatement({ date: '2018', actors: [{ actor: 'council', role: 'witness' }] });
    expect(rolesWereHeld(contextOf([council, statement]))).toEqual([]);
  });
});

describe('a role is refused, with those that are known,', () => {
  test('before the first one of the person', () => {
    expect(problemsOn('2012-07-24')).toMatchObject([
      {
        code: 'role-not-held',
        field: 'actors[0].role',
        value: 'Minister',
        args: { actor: 'Ada', known: 'Minister from 2018-05 to 2019-06-30; Member from 2015-05-07' },
      },
    ]);
  });

  test.each([
    ['the department', lamps],
    ['the government of the department', council],
  ])('when it was over there, and the person is named beside %s', (_, beside) => {
    expect(problemsOn('2019-07-01', 'Minister', beside)).toMatchObject([
      { code: 'role-not-held', args: { known: 'Minister from 2018-05 to 2019-06-30' } },
    ]);
  });

  test('when the person has none on record', () => {
    const actors = [{ actor: 'bea', role: 'Mayor' }];
    const context = contextOf([anActor({ id: 'bea' }), aStatement({ actors })]);
    expect(rolesWereHeld(context)).toMatchObject([{ code: 'role-not-held', args: { known: '' } }]);
  });
});

test('a person who is named without a role needs none', () => {
  const statement = aStatement({ date: '2012', actors: [{ actor: 'ada' }] });
  expect(rolesWereHeld(contextOf([ada, statement]))).toEqual([]);
});

test('a withdrawn statement is left as it was', () => {
  const withdrawn = { date: '2020', reason: 'Never said.' };
  const statement = aStatement({ date: '2012', actors: [{ actor: 'ada', role: 'Minister' }], withdrawn });
  expect(rolesWereHeld(contextOf([ada, statement]))).toEqual([]);
});
