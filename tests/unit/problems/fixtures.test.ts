/** Every problem that content can have, as an editor reads it: tests/fixtures/problems. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent, mendLayout } from '../../../src/entries/check.ts';
import { CATALOGUE } from '../../../src/problems/catalogue.ts';
import { reportText } from '../../../src/problems/report.ts';
import {
  expectedFile,
  keepFromBeingWritten,
  LIBRARY_DIR,
  problemContent,
  problemFixtures,
} from '../../support/overlay.ts';

/** What cannot be kept as text in git is made here. */
const MADE: Record<string, (content: string) => void> = {
  'file-layout': (content) => {
    const change = (path: string, made: (text: string) => string) =>
      writeFileSync(join(content, path), made(readFileSync(join(content, path), 'utf8')));
    change('actors/wick-and-sons.yaml', (text) => text.replaceAll('\n', '\r\n'));
    change('actors/nowhereshire-council.yaml', (text) => `\ufeff${text}`);
  },
  'file-unwritable': (content) => {
    const path = join(content, 'actors/wick-and-sons.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    keepFromBeingWritten(path);
  },
  'file-unreadable': (content) => {
    // "café" as an old Windows program saves it.
    writeFileSync(join(content, 'actors/wick-and-sons.yaml'), Buffer.from('name: caf\u00e9\n', 'latin1'));
  },
};

const fixtures = problemFixtures();

test('the library of the fixtures has no problems', () => {
  const { content, problems } = checkContent(LIBRARY_DIR, { layout: true });
  expect(reportText(problems)).toBe('0 problems in 0 files.');
  expect(content?.entries.statements.length).toBeGreaterThanOrEqual(6);
});

test('every code of the catalogue has a fixture that shows it', () => {
  expect(Object.keys(CATALOGUE).filter((code) => !fixtures.includes(code))).toEqual([]);
});

describe('the report on', () => {
  test.each(fixtures)('%s says exactly what an editor should read', async (fixture) => {
    const content = problemContent(fixture);
    MADE[fixture]?.(content);
    const { content: checked, problems: found } = checkContent(content, { layout: true });
    const problems = [...found, ...mendLayout(content).problems];
    expect(checked, 'content with problems is never handed on').toBeUndefined();
    if (fixture in CATALOGUE) expect(problems.map(({ code }) => code)).toContain(fixture);
    // Vitest writes a missing file by itself, which would make a new fixture pass unread.
    expect(existsSync(expectedFile(fixture)), `${fixture}/expected.txt is there`).toBe(true);
    await expect(`${reportText(problems)}\n`).toMatchFileSnapshot(expectedFile(fixture));
  });
});
