/** Files of the content folder as text. With permalinks.ts and write.ts the only code that touches it on disk. */
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { nearestValue } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName, isCollection } from '../schema/collections.ts';

export interface RawFile {
  readonly collection: CollectionName;
  readonly id: string;
  readonly file: string;
  /** Without a byte-order mark and with LF line ends, whatever the editor's machine writes. */
  readonly text: string;
}

export interface RawContent {
  readonly files: readonly RawFile[];
  /** What the bytes of a file have that its `text` has not, by the name of the file: the text alone is read. */
  readonly marks: ReadonlyMap<string, ByteMark>;
  /** Keys of files that could not be read. */
  readonly unread: readonly string[];
  readonly siteText: string | undefined;
  readonly ledgerText: string;
  readonly problems: readonly Problem[];
}

/** How a file is saved otherwise than as plain UTF-8 with LF: with a byte-order mark, or with other line ends. */
export type ByteMark = 'byte-order-mark' | 'line-ends';

/** The name of the ledger in the content folder. */
export const LEDGER_FILE = 'permalinks.csv';
const SITE_FILE = 'site.yaml';

/** Reads everything below `contentDir`. Never throws for content: what cannot be read is a problem. */
export function readContent(contentDir: string): RawContent {
  const problems: Problem[] = [];
  const files: RawFile[] = [];
  const marks = new Map<string, ByteMark>();
  const unread: string[] = [];
  const text = (path: string): string | undefined => {
    const read = readText(join(contentDir, path));
    if ('text' in read) {
      if (read.mark) marks.set(contentFile(path), read.mark);
      return read.text;
    }
    problems.push({ code: 'file-unreadable', file: contentFile(path), args: { reason: read.reason } });
    return undefined;
  };
  for (const path of listFiles(contentDir)) {
    if (path === SITE_FILE || path === LEDGER_FILE) continue;
    const place = placeOf(path);
    if ('expected' in place) {
      problems.push({
        code: 'file-misplaced',
        file: contentFile(path),
        args: { reason: place.reason, expected: place.expected },
      });
      continue;
    }
    const content = text(path);
    if (content !== undefined) files.push({ ...place, file: contentFile(path), text: content });
    else unread.push(`${place.collection}/${place.id}`);
  }
  return {
    files,
    marks,
    unread,
    siteText: exists(join(contentDir, SITE_FILE)) ? text(SITE_FILE) : undefined,
    ledgerText: exists(join(contentDir, LEDGER_FILE)) ? (text(LEDGER_FILE) ?? '') : '',
    problems,
  };
}

/** How messages name a file of the content folder, wherever that folder is. */
export const contentFile = (path: string): string => `content/${path}`;
/** The other way: where a file that messages name so is on disk. */
export const pathOnDisk = (contentDir: string, file: string): string => join(contentDir, relative('content', file));
export const siteFile = (): string => contentFile(SITE_FILE);

function placeOf(path: string): { collection: CollectionName; id: string } | { reason: string; expected: string } {
  const [folder = '', ...rest] = path.split('/');
  const name = rest.at(-1);
  const folders = `one of the folders ${COLLECTION_NAMES.map((one) => `${contentFile(one)}/`).join(', ')}`;
  if (!name) return { reason: `it lies beside the folders of the collections`, expected: folders };
  if (!isCollection(folder)) {
    const meant = nearestValue(folder, COLLECTION_NAMES);
    return {
      reason: `\`${folder}\` is not a collection`,
      expected: meant ? `\`${contentFile([meant, ...rest].join('/'))}\`` : folders,
    };
  }
  const { format } = COLLECTIONS[folder];
  const dot = name.lastIndexOf('.');
  if (dot < 1 || name.slice(dot + 1) !== format) {
    const renamed = `${dot > 0 ? name.slice(0, dot) : name}.${format}`;
    return {
      reason: `the files of ${folder} end in .${format}`,
      expected: `\`${contentFile([folder, ...rest.slice(0, -1), renamed].join('/'))}\``,
    };
  }
  return { collection: folder, id: name.slice(0, dot) };
}

function listFiles(dir: string): string[] {
  if (!exists(dir)) return [];
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((item) => !item.name.startsWith('.') && (item.isFile() || isLinkedFile(item)))
    .map((item) => relative(dir, join(item.parentPath, item.name)).split(sep).join('/'))
    .sort();
}

/** A link to a file is read like the file; one that leads nowhere is read, too, and reported. */
const isLinkedFile = (item: Dirent): boolean =>
  item.isSymbolicLink() &&
  statSync(join(item.parentPath, item.name), { throwIfNoEntry: false })?.isDirectory() !== true;

const exists = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

function readText(path: string): { text: string; mark: ByteMark | undefined } | { reason: string } {
  try {
    const bytes = readFileSync(path);
    const text = strictUtf8.decode(bytes);
    const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'byte-order-mark' : undefined;
    if (!text.includes('\r')) return { text, mark };
    return { text: text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'), mark: mark ?? 'line-ends' };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    return {
      reason: code.startsWith('E') && code !== 'ERR_ENCODING_INVALID_ENCODED_DATA' ? code : 'it is not UTF-8 text',
    };
  }
}
