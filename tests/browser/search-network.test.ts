/** Slow answers, several tabs, and going back and forward: what is shown is what was asked last. */
import { expect, test } from 'vitest';
import { entriesFound, soon, visitorOf } from '../support/browser.ts';

const { visit } = visitorOf('library');

test('an answer that comes late never takes the place of a newer one', async () => {
  const [levy, encryption] = [
    await visit('/search/?q=levy', entriesFound),
    await visit('/search/?q=encryption', entriesFound),
  ];
  expect(levy).not.toEqual(encryption);
  await visit('/about/', async (page) => {
    /** What is held back: the first documents asked for, those of “levy”. */
    const held: (() => void)[] = [];
    let holding = true;
    await page.route('**/pagefind/fragment/**', async (route) => {
      if (holding) await new Promise<void>((resolve) => held.push(resolve));
      await route.continue();
    });
    await page.goto('/search/?q=levy');
    await soon(async () => expect(held.length).toBeGreaterThan(0));
    holding = false;
    await page.locator('main input[name=q]').fill('encryption');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=encryption$/);
    await soon(async () => expect(await entriesFound(page)).toEqual(encryption));
    const late = page.waitForResponse('**/pagefind/fragment/**');
    for (const release of held) release();
    await late;
    await page.waitForLoadState('networkidle');
    expect(await entriesFound(page)).toEqual(encryption);
    expect(new URL(page.url()).search).toBe('?q=encryption');
  });
});

test('two tabs search side by side without disturbing each other', async () => {
  await visit('/search/?q=levy', async (page) => {
    const levy = await entriesFound(page);
    const other = await page.context().newPage();
    await other.goto('/search/?q=encryption&sort=newest');
    const encryption = await entriesFound(other);
    await other.locator('main input[name=q]').fill('grooming');
    await other.keyboard.press('Enter');
    await other.waitForURL(/q=grooming/);
    await soon(async () => expect(await entriesFound(other)).not.toEqual(encryption));
    expect(await entriesFound(page)).toEqual(levy);
    expect(await page.locator('select[name=sort]').inputValue()).toBe('relevance');
    await page.reload();
    expect(await entriesFound(page)).toEqual(levy);
  });
});

test('a reader who opens a result and goes back is at the same place of the same search', async () => {
  await visit('/search/?q=grooming', async (page) => {
    const found = await entriesFound(page);
    const last = page.locator('[data-results] > li a[data-title]').last();
    await last.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(0);
    await last.click();
    await page.waitForURL(/\/\?q=grooming$/);
    await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
    await page.goBack();
    await soon(async () => expect(await entriesFound(page)).toEqual(found));
    await soon(async () => expect(await page.evaluate(() => scrollY)).toBe(before));
  });
});

test('typing leaves one step in the history, choosing one for each choice', async () => {
  await visit('/about/', async (page) => {
    await page.goto('/search/');
    await page.locator('main input[name=q]').pressSequentially('grooming');
    await page.waitForURL(/q=grooming$/);
    await entriesFound(page);
    await page.locator('select[name=sort]').selectOption('newest');
    await page.waitForURL(/sort=newest/);
    await page.goBack();
    await page.waitForURL(/q=grooming$/);
    await soon(async () => expect(await page.locator('select[name=sort]').inputValue()).toBe('relevance'));
    await page.goBack();
    await page.waitForURL(/\/about\/$/);
  });
});
