/** Filters promise how many entries they would find, and keep it; what they find is what the content says. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { soon, visitorOf } from '../support/browser.ts';
import { type ContentEntry, standingEntries } from '../support/content.ts';
import { allResults, boxOf, choicesOf, expectCount } from '../support/search-page.ts';

const library = visitorOf('library');
const fixture = visitorOf('fixture');
const { contentDir } = inject('sites').fixture;
const entries = standingEntries(contentDir);

/** Presses a value of a filter, sees that it finds what was promised, and lifts it again. */
async function press(page: Page, filter: string, value: string, count: number, before: number): Promise<void> {
  await boxOf(page, filter, value).check();
  await expectCount(page, count);
  await page.waitForURL(new RegExp(`[?&]${filter}=${value}(?:&|$)`));
  await boxOf(page, filter, value).click();
  await expectCount(page, before);
}

describe.concurrent.each(['type', 'theme', 'actor'])('the filter by %s', (filter) => {
  test('offers every value of the fixture library with the number of entries that it finds', async () => {
    await fixture.visit('/search/', async (page) => {
      const offered = await choicesOf(page, filter);
      const expected = Map.groupBy(
        entries.flatMap((entry) => valuesOf(entry, filter)),
        (value) => value,
      );
      expect(offered.map(({ value, count }) => `${value} ${count}`).sort()).toEqual(
        [...expected].map(([value, list]) => `${value} ${list.length}`).sort(),
      );
      expect(offered.length).toBeGreaterThan(2);
      for (const { value } of offered) {
        const found = await allResults(page, `/search/?${filter}=${value}`);
        const wanted = entries.filter((entry) => valuesOf(entry, filter).includes(value)).map(({ key }) => key);
        expect(found.sort()).toEqual(wanted.sort());
      }
    });
  });

  test('narrows a search of the library to as many entries as it says', async () => {
    await library.visit('/search/?q=platforms', async (page) => {
      const offered = await choicesOf(page, filter);
      const all = Number(
        (await page.locator('[role=status]').textContent())?.match(/^[\d,]+/)?.[0].replaceAll(',', ''),
      );
      expect(offered.length).toBeGreaterThan(3);
      expect(offered.map(({ count }) => count)).toEqual(offered.map(({ count }) => count).sort((a, b) => b - a));
      for (const { value, count } of [...offered.slice(0, 2), ...offered.slice(-1)]) {
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThanOrEqual(all);
        await press(page, filter, value, count, all);
      }
    });
  });

  test('counts, once it is used, what a second value would find beside the first', async () => {
    await library.visit('/search/?q=platforms', async (page) => {
      const [first] = await choicesOf(page, filter);
      if (!first) throw new Error(`There is no ${filter} to choose`);
      await boxOf(page, filter, first.value).check();
      await expectCount(page, first.count);
      await soon(async () => expect((await choicesOf(page, filter))[0]?.checked).toBe(true));
      const [chosen, second] = await choicesOf(page, filter);
      expect(chosen).toMatchObject({ value: first.value, count: first.count });
      if (!second) throw new Error(`There is no second ${filter}`);
      await boxOf(page, filter, second.value).check();
      await page.waitForURL(new RegExp(`${filter}=${second.value}`));
      const both = await library.visit(
        `/search/?q=platforms&${filter}=${first.value}&${filter}=${second.value}`,
        async (other) => (await other.locator('[role=status]:not(:empty)').textContent()) ?? '',
      );
      await soon(async () => expect(await page.locator('[role=status]').textContent()).toBe(both));
      const found = Number(both.match(/^[\d,]+/)?.[0].replaceAll(',', ''));
      // They may share entries: an actor's statement has several themes and speakers, but one type.
      expect(found).toBeGreaterThanOrEqual(Math.max(first.count, second.count));
      expect(found).toBeLessThanOrEqual(first.count + second.count);
      if (filter === 'type') expect(found).toBe(first.count + second.count);
    });
  });
});

describe.concurrent('years', () => {
  const touching = (from: number, to: number) =>
    entries
      .filter(({ date }) => date && yearsOf(date).some((year) => year >= from && year <= to))
      .map(({ key }) => key);

  test.each([
    ['from 2019 on', 'from=2019', touching(2019, 9999)],
    ['up to 2018', 'to=2018', touching(0, 2018)],
    ['in 2018', 'from=2018&to=2018', touching(2018, 2018)],
    ['in 2019 and 2020', 'from=2019&to=2020', touching(2019, 2020)],
  ])('%s find the entries whose date lies in them, or partly', async (_, query, expected) => {
    expect(expected.length).toBeGreaterThan(2);
    const found = await fixture.visit('/about/', (page) => allResults(page, `/search/?${query}`));
    expect(found.sort()).toEqual(expected.sort());
  });

  test('in which nothing is on record, and years in the wrong order, find nothing', async () => {
    for (const query of ['from=1999&to=2001', 'from=2020&to=2018', 'q=lamps&from=2020&to=2018'])
      expect(await fixture.visit('/about/', (page) => allResults(page, `/search/?${query}`)), query).toEqual([]);
  });

  test('are chosen in the form, and stand in the address', async () => {
    await fixture.visit('/search/', async (page) => {
      await page.locator('select[name=from]').selectOption('2018');
      await page.locator('select[name=to]').selectOption('2018');
      await page.waitForURL(/from=2018&to=2018/);
      await expectCount(page, touching(2018, 2018).length);
    });
  });
});

function valuesOf({ collection, id, fields }: ContentEntry, filter: string): string[] {
  if (filter === 'type') return [collection];
  if (filter === 'theme') return collection === 'themes' ? [id] : [...(fields.themes ?? [])];
  if (collection === 'actors') return [id];
  const actors = (fields.actors ?? []).map(({ actor }) => actor);
  return [...new Set([...actors, ...(fields.proposed_by ?? []), ...(fields.producers ?? [])])];
}

function yearsOf(edtf: string): number[] {
  const [from = '', to = from] = edtf.split('/');
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
