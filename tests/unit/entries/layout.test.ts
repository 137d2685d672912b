import { chmodSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent, mendLayout } from '../../../src/entries/check.ts';
import { filesIn, LIBRARY_DIR, libraryCopy, problemContent, writeAt } from '../../support/overlay.ts';

const FILE = 'actors/dark-sky-friends.yaml';
const canonical = readFileSync(join(LIBRARY_DIR, FILE), 'utf8');
const textIn = (content: string, path: string) => readFileSync(join(content, path), 'utf8');

/** What `npm run check` finds in a library in which this file is otherwise. */
function problemsOf(text: string) {
  const content = libraryCopy();
  writeAt(content, FILE, text);
  return checkContent(content, { layout: true }).problems;
}

describe('a file that is right but not in canonical form', () => {
  const quoted = canonical.replace('Stargazers’ Union', '"Stargazers’ Union"');

  test('is a problem for the check', () => {
    expect(problemsOf(quoted)).toMatchObject([
      { code: 'file-layout', file: `content/${FILE}`, line: 8, args: { found: '`  - name: "Stargazers’ Union"`' } },
    ]);
  });

  test('is none for the build: the same is published', () => {
    const content = libraryCopy();
    writeAt(content, FILE, quoted);
    expect(checkContent(content).problems).toEqual([]);
    expect(checkContent(content).content?.entries).toEqual(checkContent(LIBRARY_DIR).content?.entries);
  });

  test('is no matter while the file has another problem', () => {
    expect(problemsOf(quoted.replace('organisation', 'organization')).map(({ code }) => code)).toEqual([
      'value-unknown',
    ]);
  });
});

describe('a remark', () => {
  test.each([
    ['at the beginning', `# A note.\n${canonical}`],
    ['between fields', canonical.replace('kind:', '# A note: with a colon.\nkind:')],
    ['inside a list', canonical.replace('  - DSF', '  # A note.\n  - DSF')],
    ['at the end', `${canonical}# A note.\n`],
    ['on two lines', canonical.replace('kind:', '# A note\n# on two lines.\nkind:')],
  ])('%s is passed over', (_, text) => {
    expect(problemsOf(text)).toEqual([]);
  });

  test('does not hide what else differs, nor does a sign # inside a text make one', () => {
    expect(problemsOf(`# A note.\n${canonical.replace('  - DSF', '  -   DSF')}`)).toMatchObject([
      { line: 7, args: { remarks: 'true' } },
    ]);
    const folded = canonical.replace('name: Friends of the Dark Sky', 'name: >-\n  Friends of\n  # the Dark Sky');
    const [problem] = problemsOf(folded);
    expect(problem).toMatchObject({ line: 2, args: { expected: "`name: 'Friends of # the Dark Sky'`" } });
    expect(problem?.args).not.toHaveProperty('remarks');
  });
});

describe('mending the layout', () => {
  test('writes the canonical form, and the entries stay the same', () => {
    const content = problemContent('file-layout');
    const before = checkContent(content).content?.entries;
    const { mended } = mendLayout(content);
    expect(mended).toContain('content/statements/2019/folded.mdx');
    expect(textIn(content, 'statements/2019/folded.mdx')).toContain('and that nobody else is\n');
    expect(checkContent(content).content?.entries).toEqual(before);
    expect(before).toBeDefined();
  });

  test('leaves files with remarks as they are, which would be lost', () => {
    const content = problemContent('file-layout');
    const before = textIn(content, FILE);
    expect(mendLayout(content).mended).not.toContain(`content/${FILE}`);
    expect(textIn(content, FILE)).toBe(before);
    expect(checkContent(content, { layout: true }).problems).toMatchObject([{ file: `content/${FILE}` }]);
  });

  test('keeps the remarks of a file that is only saved otherwise', () => {
    const content = libraryCopy();
    const remarked = `# A note.\n${canonical}`;
    writeAt(content, FILE, `\ufeff${remarked.replaceAll('\n', '\r\n')}`);
    expect(mendLayout(content).mended).toEqual([`content/${FILE}`]);
    expect(textIn(content, FILE)).toBe(remarked);
  });

  test('writes no file that has another problem, and none that is canonical', () => {
    const content = libraryCopy();
    const wrong = canonical.replace('organisation', 'organization').replace('DSF', '"DSF"');
    writeAt(content, FILE, wrong);
    expect(mendLayout(content).mended).toEqual([]);
    expect(textIn(content, FILE)).toBe(wrong);
  });

  test('leaves nothing beside the file, and its permissions as they were', () => {
    const content = libraryCopy();
    writeAt(content, FILE, canonical.replaceAll('\n', '\r\n'));
    chmodSync(join(content, FILE), 0o600);
    expect(mendLayout(content).mended).toEqual([`content/${FILE}`]);
    expect(textIn(content, FILE)).toBe(canonical);
    expect(statSync(join(content, FILE)).mode & 0o777).toBe(0o600);
    expect(filesIn(content)).toEqual(filesIn(LIBRARY_DIR));
  });
});
