/** The command as it is run: what it writes, what it prints, and that nothing is written when the content is wrong. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtureLibrary } from '../../support/model.ts';
import { expectedFile, LIBRARY_DIR, problemContent, temporaryDir, writeAt } from '../../support/overlay.ts';
import { exported } from '../../support/search-backends.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/export.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('npm run export', () => {
  test('writes the mapping and the documents of a cluster, and says how they are loaded', () => {
    const out = join(temporaryDir(), 'new/folder');
    const { status, stdout, stderr } = run('elasticsearch', '--content', LIBRARY_DIR, '--out', out);
    expect([status, stderr]).toEqual([0, '']);
    expect(readdirSync(out).sort()).toEqual(['bulk.ndjson', 'mapping.json']);
    const { mapping, bulk } = exported(fixtureLibrary());
    expect(readFileSync(join(out, 'mapping.json'), 'utf8')).toBe(mapping);
    expect(readFileSync(join(out, 'bulk.ndjson'), 'utf8')).toBe(bulk);
    expect(stdout).toContain(`Wrote ${join(out, 'bulk.ndjson')}`);
    expect(stdout.match(/^curl .*/gm)).toEqual([
      expect.stringMatching(/-X PUT "\$CLUSTER\/on-record" .*'@.*mapping\.json'$/),
      expect.stringMatching(/-X POST "\$CLUSTER\/_bulk\?.*'@.*bulk\.ndjson'$/),
    ]);
  });

  test('prints every problem of the content, fails, and leaves an earlier export as it is', () => {
    const out = temporaryDir();
    writeAt(out, 'bulk.ndjson', 'earlier');
    const { status, stdout, stderr } = run('elasticsearch', '--content', problemContent('link-broken'), '--out', out);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toBe(`${readFileSync(expectedFile('link-broken'), 'utf8')}\nNothing was exported.\n`);
    expect(readdirSync(out)).toEqual(['bulk.ndjson']);
    expect(readFileSync(join(out, 'bulk.ndjson'), 'utf8')).toBe('earlier');
  });

  test.each([[[]], [['solr']], [['elasticsearch', 'solr']]])('says what it takes when given %j', (args) => {
    expect(run(...args)).toEqual({
      status: 1,
      stdout: '',
      stderr: 'Usage: npm run export -- <elasticsearch> [--out DIR] [--content DIR]\n',
    });
  });
});
