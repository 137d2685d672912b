/** The build as a command: the same bytes from the same content, and no build at all from content with an error. */
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { built, runBuild } from '../support/build.ts';
import { all, attribute, only, textOf } from '../support/html.ts';
import { filesIn, libraryCopy, problemContent, temporaryDir, writeAt } from '../support/overlay.ts';
import { fileAt, pageAt } from '../support/pages.ts';
import { treeOf } from '../support/trees.ts';

const fixture = inject('sites').fixture.dir;

const STATEMENT = `---
ref: S8
title: Ada Lumen on moths
date: 2019-04-01
actors:
  - actor: ada-lumen
kind: interview
themes:
  - street-lighting
quotes:
  - id: q1
    text: Moths have no vote.
    source: evening-beacon-2019
---
`;

describe('the same content gives the same bytes', () => {
  const tree = treeOf(fixture);

  test('in another folder, on another day of the calendar', () => {
    const out = join(temporaryDir(), 'site');
    built(libraryCopy(), out, { TZ: 'Pacific/Auckland' });
    expect(tree.length).toBeGreaterThan(100);
    expect(treeOf(out)).toEqual(tree);
  });

  test('from a machine with other line ends and byte-order marks, in another language and time zone', () => {
    const content = libraryCopy();
    const files = filesIn(content).filter((path) => path !== 'permalinks.csv');
    expect(files.length).toBeGreaterThan(20);
    for (const path of files) {
      const text = readFileSync(join(content, path), 'utf8');
      writeFileSync(join(content, path), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    }
    const out = join(temporaryDir(), 'site');
    built(content, out, { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' });
    expect(treeOf(out)).toEqual(tree);
  });

  test('whatever was in the folder before: nothing old is left', () => {
    const out = temporaryDir();
    writeAt(out, 'old/index.html', '<p>Old</p>');
    writeAt(out, 'index.html', '<p>Old</p>');
    built(libraryCopy(), out);
    expect(treeOf(out)).toEqual(tree);
  });
});

describe('a build with an error in the content', () => {
  /** A folder with a good build in it. */
  function lastGoodBuild(): { out: string; before: string[] } {
    const out = join(temporaryDir(), 'site');
    cpSync(fixture, out, { recursive: true });
    return { out, before: treeOf(out) };
  }

  test('fails, says where and what to do, and leaves the last good build as it was', () => {
    const { out, before } = lastGoodBuild();
    const { status, stdout, stderr } = runBuild(problemContent('link-broken'), out);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(
      'content/statements/2019/new-remark.mdx:6  actors[0].actor\n  There is no `ada-lumens` in actors.\n  → Did you mean `ada-lumen`?',
    );
    expect(stderr).toContain('the last good build is still there');
    expect(before.length).toBeGreaterThan(100);
    expect(treeOf(out)).toEqual(before);
  });

  test('publishes nothing where there was nothing', () => {
    const out = join(temporaryDir(), 'site');
    expect(runBuild(problemContent('script-in-body'), out).status).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  test('leaves the ledger as it was', () => {
    const content = problemContent('link-broken');
    const before = readFileSync(join(content, 'permalinks.csv'), 'utf8');
    runBuild(content, join(temporaryDir(), 'site'));
    expect(readFileSync(join(content, 'permalinks.csv'), 'utf8')).toBe(before);
  });

  test('fails when an entry was deleted without trace, and names the address and the ways out', () => {
    const content = libraryCopy();
    rmSync(join(content, 'statements/2018/remark-that-was-not-made.mdx'));
    const { out, before } = lastGoodBuild();
    const { status, stderr } = runBuild(content, out);
    expect(status).toBe(1);
    expect(stderr).toContain('`/statements/remark-that-was-not-made/` was published (S7) and would now lead nowhere.');
    expect(stderr).toContain('Restore the entry; or, if it was renamed, keep `ref: S7` in its new file');
    expect(stderr).toContain('add `withdrawn:`');
    expect(treeOf(out)).toEqual(before);
  });
});

describe('a build', () => {
  test('says what it has made', () => {
    const { stdout } = built(libraryCopy(), join(temporaryDir(), 'site'));
    expect(stdout).toContain(
      'Entries: 6 statements, 3 proposals, 5 actors, 3 themes, 4 sources, 2 figures; 1 withdrawn.',
    );
    expect(stdout).toMatch(/^Pages: \d+\. Search index: 23 documents, \d\.\d MB\.$/m);
    expect(stdout).toMatch(/^Seconds: check \d/m);
  });

  test('adds what is new to the ledger, and takes nothing out', () => {
    const content = libraryCopy();
    const before = readFileSync(join(content, 'permalinks.csv'), 'utf8').trimEnd().split('\n');
    writeAt(content, 'statements/2019/on-moths.mdx', STATEMENT);
    built(content, join(temporaryDir(), 'site'));
    const after = readFileSync(join(content, 'permalinks.csv'), 'utf8').trimEnd().split('\n');
    expect(after.filter((line) => !before.includes(line))).toEqual([
      '/statements/on-moths/,S8',
      '/statements/on-moths/#q1,S8#q1',
    ]);
    expect(before.filter((line) => !after.includes(line))).toEqual([]);
  });
});

describe('an entry that was first renamed and then withdrawn', () => {
  const withdrawn = [
    'withdrawn:',
    '  date: 2020-11-07',
    '  reason: The pamphlet was a hoax.',
    '  replaced_by: S2',
    '---',
  ].join('\n');

  test('answers at every address that it ever had', () => {
    const content = libraryCopy();
    const folder = join(content, 'statements/2018');
    const text = readFileSync(join(folder, 'wick-lamps-sell-themselves.mdx'), 'utf8');
    renameSync(join(folder, 'wick-lamps-sell-themselves.mdx'), join(folder, 'wick-on-dimming.mdx'));
    writeFileSync(join(folder, 'wick-on-dimming.mdx'), text.replace(/\n---\n/, `\n${withdrawn}\n`));
    const out = join(temporaryDir(), 'site');
    built(content, out);
    for (const address of ['/statements/wick-lamps-sell-themselves/', '/statements/wick-on-dimming/', '/r/S3/']) {
      const { document } = pageAt(out, address);
      const article = only(document, 'article[data-withdrawn]');
      expect(attribute(article, 'data-ref')).toBe('S3');
      expect(textOf(article)).toContain('7 November 2020');
      expect(textOf(article)).toContain('The pamphlet was a hoax.');
      expect(all(article, 'a').map((link) => attribute(link, 'href'))).toEqual([
        '/statements/friends-write-to-the-council/',
      ]);
      expect(attribute(only(document, 'link[rel="canonical"]'), 'href')).toBe(
        'https://lamps.example/statements/wick-on-dimming/',
      );
    }
    expect(fileAt(out, '/statements/')).toBeDefined();
    expect(textOf(pageAt(out, '/statements/').document)).not.toContain('dim-witted');
    expect(textOf(pageAt(out, '/proposals/dim-lamps-after-midnight/').document)).not.toContain('Wick');
  });
});
