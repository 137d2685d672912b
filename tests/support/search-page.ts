/** The search page as a reader uses it. Every wait is for what the page must show next, never for time. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { FILTERS } from '../../src/search/query.ts';
import { countFound, entriesFound, settle, soon } from './browser.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly checked: boolean;
}

/** The values that one filter offers, in the order shown. */
export async function choicesOf(page: Page, filter: string): Promise<Choice[]> {
  await settle(page);
  return page.locator(`fieldset[data-filter=${filter}] label`).evaluateAll((labels) =>
    labels.map((label) => {
      const box = label.querySelector('input');
      const text = (selector: string) => label.querySelector(selector)?.textContent ?? '';
      return {
        value: box?.value ?? '',
        label: text('[data-label]'),
        count: Number(text('[data-count]')),
        checked: box?.checked ?? false,
      };
    }),
  );
}

/** Opens a filter that shows only its first values. */
export async function openFilter(page: Page, filter: string): Promise<void> {
  await settle(page);
  const more = page.locator(`fieldset[data-filter=${filter}] [data-more]`);
  if ((await more.isVisible()) && (await more.getAttribute('aria-expanded')) !== 'true') await more.click();
}

export const boxOf = (page: Page, filter: string, value: string): Locator =>
  page.locator(`fieldset[data-filter=${filter}] input[value="${value}"]`);

/** Waits until the page says that so many entries were found. */
export async function expectCount(page: Page, count: number): Promise<void> {
  const said = new RegExp(`^${foundText(count)}(?:[;:]|$)`);
  await soon(async () => expect(await page.locator('[role=status]').textContent()).toMatch(said));
}

function foundText(count: number): string {
  if (count === 0) return 'No entries found';
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'entry' : 'entries'} found`;
}

/** All results of a search, page after page, in order. At most `limit`. */
export async function allResults(page: Page, address: string, limit = 100): Promise<string[]> {
  await page.goto(address);
  const total = await countFound(page);
  const found = await entriesFound(page);
  for (let number = 2; found.length < Math.min(total, limit); number += 1) {
    await page.goto(`${address}${address.includes('?') ? '&' : '?'}page=${number}`);
    const more = await entriesFound(page);
    if (more.length === 0) throw new Error(`${address} promises ${total} entries and has no page ${number}`);
    found.push(...more);
  }
  return found;
}

/** What a reader sees of a search: enough to tell whether two pages show the same. */
export async function stateOf(page: Page): Promise<object> {
  return {
    found: await entriesFound(page),
    status: await page.locator('[role=status]').textContent(),
    q: await page.locator('input[name=q]').inputValue(),
    from: await page.locator('input[name=from]').inputValue(),
    to: await page.locator('input[name=to]').inputValue(),
    sort: await page.locator('select[name=sort]').inputValue(),
    page: await page.locator('[data-pages] [aria-current=page]').allTextContents(),
    chosen: await Promise.all(
      FILTERS.map(async (filter) =>
        (await choicesOf(page, filter)).filter(({ checked }) => checked).map(({ value }) => value),
      ),
    ),
  };
}
