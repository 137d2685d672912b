/** What an actor was at a date. Contract: "Names are those of the day". */
import { describe, expect, test } from 'vitest';
import { nameAt, rolesAt, termAt } from '../../../src/library/tenure.ts';
import { dateSpan } from '../../../src/schema/edtf.ts';
import { anActor } from '../../support/library.ts';
import { anOrganisation } from '../../support/model.ts';

const meta = anOrganisation('meta', {
  name: 'Meta',
  former_names: [
    { name: 'TheFacebook', to: '2005-08' },
    { name: 'Facebook', from: '2005-08', to: '2021-10-28' },
  ],
});

describe('the name of an actor', () => {
  test.each([
    ['2004', 'TheFacebook', 'in a year before the change'],
    ['2005-07-31', 'TheFacebook', 'on a day before it'],
    ['2010', 'Facebook', 'between two changes'],
    ['2021-10-28', 'Facebook', 'on the last day of a name'],
    ['2021-10-29', 'Meta', 'on the day after it'],
    ['2024-05', 'Meta', 'today'],
  ])('in %s was "%s": %s', (date, name) => {
    expect(nameAt(meta, dateSpan(date))).toBe(name);
  });

  test('is the present one where there never was another', () => {
    expect(nameAt(anActor({ name: 'Ada Lumen' }), dateSpan('1900'))).toBe('Ada Lumen');
  });

  test('is the present one between a former name that was used for a time and now', () => {
    const returned = anOrganisation('x', {
      name: 'Mail',
      former_names: [{ name: 'Consignia', from: '2001', to: '2002' }],
    });
    expect(
      ['2000', '2001', '2001-01-01', '2001-06-15', '2002-12-31', '2003'].map((date) =>
        nameAt(returned, dateSpan(date)),
      ),
    ).toEqual(['Mail', 'Consignia', 'Consignia', 'Consignia', 'Consignia', 'Mail']);
  });

  test.each([
    ['earliest first', ['Lanterns', '2010'], ['Lights', '2015']],
    ['latest first', ['Lights', '2015'], ['Lanterns', '2010']],
  ])('is that of the day when former names are written %s', (_, ...names) => {
    const office = anOrganisation('office', {
      name: 'Lamps',
      former_names: names.map(([name = '', to = '']) => ({ name, to })),
    });
    expect(['2009', '2012', '2016'].map((year) => nameAt(office, dateSpan(year)))).toEqual([
      'Lanterns',
      'Lights',
      'Lamps',
    ]);
  });
});

describe('the roles of an actor at a date', () => {
  const ada = anActor({
    roles: [
      { title: 'Minister', from: '2018-05', to: '2019-06-30' },
      { title: 'Member', from: '2015-05-07' },
      { title: 'Founder' },
      { title: 'Student', to: '2010' },
    ],
  });
  test.each([
    ['2005', ['Founder', 'Student']],
    ['2010-12-31', ['Founder', 'Student']],
    ['2011-01-01', ['Founder']],
    ['2012', ['Founder']],
    ['2015-05-06', ['Founder']],
    ['2016', ['Member', 'Founder']],
    ['2018-05-01', ['Minister', 'Member', 'Founder']],
    ['2018', ['Minister', 'Member', 'Founder']],
    ['2019-06-30', ['Minister', 'Member', 'Founder']],
    ['2019-07-01', ['Member', 'Founder']],
    ['2018-01/2020-01', ['Minister', 'Member', 'Founder']],
  ])('in %s: %j, which are those that may have been held on some day of it', (date, titles) => {
    expect(rolesAt(ada, dateSpan(date)).map(({ title }) => title)).toEqual(titles);
  });
});

describe('the term of a body', () => {
  const council = anOrganisation('council', {
    terms: [
      { name: 'Dawn', from: '2015-05-01', to: '2018-06-30' },
      { name: 'Dusk', from: '2018-07-01' },
    ],
  });
  test.each([
    ['2014', undefined, 'before the first'],
    ['2015-05-01', 'Dawn', 'on the first day'],
    ['2018-06-30', 'Dawn', 'on the last day'],
    ['2018-07-01', 'Dusk', 'on the first day of the next'],
    ['2018-05/2018-08', 'Dawn', 'of a date across both, the one that it begins in'],
    ['2015', 'Dawn', 'of a date that begins before the first, the one that it reaches'],
    ['2050', 'Dusk', 'without an end'],
  ])('in %s is %s: %s', (date, name, _) => {
    expect(termAt(council, dateSpan(date))?.name).toBe(name);
  });

  test('has begun from the first day on that its beginning allows', () => {
    const vague = anOrganisation('council', {
      terms: [
        { name: 'Dawn', from: '2015' },
        { name: 'Dusk', from: '2018-07' },
      ],
    });
    const dates = ['2018-06-30', '2018-07-01', '2018-07-15', '2015-06-15'];
    expect(dates.map((date) => termAt(vague, dateSpan(date))?.name)).toEqual(['Dawn', 'Dusk', 'Dusk', 'Dawn']);
  });

  test('is none for a body that has no terms', () => {
    expect(termAt(anOrganisation('friends'), dateSpan('2018'))).toBeUndefined();
  });
});
