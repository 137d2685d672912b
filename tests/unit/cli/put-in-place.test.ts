/** The last step of a build, on folders of its own. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { putInPlace } from '../../../src/cli/build/put-in-place.ts';
import { temporaryDir, writeAt } from '../../support/overlay.ts';

function folders() {
  const dir = temporaryDir();
  writeAt(dir, 'work/site/index.html', 'new');
  return { dir, fresh: join(dir, 'work/site'), site: join(dir, 'published/dist') };
}

test('where nothing was, the new folder is the site', () => {
  const { fresh, site } = folders();
  putInPlace(fresh, site);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('new');
  expect(existsSync(fresh)).toBe(false);
});

test('of an old site nothing is left, also not beside the new one', () => {
  const { dir, fresh, site } = folders();
  writeAt(dir, 'published/dist/old/index.html', 'old');
  putInPlace(fresh, site);
  expect(readdirSync(join(dir, 'published'))).toEqual(['dist']);
  expect(readdirSync(site)).toEqual(['index.html']);
});

test('when there is no new folder, the old site stays', () => {
  const { dir, site } = folders();
  writeAt(dir, 'published/dist/index.html', 'old');
  expect(() => putInPlace(join(dir, 'nowhere'), site)).toThrow();
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toBe('old');
  expect(readdirSync(join(dir, 'published'))).toEqual(['dist']);
});
