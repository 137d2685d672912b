/** What a reader takes away from a search: its address, and its results for a spreadsheet. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { entriesFound, soon, visitorOf } from '../support/browser.ts';

const { visit, address } = visitorOf('library');
const SEARCH = '/search/?q=grooming&type=statements&from=2018-07';

test('the link that is copied shows the same search to somebody else', async () => {
  const copied = await visit(
    SEARCH,
    async (page) => {
      const found = await entriesFound(page);
      await page.getByRole('button', { name: 'Copy link' }).click();
      await soon(async () => expect(await page.locator('[data-done]').textContent()).toBe('Link copied'));
      return { found, link: await page.evaluate(() => navigator.clipboard.readText()) };
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  );
  expect(copied.link).toBe(`${address()}${SEARCH}`);
  expect(await visit(copied.link, entriesFound)).toEqual(copied.found);
});

test('where the browser refuses to copy, the reader is told; a narrow window first opens the tools', async () => {
  await visit(
    SEARCH,
    async (page) => {
      await entriesFound(page);
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } });
      });
      const copy = page.getByRole('button', { name: 'Copy link' });
      expect(await copy.isVisible()).toBe(false);
      await page.getByText('Sort, group, save').focus();
      await page.keyboard.press('Enter');
      await copy.click();
      const said = page.locator('[data-done]');
      await soon(async () => expect(await said.textContent()).toContain('does not allow copying'));
    },
    { viewport: { width: 320, height: 640 } },
  );
});

test('the results on screen are saved as a file for a spreadsheet', async () => {
  await visit(SEARCH, async (page) => {
    const found = await entriesFound(page);
    const titles = await page.locator('[data-title]').allTextContents();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toMatch(/^\u{FEFF}title,type,date,/u);
    const lines = text.trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',').at(-1))).toEqual(found.map((key) => `${address()}/${key}/`));
    for (const [index, title] of titles.entries()) expect(lines[index]).toContain(title.replaceAll('"', '""'));
  });
});

test('there is nothing to take away where nothing is found', async () => {
  await visit('/search/?q=zyzzyva', async (page) => {
    await entriesFound(page);
    for (const name of ['Copy link', 'Save as CSV'])
      expect(await page.getByRole('button', { name }).isVisible(), name).toBe(false);
  });
});
