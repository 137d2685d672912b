/** What an entry's page promises to those who build on it (contract: Hooks in the pages), compared with the content. */
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { COLLECTIONS, type ContentEntry, standingEntries } from '../support/content.ts';
import { all, attribute, type HtmlElement, only, textOf } from '../support/html.ts';
import { pageAt } from '../support/pages.ts';

describe.each(['library', 'fixture'] as const)('in the %s', (name) => {
  const { dir, contentDir } = inject('sites')[name];
  let entries: ContentEntry[];
  let articles: Map<string, HtmlElement>;

  beforeAll(() => {
    entries = standingEntries(contentDir);
    articles = new Map(entries.map(({ key, path }) => [key, only(pageAt(dir, path).document, 'article')]));
  });

  const articleOf = ({ key }: ContentEntry): HtmlElement => {
    const article = articles.get(key);
    if (!article) throw new Error(`${key} has no page`);
    return article;
  };

  test('every entry has a page that says which entry it is, by key and by ref', () => {
    expect(entries.length).toBeGreaterThan(20);
    for (const collection of COLLECTIONS)
      expect(entries.filter((entry) => entry.collection === collection).length).toBeGreaterThan(0);
    const said = entries.map((entry) => {
      const article = articleOf(entry);
      return [attribute(article, 'data-entry'), attribute(article, 'data-ref')];
    });
    expect(said).toEqual(entries.map(({ key, fields }) => [key, fields.ref]));
  });

  test('every entry is headed by its title, character for character', () => {
    expect(entries.map((entry) => textOf(only(articleOf(entry), 'h1')))).toEqual(entries.map(({ title }) => title));
  });

  test('every entry with a date has it in a form for machines, as precise as it is written', () => {
    const expected = entries.flatMap((entry) => {
      const machine = entry.date && machineDate(entry.date);
      return machine ? [`${entry.path} ${machine}`] : [];
    });
    const shown = entries.flatMap((entry) =>
      all(articleOf(entry), 'header time').map((time) => `${entry.path} ${attribute(time, 'datetime')}`),
    );
    expect(expected.length).toBeGreaterThan(10);
    expect(shown).toEqual(expected);
  });

  test('every entry names its permanent link', () => {
    const without = entries.filter((entry) => {
      const links = all(articleOf(entry), 'aside a').map((link) => attribute(link, 'href'));
      return !links.includes(`/r/${entry.fields.ref}/`);
    });
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test('an entry that has no date shows none in its heading', () => {
    const undated = entries.filter(({ date }) => date === undefined);
    expect(undated.length).toBeGreaterThan(5);
    expect(undated.filter((entry) => all(articleOf(entry), 'header time').length > 0)).toEqual([]);
  });
});

/** By the rules of HTML: an interval begins on its first day, a season has no form of its own. */
function machineDate(edtf: string): string | undefined {
  const [from = '', to] = edtf.replace(/[~?%]/g, '').split('/');
  if (!/^\d{4}(?:-(?:0\d|1[012])(?:-\d\d)?)?$/.test(from)) return undefined;
  return to ? [from, '01', '01'].join('-').slice(0, 10) : from;
}
