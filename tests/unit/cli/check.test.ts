/** The command as it is run: its exit code, what it prints, and that neither clock nor time zone matter. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/entries/check.ts';
import { reportText } from '../../../src/problems/report.ts';
import {
  expectedFile,
  keepFromBeingWritten,
  LIBRARY_DIR,
  libraryCopy,
  problemContent,
  temporaryDir,
  writeAt,
} from '../../support/overlay.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

function run(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

const check = (content: string, ...flags: string[]) => run(['src/cli/check.ts', '--content', content, ...flags]);

describe('npm run check', () => {
  test('says that there are no problems, counts the entries and succeeds', () => {
    expect(check(LIBRARY_DIR)).toEqual({
      status: 0,
      stdout: 'No problems: 7 statements, 3 proposals, 5 actors, 3 themes, 4 sources, 2 figures.\n',
      stderr: '',
    });
  });

  test('prints every problem where errors are printed, and fails', () => {
    const { status, stdout, stderr } = check(problemContent('link-broken'));
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toBe(readFileSync(expectedFile('link-broken'), 'utf8'));
  });

  test('prints problems as JSON on demand, and fails all the same', () => {
    const { status, stdout } = check(problemContent('link-broken'), '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toHaveProperty('problems.length', 8);
  });

  test('prints an empty list as JSON when there is no problem', () => {
    const { status, stdout } = check(LIBRARY_DIR, '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ problems: [] });
  });

  test('fails on a folder that is not there', () => {
    expect(check(join(temporaryDir(), 'nowhere')).status).toBe(1);
  });
});

describe('npm run check -- --fix', () => {
  const path = 'actors/wick-and-sons.yaml';
  const original = readFileSync(join(LIBRARY_DIR, path), 'utf8');

  test('lays files out anew, names them, and succeeds when nothing else is wrong', () => {
    const content = libraryCopy();
    writeAt(content, path, original.replaceAll('\n', '\r\n'));
    const before = check(content);
    expect(before.stdout).toContain('not in canonical form');
    expect(before.stdout).toContain(`content/${path}:1`);
    expect(before.status, 'a form is no reason to fail').toBe(0);
    expect(JSON.parse(check(content, '--json').stdout)).toEqual({ problems: [] });
    const { status, stdout, stderr } = check(content, '--fix');
    expect(stderr).toBe(`Laid out anew: content/${path}\n`);
    expect(stdout).toMatch(/^No problems:/);
    expect(status).toBe(0);
    expect(readFileSync(join(content, path), 'utf8')).toBe(original);
  });

  test('names a file that cannot be written, and writes the others', () => {
    const content = libraryCopy();
    const other = 'actors/ada-lumen.yaml';
    for (const one of [path, other])
      writeAt(content, one, readFileSync(join(content, one), 'utf8').replaceAll('\n', '\r\n'));
    keepFromBeingWritten(join(content, path));
    const { status, stdout, stderr } = check(content, '--fix');
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain(`Laid out anew: content/${other}\n`);
    expect(stderr).toContain(`content/${path}\n  This file could not be written (EISDIR`);
    expect(stderr).not.toContain('    at ');
    expect(JSON.parse(check(content, '--fix', '--json').stdout)).toHaveProperty('problems.length', 1);
  });

  test('keeps what is printed for programs JSON', () => {
    const content = libraryCopy();
    writeAt(content, path, original.replaceAll('\n', '\r\n'));
    expect(JSON.parse(check(content, '--fix', '--json').stdout)).toEqual({ problems: [] });
  });
});

describe('a day is the same day', () => {
  const script = `
    import { checkContent } from './src/entries/check.ts';
    import { dateText } from './src/date-text.ts';
    import { dateSpan } from './src/schema/edtf.ts';
    const { content, problems } = checkContent(process.argv[1]);
    const dates = content?.entries.statements.map(({ fields }) => [dateSpan(fields.date), dateText(fields.date)]);
    console.log(JSON.stringify({ dates, entries: content?.entries, problems }));
  `;
  const seenIn = (zone: string, content: string) =>
    run(['--input-type=module', '-e', script, content], { TZ: zone }).stdout;

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('in %s as in London', (zone) => {
    const london = seenIn('Europe/London', LIBRARY_DIR);
    expect(london).toContain('"24 July 2018"');
    expect(seenIn(zone, LIBRARY_DIR)).toBe(london);
  });

  test('also in the message about one with a time of day', () => {
    const content = problemContent('date-with-time-zone');
    const london = seenIn('Europe/London', content);
    expect(london).toContain('2019-06-01T23:30-05:00');
    expect(seenIn('Pacific/Kiritimati', content)).toBe(london);
  });
});

test('code in an entry is parsed, never run: it reads no file and writes none', () => {
  const dir = temporaryDir();
  writeAt(dir, 'secret.txt', 'the moths are ours');
  const proof = join(dir, 'proof.txt');
  const content = libraryCopy();
  const text = readFileSync(join(LIBRARY_DIR, 'themes/dark-skies.mdx'), 'utf8');
  const code = [
    `import { readFileSync, writeFileSync } from 'node:fs'`,
    `export const secret = readFileSync('${join(dir, 'secret.txt')}', 'utf8')`,
    '',
    `{writeFileSync('${proof}', 'here')} {secret} {process.exit(0)} {(globalThis.lampsWereHere = true)}`,
  ];
  writeAt(content, 'themes/dark-skies.mdx', `${text}\n${code.join('\n')}\n`);

  const { status, stdout, stderr } = check(content);
  expect(status).toBe(1);
  expect(stdout + stderr).toContain('they may not run code');
  expect(stdout + stderr).not.toContain('the moths are ours');
  const { problems } = checkContent(content);
  expect(reportText(problems)).not.toContain('the moths are ours');
  expect(existsSync(proof)).toBe(false);
  expect(globalThis).not.toHaveProperty('lampsWereHere');
});
