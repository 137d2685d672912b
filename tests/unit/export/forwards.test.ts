/** Contract: `/r/<ref>/`, and the addresses that an entry had before it was renamed. */
import { describe, expect, test } from 'vitest';
import { forwards } from '../../../src/export/forwards.ts';
import { allEntries } from '../../../src/library/library.ts';
import { all, attribute, only, parseHtml, textOf } from '../../support/html.ts';
import { aStatement } from '../../support/library.ts';
import { fixtureLibrary, libraryOf } from '../../support/model.ts';

const said = aStatement({ id: 'new-name', ref: 'S9001', title: 'Lamps </title><script>alert(1)</script> & "moths"' });
const gone = aStatement({ id: 'gone', ref: 'S9002', withdrawn: { date: '2020', reason: 'Untrue.' } });
const ledger = [
  { address: '/statements/old-name/', ref: 'S9001' },
  { address: '/statements/old-name/#q1', ref: 'S9001#q1' },
  { address: '/statements/new-name/', ref: 'S9001' },
  { address: '/statements/was-there/', ref: 'S9002' },
];
const library = libraryOf([said, gone], { ledger, site: { title: 'Lamps & <Moths>', language: 'en-GB' } });
const files = [...forwards(library)];
const fileAt = (path: string): string => files.find((file) => file.path === path)?.text ?? '';

describe('a page that leads on stands at', () => {
  test('the short link of every entry that stands, and every address that one had before', () => {
    expect(files.map(({ path }) => path).sort()).toEqual(
      [...allEntries(library).map(({ ref }) => `/r/${ref}/index.html`), '/statements/old-name/index.html'].sort(),
    );
  });

  test('no address of a withdrawn entry, where its tombstone stands', () => {
    const paths = files.map(({ path }) => path).join(' ');
    expect(paths).not.toContain('S9002');
    expect(paths).not.toContain('was-there');
  });

  test('the short links of the fixture library', () => {
    const paths = [...forwards(fixtureLibrary())].map(({ path }) => path);
    expect(paths).toContain('/r/S1/index.html');
    expect(paths).toContain('/statements/friends-call-for-dark-skies/index.html');
    expect(paths).not.toContain('/r/S7/index.html');
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe.each(['/r/S9001/index.html', '/statements/old-name/index.html'])('the page at %s', (path) => {
  const page = parseHtml(fileAt(path));

  test('leads to the entry: by a link, by a refresh without JavaScript, and by its canonical address', () => {
    expect(attribute(only(page, 'main a'), 'href')).toBe('/statements/new-name/');
    expect(attribute(only(page, 'link[rel="canonical"]'), 'href')).toBe('https://lamps.example/statements/new-name/');
    const refresh = only(page, 'noscript meta[http-equiv="refresh"]');
    expect(attribute(refresh, 'content')).toBe('0; url=/statements/new-name/');
  });

  test('says what it leads to, and no title in it becomes HTML', () => {
    expect(textOf(only(page, 'main a'))).toBe('Lamps </title><script>alert(1)</script> & "moths"');
    expect(textOf(only(page, 'title'))).toContain('Lamps & <Moths>');
    for (const script of all(page, 'script')) expect(attribute(script, 'src')).toBe('/forward.js');
  });

  test('is a complete page in the language of the library', () => {
    expect(fileAt(path)).toMatch(/^<!doctype html>\n/i);
    expect(attribute(only(page, 'html'), 'lang')).toBe('en-GB');
    expect(textOf(only(page, 'h1'))).toBe('S9001');
  });

  test('has no inline script or style, which the site’s policy would block', () => {
    expect(all(page, 'style').length).toBe(0);
    for (const script of all(page, 'script')) expect(textOf(script)).toBe('');
    expect(fileAt(path)).not.toMatch(/ style=| on[a-z]+=/);
  });
});
