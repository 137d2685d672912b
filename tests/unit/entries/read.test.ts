import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseEntry } from '../../../src/entries/parse.ts';
import { readContent } from '../../../src/entries/read.ts';
import { filesIn, LIBRARY_DIR, libraryCopy, writeAt } from '../../support/overlay.ts';

describe('the content folder', () => {
  test('is read whole: every file becomes an entry, a setting or the ledger', () => {
    const { files, siteText, ledgerText, problems } = readContent(LIBRARY_DIR);
    expect(problems).toEqual([]);
    const read = [...files.map(({ file }) => file.replace('content/', '')), 'permalinks.csv', 'site.yaml'];
    expect(read.sort()).toEqual(filesIn(LIBRARY_DIR));
    expect(siteText).toContain('Lamps on Record');
    expect(ledgerText).toContain('/statements/friends-call-for-dark-skies/,S2');
  });

  test('is read in the same order on every machine', () => {
    const files = readContent(LIBRARY_DIR).files.map(({ file }) => file);
    expect(files).toEqual([...files].sort());
  });

  test('may have folders below a collection, which are no part of an id', () => {
    const ids = readContent(LIBRARY_DIR).files.map(({ id }) => id);
    expect(ids).toContain('lumen-lamps-are-for-people');
  });

  test('may hold hidden files of the operating system', () => {
    const content = libraryCopy();
    writeAt(content, 'statements/.DS_Store', '\u0000');
    expect(readContent(content).problems).toEqual([]);
  });

  test.each([
    'notes.txt',
    'people/a.yaml',
    'statements/2018/a.md',
    'statements/2018/a',
    'statements/mdx',
    'actors/a.mdx',
  ])('may not hold %s, which would never be shown', (path) => {
    const content = libraryCopy();
    writeAt(content, path, 'ref: S1\n');
    const { problems } = readContent(content);
    expect(problems).toMatchObject([{ code: 'file-misplaced', file: `content/${path}` }]);
  });

  test('a file with the wrong ending is told its right name, in its own folder', () => {
    const content = libraryCopy();
    writeAt(content, 'statements/2018/a.md', 'a');
    expect(readContent(content).problems[0]?.args?.['expected']).toContain('statements/2018/a.mdx');
  });

  test('a link to a file elsewhere is read or reported, never passed over', () => {
    const content = libraryCopy();
    mkdirSync(join(content, 'actors/linked'));
    symlinkSync(join(LIBRARY_DIR, 'actors/ada-lumen.yaml'), join(content, 'actors/linked/somebody.yaml'));
    const { files, problems } = readContent(content);
    const seen = [...files, ...problems].map(({ file }) => file);
    expect(seen).toContain('content/actors/linked/somebody.yaml');
  });
});

describe('the same file gives the same entry', () => {
  const original = readContent(LIBRARY_DIR).files;

  test.each([
    ['with the line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with the line ends of old Macs', (text: string) => text.replaceAll('\n', '\r')],
    ['with a byte-order mark', (text: string) => `\ufeff${text}`],
    ['with a byte-order mark and the line ends of Windows', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ])('%s', (_, change) => {
    const content = libraryCopy();
    for (const { file, text } of original) writeAt(content, file.replace('content/', ''), change(text));
    const { files, problems } = readContent(content);
    expect(problems).toEqual([]);
    expect(files).toEqual(original);
    expect(files.map((file) => parseEntry(file))).toEqual(original.map((file) => parseEntry(file)));
  });
});

test('a file in another encoding than UTF-8 is reported and not guessed at', () => {
  const content = libraryCopy();
  writeAt(content, 'actors/cafe.yaml', Buffer.from('name: caf\u00e9\n', 'latin1'));
  const { files, problems } = readContent(content);
  expect(problems).toMatchObject([{ code: 'file-unreadable', file: 'content/actors/cafe.yaml' }]);
  expect(files.map(({ id }) => id)).not.toContain('cafe');
});
