/** A build that keeps what the last one made: each time the same bytes as a build into an empty folder. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { built, runBuild } from '../support/build.ts';
import { libraryCopy, temporaryDir, writeAt } from '../support/overlay.ts';
import { treeOf } from '../support/trees.ts';

const NOTHING = 'Nothing has changed since the last build';
const INDEX = 'The search index of the last build was kept';

/** A library of its own that was built. `again` builds it once more and compares with a build into an empty folder. */
function builtLibrary() {
  const content = libraryCopy();
  const out = join(temporaryDir(), 'site');
  built(content, out);
  const again = (): string => {
    const { stdout } = built(content, out);
    const fresh = join(temporaryDir(), 'fresh');
    built(content, fresh);
    expect(treeOf(out)).toEqual(treeOf(fresh));
    return stdout;
  };
  return { content, out, again };
}

const replaceIn = (file: string, from: string, to: string) => {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
};

describe('a build over the last one', () => {
  test('of the same content by the same code keeps all of it, and says what it holds', () => {
    const { again } = builtLibrary();
    const said = again();
    expect(said).toContain(NOTHING);
    expect(said).toMatch(/^Entries: 6 statements, .*; 1 withdrawn\.\nPages: \d+\. Search index: 23 documents/m);
  });

  test('keeps the index when an edit is of no concern to the search', () => {
    const { content, again } = builtLibrary();
    replaceIn(join(content, 'sources/evening-beacon-2019.yaml'), 'url: ', 'note: Read on paper.\nurl: ');
    const said = again();
    expect(said).toContain(INDEX);
    expect(said).not.toContain(NOTHING);
  });

  test('makes the index anew when a word was added', () => {
    const { content, again } = builtLibrary();
    appendFileSync(join(content, 'statements/2018/wick-lamps-sell-themselves.mdx'), '\nGlowworms were not asked.\n');
    expect(again()).toMatch(/^Entries/);
  });

  test.each(['NODE_ENV', 'VITE_ANYTHING'])('under another %s keeps nothing', (name) => {
    const { content, out } = builtLibrary();
    expect(built(content, out, { [name]: 'production' }).stdout).toMatch(/^Entries/);
  });

  test('after an error in the content fails, and goes on from the last good build when it is gone', () => {
    const { content, out, again } = builtLibrary();
    writeAt(content, 'statements/2019/broken.mdx', '---\nref: S99\n---\n');
    expect(runBuild(content, out).status).toBe(1);
    rmSync(join(content, 'statements/2019/broken.mdx'));
    expect(again()).toContain(NOTHING);
  });

  test('writes the ledger again when it was lost', () => {
    const { content, again } = builtLibrary();
    const ledger = join(content, 'permalinks.csv');
    const before = readFileSync(ledger, 'utf8');
    const kept = before.split('\n').slice(0, -3).join('\n');
    writeFileSync(ledger, `${kept}\n`);
    expect(again()).not.toContain(NOTHING);
    expect(readFileSync(ledger, 'utf8')).toBe(before);
  });
});

describe('what somebody did to the folder is seen:', () => {
  test.each<[string, (out: string) => void]>([
    ['a page that was altered', (out) => appendFileSync(join(out, 'about/index.html'), ' ')],
    ['a page that was deleted', (out) => rmSync(join(out, 'r/S1/index.html'))],
    ['a file that was added', (out) => writeAt(out, 'notes.txt', 'mine')],
    ['an index that was altered', (out) => appendFileSync(join(out, 'pagefind/pagefind-entry.json'), ' ')],
    ['an index that was deleted', (out) => rmSync(join(out, 'pagefind'), { recursive: true })],
    ['a folder that was deleted', (out) => rmSync(out, { recursive: true })],
  ])('%s', (_, change) => {
    const { content, out } = builtLibrary();
    const before = treeOf(out);
    change(out);
    expect(built(content, out).stdout).not.toContain(NOTHING);
    expect(treeOf(out)).toEqual(before);
  });
});
