/** Chromium over the built sites, served as a simple host serves them. One browser and one server for a file of tests. */
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject, vi } from 'vitest';
import { serveFolder } from '../../src/cli/serve-folder.ts';
import type { BuiltSites } from './build-sites.ts';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];

export interface Visitor {
  /** Opens a page in a browser that knows nothing, and closes it after `visit`. */
  readonly visit: <T>(path: string, visit: (page: Page) => Promise<T>, options?: BrowserContextOptions) => Promise<T>;
  readonly address: () => string;
}

/** Serves a site and starts a browser for the tests of the calling file. */
export function visitorOf(site: keyof BuiltSites): Visitor {
  let browser: Browser | undefined;
  let served: Awaited<ReturnType<typeof serveFolder>> | undefined;
  beforeAll(async () => {
    served = await serveFolder(inject('sites')[site].dir, 0);
    const start = () => chromium.launch({ executablePath: inject('chromium'), args: ARGUMENTS });
    // On a machine that runs short of processes a start may fail; a second one tells whether it is the browser's fault.
    browser = await start().catch(start);
  });
  afterAll(async () => {
    await browser?.close();
    served?.server.close();
  });
  const address = (): string => served?.address ?? '';
  return {
    address,
    visit: async (path, visit, options = {}) => {
      if (!browser) throw new Error('The browser has not been started.');
      const context = await browser.newContext({ baseURL: address(), ...options });
      try {
        const page = await context.newPage();
        await page.goto(path);
        return await visit(page);
      } finally {
        await context.close();
      }
    },
  };
}

/**
 * For what must come to be, soon: asks again until `check` holds. A busy machine may take its time; nothing is asserted about
 * that. (Not `expect.poll`, which does not work in tests that run side by side.)
 */
export const soon = (check: () => Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 30_000, interval: 50 });

/** Waits until a page is drawn as far as it will be: a search with its results and its filters. */
export async function settle(page: Page): Promise<void> {
  if (!new URL(page.url()).pathname.startsWith('/search/')) return;
  if (new URL(page.url()).search) await entriesFound(page);
  else {
    // Without a search the filters are not loaded until somebody asks for them.
    const ask = page.getByRole('button', { name: 'Show all filters' });
    await ask.or(page.locator('fieldset[data-filter=type]:not([hidden])')).waitFor();
    if (await ask.isVisible()) await ask.click();
  }
  await page.waitForFunction(() => {
    const found = document.querySelector('[role=status]')?.textContent ?? '';
    return /^No entries|not available/.test(found) || document.querySelector('fieldset[data-filter]:not([hidden])');
  });
}

/** Waits until a search has been answered, and returns the entries found, in order. */
export async function entriesFound(page: Page): Promise<string[]> {
  await page.waitForFunction(() =>
    /found|not available/.test(document.querySelector('[role=status]')?.textContent ?? ''),
  );
  return page
    .locator('ol[data-results] > li')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['entry'] ?? ''));
}

/** The number in "12 entries found". */
export async function countFound(page: Page): Promise<number> {
  await entriesFound(page);
  const text = (await page.locator('[role=status]').textContent()) ?? '';
  return Number(/^[\d,]+/.exec(text)?.[0].replaceAll(',', '') ?? 0);
}
