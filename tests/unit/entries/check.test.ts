import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/entries/check.ts';
import { filesIn, LIBRARY_DIR, libraryCopy, temporaryDir, writeAt } from '../../support/overlay.ts';

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

test('a content folder that is not there is a problem, not an empty site', () => {
  const checked = checkContent(join(temporaryDir(), 'nowhere'));
  expect(checked.content).toBeUndefined();
  expect(checked.problems.map(({ code }) => code)).toEqual(['site-missing']);
});

test('a new library needs its settings only: nothing was published that could be lost', () => {
  const content = temporaryDir();
  writeAt(content, 'site.yaml', readFileSync(join(LIBRARY_DIR, 'site.yaml'), 'utf8').replace(/milestones:[\s\S]*/, ''));
  expect(checkContent(content).problems).toEqual([]);
});

// Links and addresses of an entry are not lost while its file is only unreadable; saying so would bury the cause.
test('a file that cannot be read is the only problem that it makes', () => {
  const content = libraryCopy();
  writeAt(content, 'actors/wick-and-sons.yaml', Buffer.from('name: caf\u00e9\n', 'latin1'));
  expect(checkContent(content).problems.map(({ code }) => code)).toEqual(['file-unreadable']);
});

test('a file that cannot be understood is the only problem that it makes, also when it replaces a withdrawn one', () => {
  const content = libraryCopy();
  const file = 'statements/2018/lumen-lamps-are-for-people.mdx';
  writeAt(content, file, readFileSync(join(content, file), 'utf8').replace('kind: parliamentary-debate', 'kind: chat'));
  expect(checkContent(content).problems.map(({ code }) => code)).toEqual(['value-unknown']);
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
