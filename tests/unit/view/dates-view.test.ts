/** The archive by date. */
import { describe, expect, test } from 'vitest';
import { datePages, datesView } from '../../../src/view/dates-view.ts';
import { aProposal, aStatement } from '../../support/library.ts';
import { libraryOf } from '../../support/model.ts';

const library = libraryOf([
  aStatement({ id: 'summer', title: 'A summer remark', date: '2017-07-24' }),
  aStatement({ id: 'autumn', date: '2018-10' }),
  aStatement({ id: 'vague', date: '2018' }),
  aStatement({ id: 'new-year', date: '2018-12-31/2019-01-01' }),
  aProposal({
    id: 'dim',
    title: 'Dim the lamps',
    date: '2017',
    history: [
      { status: 'proposed', date: '2017-07-21' },
      { event: 'Debated', date: '2018-10-03', note: 'No vote was taken.' },
      { status: 'enacted', date: '2020-02-29' },
    ],
  }),
]);
const view = (year?: string, month?: string) => datesView(library, { year, month });
const links = (items: readonly ({ readonly href: string; readonly text: string } | undefined)[]) =>
  items.map((item) => item && `${item.text} ${item.href}`);

test('the archive has a page for all years, each year and each month with something in it, and no other', () => {
  expect(datePages(library).map(({ year, month }) => [year, month].filter(Boolean).join('/'))).toEqual([
    '',
    '2017',
    '2017/07',
    '2018',
    '2018/10',
    '2019',
    '2020',
    '2020/02',
  ]);
});

test('all years are listed with how much stands in each; what touches two years stands in both', () => {
  expect(view().parts.map(({ text, href, count }) => [text, href, count])).toEqual([
    ['2017', '/dates/2017/', '2 items on record'],
    ['2018', '/dates/2018/', '4 items on record'],
    ['2019', '/dates/2019/', '1 item on record'],
    ['2020', '/dates/2020/', '1 item on record'],
  ]);
});

describe('a year', () => {
  test('lists its months, and apart from them what is in no known month', () => {
    const { parts, groups, summary, title } = view('2018');
    expect([title, summary]).toEqual(['2018', '4 items on record']);
    expect(parts.map(({ text, href, count }) => [text, href, count])).toEqual([
      ['October', '/dates/2018/10/', '2 items on record'],
    ]);
    expect(groups.map(({ lines }) => lines.map(({ key }) => key))).toEqual([
      ['statements/vague', 'statements/new-year'],
    ]);
    expect(groups[0]?.heading).toMatch(/month is not certain/);
  });

  test('leads up, and to the years before and after with something in them', () => {
    expect(links(view('2018').above)).toEqual(['Dates /dates/']);
    expect(links([view('2018').before, view('2018').after])).toEqual(['2017 /dates/2017/', '2019 /dates/2019/']);
    expect(links([view('2017').before, view('2020').after])).toEqual([undefined, undefined]);
  });
});

describe('a month', () => {
  test('shows statements as they are, and steps of proposals as the proposal with what happened on that day', () => {
    expect(view('2018', '10').groups.flatMap(({ lines }) => lines)).toMatchObject([
      { key: 'statements/autumn', when: { text: 'October 2018' } },
      {
        key: 'proposals/dim',
        title: 'Dim the lamps',
        when: { text: '3 October 2018' },
        details: ['Proposal', 'Debated'],
        summary: 'No vote was taken.',
      },
    ]);
    expect(view('2017', '07').groups[0]?.lines.map(({ title, details }) => [title, details.at(-1)])).toEqual([
      ['Dim the lamps', 'Proposed'],
      ['A summer remark', 'Speech'],
    ]);
  });

  test('leads up to its year, and to the nearest months with something in them, across years', () => {
    expect(links(view('2018', '10').above)).toEqual(['Dates /dates/', '2018 /dates/2018/']);
    expect(links([view('2018', '10').before, view('2018', '10').after])).toEqual([
      'July 2017 /dates/2017/07/',
      'February 2020 /dates/2020/02/',
    ]);
  });

  test('is not taken for the same month of another year', () => {
    const two = libraryOf([
      aStatement({ date: '2018-10' }),
      aStatement({ date: '2019-10' }),
      aStatement({ date: '2020-10' }),
    ]);
    const { before, after } = datesView(two, { year: '2019', month: '10' });
    expect(links([before, after])).toEqual(['October 2018 /dates/2018/10/', 'October 2020 /dates/2020/10/']);
  });

  test('has a title in words and an address of its own', () => {
    expect(view('2018', '10').meta).toMatchObject({
      title: 'October 2018',
      canonical: 'https://lamps.example/dates/2018/10/',
    });
  });
});

test('every link of the archive leads to a page of it', () => {
  const pages = datePages(library);
  const paths = pages.map(({ year, month }) => ['/dates/', year && `${year}/`, month && `${month}/`].join(''));
  for (const page of pages) {
    const { parts, above, before, after } = datesView(library, page);
    for (const link of [...parts, ...above, before, after]) if (link) expect(paths).toContain(link.href);
  }
});
