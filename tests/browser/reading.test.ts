/** Reading without search: by links, by addresses, by keyboard, on a phone, on paper, without a script. */
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { soon, visitorOf } from '../support/browser.ts';
import { COLLECTIONS, standingEntries } from '../support/content.ts';
import { sampled } from '../support/pages.ts';

const library = visitorOf('library');
const fixture = visitorOf('fixture');
const plain = { javaScriptEnabled: false };

describe('a newcomer’s question is answered from the home page in three clicks, without search', () => {
  const follow = async (page: Page, names: readonly (string | RegExp)[]) => {
    for (const name of names) await page.getByRole('link', { name }).first().click();
    await page.waitForLoadState('domcontentloaded');
    return page.locator('main').textContent();
  };

  test('what did Sam Gyimah say in 2018', async () => {
    const text = await library.visit('/', (page) => follow(page, [/^G$/, 'Sam Gyimah', /^Sam Gyimah says/]), plain);
    expect(text).toContain('big responsibilities');
  });

  test('what became of the NSPCC’s rule book', async () => {
    const text = await library.visit('/', (page) => follow(page, [/NSPCC calls for a rule book/]), plain);
    expect(text).toContain('Superseded');
  });

  test('who opposed the ban for under-16s', async () => {
    const names = ['Minimum age for social media', /A minimum age of 16 for social media/];
    const text = await library.visit('/', (page) => follow(page, names), plain);
    expect(text).toMatch(/on record: .* opposes/);
  });
});

describe('an address lands on the words', () => {
  test.each([
    [
      'the address of a quotation',
      '/statements/lumen-lamps-are-for-people/#q2',
      'I would dim every one of them tonight.',
    ],
    ['a short link with the anchor of a quotation', '/r/S1/#q2', 'I would dim every one of them tonight.'],
    ['the address that an entry had before', '/statements/friends-call-for-dark-skies/#q1', 'Half the light is enough'],
  ])('%s', async (_, address, words) => {
    await fixture.visit(address, async (page) => {
      await page.waitForFunction(() => document.querySelector(':target'));
      const target = page.locator(':target');
      expect(await target.textContent()).toContain(words);
      expect(await target.evaluate((element) => element.getBoundingClientRect().top < innerHeight)).toBe(true);
      expect(new URL(page.url()).pathname).toMatch(
        /^\/statements\/(?:lumen-lamps-are-for-people|friends-write-to-the-council)\/$/,
      );
    });
  });

  test('of the entries that came first, as the newspaper article is cited by them', async () => {
    await library.visit('/r/S1/#q4', async (page) => {
      await page.waitForURL(/\/statements\/2018-gyimah-duty-of-care-remark\/#q4$/);
      expect(await page.locator(':target').textContent()).toContain('oil companies');
    });
  });

  test('without a script a short link leads to the entry', async () => {
    await fixture.visit('/r/S1/', (page) => page.waitForURL(/\/statements\/lumen-lamps-are-for-people\/$/), plain);
  });

  test('and Back goes to where the reader came from, not to the short link', async () => {
    await fixture.visit('/about/', async (page) => {
      await page.goto('/r/S1/');
      await page.waitForURL(/\/statements\/lumen-lamps-are-for-people\/$/);
      await page.goBack();
      await page.waitForURL(/\/about\/$/);
    });
  });
});

describe('without a script', () => {
  test('the search page says that it needs one, and leads to every list', async () => {
    await library.visit(
      '/search/',
      async (page) => {
        expect(await page.locator('main').textContent()).toContain('needs JavaScript');
        for (const path of [...COLLECTIONS.map((name) => `/${name}/`), '/dates/']) {
          expect(await page.locator(`main a[href="${path}"]`).isVisible(), path).toBe(true);
        }
      },
      plain,
    );
  });

  test('the search page shows no control that does nothing', async () => {
    await library.visit(
      '/search/',
      async (page) =>
        expect(await page.locator('main select:visible, main input[type=checkbox]:visible').count()).toBe(0),
      plain,
    );
  });
});

test('the first press of Tab offers to skip to the content, and the skip leads there', async () => {
  await library.visit('/statements/', async (page) => {
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    expect(await skip.textContent()).toBe('Skip to the content');
    await soon(async () =>
      expect(await skip.evaluate((element) => element.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0),
    );
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });
});

describe.concurrent('a phone of 320 px shows entries without scrolling sideways:', () => {
  const { contentDir } = inject('sites').library;
  const phone = { viewport: { width: 320, height: 640 } };

  test.each(COLLECTIONS)('%s', async (collection) => {
    const paths = standingEntries(contentDir)
      .filter((entry) => entry.collection === collection)
      .map(({ path }) => path);
    const some = sampled(paths, 25);
    expect(some.length).toBe(25);
    const wide = await library.visit(
      '/',
      async (page) => {
        const found: string[] = [];
        for (const path of some) {
          await page.goto(path);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (overflow > 0) found.push(`${path}: ${overflow} px`);
        }
        return found;
      },
      phone,
    );
    expect(wide).toEqual([]);
  });
});

test('on paper stand the entry, its address and those of its sources, and no navigation', async () => {
  await fixture.visit('/statements/lumen-lamps-are-for-people/', async (page) => {
    expect(await page.locator('header nav').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['header nav', 'header form', '.skip', 'footer ul'])
      expect(await page.locator(hidden).isVisible(), hidden).toBe(false);
    expect(await page.locator('blockquote').first().isVisible()).toBe(true);
    expect(await page.getByText('lamps.example/r/S1/').isVisible()).toBe(true);
    const printed = await page
      .locator('a[rel~=external]')
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
    expect(printed).toContain('https://council.nowhereshire.example/record/2018-07-24');
  });
});
