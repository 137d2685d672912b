/** The quick search from any page, and an entry that was opened from a result. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { entriesFound, soon, visitorOf } from '../support/browser.ts';

const { visit } = visitorOf('library');
const ENTRY = '/statements/2018-gyimah-duty-of-care-remark/';

const dialog = (page: Page) => page.locator('dialog[data-quick]');
const options = (page: Page) => dialog(page).locator('[role=option]');

async function typed(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await soon(async () => expect(await options(page).count()).toBeGreaterThan(0));
}

describe('the quick search', () => {
  test('opens with the key /, offers the actor of that name first, and Enter opens it', async () => {
    await visit(ENTRY, async (page) => {
      const { promise: loaded, resolve: load } = Promise.withResolvers<void>();
      await page.route(/quick-search/, async (route) => {
        await loaded;
        await route.continue();
      });
      await page.keyboard.press('/');
      await page.keyboard.type('NSPCC');
      // What was typed before the script was there is not lost.
      load();
      await soon(async () => expect(await options(page).first().textContent()).toMatch(/^NSPCC.*Actor/));
      await page.keyboard.press('ArrowDown');
      const input = dialog(page).locator('input[role=combobox]');
      expect(await input.getAttribute('aria-activedescendant')).toBe(await options(page).first().getAttribute('id'));
      expect(await input.getAttribute('aria-expanded')).toBe('true');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/actors\/nspcc\/$/);
    });
  });

  test('opens with Ctrl-K from within a field, searches everything with Enter, and Escape gives the focus back', async () => {
    await visit('/about/', async (page) => {
      await page.locator('header input[name=q]').focus();
      await page.keyboard.press('Control+k');
      await dialog(page).waitFor();
      await page.keyboard.press('Escape');
      expect(await dialog(page).isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.closest('header') !== null)).toBe(true);
      await page.keyboard.press('Control+k');
      await typed(page, 'rule book');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?q=rule\+book$/);
      expect((await entriesFound(page)).length).toBeGreaterThan(0);
    });
  });

  test('leaves / a letter where somebody writes', async () => {
    await visit('/about/', async (page) => {
      await page.locator('header input[name=q]').pressSequentially('and/or');
      expect(await page.locator('header input[name=q]').inputValue()).toBe('and/or');
      expect(await dialog(page).count()).toBe(0);
    });
  });

  test('its key / can be turned off, and stays off', async () => {
    await visit('/about/', async (page) => {
      await page.keyboard.press('/');
      await dialog(page).locator('[data-slash]').uncheck();
      await page.goto('/accessibility/');
      await page.keyboard.press('/');
      await page.keyboard.press('Control+k');
      await dialog(page).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('/');
      expect(await dialog(page).isVisible()).toBe(false);
    });
  });
});

describe('an entry that was opened from a result', () => {
  test('has the words marked, its own address, and leads back to the same place of the list', async () => {
    await visit('/search/?q=duty+of+care+gyimah', async (page) => {
      const found = await entriesFound(page);
      await page.locator(`[data-results] li[data-entry="${ENTRY.slice(1, -1)}"] a[data-title]`).click();
      await page.waitForURL((url) => url.pathname === ENTRY && url.search === '');
      const marked = () => page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map(String));
      await soon(async () => expect(await marked()).toEqual(expect.arrayContaining(['Gyimah', 'duty', 'care'])));
      expect(await marked()).not.toContain('of');
      await page.getByRole('link', { name: 'Back to the results' }).click();
      await page.waitForURL(/\/search\/\?q=duty\+of\+care\+gyimah$/);
      await soon(async () => expect(await entriesFound(page)).toEqual(found));
    });
  });

  test('is marked in no way when it was opened by itself', async () => {
    await visit(ENTRY, async (page) => {
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
      expect(await page.getByRole('link', { name: 'Back to the results' }).count()).toBe(0);
    });
  });
});
