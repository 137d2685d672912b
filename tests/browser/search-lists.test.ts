/** A list page is searched and filtered in its place, and is a list again when nothing is asked. */
import { describe, expect, inject, test } from 'vitest';
import { countFound, entriesFound, soon, visitorOf } from '../support/browser.ts';
import { standingEntries } from '../support/content.ts';
import { boxOf, expectCount } from '../support/search-page.ts';
import { watch } from '../support/watch.ts';

const { visit, address } = visitorOf('library');
const statements = standingEntries(inject('sites').library.contentDir).filter(
  ({ collection }) => collection === 'statements',
);

describe.concurrent.each([
  ['statements', 'encryption'],
  ['actors', 'children'],
] as const)('the list of %s', (collection, word) => {
  test('is searched in its place, and is there again when the words are deleted', async () => {
    const count = await visit(`/search/?q=${word}&type=${collection}`, countFound);
    expect(count).toBeGreaterThan(0);
    await visit(`/${collection}/`, async (page) => {
      const list = page.locator('[data-unsearched]');
      const box = page.locator('main input[name=q]');
      await box.fill(word);
      await page.waitForURL(`/${collection}/?q=${word}`);
      await expectCount(page, count);
      expect((await entriesFound(page)).filter((key) => !key.startsWith(`${collection}/`))).toEqual([]);
      expect(await list.isVisible()).toBe(false);
      await box.fill('');
      await page.waitForURL((url) => url.pathname === `/${collection}/` && url.search === '');
      await soon(async () => expect(await list.isVisible()).toBe(true));
      expect(await page.locator('[data-results] > li:visible').count()).toBe(0);
    });
  });

  test('has an address for its search, which shows the same', async () => {
    await visit(`/${collection}/?q=${word}`, async (page) => {
      expect((await entriesFound(page)).length).toBeGreaterThan(0);
      expect(await page.locator('main input[name=q]').inputValue()).toBe(word);
      expect(await page.locator('[data-unsearched]').isVisible()).toBe(false);
    });
  });
});

test('a list is filtered without a word, and the filter is taken off again', async () => {
  const opposed = statements.filter(({ fields }) => fields.positions?.some(({ stance }) => stance === 'opposes'));
  await visit('/statements/?stance=opposes', async (page) => {
    await expectCount(page, opposed.length);
    await boxOf(page, 'stance', 'opposes').waitFor();
    await page.locator('[data-chips] a', { hasText: 'Opposes' }).click();
    await page.waitForURL((url) => url.pathname === '/statements/' && url.search === '');
    await soon(async () => expect(await page.locator('[data-unsearched]').isVisible()).toBe(true));
    // A filter that this list does not offer is called what it is.
    await page.goto('/statements/?status=in-force');
    const chip = page.locator('[data-chips] a', { hasText: 'In force' });
    await soon(async () => expect(await chip.textContent()).toContain('Status of the proposal: '));
  });
});

test('a list without a search loads nothing of it until somebody wants to search', async () => {
  await visit('/about/', async (page) => {
    const { faults, requests } = await watch(page, address());
    await page.goto('/statements/');
    await page.waitForLoadState('networkidle');
    const ofSearch = () => requests.filter((url) => /\/pagefind\/|\/search\/\w+\.json/.test(url));
    expect(ofSearch()).toEqual([]);
    await page.locator('main input[name=q]').focus();
    await soon(async () => expect(ofSearch().length).toBeGreaterThan(0));
    expect(faults).toEqual([]);
  });
});

test('without JavaScript a list leads to the search page with its words and its type', async () => {
  await visit(
    '/statements/',
    async (page) => {
      await page.locator('main input[name=q]').fill('levy');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === '/search/');
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('q'), searchParams.get('type')]).toEqual(['levy', 'statements']);
    },
    { javaScriptEnabled: false },
  );
});
