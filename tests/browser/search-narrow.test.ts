/** Filters by stance, status and kind of actor; chips; groups; what to lift when nothing is found. */
import { describe, expect, inject, test } from 'vitest';
import { countFound, entriesFound, soon, visitorOf } from '../support/browser.ts';
import { standingEntries } from '../support/content.ts';
import { allResults, boxOf, choicesOf, expectCount, openFilter } from '../support/search-page.ts';

const library = visitorOf('library');
const fixture = visitorOf('fixture');
const entries = standingEntries(inject('sites').library.contentDir);
const statements = entries.filter(({ collection }) => collection === 'statements');

describe.concurrent('a filter', () => {
  test.each(['opposes', 'neutral'])('by the stance “%s” finds the statements that take it', async (stance) => {
    const wanted = statements.filter(({ fields }) => fields.positions?.some((one) => one.stance === stance));
    const found = await library.visit('/about/', (page) =>
      allResults(page, `/search/?type=statements&stance=${stance}`, 2000),
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect(found.toSorted()).toEqual(wanted.map(({ key }) => key).toSorted());
  });

  test.each([
    ['status', 'superseded', ['proposals/dim-lamps-after-midnight']],
    ['status', 'in-force', ['proposals/part-night-lighting-act']],
    ['stance', 'neutral', ['proposals/lamp-register', 'statements/council-answers-a-question']],
    [
      'category',
      'minister',
      ['actors/ada-lumen', 'statements/lumen-has-second-thoughts', 'statements/lumen-lamps-are-for-people'],
    ],
    ['source', 'letter', ['sources/friends-letter-2018', 'statements/friends-write-to-the-council']],
  ])('by %s %s finds just what the entries say, and offers how many', async (filter, value, wanted) => {
    await fixture.visit('/search/', async (page) => {
      await openFilter(page, filter);
      const offered = (await choicesOf(page, filter)).find((choice) => choice.value === value);
      expect(offered?.count).toBe(wanted.length);
      await boxOf(page, filter, value).check();
      await page.waitForURL(new RegExp(`${filter}=${value}`));
      await expectCount(page, wanted.length);
      expect((await entriesFound(page)).toSorted()).toEqual(wanted);
    });
  });

  test('with many values shows the first, then all, and can itself be searched', async () => {
    await library.visit('/search/?q=children', async (page) => {
      const all = await choicesOf(page, 'actor');
      const shown = page.locator('fieldset[data-filter=actor] .choices label:visible');
      expect(all.length).toBeGreaterThan(20);
      expect(await shown.count()).toBe(6);
      const more = page.locator('fieldset[data-filter=actor] [data-more]');
      expect(await more.textContent()).toBe(`Show all ${all.length}`);
      await more.click();
      expect(await shown.count()).toBe(all.length);
      const find = page.getByRole('searchbox', { name: 'Find in actor' });
      expect(await find.evaluate((box) => box === document.activeElement)).toBe(true);
      await find.fill('nspcc');
      await soon(async () => expect(await shown.allTextContents()).toEqual([expect.stringContaining('NSPCC')]));
      expect(new URL(page.url()).search).toBe('?q=children');
      await boxOf(page, 'actor', 'nspcc').check();
      await page.waitForURL(/actor=nspcc/);
    });
  });
});

describe.concurrent('what is chosen', () => {
  test('shows as chips by the names that people know; each is taken off alone', async () => {
    await library.visit(
      '/search/?q=children&type=statements&actor=nspcc&actor=ofcom&stance=supports&from=2018',
      async (page) => {
        const chips = page.locator('[data-chips] a');
        await soon(async () => expect(await chips.filter({ hasText: 'Actor: Ofcom' }).count()).toBe(1));
        expect(await chips.count()).toBe(5);
        await chips.filter({ hasText: 'Ofcom' }).click();
        await page.waitForURL(/\?q=children&type=statements&actor=nspcc&stance=supports&from=2018$/);
        await soon(async () => expect(await chips.count()).toBe(4));
        await soon(async () => {
          const actors = await choicesOf(page, 'actor');
          expect(actors.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(['nspcc']);
        });
        expect(await page.locator('input[name=q]').evaluate((box) => box === document.activeElement)).toBe(true);
      },
    );
  });

  test('and finds nothing is told by what each filter hides', async () => {
    const query = 'q=grooming&type=themes&stance=opposes';
    const [type, stance] = [
      await library.visit('/search/?q=grooming&stance=opposes', countFound),
      await library.visit('/search/?q=grooming&type=themes', countFound),
    ];
    await library.visit(`/search/?${query}`, async (page) => {
      expect(await entriesFound(page)).toEqual([]);
      const said = await page.locator('[data-notice]').textContent();
      expect(type + stance).toBeGreaterThan(0);
      for (const [name, count] of [
        ['Type', type],
        ['Stance', stance],
      ] as const)
        if (count > 0) expect(said).toContain(`${name} (then ${count} found)`);
        else expect(said).not.toContain(`${name} (`);
    });
  });
});

describe.concurrent('results', () => {
  test.each(['actor', 'year'])('are grouped by %s at a choice, without any being lost', async (group) => {
    await library.visit('/search/?q=grooming&type=statements', async (page) => {
      const count = await countFound(page);
      await page.locator('select[name=group]').selectOption(group);
      await page.waitForURL(new RegExp(`group=${group}`));
      await page.locator('[data-results] .group').first().waitFor();
      await expectCount(page, count);
      const rows = await page.locator('[data-results] > li').evaluateAll((items) =>
        items.map((item) => ({
          heading: item.querySelector('.group')?.textContent ?? '',
          text: item.textContent ?? '',
        })),
      );
      expect(rows[0]?.heading).not.toBe('');
      const headings = rows.map(({ heading }) => heading).filter(Boolean);
      expect(new Set(headings).size).toBe(headings.length);
      let heading = '';
      for (const row of rows) {
        heading = row.heading || heading;
        expect(row.text.replace(row.heading, '')).toContain(heading.replace(/ \(\d+\)$/, ''));
      }
      const starts = rows.flatMap((row, at) => (row.heading ? [at] : []));
      const sizes = headings.map((one) => Number(/ \((\d+)\)$/.exec(one)?.[1]));
      // The last group may go on on the next page.
      expect(sizes.slice(0, -1)).toEqual(starts.slice(1).map((start, at) => start - (starts[at] ?? 0)));
      expect(sizes.at(-1)).toBeGreaterThanOrEqual(rows.length - (starts.at(-1) ?? 0));
      if (group === 'year') expect(headings).toEqual(headings.toSorted().reverse());
    });
  });
});
