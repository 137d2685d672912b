/**
 * MiniSearch and Lunr, as a user of those would set them up: the whole index is one JSON file that the browser loads with the
 * engine's script. Measured in Node: the engines run the same there, and a browser would only be slower.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Entry } from '../../../entries/entry.ts';
import { allEntries, type Library, titleOf } from '../../../library/library.ts';
import { searchableText } from '../../../search/records.ts';

export interface Peer {
  readonly name: string;
  /** Its script and its index, compressed: what a reader waits for before the first result. */
  readonly bytes: number;
  /** Keys of entries in order of rank. */
  readonly search: (query: string) => string[];
}

interface PeerDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly who: string;
  readonly themes: string;
}

const FIELDS = ['title', 'text', 'who', 'themes'] as const;
/** Of a field; the others have 1. */
const BOOSTS = { title: 3, who: 2 };

export function openPeers(library: Library, whoOf: (entry: Entry) => string): Peer[] {
  const documents = allEntries(library).map((entry): PeerDocument => {
    const { themes = [] } = entry.fields as { themes?: readonly string[] };
    return {
      id: entry.key,
      title: titleOf(entry),
      text: searchableText(library, entry),
      who: whoOf(entry),
      themes: themes.join(' '),
    };
  });
  return [openMiniSearch(documents), openLunr(documents)];
}

function openMiniSearch(documents: readonly PeerDocument[]): Peer {
  const options = { fields: [...FIELDS], storeFields: ['title'] };
  const made = new MiniSearch<PeerDocument>(options);
  made.addAll(documents);
  const json = JSON.stringify(made);
  const index = MiniSearch.loadJSON<PeerDocument>(json, options);
  return {
    name: 'MiniSearch',
    bytes: compressed(scriptOf('minisearch')) + compressed(json),
    search: (query) => index.search(query, { prefix: true, fuzzy: 0.2, boost: BOOSTS }).map(({ id }) => String(id)),
  };
}

function openLunr(documents: readonly PeerDocument[]): Peer {
  const made = lunr((builder) => {
    for (const field of FIELDS)
      builder.field(field, field === 'title' || field === 'who' ? { boost: BOOSTS[field] } : {});
    for (const document of documents) builder.add(document);
  });
  // Lunr keeps no texts: what a result shows is loaded beside its index.
  const json = JSON.stringify({ index: made, titles: documents.map(({ id, title }) => [id, title]) });
  const index = lunr.Index.load((JSON.parse(json) as { index: object }).index);
  return {
    name: 'Lunr',
    bytes: compressed(scriptOf('lunr/lunr.min.js')) + compressed(json),
    // Its own language has operators, which a reader who types "-" or ":" does not mean.
    search: (query) => index.search(query.replace(/[~^:+*-]/g, ' ')).map(({ ref }) => ref),
  };
}

const scriptOf = (name: string): string => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');

const compressed = (text: string): number => gzipSync(text, { level: 9 }).length;
