/** The registry of collections: the only list of them. Everything generic is driven from these rows. */
import type { z } from 'zod';
import { actor } from './actor.ts';
import { figure } from './figure.ts';
import { proposal } from './proposal.ts';
import { source } from './source.ts';
import { statement } from './statement.ts';
import { theme } from './theme.ts';

export const COLLECTIONS = {
  statements: {
    schema: statement,
    letter: 'S',
    format: 'mdx',
    one: 'Statement',
    many: 'Statements',
    title: 'title',
    date: 'date',
  },
  proposals: {
    schema: proposal,
    letter: 'P',
    format: 'mdx',
    one: 'Proposal',
    many: 'Proposals',
    title: 'title',
    date: 'date',
  },
  actors: { schema: actor, letter: 'A', format: 'yaml', one: 'Actor', many: 'Actors', title: 'name' },
  themes: { schema: theme, letter: 'T', format: 'mdx', one: 'Theme', many: 'Themes', title: 'title' },
  sources: {
    schema: source,
    letter: 'D',
    format: 'yaml',
    one: 'Source',
    many: 'Sources',
    title: 'title',
    date: 'published',
  },
  figures: {
    schema: figure,
    letter: 'F',
    format: 'yaml',
    one: 'Figure',
    many: 'Figures',
    title: 'claim',
    date: 'period',
  },
} as const satisfies Record<string, CollectionRow>;

interface CollectionRow {
  readonly schema: z.ZodObject;
  /** First letter of its refs. */
  readonly letter: string;
  /** `mdx`: front matter and a body; `yaml`: fields alone. */
  readonly format: 'mdx' | 'yaml';
  readonly one: string;
  readonly many: string;
  /** The field that names an entry. */
  readonly title: string;
  /** The field that places an entry in time, where there is one. */
  readonly date?: string;
}

export type CollectionName = keyof typeof COLLECTIONS;

/** The fields of an entry as its schema has checked them. */
export type Fields<C extends CollectionName> = z.output<(typeof COLLECTIONS)[C]['schema']>;

/** In the order in which they are listed everywhere. */
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as CollectionName[];

export const isCollection = (name: string): name is CollectionName => Object.hasOwn(COLLECTIONS, name);

/** `statements/<id>`: how an entry is named across collections. */
export type EntryKey = `${CollectionName}/${string}`;

export const entryKey = (collection: CollectionName, id: string): EntryKey => `${collection}/${id}`;

/** Order in which a collection is listed: dated ones newest first, the others by name. */
export const isDated = (collection: CollectionName): boolean => 'date' in COLLECTIONS[collection];
