/** A question in a reader's own words: how it is read, and how the reading is changed. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { countFound, entriesFound, soon, visitorOf } from '../support/browser.ts';
import { allResults, boxOf, expectCount, openFilter } from '../support/search-page.ts';

const { visit } = visitorOf('library');

const QUESTION = 'ministers on encryption before 2022';
const ADDRESS = `/search/?${new URLSearchParams({ q: QUESTION })}`;
const THEME = 'encryption-and-private-messaging';
/** The same, chosen by hand. */
const CHOSEN = `/search/?theme=${THEME}&category=minister&to=2021&plain=1`;

const reading = (page: Page) => page.locator('[data-reading]');
const part = (page: Page, text: string) => page.locator('[data-parts] a', { hasText: text });

describe.concurrent('a question', () => {
  test('finds what its filters would find, and says how it was read', async () => {
    const chosen = await visit('/about/', (page) => allResults(page, CHOSEN));
    expect(chosen.length).toBeGreaterThan(2);
    await visit('/about/', async (page) => {
      expect((await allResults(page, ADDRESS)).toSorted()).toEqual(chosen.toSorted());
      await page.goto(ADDRESS);
      await entriesFound(page);
      const said = page.locator('[data-read-as]');
      expect(await said.textContent()).toBe(
        'statements by ministers on encryption and private messaging, before 2022.',
      );
      expect(await part(page, '').evaluateAll((chips) => chips.length)).toBe(3);
      expect(await page.locator('input[name=q]').inputValue()).toBe(QUESTION);
      expect(await page.locator('input[name=to]').inputValue()).toBe('2021');
      await boxOf(page, 'category', 'minister').waitFor();
      expect(await boxOf(page, 'category', 'minister').isChecked()).toBe(true);
      expect(await boxOf(page, 'theme', THEME).isChecked()).toBe(true);
    });
  });

  test.each([
    ['ministers', `/search/?theme=${THEME}&to=2021&plain=1`],
    ['encryption', '/search/?category=minister&to=2021&plain=1'],
    ['before 2022', `/search/?theme=${THEME}&category=minister&plain=1`],
  ])('without its “%s” is a search of the rest, in the address and on the page', async (text, rest) => {
    const count = await visit(rest, countFound);
    await visit(ADDRESS, async (page) => {
      await entriesFound(page);
      await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
      await part(page, text).click();
      await page.waitForURL(rest);
      // The page is not loaded anew, and the focus is not lost with the chip.
      expect(
        await page.evaluate(() => 'sameDocument' in globalThis && document.activeElement?.getAttribute('name')),
      ).toBe('q');
      await expectCount(page, count);
      expect(await reading(page).isVisible()).toBe(false);
      expect(await page.locator('[data-chips] a').count()).toBe(2);
      await page.goBack();
      await soon(async () => expect(await reading(page).isVisible()).toBe(true));
    });
  });

  test('taken as plain words is searched as words, and stays so', async () => {
    await visit(ADDRESS, async (page) => {
      const read = await entriesFound(page);
      await page.getByRole('link', { name: 'Take it as plain words' }).click();
      await page.waitForURL(/plain=1/);
      await soon(async () => expect(await reading(page).isVisible()).toBe(false));
      const words = await entriesFound(page);
      expect(words).not.toEqual(read);
      expect(await page.locator('[data-chips] a').count()).toBe(0);
      expect(await visit(page.url(), entriesFound)).toEqual(words);
    });
  });

  test('loses a filter that is unticked, and only that', async () => {
    const rest = `/search/?theme=${THEME}&to=2021&plain=1`;
    const count = await visit(rest, countFound);
    await visit(ADDRESS, async (page) => {
      await openFilter(page, 'category');
      await boxOf(page, 'category', 'minister').uncheck();
      await page.waitForURL(rest);
      await expectCount(page, count);
      expect(await boxOf(page, 'theme', THEME).isChecked()).toBe(true);
    });
  });

  test('keeps what was chosen by hand', async () => {
    await visit(`${ADDRESS}&category=platform`, async (page) => {
      await entriesFound(page);
      await boxOf(page, 'category', 'platform').waitFor();
      expect(await boxOf(page, 'category', 'platform').isChecked()).toBe(true);
      await expectCount(page, await visit(CHOSEN.replace('minister', 'platform'), countFound));
    });
  });

  test('that would find nothing as it is read is searched as words', async () => {
    await visit(`/search/?${new URLSearchParams({ q: 'what did the nspcc say in 1995' })}`, async (page) => {
      expect((await entriesFound(page)).length).toBeGreaterThan(0);
      expect(await reading(page).isVisible()).toBe(false);
    });
  });

  test('that is the name of an entry is a name', async () => {
    const { title, key } = await visit('/search/?type=proposals', async (page) => {
      const [first = ''] = await entriesFound(page);
      return { key: first, title: (await page.locator('[data-title]').first().textContent()) ?? '' };
    });
    await visit(`/search/?${new URLSearchParams({ q: title })}`, async (page) => {
      expect((await entriesFound(page))[0]).toBe(key);
      expect(await reading(page).isVisible()).toBe(false);
    });
  });
});

test('a reader who types a question and a further word is told what is read each time', async () => {
  await visit('/search/', async (page) => {
    const box = page.locator('main input[name=q]');
    await box.pressSequentially('what did ofcom say');
    await soon(async () => expect(await page.locator('[data-read-as]').textContent()).toBe('statements by Ofcom.'));
    await box.pressSequentially(' since 2025');
    await soon(async () =>
      expect(await page.locator('[data-read-as]').textContent()).toBe('statements by Ofcom, since 2025.'),
    );
    await box.fill('grooming');
    await soon(async () => expect(await reading(page).isVisible()).toBe(false));
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true);
    await soon(async () => expect(await page.locator('input[name=from]').inputValue()).toBe(''));
  });
});

test('a question that is put in another order, or in groups, stays a question', async () => {
  await visit(ADDRESS, async (page) => {
    const count = await countFound(page);
    await page.locator('select[name=sort]').selectOption('oldest');
    await page.waitForURL(/before\+2022&sort=oldest$/);
    await page.locator('select[name=group]').selectOption('year');
    await page.waitForURL(/before\+2022&group=year&sort=oldest$/);
    await expectCount(page, count);
    await soon(async () => expect(await reading(page).isVisible()).toBe(true));
    const years = await page.locator('[data-results] .group').allTextContents();
    expect(years).toEqual(years.toSorted());
  });
});

test('a question that is asked after another keeps nothing of it', async () => {
  await visit(ADDRESS, async (page) => {
    await boxOf(page, 'category', 'minister').waitFor();
    await page.locator('main input[name=q]').fill('what did ofcom say');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?q=what\+did\+ofcom\+say$/);
    await expectCount(page, await visit('/search/?q=what+did+ofcom+say', countFound));
  });
});
