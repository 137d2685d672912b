/** The order of results, and the address that keeps everything that was chosen. */
import { describe, expect, inject, test } from 'vitest';
import { entriesFound, soon, visitorOf } from '../support/browser.ts';
import type { BuiltSites } from '../support/build-sites.ts';
import { standingEntries } from '../support/content.ts';
import { allResults, boxOf, expectCount, stateOf } from '../support/search-page.ts';

const visitors = { library: visitorOf('library'), fixture: visitorOf('fixture') };

describe.concurrent.each([
  ['fixture', 'everything', '/search/?to=2100', 5],
  ['fixture', 'a word', '/search/?q=lamps', 10],
  ['fixture', 'a theme, which has entries without a date', '/search/?theme=street-lighting', 5],
  ['library', 'a word', '/search/?q=grooming', 30],
  ['library', 'an actor, who has no date', '/search/?actor=ian-russell', 15],
] as const)('in the %s by date, for %s,', (name, _, address, least) => {
  const site: keyof BuiltSites = name;
  const firstDays = new Map(
    standingEntries(inject('sites')[site].contentDir).map(({ key, date }) => [key, date && firstDay(date)]),
  );
  const inOrder = (sort: string) =>
    visitors[name]
      .visit('/about/', (page) => allResults(page, `${address}${sort}`, 2000))
      .then((keys) => ({
        keys,
        days: keys.map((key) => firstDays.get(key)),
      }));

  test('the newest and the oldest come first, what has no date last, and nothing is lost', async () => {
    const [relevance, newest, oldest] = [
      await inOrder(''),
      await inOrder('&sort=newest'),
      await inOrder('&sort=oldest'),
    ];
    expect(relevance.keys.length).toBeGreaterThanOrEqual(least);
    expect(newest.keys.toSorted()).toEqual(relevance.keys.toSorted());
    expect(oldest.keys.toSorted()).toEqual(relevance.keys.toSorted());
    const dated = relevance.days.filter((day) => day !== undefined);
    const undated = relevance.days.filter((day) => day === undefined);
    expect(dated.length).toBeGreaterThan(4);
    expect(newest.days).toEqual([...dated.toSorted().reverse(), ...undated]);
    expect(oldest.days).toEqual([...dated.toSorted(), ...undated]);
  });
});

describe.concurrent('the address', () => {
  const ADDRESS = '/search/?q=ofcom&type=statements&type=figures&actor=ofcom&from=2023&to=2026&sort=newest&page=2';

  test('is the whole state: opened elsewhere, it shows the same', async () => {
    const [one, other] = [
      await visitors.library.visit(ADDRESS, stateOf),
      await visitors.library.visit(ADDRESS, stateOf),
    ];
    expect(one).toMatchObject({ q: 'ofcom', from: '2023', to: '2026', sort: 'newest', page: ['2'] });
    expect(one).toMatchObject({
      chosen: [['statements', 'figures'], [], ['ofcom'], [], [], [], []],
    });
    expect(other).toEqual(one);
  });

  test('made by choosing shows in a new page what was chosen', async () => {
    await visitors.library.visit('/search/?q=encryption', async (page) => {
      await boxOf(page, 'type', 'statements').waitFor();
      await boxOf(page, 'type', 'statements').check();
      await page.waitForURL(/type=statements/);
      await page.locator('select[name=sort]').selectOption('oldest');
      await page.waitForURL(/sort=oldest/);
      await page.locator('input[name=from]').fill('2020-03');
      await page.locator('input[name=from]').press('Enter');
      await page.waitForURL(/from=2020-03/);
      const address = page.url();
      const fresh = await visitors.library.visit(address, stateOf);
      expect(fresh).toMatchObject({ q: 'encryption', from: '2020-03', sort: 'oldest' });
      await soon(async () => expect(await stateOf(page)).toEqual(fresh));
      await page.locator('[data-pages] a', { hasText: '2' }).first().click();
      await page.waitForURL(/page=2/);
      await soon(async () => expect(await stateOf(page)).not.toEqual(fresh));
    });
  });

  test('goes back and forward through what was done', async () => {
    await visitors.fixture.visit('/search/?q=dark', async (page) => {
      const dark = await entriesFound(page);
      expect(dark.length).toBeGreaterThan(1);
      await page.locator('input[name=q]').fill('register');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=register/);
      const register = await visitors.fixture.visit('/search/?q=register', entriesFound);
      expect(register).not.toEqual(dark);
      await soon(async () => expect(await entriesFound(page)).toEqual(register));
      await boxOf(page, 'type', 'proposals').check();
      await page.waitForURL(/q=register&type=proposals/);
      await expectCount(page, register.filter((key) => key.startsWith('proposals/')).length);
      await page.goBack();
      await soon(async () => expect(await entriesFound(page)).toEqual(register));
      await soon(async () => expect(await boxOf(page, 'type', 'proposals').isChecked()).toBe(false));
      await page.goBack();
      await soon(async () => expect(await entriesFound(page)).toEqual(dark));
      expect(await page.locator('input[name=q]').inputValue()).toBe('dark');
      await page.goForward();
      await soon(async () => expect(await entriesFound(page)).toEqual(register));
      expect(await page.locator('input[name=q]').inputValue()).toBe('register');
    });
  });

  test('of a page after the last says so, and how many entries there are', async () => {
    await visitors.fixture.visit('/search/?q=lamps&page=99', async (page) => {
      expect(await entriesFound(page)).toEqual([]);
      expect(await page.locator('[role=status]').textContent()).toMatch(/^\d+ entries found, but there is no page 99$/);
    });
  });
});

/** The earliest day that a date allows. Seasons are those of the north, as the site counts them. */
function firstDay(edtf: string): string {
  const [from = ''] = edtf.replace(/[~?%]/g, '').split('/');
  const [year = '', month = '01', day = '01'] = from.split('-');
  return [year, Number(month) > 20 ? String((Number(month) - 20) * 3).padStart(2, '0') : month, day].join('-');
}
