/** The search page, when something is wrong: nothing breaks, nothing is injected, the reader is told. */
import { describe, expect, inject, test } from 'vitest';
import { entriesFound, soon, visitorOf } from '../support/browser.ts';
import { contentEntries } from '../support/content.ts';
import { ATTACK } from '../support/hostile.ts';
import { boxOf, choicesOf, expectCount } from '../support/search-page.ts';
import { watch } from '../support/watch.ts';

const { visit, address } = visitorOf('library');
const hostile = visitorOf('hostile');

const notice = '[data-notice]';
const status = '[role=status]';

describe('when nothing is found', () => {
  test('the page says so, and what to do', async () => {
    await visit('/search/?q=zyzzyva+quokka', async (page) => {
      expect(await entriesFound(page)).toEqual([]);
      expect(await page.locator(status).textContent()).toBe('No entries found');
      expect(await page.locator(notice).textContent()).toContain('other words');
    });
  });

  test('with filters it says to lift one', async () => {
    await visit('/search/?q=zyzzyva&type=statements', async (page) => {
      await entriesFound(page);
      expect(await page.locator(notice).textContent()).toContain('Lift one of them');
    });
  });
});

describe.concurrent('an address', () => {
  test('with what cannot be understood has it named, and the rest is searched', async () => {
    await visit('/search/?q=levy&colour=red&from=soon&page=-1&sort=best&theme=A%20B', async (page) => {
      expect((await entriesFound(page)).length).toBeGreaterThan(0);
      const text = await page.locator(notice).textContent();
      for (const part of ['colour', 'from=soon', 'page=-1', 'sort=best', 'theme=A B']) expect(text).toContain(part);
    });
  });

  test('with a value that no entry has finds nothing, shows the value, and lets it be lifted', async () => {
    const levy = await visit('/search/?q=levy', entriesFound);
    await visit('/search/?q=levy&theme=no-such-theme', async (page) => {
      expect(await entriesFound(page)).toEqual([]);
      await boxOf(page, 'theme', 'no-such-theme').waitFor();
      await boxOf(page, 'theme', 'no-such-theme').click();
      await page.waitForURL(/q=levy$/);
      await soon(async () => expect(await entriesFound(page)).toEqual(levy));
    });
  });

  test('without a query asks for nothing and finds nothing', async () => {
    for (const query of ['', '?q=', '?q=+++', '?sort=newest&page=3'])
      await visit(`/search/${query}`, async (page) => {
        await page.getByRole('button', { name: 'Show all filters' }).waitFor();
        expect(await page.locator(status).textContent(), query).toBe('');
        expect(await page.locator('[data-results] > li').count(), query).toBe(0);
      });
  });
});

describe.concurrent('a hostile query', () => {
  test.each([
    ['of 5,000 characters', 'levy '.repeat(1000)],
    ['with HTML', '<img src=x onerror="alert(1)"><script>alert(2)</script>'],
    ['with control characters', 'duty\u0000of\u0007care\u202e'],
    ['of signs', '"\'`(){}[]*?+^|\\/'],
    ['that looks like a part of the address', '&type=statements#q1?q=levy%00%'],
  ])('%s is searched as text', async (_, query) => {
    await visit('/about/', async (page) => {
      const { faults } = await watch(page, address());
      await page.goto(`/search/?q=${encodeURIComponent(query)}`);
      await entriesFound(page);
      const words = query.replace(/[\p{Cc}\s]+/gu, ' ').trim();
      expect(await page.locator('main input[name=q]').inputValue()).toBe(words.slice(0, 300).trim());
      expect(await page.locator('main img, main script[src=x]').count()).toBe(0);
      if (words.length > 300)
        expect(await page.locator(notice).textContent()).toContain('after the first 300 characters');
      expect(faults).toEqual([]);
    });
  });

  test('that is typed is text as well', async () => {
    await visit('/search/', async (page) => {
      await page.locator('main input[name=q]').fill('<b>levy</b> <img src=x onerror=alert(1)>');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=%3Cb%3Elevy/);
      await entriesFound(page);
      expect(await page.locator('main img, main form b').count()).toBe(0);
      expect(await page.locator('main input[name=q]').inputValue()).toBe('<b>levy</b> <img src=x onerror=alert(1)>');
    });
  });
});

test('entries that are all attacks are text in the results and in the filters', async () => {
  const titles = contentEntries(inject('sites').hostile.contentDir).map(({ title }) => title);
  await hostile.visit('/about/', async (page) => {
    const { faults } = await watch(page, hostile.address());
    await page.goto('/search/?q=lamps');
    expect((await entriesFound(page)).length).toBeGreaterThan(5);
    const shown = await page.locator('[data-results] [data-title]').allTextContents();
    expect(shown.filter((title) => !titles.includes(title))).toEqual([]);
    const actors = await choicesOf(page, 'actor');
    expect(actors.length).toBeGreaterThan(2);
    expect(actors.filter(({ label }) => !label.endsWith(ATTACK))).toEqual([]);
    expect(await page.locator('main img').count()).toBe(0);
    expect(faults).toEqual([]);
  });
});

describe('when files of the search cannot be loaded', () => {
  test('the page says so and names the lists; once they are there, the next search finds', async () => {
    await visit('/about/', async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.goto('/search/?q=levy');
      expect(await entriesFound(page)).toEqual([]);
      expect(await page.locator(status).textContent()).toBe('The search is not available');
      expect(await page.locator(notice).textContent()).toContain('could not be loaded');
      expect(await page.locator(notice).textContent()).toContain('lists named at the top of the page');
      for (const path of ['/statements/', '/proposals/', '/actors/', '/themes/', '/sources/', '/dates/'])
        expect(await page.locator(`header nav a[href="${path}"]`).isVisible(), path).toBe(true);
      await page.unroute('**/pagefind/**');
      await page.locator('main input[name=q]').press('Enter');
      await expectCount(
        page,
        await visit('/search/?q=levy', async (other) => Number.parseInt((await foundText(other)) ?? '', 10)),
      );
      expect(await page.locator(notice).isVisible()).toBe(false);
    });
  });

  test.each(['facets.json', 'words.json', 'names.json'])('the results stay where only %s is missing', async (file) => {
    const question = 'what did ofcom say about encrytion before 2022';
    const query = file === 'facets.json' ? 'levy' : question;
    await visit('/about/', async (page) => {
      const asked = page.waitForRequest(`**/${file}*`);
      await page.route(`**/${file}*`, (route) => route.fulfill({ status: 503, body: 'busy' }));
      await page.goto(`/search/?q=${encodeURIComponent(query)}`);
      await asked;
      await page.waitForLoadState('networkidle');
      expect((await entriesFound(page)).length).toBe(10);
      expect(await page.locator(status).textContent()).toMatch(/entries found/);
      await page.unroute(`**/${file}*`);
      await page.locator('main input[name=q]').fill('levy');
      await page.keyboard.press('Enter');
      await boxOf(page, 'type', 'statements').waitFor();
    });
  });
});

async function foundText(page: Parameters<typeof entriesFound>[0]): Promise<string | null> {
  await entriesFound(page);
  return page.locator(status).textContent();
}
