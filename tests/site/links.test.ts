/** Every link leads somewhere, and to every entry there is a short way. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { contentEntries, ledgerRows, standingEntries } from '../support/content.ts';
import { checkLinks, type LinkReport } from '../support/links.ts';
import { pagePaths } from '../support/pages.ts';

describe.each(['library', 'fixture'] as const)('in the %s', (name) => {
  const { dir, contentDir } = inject('sites')[name];
  let report: LinkReport;

  beforeAll(() => {
    report = checkLinks(dir);
  });

  test('every link, file and anchor is there, and links to other sites say so', () => {
    expect(report.broken).toEqual([]);
  });

  test('enough links were looked at', () => {
    expect(report.pages).toBe(pagePaths(dir).length);
    expect(report.internal).toBeGreaterThan(report.pages * 10);
    expect(report.fragments).toBeGreaterThan(30);
    expect(report.external).toBeGreaterThan(name === 'fixture' ? 10 : 0);
  });

  test('every entry is at most three links from the home page, without a script', () => {
    const clicks = distances(report.reach, '/');
    const entries = standingEntries(contentDir);
    expect(entries.length).toBeGreaterThan(20);
    const far = entries.flatMap(({ path }) => {
      const away = clicks.get(path) ?? Number.POSITIVE_INFINITY;
      return away > 3 ? [`${path}: ${away}`] : [];
    });
    expect(far).toEqual([]);
  });

  test('every page but that for lost readers and those that lead on can be reached by links', () => {
    const clicks = distances(report.reach, '/');
    const present = new Set(contentEntries(contentDir).map(({ path }) => path));
    const former = ledgerRows(contentDir).filter(({ address }) => !address.includes('#') && !present.has(address));
    const leadOn = new Set(former.map(({ address }) => address));
    const unreached = pagePaths(dir).filter((path) => !clicks.has(path) && !path.startsWith('/r/'));
    expect(unreached.filter((path) => !leadOn.has(path))).toEqual(['/404.html']);
  });
});

test('the checker finds what is wrong, and only that', () => {
  const dir = mkdtempSync(join(tmpdir(), 'on-record-links-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const page = (path: string, body: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), `<!DOCTYPE html><html lang="en"><body><main>${body}</main></body></html>`);
  };
  page('other/index.html', '<p id="here">Here</p><p id="r&amp;d">R&amp;D</p>');
  page(
    'index.html',
    [
      '<a href="/other/">right</a> <a href="other/#here">right</a> <a href="/other/?q=1#r%26d">right</a>',
      '<a href="https://host.example/" rel="external">right</a> <a href="mailto:a@b.example">right</a>',
      '<a href="/nowhere/">wrong</a> <a href="/other">wrong</a> <a href="/other/#there">wrong</a> <a href="#top">wrong</a>',
      '<a href="https://host.example/">wrong</a> <a href="javascript:alert(1)" rel="external">wrong</a>',
      '<img src="/missing.png" alt=""> <script src="/missing.js"></script> <form action="/nowhere/"></form>',
    ].join('\n'),
  );
  const { broken, ...report } = checkLinks(dir);
  expect(broken).toEqual([
    '/: a[href]=/nowhere/ leads nowhere',
    '/: a[href]=/other leads nowhere',
    '/: a[href]=/other/#there names a place that is not in /other/',
    '/: a[href]=#top names a place that is not in /',
    '/: img[src]=/missing.png leads nowhere',
    '/: script[src]=/missing.js leads nowhere',
    '/: form[action]=/nowhere/ leads nowhere',
    '/: a[href]=https://host.example/ does not say that it leads to another site',
    '/: a[href]=javascript:alert(1) has the scheme javascript:',
  ]);
  expect(report).toMatchObject({ pages: 2, internal: 10, fragments: 4, external: 4 });
});

/** How many links a reader follows from `start` to each page, at best. */
function distances(reach: ReadonlyMap<string, readonly string[]>, start: string): Map<string, number> {
  const found = new Map([[start, 0]]);
  // A map is walked in order of insertion, and goes on to what is added on the way: breadth first.
  for (const [path, away] of found)
    for (const next of reach.get(path) ?? []) if (!found.has(next)) found.set(next, away + 1);
  return found;
}
