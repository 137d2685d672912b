import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/entries/check.ts';
import { filesIn, LIBRARY_DIR, libraryCopy, writeAt } from '../../support/overlay.ts';

const fingerprintOf = (content: string) => checkContent(content).content?.fingerprint;

test('content that is right is handed on as entries by collection, with settings and ledger', () => {
  const { content, problems } = checkContent(LIBRARY_DIR);
  expect(problems).toEqual([]);
  expect(content?.site.title).toBe('Lamps on Record');
  expect(content?.ledger).toContainEqual({ address: '/statements/friends-call-for-dark-skies/#q1', ref: 'S2#q1' });
  expect(content?.entries.statements.map(({ ref }) => ref).sort()).toEqual(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7']);
});

test('one wrong file is enough for nothing to be handed on, so that nothing half is ever published', () => {
  const content = libraryCopy();
  writeAt(content, 'actors/moth.yaml', 'ref: A20\n');
  const checked = checkContent(content);
  expect(checked.content).toBeUndefined();
  expect(new Set(checked.problems.map(({ file }) => file))).toEqual(new Set(['content/actors/moth.yaml']));
});

describe('the fingerprint of the content', () => {
  test('is the same for the same files, whatever their line ends', () => {
    const content = libraryCopy();
    for (const path of filesIn(content)) {
      writeAt(content, path, readFileSync(join(content, path), 'utf8').replaceAll('\n', '\r\n'));
    }
    expect(fingerprintOf(content)).toBeTruthy();
    expect(fingerprintOf(content)).toBe(fingerprintOf(LIBRARY_DIR));
  });

  test.each(['site.yaml', 'actors/ada-lumen.yaml', 'themes/dark-skies.mdx'])(
    'is another one after %s was edited',
    (path) => {
      const content = libraryCopy();
      writeAt(
        content,
        path,
        readFileSync(join(content, path), 'utf8').replace(/(Dark skies|Ada Lumen|Lamps on Record)/, '$1!'),
      );
      expect(fingerprintOf(content)).toBeTruthy();
      expect(fingerprintOf(content)).not.toBe(fingerprintOf(LIBRARY_DIR));
    },
  );
});
