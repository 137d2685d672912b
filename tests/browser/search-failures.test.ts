/** The search page, when something is wrong: nothing breaks, nothing is injected, the reader is told. */
import { describe, expect, test } from 'vitest';
import { entriesFound, visitorOf } from '../support/browser.ts';

const { visit } = visitorOf('library');

const notice = '[data-notice]';

test('nothing found is said, with what to do', async () => {
  await visit('/search/?q=zyzzyva+quokka', async (page) => {
    expect(await entriesFound(page)).toEqual([]);
    expect(await page.locator('[role=status]').textContent()).toBe('No entries found');
    expect(await page.locator(notice).textContent()).toContain('other words');
  });
});

test('nothing found with filters says to lift one', async () => {
  await visit('/search/?q=zyzzyva&type=statements', async (page) => {
    await entriesFound(page);
    expect(await page.locator(notice).textContent()).toContain('Lift one of them');
  });
});

test('what cannot be understood in the address is named, and the rest is searched', async () => {
  await visit('/search/?q=levy&colour=red&from=soon&page=-1', async (page) => {
    expect((await entriesFound(page)).length).toBeGreaterThan(0);
    const text = await page.locator(notice).textContent();
    for (const part of ['colour', 'from=soon', 'page=-1']) expect(text).toContain(part);
  });
});

test('a value that no entry has finds nothing, and does no harm', async () => {
  await visit('/search/?theme=no-such-theme', async (page) => {
    expect(await entriesFound(page)).toEqual([]);
  });
});

describe('a hostile query', () => {
  test.each([
    ['of 5,000 characters', 'a '.repeat(2500)],
    ['with HTML', '<img src=x onerror="document.title=1"><script>document.title=2</script>'],
    ['with control characters', 'duty\u0000of\u0007care\u202e'],
    ['of signs', '"\'`(){}[]*?+^|\\/'],
  ])('%s is searched as text', async (_, query) => {
    await visit(`/search/?q=${encodeURIComponent(query)}`, async (page) => {
      const title = await page.title();
      await entriesFound(page);
      expect(await page.title()).toBe(title);
      expect(await page.locator('main img, main script[src=x]').count()).toBe(0);
    });
  });
});

test('without its index the search says so, and names the lists', async () => {
  await visit('/about/', async (page) => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto('/search/?q=levy');
    expect(await entriesFound(page)).toEqual([]);
    expect(await page.locator(notice).textContent()).toContain('could not be loaded');
  });
});

test('without the names of the filters the results stay', async () => {
  await visit('/about/', async (page) => {
    await page.route('**/labels.json', (route) => route.abort());
    await page.goto('/search/?q=levy');
    expect((await entriesFound(page)).length).toBeGreaterThan(0);
    await page.waitForLoadState('networkidle');
    expect((await entriesFound(page)).length).toBeGreaterThan(0);
  });
});

test('without JavaScript the page says so, and leads to every list', async () => {
  await visit(
    '/search/',
    async (page) => {
      expect(await page.locator('noscript, .notice').first().textContent()).toContain('needs JavaScript');
      expect(await page.locator('main a[href="/statements/"]').count()).toBe(1);
    },
    { javaScriptEnabled: false },
  );
});
