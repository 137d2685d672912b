/** Every kind of page, as a browser sees it: accessible, within its policy, alone with its own host. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { entriesFound, visitorOf } from '../support/browser.ts';

const library = visitorOf('library');
const fixture = visitorOf('fixture');

const LIBRARY_PAGES = [
  '/',
  '/statements/',
  '/statements/2/',
  '/proposals/',
  '/actors/',
  '/themes/',
  '/sources/',
  '/figures/',
  '/statements/2018-gyimah-duty-of-care-remark/',
  '/statements/2018-09-03-javid-keeping-children-safe-mission/',
  '/proposals/online-safety-act-2023/',
  '/actors/nspcc/',
  '/actors/uk-government/',
  '/themes/encryption-and-private-messaging/',
  '/sources/daily-mail-2018-complicit/',
  '/figures/police-recorded-child-abuse-image-offences-2017-18/',
  '/dates/',
  '/dates/2018/',
  '/dates/2018/09/',
  '/search/',
  '/search/?q=encryption',
  '/search/?q=zyzzyva',
  '/about/',
  '/corrections/',
  '/accessibility/',
  '/nowhere/at/all/',
];
const FIXTURE_PAGES = [
  '/statements/remark-that-was-not-made/',
  '/proposals/part-night-lighting-act/',
  '/actors/nowhereshire-council/',
  '/corrections/',
];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A search page is looked at when its results and filters are drawn. */
async function settle(page: Page): Promise<void> {
  if (page.url().includes('/search/?')) await entriesFound(page);
  await page.waitForLoadState('networkidle');
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found, passes } = await page.evaluate(
    (tags) => (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: tags }),
    TAGS,
  );
  expect(passes.length).toBeGreaterThan(5);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

const SCREENS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [320, 1280].map((width) => ({ colorScheme, width })),
);

describe.each(SCREENS)('in $colorScheme colours and $width px wide', ({ colorScheme, width }) => {
  const options = { colorScheme, viewport: { width, height: 800 }, bypassCSP: true };
  const look = async (page: Page) => {
    await settle(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    return { faults: await violations(page), overflow };
  };

  test.each(LIBRARY_PAGES)('%s has no fault that axe finds, and does not scroll sideways', async (path) => {
    expect(await library.visit(path, look, options)).toEqual({ faults: [], overflow: 0 });
  });

  test.each(FIXTURE_PAGES)('%s of the fixtures has none either', async (path) => {
    expect(await fixture.visit(path, look, options)).toEqual({ faults: [], overflow: 0 });
  });
});

test('no page asks another host for anything, breaks its policy, logs an error or stores anything', async () => {
  const seen: string[] = [];
  let requests = 0;
  await library.visit('/', async (page) => {
    page.on('request', (request) => {
      requests += 1;
      if (new URL(request.url()).origin !== new URL(library.address()).origin) seen.push(`request: ${request.url()}`);
    });
    page.on('pageerror', (error) => seen.push(`error: ${error.message}`));
    page.on('console', (message) => {
      const lost = message.text().includes('404') && page.url().includes('nowhere');
      if (message.type() === 'error' && !lost) seen.push(`console on ${page.url()}: ${message.text()}`);
    });
    for (const path of LIBRARY_PAGES) {
      await page.goto(path);
      await settle(page);
    }
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length);
    expect(stored).toBe(0);
  });
  expect(requests).toBeGreaterThan(LIBRARY_PAGES.length);
  expect(seen).toEqual([]);
});

describe('a short link', () => {
  test('leads to its entry, and with the anchor of a quotation to the words', async () => {
    await library.visit('/r/S1/#q4', async (page) => {
      await page.waitForURL(/\/statements\/2018-gyimah-duty-of-care-remark\/#q4$/);
      expect(await page.locator('#q4').textContent()).toContain('oil companies');
    });
  });

  test('leads there without JavaScript, too', async () => {
    await library.visit('/r/S1/', (page) => page.waitForURL(/\/statements\/2018-gyimah-duty-of-care-remark\/$/), {
      javaScriptEnabled: false,
    });
  });

  test('and the address that an entry had before it was renamed lead to the entry', async () => {
    await library.visit('/statements/2018-09-javid-personal-mission/#q1', async (page) => {
      await page.waitForURL(/\/statements\/2018-09-03-javid-keeping-children-safe-mission\/#q1$/);
      expect(await page.locator('#q1').textContent()).toContain('personal mission');
    });
  });
});

test('on paper stand the entry and its address, and no navigation', async () => {
  await library.visit('/statements/2018-gyimah-duty-of-care-remark/', async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('header nav').isVisible()).toBe(false);
    expect(await page.locator('blockquote').first().isVisible()).toBe(true);
    expect(await page.getByText('on-record.example/r/S1/').isVisible()).toBe(true);
  });
});

describe('a newcomer’s question is answered from the home page in three clicks, without search', () => {
  const follow = async (page: Page, names: readonly (string | RegExp)[]) => {
    for (const name of names) await page.getByRole('link', { name }).first().click();
    await page.waitForLoadState('domcontentloaded');
    return page.locator('main').textContent();
  };
  const plain = { javaScriptEnabled: false };

  test('what did Sam Gyimah say in 2018', async () => {
    const text = await library.visit('/', (page) => follow(page, [/^G$/, 'Sam Gyimah', /^Sam Gyimah says/]), plain);
    expect(text).toContain('big responsibilities');
  });

  test('what became of the NSPCC’s rule book', async () => {
    const text = await library.visit('/', (page) => follow(page, [/NSPCC calls for a rule book/]), plain);
    expect(text).toContain('Superseded');
  });

  test('who opposed the ban for under-16s', async () => {
    const text = await library.visit(
      '/',
      (page) => follow(page, ['Minimum age for social media', /A minimum age of 16 for social media/]),
      plain,
    );
    expect(text).toMatch(/on record: .* opposes/);
  });
});
