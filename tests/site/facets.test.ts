/** The table of facets of a built site and its index of words are about the same entries, in the same order. */
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type FacetFile, readFacetTable } from '../../src/search/facet-table.ts';
import type { Pagefind } from '../../src/search/pagefind-module.ts';
import { FILTERS, NOTHING_CHOSEN } from '../../src/search/query.ts';
import { type ContentEntry, standingEntries } from '../support/content.ts';

/** Pagefind's script is made for browsers: it loads its files with `fetch`, which in Node reads none from a disk. */
const real = { fetch: globalThis.fetch, window: Reflect.get(globalThis, 'window') as unknown };
beforeAll(() => {
  globalThis.fetch = async (address) => {
    const file = fileURLToPath(String(address).replace(/\?.*$/, ''));
    return new Response(readFileSync(file));
  };
  Reflect.set(globalThis, 'window', globalThis);
});
afterAll(() => {
  globalThis.fetch = real.fetch;
  Reflect.set(globalThis, 'window', real.window);
});

/** Addresses of all entries, in the order of the index. */
async function addressesIn(dir: string): Promise<string[]> {
  const script = pathToFileURL(`${dir}/pagefind/pagefind.js`).href;
  const { createInstance } = (await import(script)) as { createInstance: (options: object) => Pagefind };
  const pagefind = createInstance({ basePath: new URL('.', script).href, baseUrl: '/', noWorker: true });
  const { results } = await pagefind.search(null);
  return (await Promise.all(results.map((result) => result.data()))).map(({ url }) => url);
}

describe.each(['library', 'fixture'] as const)('in the %s', (name) => {
  const { dir, contentDir } = inject('sites')[name];
  const table = readFacetTable(JSON.parse(readFileSync(`${dir}/search/facets.json`, 'utf8')) as FacetFile);
  const entries = new Map(standingEntries(contentDir).map((entry) => [entry.path, entry]));
  let rows: (ContentEntry | undefined)[];
  beforeAll(async () => {
    rows = (await addressesIn(dir)).map((path) => entries.get(path));
  });

  test('each entry of the index is a row, and each row an entry that stands', () => {
    expect(rows.length).toBe(table.size);
    expect(new Set(rows).size).toBe(entries.size);
    expect(rows).not.toContain(undefined);
  });

  test.each(FILTERS)('the row of an entry has its values of %s', (filter) => {
    const values = [...table.labels[filter].keys()];
    const wrong = values.flatMap((value) => {
      const admits = table.admits({ filters: { ...NOTHING_CHOSEN, [filter]: [value] }, from: '', to: '' });
      return rows.flatMap((entry, row) => {
        const said = entry && saidBy(entry, filter);
        if (!said) return [];
        return said.includes(value) && admits(row) !== 'yes' ? [`${entry.key} is not found by ${filter}=${value}`] : [];
      });
    });
    const said = rows.flatMap((entry) => (entry ? saidBy(entry, filter) : []));
    expect(said.length).toBeGreaterThan(1);
    expect(said.filter((value) => !values.includes(value))).toEqual([]);
    expect(wrong).toEqual([]);
  });

  test('a type finds the entries of that type and no others', () => {
    const types = [...table.labels.type.keys()];
    for (const type of types) {
      const admits = table.admits({ filters: { ...NOTHING_CHOSEN, type: [type] }, from: '', to: '' });
      expect(rows.filter((_, row) => admits(row) === 'yes').map((entry) => entry?.collection)).toEqual(
        [...entries.values()].filter(({ collection }) => collection === type).map(() => type),
      );
    }
  });

  test('the date of an entry is that of its row', () => {
    const days = rows.flatMap((entry, row) => {
      const day = /^\d{4}-\d\d-\d\d$/.exec(entry?.date ?? '')?.[0];
      return entry && day ? [{ entry, row, day }] : [];
    });
    expect(days.length).toBeGreaterThan(1);
    const off = days.filter(
      ({ row, day }) => table.admits({ filters: NOTHING_CHOSEN, from: day, to: day })(row) !== 'yes',
    );
    expect(off.map(({ entry }) => entry.key)).toEqual([]);
  });
});

/** Values that the file of an entry says outright; those that are made from others are tested beside their making. */
function saidBy({ collection, id, fields }: ContentEntry, filter: (typeof FILTERS)[number]): readonly string[] {
  const said = {
    type: [collection],
    theme: collection === 'themes' ? [id] : (fields.themes ?? []),
    actor: [
      ...(collection === 'actors' ? [id] : []),
      ...(fields.actors ?? []).map(({ actor }) => actor),
      ...(fields.proposed_by ?? []),
      ...(fields.producers ?? []),
    ],
    category: collection === 'actors' && fields.category ? [fields.category] : [],
    stance: (fields.positions ?? []).map(({ stance }) => stance),
    status: statusesOf(fields.history ?? []).slice(-1),
    source: collection === 'sources' && fields.kind ? [fields.kind] : [],
  };
  return said[filter];
}

/** In order of time; dates of one form compare as text. */
const statusesOf = (history: NonNullable<ContentEntry['fields']['history']>): string[] =>
  history.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).flatMap(({ status }) => status ?? []);
