/** The backends of a search, for tests that each must pass; and what to ask them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import type { Entry } from '../../src/entries/entry.ts';
import { elasticsearchFiles } from '../../src/export/elasticsearch.ts';
import type { Library } from '../../src/library/library.ts';
import type { Answer, Question, SearchBackend } from '../../src/search/backend.ts';
import { openElasticsearchBackend } from '../../src/search/elasticsearch.ts';
import { EMPTY_STATE, NOTHING_CHOSEN, type SearchState } from '../../src/search/query.ts';
import { resultLine } from '../../src/view/result-line.ts';
import { fakeCluster } from './fake-cluster.ts';
import { pagefindOver } from './pagefind-node.ts';

/** A question with the given values of filters. */
export const question = ({
  filters = {},
  ...given
}: Partial<Omit<Question, 'filters'>> & { filters?: Partial<SearchState['filters']> } = {}): Question => ({
  ...EMPTY_STATE,
  ...given,
  filters: { ...NOTHING_CHOSEN, ...filters },
});

/** Opened over a library; `dir` is an empty folder for files. */
export const BACKENDS: Readonly<Record<string, (library: Library, dir: string) => Promise<SearchBackend>>> = {
  Pagefind: pagefindOver,
  Elasticsearch: async (library) => (await clusterOver(library)).backend,
};

/** A backend for the tests of one block, opened before them; its files are deleted after them. */
export function opened(open: (library: Library, dir: string) => Promise<SearchBackend>, library: Library) {
  let backend: SearchBackend;
  const dir = mkdtempSync(join(tmpdir(), 'on-record-'));
  beforeAll(async () => {
    backend = await open(library, dir);
  });
  afterAll(() => {
    vi.unstubAllGlobals();
    rmSync(dir, { recursive: true, force: true });
  });
  const search = (given: Parameters<typeof question>[0]) => backend.search(question(given));
  const found = async (given: Parameters<typeof question>[0]) => keysFound(await search(given));
  return { backend: () => backend, search, found };
}

/** The backend of a cluster that holds a library, and what was asked of it. */
export async function clusterOver(library: Library) {
  const { mapping, bulk } = exported(library);
  const { fetch, requests } = fakeCluster(mapping, bulk);
  return { backend: await openElasticsearchBackend({ address: '/cluster/on-record', fetch }), requests };
}

/** The texts of the export. */
export function exported(library: Library): { mapping: string; bulk: string } {
  const lineOf = (entry: Entry) => resultLine(library, entry);
  const [mapping = '', bulk = ''] = elasticsearchFiles(library, lineOf).map(({ lines }) => [...lines].join(''));
  return { mapping, bulk };
}

/** Keys of the entries found, in order. Addresses may begin with that of a folder. */
export async function keysFound(answer: Answer): Promise<string[]> {
  const hits = await answer.hits(0, answer.total);
  return hits.map(({ url }) => keyIn(url));
}

/** `file:///tmp/…/statements/a-remark/#q1` → `statements/a-remark#q1`. */
export const keyIn = (url: string): string => (/([^/]+\/[^/]+)\/(#.*)?$/.exec(url)?.slice(1) ?? [url]).join('');
