/** Searching with the keyboard alone. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { entriesFound, settle, soon, visitorOf } from '../support/browser.ts';

const { visit } = visitorOf('library');

/** Presses Tab until the focus is there, and returns how often; no reader presses more than `limit` times. */
async function tabTo(page: Page, selector: string, limit: number): Promise<number> {
  for (let presses = 1; presses <= limit; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return presses;
  }
  return Number.POSITIVE_INFINITY;
}

const RESULT = '[data-results] > li a[data-title]';
const LIMIT = 60;

describe('from the home page', () => {
  test('a reader tabs to the box, types, tabs to the first result and opens it', async () => {
    await visit('/', async (page) => {
      expect(await tabTo(page, 'main input[name=q]', LIMIT)).toBeLessThan(LIMIT);
      await page.keyboard.type('rule book');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?q=rule\+book$/);
      const [first] = await entriesFound(page);
      await settle(page);
      expect(await tabTo(page, RESULT, LIMIT)).toBeLessThanOrEqual(LIMIT);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === `/${first}/`);
    });
  });

  test('the focus can always be seen', async () => {
    await visit('/search/?q=rule+book', async (page) => {
      await settle(page);
      const unseen: string[] = [];
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate(() => {
          const element = document.activeElement;
          if (!element || element === document.body) return undefined;
          const { outlineStyle, outlineWidth } = getComputedStyle(element);
          const { width, height } = element.getBoundingClientRect();
          return outlineStyle !== 'none' && outlineWidth !== '0px' && width * height > 0 ? '' : element.outerHTML;
        });
        if (focused) unseen.push(focused);
      }
      expect(unseen).toEqual([]);
    });
  });
});

describe('from the box', () => {
  test.each(['children', 'online', 'ofcom'])(
    `the first result of a frequent word, %s, is at most ${LIMIT} presses of Tab away, for all the filters before it`,
    async (word) => {
      await visit(`/search/?q=${word}`, async (page) => {
        await settle(page);
        await page.locator('input[name=q]').focus();
        expect(await tabTo(page, RESULT, LIMIT)).toBeLessThanOrEqual(LIMIT);
      });
    },
  );

  test('a filter is chosen with the space bar, and the focus stays on it', async () => {
    await visit('/search/?q=levy', async (page) => {
      await settle(page);
      await page.locator('input[name=q]').focus();
      expect(await tabTo(page, 'fieldset[data-filter=type] input', LIMIT)).toBeLessThan(LIMIT);
      const value = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
      await page.keyboard.press('Space');
      await page.waitForURL(new RegExp(`type=${value}`));
      await page.waitForFunction((chosen) => {
        const focused = document.activeElement as HTMLInputElement | null;
        return focused?.name === 'type' && focused.value === chosen && focused.checked;
      }, value);
    });
  });
});

test('a question is asked, a part of its reading taken off and a filter found and chosen, all from the keyboard', async () => {
  await visit('/search/', async (page) => {
    await tabTo(page, 'main input[name=q]', LIMIT);
    await page.keyboard.type('what did ofcom say in 2025');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=what/);
    await soon(async () => expect(await page.locator('[data-parts] a').count()).toBe(2));
    expect(await tabTo(page, '[data-parts] li:last-child a', LIMIT)).toBeLessThan(LIMIT);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\?actor=ofcom&plain=1$/);
    // Where the chip was there is nothing: the reader goes on from the box.
    await soon(async () => expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q'));
    await settle(page);
    expect(await tabTo(page, 'fieldset[data-filter=theme] [data-more]', LIMIT)).toBeLessThanOrEqual(LIMIT);
    await page.keyboard.press('Space');
    await soon(async () =>
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-find'))).toBe(true),
    );
    await page.keyboard.type('enforcement');
    expect(await tabTo(page, 'fieldset[data-filter=theme] .choices input', LIMIT)).toBeLessThan(LIMIT);
    await page.keyboard.press('Space');
    await page.waitForURL(/theme=enforcement-and-sanctions/);
    await soon(async () => expect(await page.locator('[data-chips] a').count()).toBe(2));
  });
});
