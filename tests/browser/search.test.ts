/** The search page, as a reader uses it. */
import { describe, expect, test } from 'vitest';
import { countFound, entriesFound, visitorOf } from '../support/browser.ts';

const { visit } = visitorOf('library');

describe('the words that a reader remembers', () => {
  test('“duty of care” finds Sam Gyimah’s statement and the proposal', async () => {
    const found = await visit('/search/?q=duty+of+care+gyimah', entriesFound);
    expect(found).toContain('statements/2018-gyimah-duty-of-care-remark');
    const proposals = await visit('/search/?q=duty+of+care&type=proposals', entriesFound);
    expect(proposals).toContain('proposals/technology-companies-duty-of-care');
  });

  test('“rule book” finds the NSPCC’s', async () => {
    expect(await visit('/search/?q=rule+book', entriesFound)).toContain('statements/2018-09-13-nspcc-rule-book-demand');
  });

  test('other names of a theme find it', async () => {
    expect((await visit('/search/?q=e2ee', entriesFound))[0]).toBe('themes/encryption-and-private-messaging');
  });

  test('that the library does not have are named, and the others searched', async () => {
    await visit('/search/?q=quokka+encryption', async (page) => {
      expect((await entriesFound(page)).length).toBeGreaterThan(0);
      expect(await page.locator('[data-notice]').textContent()).toContain('left out of the search: quokka');
    });
    expect(await visit('/search/?q=encrytion', entriesFound)).toEqual([]);
  });

  test('a phrase in quotes finds fewer than its words', async () => {
    const words = await visit('/search/?q=last+chance+saloon', countFound);
    const phrase = await visit(`/search/?q=${encodeURIComponent('"last chance saloon"')}`, countFound);
    expect(phrase).toBeGreaterThan(0);
    expect(phrase).toBeLessThanOrEqual(words);
  });

  test('in a result lead to the quotation in which they stand', async () => {
    await visit('/search/?q=last+chance+saloon+stower', async (page) => {
      await entriesFound(page);
      await page.locator('a', { hasText: 'these words' }).first().click();
      await page.waitForURL(/#q\d+$/);
      const quotation = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
      expect(await quotation.textContent()).toContain('last chance saloon');
      expect(await quotation.evaluate((element) => element.matches(':target'))).toBe(true);
    });
  });
});

describe('filters', () => {
  test('narrow the results to as many as they say', async () => {
    await visit('/search/?q=encryption', async (page) => {
      const all = await countFound(page);
      const choice = page.locator('fieldset[data-filter=type] label', { hasText: 'Statements' });
      await choice.waitFor();
      const promised = Number(await choice.locator('[data-count]').textContent());
      await choice.locator('input').check();
      await page.waitForURL(/type=statements/);
      await page.waitForFunction(
        (before) => !document.querySelector('[role=status]')?.textContent?.startsWith(before),
        String(all),
      );
      expect(await countFound(page)).toBe(promised);
      expect(promised).toBeLessThan(all);
      expect((await entriesFound(page)).every((key) => key.startsWith('statements/'))).toBe(true);
    });
  });

  test('of one kind add up, of different kinds narrow', async () => {
    const one = await visit('/search/?type=statements&theme=grooming', countFound);
    const two = await visit('/search/?type=statements&theme=grooming&theme=levy-and-taxation', countFound);
    const both = await visit('/search/?type=statements&theme=grooming&actor=nspcc', countFound);
    expect(two).toBeGreaterThan(one);
    expect(both).toBeLessThan(one);
    expect(both).toBeGreaterThan(0);
  });

  test('by year find what was said in those years', async () => {
    await visit('/search/?type=statements&actor=nspcc&from=2018&to=2018', async (page) => {
      const found = await entriesFound(page);
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((key) => !key.startsWith('statements/2018'))).toEqual([]);
    });
  });
});

describe('the order', () => {
  test('by date is that of the dates, and shows what has none at the end', async () => {
    const years = async (sort: string) => {
      const found = await visit(`/search/?q=nspcc&type=statements&sort=${sort}`, entriesFound);
      return found.map((key) => key.slice('statements/'.length, 'statements/2018'.length));
    };
    const newest = await years('newest');
    expect(newest).toEqual(newest.toSorted().reverse());
    const oldest = await years('oldest');
    expect(oldest).toEqual(oldest.toSorted());
    expect(oldest[0] ?? '').not.toBe(newest[0]);
    const everything = await visit('/search/?q=nspcc', countFound);
    expect(await visit('/search/?q=nspcc&sort=newest', countFound)).toBe(everything);
  });
});

describe('the address', () => {
  test('is the whole state: opened elsewhere, it shows the same', async () => {
    const path =
      '/search/?q=ofcom&type=statements&theme=enforcement-and-sanctions&from=2024&to=2026&sort=newest&page=2';
    const show = async (page: Parameters<typeof entriesFound>[0]) => ({
      found: await entriesFound(page),
      q: await page.locator('input[name=q]').inputValue(),
      from: await page.locator('select[name=from]').inputValue(),
      sort: await page.locator('select[name=sort]').inputValue(),
    });
    const first = await visit(path, show);
    expect(first).toMatchObject({ q: 'ofcom', from: '2024', sort: 'newest' });
    expect(first.found.length).toBeGreaterThan(0);
    expect(await visit(path, show)).toEqual(first);
  });

  test('follows what is done, and Back and Forward go through it', async () => {
    await visit('/search/?q=levy', async (page) => {
      const levy = await entriesFound(page);
      await page.locator('input[name=q]').fill('encryption');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=encryption/);
      await page.waitForFunction(
        (entry) => document.querySelector<HTMLElement>('[data-results] li')?.dataset['entry'] !== entry,
        levy[0],
      );
      await page.goBack();
      await page.waitForFunction(
        (entry) => document.querySelector<HTMLElement>('[data-results] li')?.dataset['entry'] === entry,
        levy[0],
      );
      expect(await page.locator('input[name=q]').inputValue()).toBe('levy');
      await page.goForward();
      await page.waitForFunction(
        (entry) => document.querySelector<HTMLElement>('[data-results] li')?.dataset['entry'] !== entry,
        levy[0],
      );
      expect(await page.locator('input[name=q]').inputValue()).toBe('encryption');
    });
  });
});

/** Run in the page as text: the test runner would rewrite the import. */
const RESULTS = `(async () => {
  const pagefind = await import('/pagefind/pagefind.js');
  const { results } = await pagefind.search(null, { filters: { type: { any: ['statements', 'proposals', 'figures'] } } });
  const some = results.filter((_, index) => index % 20 === 0);
  const documents = await Promise.all(some.map((result) => result.data()));
  return documents.map(({ url, anchors }) => ({ url, ids: anchors.map(({ id }) => id) }));
})()`;

test('every entry and anchor that a search leads to is there', async () => {
  await visit('/search/', async (page) => {
    const found = (await page.evaluate(RESULTS)) as { url: string; ids: string[] }[];
    expect(found.length).toBeGreaterThan(30);
    expect(found.flatMap(({ ids }) => ids).length).toBeGreaterThan(30);
    for (const { url, ids } of found) {
      const answer = await page.request.get(url);
      expect(answer.status(), url).toBe(200);
      const html = await answer.text();
      for (const id of ids) expect(html, `${url}#${id}`).toContain(`id="${id}"`);
    }
  });
});

test('the keyboard alone is enough', async () => {
  await visit('/search/', async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter'); // the skip link
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.className ?? '');
    for (let presses = 0; presses < 20 && (await focused()) !== 'q'; presses += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('rule book');
    await page.keyboard.press('Enter');
    const [first] = await entriesFound(page);
    const onResult = () =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-results] li')?.dataset['entry'] ?? '');
    for (let presses = 0; presses < 60 && (await onResult()) === ''; presses += 1) await page.keyboard.press('Tab');
    expect(await onResult()).toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === `/${first}/`);
  });
});
