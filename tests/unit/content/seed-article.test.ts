/**
 * The quotations from the first article of the library, compared with the text that was read. That text is not ours to
 * publish: it lies beside the repository, and these tests are skipped where it does not.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, type TestContext, test } from 'vitest';
import { parseEntry } from '../../../src/entries/parse.ts';
import { readContent } from '../../../src/entries/read.ts';
import type { Fields } from '../../../src/schema/collections.ts';
import { filesIn } from '../../support/overlay.ts';

const root = resolve(import.meta.dirname, '../../..');
const contentDir = join(root, 'content');
const builtDir = join(root, 'dist');
const articleFile = resolve(root, '../shared/seed/mail-2018-social-media-giants.txt');
const SOURCE = 'daily-mail-2018-complicit';

const bytes = existsSync(articleFile) ? readFileSync(articleFile) : undefined;
const article = bytes?.toString('utf8') ?? '';
const needsArticle = ({ skip }: TestContext) => skip(!bytes, `the article is not at ${articleFile}`);

/** White space, quote marks and dashes are made the same; nothing else is (contract: Quotations). */
const normalised = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[‘’‚‛′']/g, "'")
    .replace(/[“”„‟″"]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-')
    .trim();

const fields = <C extends 'statements' | 'sources'>(collection: C): { id: string; fields: Fields<C> }[] =>
  readContent(contentDir)
    .files.filter((file) => file.collection === collection)
    .map((file) => {
      const { parsed } = parseEntry(file);
      if (!parsed) throw new Error(`${file.file} has problems: see npm run check`);
      return { id: file.id, fields: parsed.entry.fields as Fields<C> };
    });

const quotes = fields('statements')
  .flatMap(({ fields: { ref, quotes: all } }) => (all ?? []).map((quote) => ({ ...quote, name: `${ref}#${quote.id}` })))
  .filter(({ source }) => source === SOURCE);

describe('the quotations from the first article', () => {
  test('are there', () => {
    expect(quotes.length).toBeGreaterThanOrEqual(10);
  });

  test.for(quotes)('$name is in it, character for character', ({ text }, context) => {
    needsArticle(context);
    expect(normalised(article)).toContain(normalised(text));
  });

  test.for(quotes)(
    '$name is inside the article’s quotation marks exactly when it is the speaker’s own words',
    (quote, context) => {
      needsArticle(context);
      const at = normalisedKeepingMarks(article).indexOf(normalisedKeepingMarks(quote.text));
      expect(at, quote.text).toBeGreaterThanOrEqual(0);
      const [mark] = marksBefore(normalisedKeepingMarks(article), at);
      expect(mark === '‘').toBe(!quote.reported);
    },
  );

  test('were compared with this copy of it: its hash is that of the capture', (context) => {
    needsArticle(context);
    const source = fields('sources').find(({ id }) => id === SOURCE);
    expect(source?.fields.capture?.sha256).toBe(
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex'),
    );
  });
});

describe('the words of the child in the article', () => {
  /** Found by what stands around them, so that they are not written down here either. */
  const passages = [
    /told the charity: ‘([^\n]+)/.exec(article)?.[1],
    /Share this article\s+‘([^\n]+)’/.exec(article)?.[1],
  ];
  const runs = new Set(passages.flatMap((passage) => runsOf(wordsOf(passage ?? ''))));

  test('are known to this test, and would be found', (context) => {
    needsArticle(context);
    for (const passage of passages) expect(passage?.length).toBeGreaterThan(40);
    expect(runsIn(article)).not.toEqual([]);
  });

  test('are nowhere in the content', (context) => {
    needsArticle(context);
    for (const path of filesIn(contentDir))
      expect(runsIn(readFileSync(join(contentDir, path), 'utf8')), path).toEqual([]);
  });

  test('are nowhere in what was built', { timeout: 60_000 }, ({ skip }) => {
    skip(!bytes, `the article is not at ${articleFile}`);
    skip(!existsSync(builtDir), 'nothing was built yet');
    const files = filesIn(builtDir).filter((path) => textIn(path) !== undefined);
    expect(files.length).toBeGreaterThan(10);
    for (const path of files) expect(runsIn(textIn(path) ?? ''), path).toEqual([]);
  });

  function runsIn(text: string): string[] {
    return runsOf(wordsOf(text)).filter((run) => runs.has(run));
  }
});

/** All runs of five words: fewer would be found by chance. */
function runsOf(words: readonly string[]): string[] {
  return words.slice(4).map((_, index) => words.slice(index, index + 5).join(' '));
}

function wordsOf(text: string): string[] {
  return (
    text
      .replace(/[’']/g, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The words of a built file: pages, data, and the documents of the search index. */
function textIn(path: string): string | undefined {
  const read = () => readFileSync(join(builtDir, path));
  switch (extname(path)) {
    case '.html':
      return read()
        .toString('utf8')
        .replace(/<[^>]*>/g, ' ')
        .replace(/&(?:#39|apos|#x27);/g, "'")
        .replace(/&[#\w]+;/g, ' ');
    case '.pf_fragment':
      return gunzipSync(read()).toString('utf8');
    case '.json':
    case '.xml':
    case '.txt':
    case '.md':
    case '.csv':
      return read().toString('utf8');
    default:
      return undefined;
  }
}

function normalisedKeepingMarks(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[‐‑‒–—―−]/g, '-');
}

/** The quotation marks before a place, the nearest first; apostrophes inside words are none. */
function marksBefore(text: string, at: number): string[] {
  return [...text.slice(0, at).matchAll(/‘|’(?!\p{L})/gu)].map(([mark]) => mark).reverse();
}
