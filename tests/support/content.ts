/**
 * The content of a site as its files say it, read without any code of the site: what is published is compared with this.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { parse } from 'yaml';

export const COLLECTIONS = ['statements', 'proposals', 'actors', 'themes', 'sources', 'figures'] as const;
export type Collection = (typeof COLLECTIONS)[number];

export interface Quote {
  readonly id: string;
  readonly text: string;
  readonly source: string;
  readonly reported?: boolean;
  readonly read_in?: string;
}

/** The fields that tests look at. */
export interface Fields {
  readonly ref: string;
  readonly title?: string;
  readonly name?: string;
  readonly claim?: string;
  readonly date?: string;
  readonly published?: string;
  readonly period?: string;
  readonly url?: string;
  readonly citation_only?: string;
  readonly read_in?: string;
  readonly quotes?: readonly Quote[];
  readonly themes?: readonly string[];
  readonly kind?: string;
  readonly category?: string;
  readonly part_of?: string;
  readonly broader?: string;
  readonly roles?: readonly {
    readonly title: string;
    readonly organisation?: string;
    readonly from?: string;
    readonly to?: string;
  }[];
  readonly actors?: readonly { readonly actor: string; readonly role?: string }[];
  readonly positions?: readonly { readonly proposal: string; readonly stance: string; readonly carried_by?: string }[];
  readonly proposed_by?: readonly string[];
  readonly producers?: readonly string[];
  readonly history?: readonly { readonly date: string; readonly status?: string; readonly event?: string }[];
  readonly withdrawn?: { readonly date: string; readonly reason: string; readonly replaced_by?: string };
}

export interface ContentEntry {
  readonly collection: Collection;
  readonly id: string;
  /** `statements/<id>` */
  readonly key: string;
  readonly path: string;
  readonly title: string;
  /** As written; undefined for actors and themes. */
  readonly date: string | undefined;
  readonly fields: Fields;
}

export interface Site {
  readonly title: string;
  readonly base_url: string;
  readonly contact: string;
}

/** Every entry, withdrawn ones too. */
export function contentEntries(contentDir: string): ContentEntry[] {
  return COLLECTIONS.flatMap((collection) =>
    filesBelow(join(contentDir, collection)).map((file): ContentEntry => {
      const text = readFileSync(file, 'utf8');
      const fields = parse(extname(file) === '.mdx' ? (text.split(/^---$/m)[1] ?? '') : text) as Fields;
      const id = basename(file, extname(file));
      return {
        collection,
        id,
        key: `${collection}/${id}`,
        path: `/${collection}/${id}/`,
        title: fields.title ?? fields.name ?? fields.claim ?? '',
        date: fields.date ?? fields.published ?? fields.period,
        fields,
      };
    }),
  );
}

/** Entries that stand. */
export const standingEntries = (contentDir: string): ContentEntry[] =>
  contentEntries(contentDir).filter(({ fields }) => !fields.withdrawn);

export const siteSettings = (contentDir: string): Site =>
  parse(readFileSync(join(contentDir, 'site.yaml'), 'utf8')) as Site;

/** Addresses that were ever published, without the heading of the ledger. */
export function ledgerRows(contentDir: string): { address: string; ref: string }[] {
  const [, ...lines] = readFileSync(join(contentDir, 'permalinks.csv'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const [address = '', ref = ''] = line.split(',');
    return { address, ref };
  });
}

/** All that the files of a content folder say, in one text. */
export const contentText = (contentDir: string): string =>
  filesBelow(contentDir)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

const filesBelow = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort();
