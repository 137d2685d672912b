/** Every page is HTML that needs no repair. */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { pageAt, pagePaths, sampled } from '../support/pages.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    elements: ['html5'],
    rules: {
      // A title says who said what; search engines shorten it themselves, readers keep it whole.
      'long-title': 'off',
      // The quick search is a combobox with a list of links, which a select cannot be.
      'prefer-native-element': ['error', { exclude: ['listbox'] }],
    },
  }),
);

async function faultsIn(text: string, path: string): Promise<string[]> {
  const { results } = await validator.validateString(text, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${path} ${ruleId}: ${message} at ${selector ?? 'the top'}`),
  );
}

async function faultsOn(dir: string, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) faults.push(...(await faultsIn(pageAt(dir, path).text, path)));
  return faults;
}

test('every page of the fixture library is valid', { timeout: 120_000 }, async () => {
  const { dir } = inject('sites').fixture;
  const paths = pagePaths(dir);
  expect(paths.length).toBeGreaterThan(60);
  expect(await faultsOn(dir, paths)).toEqual([]);
});

test('pages from all over the library are valid', { timeout: 180_000 }, async () => {
  const { dir } = inject('sites').library;
  const all = pagePaths(dir);
  const paths = [...new Set([...all.filter((path) => path.split('/').length <= 3), ...sampled(all, 300)])];
  expect(paths.length).toBeGreaterThan(60);
  expect(await faultsOn(dir, paths)).toEqual([]);
});

test('a page with a fault would be found', async () => {
  const { text } = pageAt(inject('sites').fixture.dir, '/about/');
  const faulty = text.replace('<main ', '<p id="content">Twice</p><div><span></div></span><main ');
  expect(faulty).not.toBe(text);
  const faults = (await faultsIn(faulty, '/about/')).join('\n');
  expect(faults).toContain('no-dup-id');
  expect(faults).toContain('close-order');
});
