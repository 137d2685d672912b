/** Filters promise how many entries they would find, and keep it; what they find is what the content says. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { soon, visitorOf } from '../support/browser.ts';
import { type ContentEntry, standingEntries } from '../support/content.ts';
import { allResults, boxOf, choicesOf, expectCount, openFilter } from '../support/search-page.ts';

const library = visitorOf('library');
const fixture = visitorOf('fixture');
const { contentDir } = inject('sites').fixture;
const entries = standingEntries(contentDir);

/** Presses a value of a filter, sees that it finds what was promised, and lifts it again. */
async function press(page: Page, filter: string, value: string, count: number, before: number): Promise<void> {
  await openFilter(page, filter);
  await boxOf(page, filter, value).check();
  await expectCount(page, count);
  await page.waitForURL(new RegExp(`[?&]${filter}=${value}(?:&|$)`));
  await boxOf(page, filter, value).uncheck();
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
      // Types have an order of their own, in which they come everywhere; the others come by frequency.
      if (filter !== 'type')
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
      await openFilter(page, filter);
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

/** What the files say; of actors also for whom they spoke. */
function valuesOf({ collection, id, fields, date = '' }: ContentEntry, filter: string): string[] {
  if (filter === 'type') return [collection];
  if (filter === 'theme')
    return withWholes(collection === 'themes' ? [id] : (fields.themes ?? []), (one) => entryOf('themes', one).broader);
  if (collection === 'actors') return [id];
  const actors = (fields.actors ?? []).flatMap(({ actor, role }) => {
    const roles = (entryOf('actors', actor).roles ?? []).filter(
      ({ title, from, to }) => (!role || title === role) && (!from || from <= date) && (!to || date <= to),
    );
    return [actor, ...roles.flatMap(({ organisation }) => organisation ?? [])];
  });
  const spoken = withWholes([...actors, ...(fields.proposed_by ?? [])], (one) => entryOf('actors', one).part_of);
  return [...new Set([...spoken, ...(fields.producers ?? [])])];
}

const entryOf = (collection: string, id: string): ContentEntry['fields'] =>
  entries.find(({ key }) => key === `${collection}/${id}`)?.fields ?? expect.unreachable(`no ${collection}/${id}`);

/** Values, and what they are a part of. */
const withWholes = (values: readonly string[], wholeOf: (value: string) => string | undefined): string[] => [
  ...new Set(values.flatMap((value) => [value, wholeOf(value) ?? value])),
];
