/** The benchmark's own parts: what it measures must be worth measuring. How fast anything is, is not tested here. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../src/cli/bench/generate/random.ts';
import { serveBoth } from '../../../src/cli/bench/measure/compressed.ts';
import { largestEntry, sampleOfEntries } from '../../../src/cli/bench/measure/page-bytes.ts';
import { drawQueries } from '../../../src/cli/bench/measure/queries.ts';
import { runWatched } from '../../../src/cli/bench/measure/watched-process.ts';
import { quantile, tableText } from '../../../src/cli/bench/report.ts';
import { temporaryDir, writeAt } from '../../support/overlay.ts';

describe('queries', () => {
  const texts = Array.from(
    { length: 100 },
    (_, index) => `the council said ${'abcdefghij'[index % 10]}lamp word${'xyz'[index % 3]} unique`,
  );

  test('are different, of one to four words that stand together in a text', () => {
    const queries = drawQueries(texts, 20, randomFrom(3));
    expect(new Set(queries).size).toBe(20);
    expect(new Set(queries.map((query) => query.split(' ').length))).toEqual(new Set([1, 2, 3, 4]));
    for (const query of queries)
      expect(texts.some((text) => query.split(' ').every((word) => text.split(' ').includes(word)))).toBe(true);
  });

  test('are fewer where there are not enough words', () => {
    expect(drawQueries(['one'], 5, randomFrom(3))).toEqual(['one']);
    expect(drawQueries([], 5, randomFrom(3))).toEqual([]);
  });
});

describe('a site', () => {
  function aSite(): string {
    const site = temporaryDir();
    const noise = (bytes: number) => randomBytes(bytes).toString('latin1').replaceAll('<', ' ');
    writeAt(site, 'style.css', noise(1000));
    writeAt(site, 'a.js', `import './b.js'; import('./later.js'); // ${noise(2000)}`);
    writeAt(site, 'b.js', noise(1000));
    writeAt(site, 'later.js', noise(9000));
    writeAt(site, 'themes/small/index.html', '<link rel="stylesheet" href="/style.css"><p>');
    writeAt(
      site,
      'themes/large/index.html',
      `<link href="/style.css" rel="stylesheet"><script type="module" src="/a.js"></script>${noise(5000)}`,
    );
    writeAt(site, 'themes/2/index.html', noise(20_000));
    writeAt(site, '404.html', '<h1>Not here</h1>');
    writeAt(site, '_headers', '/*\n  X-Test: yes\n');
    return site;
  }

  test('weighs an entry with its styles and the scripts that it starts with', () => {
    const largest = largestEntry(aSite(), 'themes');
    expect(largest?.path).toBe('/themes/large/');
    expect(largest?.scripts).toBeGreaterThan(3000);
    expect(largest?.scripts).toBeLessThan(6000);
    expect(largest?.total).toBeGreaterThan((largest?.scripts ?? 0) + 6000);
  });

  test('has a sample of entries in order of size, without the pages of lists', () => {
    const site = aSite();
    expect(sampleOfEntries(site, 50).map(({ path }) => path)).toEqual(['/themes/small/', '/themes/large/']);
    expect(largestEntry(site, 'figures')).toBeUndefined();
  });

  test('is served compressed, and every byte is counted', async () => {
    const site = aSite();
    const servers = await serveBoth(site);
    try {
      const answer = await fetch(`${servers.compressed}/themes/large/`);
      expect(answer.headers.get('content-encoding')).toBe('gzip');
      expect(answer.headers.get('x-test')).toBe('yes');
      expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe(
        readFileSync(join(site, 'themes/large/index.html'), 'utf8'),
      );
      expect((await fetch(`${servers.compressed}/nowhere/`)).status).toBe(404);
      expect(servers.served.map(({ path }) => path)).toEqual(['/themes/large/', '/nowhere/']);
      expect(servers.served[0]?.bytes).toBeGreaterThan(Number(answer.headers.get('content-length')));
    } finally {
      servers.close();
    }
  });
});

describe('a watched process', () => {
  function script(text: string): string {
    const dir = temporaryDir();
    writeAt(dir, 'step.mjs', text);
    return join(dir, 'step.mjs');
  }

  test('gives what it sent, and its time', async () => {
    const run = await runWatched(
      script(`await new Promise((done) => setTimeout(done, 300));
        process.send({ argument: process.argv[2] });`),
      ['given'],
    );
    expect(run.message).toEqual({ argument: 'given' });
    expect(run.seconds).toBeGreaterThan(0.3);
  });

  test.skipIf(process.platform !== 'linux')('counts the memory of what it starts', async () => {
    const run = await runWatched(
      script(`import { spawn } from 'node:child_process';
        const child = spawn(process.execPath, ['-e', 'globalThis.held = Buffer.alloc(150e6, 1); setTimeout(() => {}, 800)']);
        child.on('close', () => process.disconnect());`),
      [],
    );
    expect(run.peakBytes).toBeGreaterThan(190e6);
  });

  test('fails with what was printed', async () => {
    await expect(runWatched(script("console.error('the reason'); process.exit(3)"), [])).rejects.toThrow(
      /ended with 3\.\nthe reason/,
    );
  });
});

describe('the table', () => {
  test('shows what was measured, what is allowed, and whether it was kept', () => {
    const rows = [
      { what: 'check', value: 5.04, unit: 's', limit: 10 },
      { what: 'first search', value: 1478.2, unit: 'KB', limit: 220 },
      { what: 'pages', value: 44497, unit: 'pages' },
    ] as const;
    expect(tableText(rows)).toBe(
      [
        'what              measured    budget',
        '------------  ------------  --------  ----',
        'check                5.0 s  ≤ 10.0 s    ok',
        'first search      1,478 KB  ≤ 220 KB  over',
        'pages         44,497 pages',
      ].join('\n'),
    );
  });

  test.each([
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4], 0.5, 2],
    [Array.from({ length: 30 }, (_, index) => index + 1), 0.95, 29],
    [[7], 0.95, 7],
    [[], 0.5, Number.NaN],
  ])('of %j, %d is %d', (values, part, expected) => {
    expect(quantile(values, part)).toBe(expected);
  });
});

test.each([
  ['--entries', '3', 'give a number of statements from 20, such as 10000.'],
  ['--entries', 'many', 'give a number of statements from 20, such as 10000.'],
  ['--entries', '1.5', 'give a number of statements from 20, such as 10000.'],
  ['--mix', 'rich', 'give one of lean, real.'],
])('npm run bench refuses %s %s', (option, value, advice) => {
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/bench.ts', option, value], {
    cwd: resolve(import.meta.dirname, '../../..'),
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toBe(`${option} is \`${value}\`: ${advice}\n`);
});
