/** Dates from and to, as precise as a reader likes; what may lie outside is said. */
import { describe, expect, inject, test } from 'vitest';
import { dateSpan } from '../../src/schema/edtf.ts';
import { countFound, entriesFound, soon, visitorOf } from '../support/browser.ts';
import { standingEntries } from '../support/content.ts';
import { allResults, expectCount } from '../support/search-page.ts';

const { visit } = visitorOf('fixture');
const entries = standingEntries(inject('sites').fixture.contentDir);

/** Entries with a date in the range: certainly, or possibly. Of proposals any step counts. */
function inRange(from: string, to: string): { all: string[]; possibly: number } {
  const first = from ? dateSpan(from).min : '0000';
  const last = to ? dateSpan(to).max : '9999';
  const lies = entries.map(({ key, date, fields }) => {
    const spans = [...(date ? [date] : []), ...(fields.history ?? []).map((step) => step.date)].map(dateSpan);
    return {
      key,
      certain: spans.some(({ min, max }) => first <= min && max <= last),
      touching: spans.some(({ min, max }) => first <= max && min <= last),
    };
  });
  const found = lies.filter(({ touching }) => touching);
  return { all: found.map(({ key }) => key), possibly: found.filter(({ certain }) => !certain).length };
}

const query = (from: string, to: string) =>
  new URLSearchParams({ ...(from && { from }), ...(to && { to }) }).toString();

describe.concurrent('a range of dates finds what lies in it, and says what only may:', () => {
  test.each([
    ['2019', ''],
    ['', '2018'],
    ['2018', '2018'],
    ['2019', '2020'],
    ['2018-07', '2018-07'],
    ['2018-09', '2018-10'],
    ['2018-07-24', '2018-07-24'],
    ['2019-03-15', '2019-11-05'],
    ['', '2018-06-21'],
  ])('from “%s” to “%s”', async (from, to) => {
    const { all, possibly } = inRange(from, to);
    expect(all.length).toBeGreaterThan(0);
    await visit('/about/', async (page) => {
      const found = await allResults(page, `/search/?${query(from, to)}`);
      expect(found.toSorted()).toEqual(all.toSorted());
      const status = (await page.locator('[role=status]').textContent()) ?? '';
      expect(/; (\d+) possibly outside these dates/.exec(status)?.[1] ?? '0').toBe(String(possibly));
    });
  });

  test('and each result that only may is marked', async () => {
    const { all, possibly } = inRange('2018-09-10', '2018-09-20');
    expect([all.length, possibly].every((count) => count > 0 && count < 10)).toBe(true);
    await visit('/search/?from=2018-09-10&to=2018-09-20', async (page) => {
      expect((await entriesFound(page)).length).toBe(all.length);
      expect(await page.getByText('(possibly within these dates)').count()).toBe(possibly);
    });
  });
});

describe.concurrent('dates', () => {
  test('in which nothing is on record, and dates in the wrong order, find nothing, and lifting them is offered', async () => {
    for (const address of ['from=1999&to=2001', 'from=2020&to=2018', 'q=lamps&from=2019-02&to=2018-07-24'])
      await visit(`/search/?${address}`, async (page) => {
        expect(await entriesFound(page), address).toEqual([]);
        expect(await page.locator('[data-notice]').textContent(), address).toMatch(/Lift one of them: Dates/);
      });
  });

  test('are typed at any precision, stand in the address and as chips, and are taken off', async () => {
    await visit('/search/?q=lamps', async (page) => {
      const all = await entriesFound(page);
      await page.locator('input[name=from]').fill('2018-07');
      await page.locator('input[name=from]').press('Enter');
      await page.waitForURL(/from=2018-07$/);
      await page.locator('input[name=to]').fill('2018-12-31');
      await page.locator('input[name=to]').press('Enter');
      await page.waitForURL(/from=2018-07&to=2018-12-31$/);
      const chips = page.locator('[data-chips] a');
      await soon(async () => expect(await chips.count()).toBe(2));
      await chips.filter({ hasText: 'to 2018-12-31' }).click();
      await page.waitForURL(/from=2018-07$/);
      await soon(async () => expect(await page.locator('input[name=to]').inputValue()).toBe(''));
      await chips.filter({ hasText: 'from 2018-07' }).click();
      await page.waitForURL(/q=lamps$/);
      await soon(async () => expect(await entriesFound(page)).toEqual(all));
    });
  });

  test('that are none are not taken, and the reader is told', async () => {
    await visit('/search/?q=lamps', async (page) => {
      const all = await countFound(page);
      await page.locator('input[name=from]').fill('last year');
      await page.locator('input[name=from]').press('Enter');
      expect(await page.locator('input[name=from]').evaluate((box: HTMLInputElement) => box.validity.valid)).toBe(
        false,
      );
      expect(new URL(page.url()).searchParams.get('from')).toBeNull();
      await expectCount(page, all);
    });
  });
});
