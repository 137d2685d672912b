/**
 * The way through the house, as a test: which way imports point, how large files are, where addresses are made. A failure
 * names the file and the rule; a new folder of src/ is given its place in `ORDER`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn } from './support/overlay.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A file imports only from folders on lines above its own, or from its own folder. Those on one line know nothing of each other. */
const ORDER: readonly (readonly string[])[] = [
  ['schema'],
  ['problems', 'markup'],
  ['routes.ts', 'date-text.ts', 'policy.ts'],
  ['entries'],
  ['library'],
  ['citation', 'search', 'import'],
  ['export', 'view'],
  ['integration'],
  ['client'],
  ['components'],
  ['layouts'],
  ['pages'],
  ['cli'],
];

const LINES_AT_MOST = 250;
const PAGE_SCRIPT_AT_MOST = 40;

const all = filesIn(join(root, 'src')).map((path) => `src/${path}`);
const code = all.filter((path) => /\.(?:ts|astro|mdx)$/.test(path) && !path.endsWith('.d.ts'));
const tests = filesIn(join(root, 'tests'))
  .filter((path) => path.endsWith('.ts'))
  .map((path) => `tests/${path}`);

/** What a text imports: `../routes.ts`, `node:fs`, `zod`. */
function importsOf(text: string): string[] {
  const written = /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(written)].map(([, written, dynamic]) => written ?? dynamic ?? '');
}

/** The file of src/ that a relative import leads to; undefined for a package. */
const targetOf = (from: string, name: string): string | undefined =>
  name.startsWith('.') ? normalize(join(dirname(from), name)).replaceAll('\\', '/') : undefined;

/** `src/view/line.ts` → `view`, `src/routes.ts` → `routes.ts`. */
const placeOf = (path: string): string => path.split('/')[1] ?? '';
const rankOf = (path: string): number => ORDER.findIndex((line) => line.includes(placeOf(path)));

/** Why an import may not be there; undefined where it may. */
function faultOf(from: string, to: string): string | undefined {
  if (!to.startsWith('src/')) return `${from} imports ${to}, which is outside src/`;
  if (placeOf(to) === 'styles' || placeOf(from) === placeOf(to)) return undefined;
  if (rankOf(to) < 0) return `${placeOf(to)} has no place in ORDER`;
  return rankOf(to) < rankOf(from) ? undefined : `${from} imports ${to}, which does not stand above it`;
}

describe('imports', () => {
  const arrows = code.flatMap((from) =>
    importsOf(read(from)).flatMap((name) => {
      const to = targetOf(from, name);
      return to ? [{ from, to }] : [];
    }),
  );

  test('are all read by this test', () => {
    expect(arrows.length).toBeGreaterThan(250);
    expect(arrows.filter(({ to }) => !existsSync(join(root, to)))).toEqual([]);
    expect(arrows).toContainEqual({
      from: 'src/components/search/SearchPanel.astro',
      to: 'src/client/search-when-wanted.ts',
    });
    expect(arrows).toContainEqual({ from: 'src/layouts/Page.astro', to: 'src/styles/index.css' });
  });

  test('that point up, or to a neighbour, would be found', () => {
    expect(faultOf('src/schema/fields.ts', 'src/view/line.ts')).toContain('does not stand above');
    expect(faultOf('src/view/line.ts', 'src/export/formats.ts')).toContain('does not stand above');
    expect(faultOf('src/routes.ts', 'src/date-text.ts')).toContain('does not stand above');
    expect(faultOf('src/view/line.ts', 'src/helpers/text.ts')).toContain('no place');
    expect(faultOf('src/view/line.ts', 'tests/support/html.ts')).toContain('outside');
    expect(faultOf('src/view/line.ts', 'src/library/status.ts')).toBeUndefined();
  });

  test('point only to what stands above', () => {
    expect(code.filter((path) => rankOf(path) < 0)).toEqual([]);
    expect(arrows.flatMap(({ from, to }) => faultOf(from, to) ?? [])).toEqual([]);
  });

  test('of what is sent to readers lead neither to Node, nor to the model, nor to zod', () => {
    const sent = new Set(code.filter((path) => placeOf(path) === 'client'));
    const forbidden: string[] = [];
    for (const path of sent) {
      // Imports of types alone are not sent.
      for (const name of importsOf(read(path).replace(/^import type [^;]+;$/gm, ''))) {
        const target = targetOf(path, name);
        if (target) sent.add(target);
        if (/^(?:node:|zod\b)/.test(name) || /^src\/(?:library|entries|schema)\//.test(target ?? ''))
          forbidden.push(`${path} imports ${name}`);
      }
    }
    expect([...sent]).toContain('src/search/query.ts');
    expect(forbidden).toEqual([]);
  });
});

describe('size:', () => {
  const linesOf = (text: string): number => text.replace(/\n$/, '').split('\n').length;

  test(`no file of src/ has more than ${LINES_AT_MOST} lines`, () => {
    const long = all.map((path) => ({ path, lines: linesOf(read(path)) })).filter(({ lines }) => lines > LINES_AT_MOST);
    expect(long).toEqual([]);
  });

  test(`no page has more than ${PAGE_SCRIPT_AT_MOST} lines of script`, () => {
    const pages = all.filter((path) => placeOf(path) === 'pages' && path.endsWith('.astro'));
    const scripts = pages.map((path) => ({
      path,
      lines: linesOf(/^---\n([\s\S]*?)\n---/.exec(read(path))?.[1] ?? ''),
    }));
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter(({ lines }) => lines > PAGE_SCRIPT_AT_MOST)).toEqual([]);
  });
});

/** The places in files where a pattern is found, as `path:line: text`. Comments are not read. */
function found(paths: readonly string[], pattern: RegExp, { comments = false } = {}): string[] {
  return paths.flatMap((path) => {
    const text = comments ? read(path) : withoutComments(read(path));
    return text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim().slice(0, 100)}`] : []));
  });
}

function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  return text
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/(^|\s)\/\/.*/gm, blank);
}

describe('an address of the site', () => {
  const makers = code.filter((path) => path !== 'src/routes.ts' && !path.endsWith('.mdx'));
  const first =
    'statements|proposals|questions|actors|themes|sources|figures|dates|search|r|about|corrections|accessibility|cite|data|api|pagefind';

  test('is made in src/routes.ts alone', () => {
    expect(found(['src/routes.ts'], new RegExp(`['"\`]/(?:${first})/`)).length).toBeGreaterThan(4);
    expect(found(makers, new RegExp(`['"\`]/(?:(?:${first})/|404\\.html)`))).toEqual([]);
  });

  test('gets its anchor there, too', () => {
    expect(found(makers, /Path\([^`]*\)\}#/)).toEqual([]);
  });
});

describe('in no file', () => {
  test('of src/ and tests/ a type is left open, a fault hidden, or a test left out', () => {
    const files = [...code, ...tests];
    expect(found(files, /(?::|\bas|<|\|)\s*any\b(?!\s*[:'"`])|,\s*any\s*[>,]|\bany\[\]/)).toEqual([]);
    expect(found(files, /@ts-(?:ignore|nocheck)/, { comments: true })).toEqual([]);
    expect(found(files, /\b(?:test|it|describe|suite|context)\.(?:only|skip|todo|fails)\(/)).toEqual([]);
  });

  test('that is published stand paths of a machine, or hosts of a package registry', ({ skip }) => {
    skip(!existsSync(join(root, '.git')), 'this is no git repository');
    const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
      .split('\0')
      .filter(
        (path) =>
          path && path !== 'tests/architecture.test.ts' && existsSync(join(root, path)) && !read(path).includes('\0'),
      );
    expect(tracked.length).toBeGreaterThan(100);
    const machine = /(?:^|[\s"'`(=:])(?:\/(?:work|root|home|Users)\/\w|[A-Z]:\\Users)/;
    expect(found(tracked, machine, { comments: true })).toEqual([]);
    const registry = /\bregistry\s*=|_authToken|\bregistry\.[a-z]|"resolved": "https?:/;
    expect(found(tracked, registry, { comments: true })).toEqual([]);
  });
});
