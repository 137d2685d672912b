/**
 * Splits the word lists of a Pagefind index into smaller files. Pagefind puts words together until a file has some 20,000
 * places, about 24 KB, and takes no option for it; a reader pays that for every word of a query, also for one that a single
 * entry has. Smaller files cost a third of that for a search (README, decisions). The format is Pagefind's own: a list of
 * words in order, as CBOR, compressed, and in the metadata the first and last word of each file.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { decode, decodeFirst, encode } from 'cborg';
import { z } from 'zod';

/** The version of Pagefind whose files these are. */
const KNOWN_VERSION = '1.6.0';

/** Bytes of a file before compression, about: some 5 KB after it on average. With smaller ones the list of files itself grows too long. */
const FILE_SIZE = 16_000;

const SIGNATURE = Buffer.from('pagefind_dcd');

/** First word, last word, name. */
const listed = z.tuple([z.string(), z.string(), z.string()]);
const metadata = z.tuple([z.string(), z.array(z.unknown()), z.array(listed)], z.unknown());
const entryFile = z.looseObject({
  version: z.literal(KNOWN_VERSION, {
    error: 'with another version of Pagefind, look at the format of its files again',
  }),
  languages: z.record(z.string(), z.looseObject({ hash: z.string() })),
});

/** `dir` is the folder of the index. Throws when its files are not as they are known. */
export async function splitIndex(dir: string): Promise<void> {
  const path = join(dir, 'pagefind-entry.json');
  const entry = entryFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  for (const language of Object.values(entry.languages)) language.hash = await splitLanguage(dir, language.hash);
  writeFileSync(path, JSON.stringify(entry));
}

/** Gives the new name of the metadata: what browsers keep, they keep by its name. */
async function splitLanguage(dir: string, hash: string): Promise<string> {
  const pathOfMetadata = (name: string) => join(dir, `pagefind.${name}.pf_meta`);
  const pathOfWords = (name: string) => join(dir, 'index', `${name}.pf_index`);
  const [language = ''] = hash.split('_');
  const [version, pages, lists, ...others] = metadata.parse(decode(unpacked(pathOfMetadata(hash))));

  const words = lists.flatMap(([, , name]) => wordsIn(pathOfWords(name)));
  const files = await Promise.all(
    groupWords(words, FILE_SIZE).map(async (group) => {
      const packed = await pack(Buffer.concat([listOf(1), listOf(group.length), ...group.map(({ data }) => data)]));
      const name = nameOf(language, packed, 7);
      writeFileSync(pathOfWords(name), packed);
      return [group[0]?.name, group.at(-1)?.name, name];
    }),
  );
  const kept = new Set(files.map(([, , name]) => name));
  for (const [, , name] of lists) if (!kept.has(name)) rmSync(pathOfWords(name));

  const packed = await pack(encode([version, pages, files, ...others]));
  rmSync(pathOfMetadata(hash));
  const name = nameOf(language, packed, 10);
  writeFileSync(pathOfMetadata(name), packed);
  return name;
}

interface Word {
  readonly name: string;
  /** The word and its places, as they stand in a file. */
  readonly data: Uint8Array;
}

/** Cut out as they stand: to decode all places and encode them again takes longer than the rest of the splitting. */
function wordsIn(path: string): Word[] {
  const file = unpacked(path);
  const list = itemAt(file, itemAt(file, 0).first);
  const words: Word[] = [];
  let at = list.first;
  for (let count = 0; count < list.items; count += 1) {
    const end = endOf(file, at);
    const [name] = decodeFirst(file.subarray(itemAt(file, at).first));
    words.push({ name: z.string().parse(name), data: file.subarray(at, end) });
    at = end;
  }
  return words;
}

/** A CBOR item (RFC 8949, 3): where its contents begin, how many items and how many bytes of text they are. */
function itemAt(file: Uint8Array, start: number): { first: number; items: number; bytes: number } {
  const head = file[start] ?? 0;
  const type = head >> 5;
  let first = start + 1;
  let size = head & 31;
  if (size > 23) {
    const end = first + 2 ** (size - 24);
    size = 0;
    for (; first < end; first += 1) size = size * 256 + (file[first] ?? 0);
  }
  const isText = type === 2 || type === 3;
  return { first, items: type === 4 ? size : type === 5 ? 2 * size : 0, bytes: isText ? size : 0 };
}

function endOf(file: Uint8Array, start: number): number {
  const { first, items, bytes } = itemAt(file, start);
  let at = first + bytes;
  for (let item = 0; item < items; item += 1) at = endOf(file, at);
  return at;
}

/**
 * `words`, in order, as lists of about `limit` bytes. Pagefind loads every list that may hold words which begin with what was
 * typed, unless that would stand within one list: then only that. So words that begin with the same three letters, or more
 * where these are too many, are not parted by others; and a list reaches over to the next two letters, so that a single
 * letter does not load all that begins with it.
 */
export function groupWords<W extends Word>(words: readonly W[], limit: number, letters = 3): W[][] {
  const lists: W[][] = [];
  let list: W[] = [];
  const sizeOf = (some: readonly W[]) => some.reduce((sum, { data }) => sum + data.length, 0);
  const close = () => {
    if (list.length > 0) lists.push(list);
    list = [];
  };
  for (const group of Map.groupBy(words, ({ name }) => name.slice(0, letters)).values()) {
    const size = sizeOf(group);
    if (size > limit && group.length > 1) {
      close();
      lists.push(...groupWords(group, limit, letters + 1));
      continue;
    }
    const before = sizeOf(list);
    const reachesOver = list.at(-1)?.name.slice(0, 2) !== group[0]?.name.slice(0, 2);
    if (before + size > limit && !(reachesOver && before <= limit && size <= limit)) close();
    list.push(...group);
  }
  close();
  return lists;
}

/** The beginning of a CBOR list of so many items. */
const listOf = (items: number): Uint8Array => encode(Array(items).fill(0)).subarray(0, -items);

const unpacked = (path: string): Uint8Array => {
  const bytes = gunzipSync(readFileSync(path));
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error(`${path} is no file of Pagefind.`);
  return bytes.subarray(SIGNATURE.length);
};

const compressed = promisify(gzip);

const pack = (data: Uint8Array): Promise<Buffer> => compressed(Buffer.concat([SIGNATURE, data]));

const nameOf = (language: string, data: Buffer, length: number): string =>
  `${language}_${createHash('sha256').update(data).digest('hex').slice(0, length)}`;
