/** A date is shown as precisely as it is known, never more, on every page; and stands where it belongs in the archive. */
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type ContentEntry, contentText, standingEntries } from '../support/content.ts';
import { all, attribute, only, textOf } from '../support/html.ts';
import { fileAt, pageAt, pagesOf } from '../support/pages.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

describe('the dates of the fixture library are shown as', () => {
  const { dir } = inject('sites').fixture;

  test.each([
    ['/statements/lumen-lamps-are-for-people/', '24 July 2018', '2018-07-24'],
    ['/statements/friends-write-to-the-council/', 'September 2018', '2018-09'],
    ['/statements/wick-lamps-sell-themselves/', '2018', '2018'],
    ['/statements/lumen-has-second-thoughts/', 'about March 2019', '2019-03'],
    ['/statements/evidence-on-the-bill/', 'between March and May 2019', '2019-03-01'],
    ['/statements/council-answers-a-question/', 'autumn 2019', undefined],
    ['/proposals/dim-lamps-after-midnight/', 'about 21 June 2018', '2018-06-21'],
    ['/figures/lamps-lit-2018/', 'April 2018 to March 2019', '2018-04-01'],
  ])('%s: %s', (path, words, machine) => {
    const kicker = only(only(pageAt(dir, path).document, 'article'), '.kicker');
    expect(textOf(kicker)).toContain(words);
    expect(all(kicker, 'time').map((time) => [textOf(time), attribute(time, 'datetime')])).toEqual(
      machine ? [[words, machine]] : [],
    );
  });

  test.each([
    ['the list of statements', '/statements/'],
    ['the year', '/dates/2018/'],
  ])('the same in %s', (_, path) => {
    const rows = all(pageAt(dir, path).document, 'main li').map((row) => textOf(row).replace(/\s+/g, ' '));
    const row = rows.find((text) => text.includes('Wick & Sons on what they call "dim-witted" policy'));
    expect(row).toMatch(/ policy ?2018/);
  });
});

describe.each(['library', 'fixture'] as const)('in the %s', (name) => {
  const { dir, contentDir } = inject('sites')[name];
  let entries: ContentEntry[];

  beforeAll(() => {
    entries = standingEntries(contentDir);
  });

  test('no page shows a day that nobody wrote', () => {
    const said = contentText(contentDir);
    const written = new Set([...said.matchAll(/\b(\d{4})-(\d{2})-(\d{2})\b/g)].map(([day]) => day));
    let looked = 0;
    const invented = [...pagesOf(dir)].flatMap(({ path, document }) =>
      [...textOf(only(document, 'main')).matchAll(dayInWords)].flatMap(([words, day = '', month = '', year = '']) => {
        looked += 1;
        const iso = `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;
        return written.has(iso) || said.includes(words) ? [] : [`${path}: ${words}`];
      }),
    );
    expect(looked).toBeGreaterThan(15);
    expect(invented).toEqual([]);
  });

  test('an entry of which the month alone is known says the month alone', () => {
    const monthly = entries.filter(({ date }) => /^\d{4}-(?:0\d|1[0-2])$/.test(date ?? ''));
    expect(monthly.length).toBeGreaterThan(0);
    const shown = monthly.map(({ path }) => textOf(only(pageAt(dir, path).document, 'article header time')));
    expect(shown).toEqual(monthly.map(({ date = '' }) => `${MONTHS[Number(date.slice(5)) - 1]} ${date.slice(0, 4)}`));
  });

  test('the archive has every statement and every step of a proposal in its month, or in its years where the month is open', () => {
    const happenings = entries.flatMap(({ collection, path, date, fields }) => [
      ...(collection === 'statements' && date ? [{ path, date }] : []),
      ...(fields.history ?? []).map((step) => ({ path, date: step.date })),
    ]);
    expect(happenings.length).toBeGreaterThan(8);
    const expected = happenings.flatMap(({ path, date }) => placesOf(date).map((place) => `${place} ${path}`));
    const shown = archivePages(dir).flatMap((place) => {
      const { document } = pageAt(dir, place);
      return all(document, 'main ul.rows .row-title a').map((link) => `${place} ${attribute(link, 'href')}`);
    });
    expect(shown.sort()).toEqual(expected.sort());
  });

  test('the archive counts what it lists', () => {
    const counts = archivePages(dir).map((place) => {
      const { document } = pageAt(dir, place);
      const said = Number(/^[\d,]+/.exec(textOf(only(document, 'main > p.quiet')))?.[0].replaceAll(',', ''));
      const parts = all(document, 'main ul.compact li').map((part) =>
        Number(/(\d+) items? on/.exec(textOf(part))?.[1]),
      );
      const listed = all(document, 'main ul.rows .row-title').length + parts.reduce((sum, part) => sum + part, 0);
      return { place, said, listed };
    });
    expect(counts.length).toBeGreaterThan(1);
    expect(counts.map(({ place, said }) => `${place} ${said}`)).toEqual(
      counts.map(({ place, listed }) => `${place} ${listed}`),
    );
  });
});

const dayInWords = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})\\b`, 'g');

/** Pages of years and months, not the first of all. */
const archivePages = (dir: string): string[] =>
  [...pagesOf(dir)].map(({ path }) => path).filter((path) => /^\/dates\/\d{4}\//.test(path));

/** The pages of the archive on which a date stands. Winters are not in the fixtures: theirs begins in another year. */
function placesOf(edtf: string): string[] {
  const plain = edtf.replace(/[~?%]/g, '');
  const [from = '', to = from] = plain.split('/');
  const month = (date: string) => (/^\d{4}-(?:0\d|1[0-2])/.test(date) ? date.slice(0, 7) : undefined);
  if (month(from) && month(from) === month(to)) return [`/dates/${from.slice(0, 4)}/${from.slice(5, 7)}/`];
  const years = [Number(from.slice(0, 4)), Number(to.slice(0, 4))] as const;
  return Array.from({ length: years[1] - years[0] + 1 }, (_, index) => `/dates/${years[0] + index}/`);
}

test('the archive has no page for a month or year in which nothing is on record', () => {
  const { dir } = inject('sites').fixture;
  expect(fileAt(dir, '/dates/2018/08/')).toBeUndefined();
  expect(fileAt(dir, '/dates/2017/')).toBeUndefined();
  expect(fileAt(dir, '/dates/2018/09/')).toBeDefined();
});
