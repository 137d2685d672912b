/** The search page, as a reader uses it. */
import { describe, expect, test } from 'vitest';
import { countFound, entriesFound, soon, visitorOf } from '../support/browser.ts';
import { boxOf, openFilter } from '../support/search-page.ts';

const { visit } = visitorOf('library');

describe('a reader', () => {
  test('who types “duty of care” on the home page and chooses Sam Gyimah finds his statement, and goes on to his words', async () => {
    await visit('/', async (page) => {
      await page.locator('main input[name=q]').fill('duty of care');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/search\/\?q=duty\+of\+care$/);
      await openFilter(page, 'actor');
      await boxOf(page, 'actor', 'sam-gyimah').check();
      await page.waitForURL(/actor=sam-gyimah/);
      await soon(async () => expect(await entriesFound(page)).toContain('statements/2018-gyimah-duty-of-care-remark'));
      await page.locator('[data-results] a', { hasText: 'Sam Gyimah says' }).first().click();
      await page.waitForURL('/statements/2018-gyimah-duty-of-care-remark/?q=duty+of+care');
      expect(await page.locator('blockquote').first().textContent()).toContain('big responsibilities');
    });
  });

  test('who types letter by letter sees what the whole word finds, and nothing when it is deleted', async () => {
    const wanted = await visit('/search/?q=encryption', entriesFound);
    expect(wanted.length).toBe(10);
    await visit('/search/', async (page) => {
      await page.locator('input[name=q]').pressSequentially('encryption');
      await page.waitForURL(/q=encryption$/);
      await soon(async () => expect(await entriesFound(page)).toEqual(wanted));
      await page.locator('input[name=q]').fill('');
      await page.waitForURL(/\/search\/$/);
      await soon(async () => expect(await page.locator('[data-results] > li').count()).toBe(0));
      expect(await page.locator('[role=status]').textContent()).toBe('');
    });
  });
});

test('a reader who types on while results come in loses no letter', async () => {
  await visit('/about/', async (page) => {
    await page.route('**/pagefind/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 40));
      await route.continue();
    });
    // Not when everything is loaded: as soon as there is a box to type into.
    await page.goto('/search/', { waitUntil: 'commit' });
    const box = page.locator('main input[name=q]');
    await box.pressSequentially('what did ofcom say about encryption', { delay: 60 });
    await page.waitForURL(/q=what\+did\+ofcom\+say\+about\+encryption$/);
    await entriesFound(page);
    expect(await box.inputValue()).toBe('what did ofcom say about encryption');
  });
});

describe.concurrent('the words that a reader remembers', () => {
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
    expect(await visit('/search/?q=e2ee', entriesFound)).toContain('themes/encryption-and-private-messaging');
  });

  test('that the library does not have are named, and the others searched', async () => {
    await visit('/search/?q=quokka+encryption', async (page) => {
      expect((await entriesFound(page)).length).toBeGreaterThan(0);
      expect(await page.locator('[data-notice]').textContent()).toContain('left out of the search: quokka');
    });
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

/** Run in the page as text: the test runner would rewrite the import. */
const RESULTS = `(async () => {
  const pagefind = await import('/pagefind/pagefind.js');
  const { results } = await pagefind.search(null);
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
