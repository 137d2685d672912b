/** Words that are wrong, left out, or to stand together. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { countFound, entriesFound, soon, visitorOf } from '../support/browser.ts';
import { allResults, expectCount } from '../support/search-page.ts';

const { visit } = visitorOf('library');
const notice = '[data-notice]';
const searching = (q: string, rest: Record<string, string> = {}) => `/search/?${new URLSearchParams({ q, ...rest })}`;

/** Where a result says that it has most of the words only. */
const most = (page: Page) => page.locator('[data-results] .group', { hasText: 'With most of the words' });

describe.concurrent('a word that is not in the library', () => {
  test('is searched as the nearest that is, and that is said; a reader may go on without it', async () => {
    const meant = await visit(searching('encryption'), entriesFound);
    await visit(searching('encrytion'), async (page) => {
      expect(await entriesFound(page)).toEqual(meant);
      expect(await page.locator(notice).textContent()).toContain('Did you mean “encryption”?');
      await page.getByRole('link', { name: 'Search without it' }).click();
      await page.waitForURL(/plain=1/);
      await expectCount(page, 0);
      expect(await page.locator(notice).textContent()).toContain('left out of the search: encrytion');
      await page.goBack();
      await soon(async () => expect(await entriesFound(page)).toEqual(meant));
    });
  });

  test('is corrected beside others', async () => {
    await visit(searching('nspcc gromoing'), async (page) => {
      await entriesFound(page);
      expect(await page.locator(notice).textContent()).toContain('Did you mean “grooming”?');
    });
  });

  test('is left out, and named, where nothing is near', async () => {
    await visit(searching('quokka encryption'), async (page) => {
      expect(await entriesFound(page)).toEqual(await visit(searching('encryption'), entriesFound));
      expect(await page.locator(notice).textContent()).toBe('Not in this library, and left out of the search: quokka.');
    });
  });

  test('typed as HTML is said as text', async () => {
    await visit(searching('<b>zyzzyva</b>'), async (page) => {
      await entriesFound(page);
      expect(await page.locator(notice).textContent()).toContain('<b>zyzzyva</b>');
      expect(await page.locator(`${notice} b`).count()).toBe(0);
    });
  });
});

describe.concurrent('a reader', () => {
  const THEMES = { type: 'themes' };
  const found = (q: string) => visit('/about/', (page) => allResults(page, searching(q, THEMES), 100));

  test.each([
    ['a word', 'children -grooming', 'children', 'grooming'],
    ['a phrase', 'children -"end-to-end encryption"', 'children', '"end-to-end encryption"'],
  ])('leaves %s out with a minus, and sees the rest of what was found', async (_, q, all, without) => {
    const [wanted, unwanted] = [await found(all), await found(without)];
    const rest = wanted.filter((key) => !unwanted.includes(key));
    expect(rest.length).toBeLessThan(wanted.length);
    expect(rest.length).toBeGreaterThan(0);
    expect(await found(q)).toEqual(rest);
  });

  test('keeps a phrase together beside other words', async () => {
    const gyimah = 'statements/2018-gyimah-duty-of-care-remark';
    const both = await visit(searching('"duty of care" gyimah'), entriesFound);
    const apart = await visit(searching('"care of duty" gyimah'), entriesFound);
    expect(both).toContain(gyimah);
    expect(apart).toEqual([]);
  });

  test('keeps the phrase where the word beside it is not in the library', async () => {
    const phrase = await found('"duty of care"');
    expect(phrase.length).toBeGreaterThan(0);
    expect((await found('"duty of care" zyzzyva')).toSorted()).toEqual(phrase.toSorted());
  });

  test('who remembers more words than an entry has is told where those begin that have most of them', async () => {
    await visit(searching('rule book social networks sanctions grooming'), async (page) => {
      const total = await countFound(page);
      const status = (await page.locator('[role=status]').textContent()) ?? '';
      const complete = Number(
        /: (\d+|none) with all words, the others with most, or words like them$/
          .exec(status)?.[1]
          ?.replace('none', '0'),
      );
      expect(complete).toBeLessThan(total);
      expect(await most(page).count()).toBe(complete > 0 && complete < 10 ? 1 : 0);
      // Which words like them is said, and they can be left out.
      expect(await page.locator(notice).textContent()).toMatch(/Also looked for: .*punish.* \(for “sanctions”\)/);
      await page.getByRole('link', { name: 'Search for the words alone' }).click();
      await page.waitForFunction(() => /with most$/.test(document.querySelector('[role=status]')?.textContent ?? ''));
      expect(await page.locator(notice).isVisible()).toBe(false);
    });
  });

  test('sees in which quotation a word was found, and goes to it', async () => {
    await visit(searching('saloon'), async (page) => {
      await entriesFound(page);
      const passage = page.locator('.passage', { has: page.locator('mark') }).first();
      expect(await passage.locator('mark').first().textContent()).toMatch(/saloon/i);
      expect(await page.locator('[data-results] .why').first().textContent()).toMatch(/^Found in: .*text/);
      await passage.getByRole('link').click();
      await page.waitForURL(/\?q=saloon#/);
      expect(await page.locator(':target').textContent()).toMatch(/saloon/i);
    });
  });

  test('may turn other names off, where they alone were found', async () => {
    await visit(searching('e2ee'), async (page) => {
      const found = await entriesFound(page);
      const off = page.getByRole('link', { name: 'search without other names' }).first();
      await off.click();
      await page.waitForURL(/aliases=0/);
      await soon(async () =>
        expect((await page.locator('[data-chips]').textContent()) ?? '').toContain('without other names'),
      );
      await page.locator('[data-chips] a').click();
      await page.waitForURL(/q=e2ee$/);
      await soon(async () => expect(await entriesFound(page)).toEqual(found));
    });
  });
});
