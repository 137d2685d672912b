/** The search of a built site, in Chromium: what a first and a next question cost a reader, and how long answers take. */
import { type Browser, chromium, type Page } from 'playwright-core';
import { searchIndexPath, searchPath } from '../../../routes.ts';
import { facetsPath, namesPath, wordsPath } from '../../../search/paths.ts';
import { findChromium } from '../../chromium.ts';
import { ask, type Way } from './ask.ts';
import { type Served, type Servers, serveBoth } from './compressed.ts';

export interface SearchMeasures {
  /** Bytes by visit; each visit is a browser without a cache. */
  readonly visits: readonly VisitBytes[];
  /** Milliseconds from following a link to `/search/?q=…` to the results, without a cache. */
  readonly cold: readonly number[];
  readonly warm: readonly number[];
  /** Milliseconds to the filters with their counts. */
  readonly filters: readonly number[];
  /** As `warm`, from the last letter typed. */
  readonly typed: readonly number[];
}

/** Bytes as they were sent: compressed, with headers, also to workers, whose scripts the browser's own protocol leaves out. */
export interface VisitBytes {
  /** The page before anything is searched: HTML, styles, scripts. */
  readonly page: number;
  /** Scripts and index that came before the first results, and how much of it before the box had the focus. */
  readonly first: number;
  readonly beforeFocus: number;
  /** What came after the first results. */
  readonly after: number;
  /** Each further question, with its filters. */
  readonly next: readonly number[];
}

/** Visits for bytes and for cold times, each with a first query and further ones. */
const VISITS = 15;
const NEXT_QUERIES = 4;
const WARM_QUERIES = 30;
const TYPED_QUERIES = 10;

/** How many queries a measurement needs; they are used in order. */
export const QUERIES = VISITS * (1 + NEXT_QUERIES) + WARM_QUERIES + TYPED_QUERIES;

export async function measureSearch(siteDir: string, queries: readonly string[]): Promise<SearchMeasures> {
  const servers = await serveBoth(siteDir);
  const browser = await chromium.launch({ executablePath: findChromium() });
  try {
    const visits: VisitBytes[] = [];
    const cold: number[] = [];
    // Queries come in order of their lengths, again and again: first and next ones are of every length.
    for (let start = 0; start < VISITS * (1 + NEXT_QUERIES); start += 1 + NEXT_QUERIES) {
      const [first = '', ...next] = queries.slice(start, start + 1 + NEXT_QUERIES);
      visits.push(await visitBytes(browser, servers, first, next));
      cold.push(await coldTime(browser, servers.plain, first));
    }
    const rest = queries.slice(VISITS * (1 + NEXT_QUERIES));
    return { visits, cold, ...(await warmTimes(browser, servers.plain, rest)) };
  } finally {
    await browser.close();
    servers.close();
  }
}

async function visitBytes(
  browser: Browser,
  servers: Servers,
  first: string,
  next: readonly string[],
): Promise<VisitBytes> {
  const start = servers.served.length;
  return onSearchPage(browser, servers.compressed, '', async (page) => {
    const opened = Date.now();
    const { shownAt } = await ask(page, first, 'submit');
    const asked = [Date.now()];
    for (const query of next) {
      await ask(page, query, 'submit');
      asked.push(Date.now());
    }
    const sum = (wanted: (one: Served) => boolean) =>
      servers.served
        .slice(start)
        .filter(wanted)
        .reduce((bytes, one) => bytes + one.bytes, 0);
    const beforeFocus = (one: Served) => one.at < opened && isOfSearch(one);
    return {
      page: sum((one) => one.at < opened && !isOfSearch(one)),
      beforeFocus: sum(beforeFocus),
      first: sum((one) => beforeFocus(one) || (one.at >= opened && one.at <= shownAt)),
      after: sum(({ at }) => at >= opened && at > shownAt && at <= (asked[0] ?? 0)),
      next: asked.slice(1).map((end, index) => sum(({ at }) => at > (asked[index] ?? 0) && at <= end)),
    };
  });
}

/** Part of the search, whenever it is loaded; everything else belongs to the page. */
const isOfSearch = ({ path }: Served): boolean =>
  path.startsWith(searchIndexPath()) || [facetsPath, namesPath, wordsPath].includes(path);

/** From the beginning of the navigation, as from the search box of any other page. */
const coldTime = (browser: Browser, address: string, query: string): Promise<number> =>
  onSearchPage(browser, address, `?q=${encodeURIComponent(query)}`, async (page) => {
    const results = await page.waitForFunction(() => (window as WithFirstResults).firstResults);
    return Number(await results.jsonValue());
  });

async function warmTimes(
  browser: Browser,
  address: string,
  queries: readonly string[],
): Promise<Pick<SearchMeasures, 'warm' | 'filters' | 'typed'>> {
  return onSearchPage(browser, address, '', async (page) => {
    const all = async (some: readonly string[], way: Way) => {
      const answers = [];
      for (const query of some) answers.push(await ask(page, query, way));
      return answers;
    };
    await ask(page, 'the', 'submit');
    const warm = await all(queries.slice(0, WARM_QUERIES), 'submit');
    const typed = await all(queries.slice(WARM_QUERIES, WARM_QUERIES + TYPED_QUERIES), 'type');
    return {
      warm: warm.map(({ results }) => results),
      filters: warm.map(({ everything }) => everything),
      typed: typed.map(({ results }) => results),
    };
  });
}

/** Opens the search page in a browser without a cache, waits until nothing more is loaded, and closes it afterwards. */
async function onSearchPage<T>(
  browser: Browser,
  address: string,
  parameters: string,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.addInitScript(noteFirstResults);
    await page.goto(`${address}${searchPath()}${parameters}`, { waitUntil: 'networkidle' });
    return await use(page);
  } finally {
    await context.close();
  }
}

type WithFirstResults = Window & { firstResults?: number };

/** Runs in the page before its own scripts: notes when there are results for the first time. */
function noteFirstResults(): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('ol[data-results] > li')) return;
    (window as { firstResults?: number }).firstResults = performance.now();
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true });
}
