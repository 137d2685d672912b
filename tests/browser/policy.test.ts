/** Every kind of page keeps to itself: no other host, no breach of its policy, no error, nothing stored. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { settle, soon, visitorOf } from '../support/browser.ts';
import type { BuiltSites } from '../support/build-sites.ts';
import { entryPages, pageKinds } from '../support/page-kinds.ts';
import { watch } from '../support/watch.ts';

const sites = inject('sites');
const visitors = { library: visitorOf('library'), fixture: visitorOf('fixture'), hostile: visitorOf('hostile') };

test.each([
  ['the library', 'library', pageKinds(sites.library)],
  [
    'the fixture library',
    'fixture',
    [...entryPages(sites.fixture), '/r/S1/#q1', '/statements/friends-call-for-dark-skies/'],
  ],
  [
    'a library that is all attacks',
    'hostile',
    [...pageKinds(sites.hostile), ...entryPages(sites.hostile), '/search/?q=lamps'],
  ],
] as [string, keyof BuiltSites, string[]][])(
  'in %s no page asks another host, breaks its policy or logs an error, and nothing is stored',
  async (_, name, paths) => {
    expect(paths.length).toBeGreaterThan(20);
    const visitor = visitors[name];
    await visitor.visit('/about/', async (page) => {
      const { faults, requests } = await watch(page, visitor.address(), /\/nowhere\//);
      for (const path of paths) {
        await page.goto(path);
        await settle(page);
      }
      expect(faults).toEqual([]);
      expect(requests.length).toBeGreaterThan(paths.length);
      expect(await storedBy(page)).toEqual({ cookies: 0, local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
    });
  },
);

async function storedBy(page: Page): Promise<Record<string, number>> {
  const inPage = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { cookies: (await page.context().cookies()).length, ...inPage };
}

test('the watch would see a request, an error and a breach of the policy', async () => {
  await visitors.fixture.visit('/about/', async (page) => {
    const { faults } = await watch(page, visitors.fixture.address());
    await page.goto('/about/');
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('script'), { textContent: 'alert(1)' }));
      document.body.append(Object.assign(document.createElement('img'), { src: 'https://elsewhere.example/a.png' }));
      console.error('a fault of ours');
    });
    await soon(async () => expect(faults.join('\n')).toContain('a fault of ours'));
    await soon(async () => expect(faults.join('\n')).toMatch(/script-src-elem forbids inline/));
    await soon(async () => expect(faults.join('\n')).toMatch(/img-src forbids https:\/\/elsewhere\.example/));
  });
});

test('the sitemap is XML that a browser can read', async () => {
  await visitors.library.visit('/', async (page) => {
    const roots = await page.evaluate(async () => {
      const texts = await Promise.all(
        ['/sitemap-index.xml', '/sitemap-0.xml'].map(async (path) => (await fetch(path)).text()),
      );
      return texts.map((text) => {
        const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
        return `${documentElement.nodeName} ${documentElement.childElementCount > 0}`;
      });
    });
    expect(roots).toEqual(['sitemapindex true', 'urlset true']);
  });
});
