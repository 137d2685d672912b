/** No page has a fault that axe finds, in light and dark colours, on a phone and on a desk; none scrolls sideways. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { entriesFound, settle, visitorOf } from '../support/browser.ts';
import { entryPages, pageKinds } from '../support/page-kinds.ts';

const { library: librarySite, fixture: fixtureSite } = inject('sites');
const library = visitorOf('library');
const fixture = visitorOf('fixture');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In dark colours a page is the same but for its colours: of the rules, those that look at colours are run again. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const WIDTHS = [320, 1280];
const LIGHT = WIDTHS.map((width) => ({ colorScheme: 'light' as const, width }));
const SCREENS = [...LIGHT, ...WIDTHS.map((width) => ({ colorScheme: 'dark' as const, width }))];

/** What axe finds in a page as it is drawn now, and how far it scrolls sideways. */
async function faultsOf(page: Page, rules: readonly string[]): Promise<string[]> {
  const { violations, passes, overflow } = await page.evaluate(async (runOnly) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const found = await run({ runOnly: [...runOnly], resultTypes: ['violations'] });
    return {
      violations: found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
      ),
      passes: found.passes.length,
      overflow: document.documentElement.scrollWidth - innerWidth,
    };
  }, rules);
  // A page that is not drawn yet has no faults.
  if (passes < (rules === TAGS ? 10 : 1)) throw new Error(`axe found only ${passes} rules to be kept`);
  return overflow > 0 ? [...violations, `scrolls ${overflow} px sideways`] : violations;
}

/** The faults of a page on each screen. */
async function look(page: Page, screens = SCREENS): Promise<string[]> {
  await settle(page);
  await page.evaluate(axe.source);
  const faults: string[] = [];
  for (const { colorScheme, width } of screens) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    const found = await faultsOf(page, colorScheme === 'light' ? TAGS : COLOUR_RULES);
    faults.push(...found.map((fault) => `${colorScheme}, ${width} px: ${fault}`));
  }
  return faults;
}

describe.concurrent('in the library', () => {
  test.each(pageKinds(librarySite))('%s has no fault on any screen', async (path) => {
    expect(await library.visit(path, (page) => look(page))).toEqual([]);
  });
});

describe.concurrent('in the fixture library, whose entries have every special part', () => {
  test.each([...entryPages(fixtureSite), '/', '/corrections/', '/dates/2019/'])(
    '%s has no fault on any screen',
    async (path) => {
      expect(await fixture.visit(path, (page) => look(page))).toEqual([]);
    },
  );
});

/** A search that shows everything that a search can show, opened as far as it opens. */
const SEARCHES: readonly (readonly [string, string, (page: Page) => Promise<void>])[] = [
  ['results, chips and open filters', '/search/?q=children&type=statements&from=2018-07&stance=supports', openFilters],
  ['the reading of a question', '/search/?q=ministers+on+encryption+before+2022', openFilters],
  ['a word corrected, another left out', '/search/?q=encrytion+quokka', async () => {}],
  ['results in groups', '/search/?q=grooming&group=year&aliases=0', async () => {}],
  ['nothing found', '/search/?q=grooming&type=themes&stance=opposes', async () => {}],
  ['a list that is searched', '/statements/?q=encryption&stance=opposes', openFilters],
];

async function openFilters(page: Page): Promise<void> {
  await page.locator('fieldset[data-filter]:visible').first().waitFor();
  for (const more of await page.locator('[data-more]:visible').all()) await more.click();
}

describe.concurrent('a search with', () => {
  test.each(SEARCHES)('%s has no fault on any screen', async (_, path, open) => {
    const faults = await library.visit(path, async (page) => {
      await entriesFound(page);
      await open(page);
      return look(page);
    });
    expect(faults).toEqual([]);
  });
});

test('a page that only leads on has no fault either, where it stays', async () => {
  const faults = await library.visit('/about/', async (page) => {
    await page.route('**/forward.js', (route) => route.abort());
    await page.goto('/r/S1/');
    expect(new URL(page.url()).pathname).toBe('/r/S1/');
    // It has no colours of its own. In dark ones axe takes the browser's dark background for white.
    return look(page, LIGHT);
  });
  expect(faults).toEqual([]);
});

test('faults would be found: of contrast, of names, of width', async () => {
  const faults = await fixture.visit('/about/', async (page) => {
    await page.evaluate(() => {
      const main = document.querySelector('main');
      const [button, pale, wide] = ['button', 'p', 'div'].map((tag) => main?.appendChild(document.createElement(tag)));
      if (!button || !pale || !wide) throw new Error('The page has no main part');
      pale.textContent = 'Pale';
      pale.style.setProperty('color', '#888');
      pale.style.setProperty('background', '#999');
      wide.style.setProperty('inline-size', '2000px');
      wide.textContent = 'Wide';
    });
    return look(page);
  });
  const places = faults.map((fault) => /^(.*?: (?:scrolls|[a-z-]+))/.exec(fault)?.[1]);
  expect(places.sort()).toEqual(
    SCREENS.flatMap(({ colorScheme, width }) => [
      ...(colorScheme === 'light' ? [`light, ${width} px: button-name`] : []),
      `${colorScheme}, ${width} px: color-contrast`,
      `${colorScheme}, ${width} px: scrolls`,
    ]).sort(),
  );
});

test('the quick search with entries has no fault on any screen', async () => {
  await library.visit('/about/', async (page) => {
    await page.keyboard.press('/');
    await page.locator('dialog[data-quick]').waitFor();
    await page.keyboard.type('ofcom');
    await page.locator('dialog [role=option]').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await look(page)).toEqual([]);
  });
});
