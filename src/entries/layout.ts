/**
 * Whether a file that is right is also in canonical form (contract: Content), for `npm run check` and its `--fix`.
 *
 * The form has no place for remarks (`# …`): fields are written from the entry, which does not hold them. A remark on a line
 * of its own is therefore passed over here, so that editors may leave notes for each other; a file with remarks is never
 * rewritten by `--fix`, which would lose them.
 */
import { Lexer } from 'yaml';
import type { Problem } from '../problems/problem.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { ParsedEntry } from './parse.ts';
import type { ByteMark } from './read.ts';
import { entryText } from './write.ts';

/** A file whose form is not canonical, with what it should be. */
export interface Untidy {
  readonly file: string;
  readonly canonical: string;
  /** Whether the file has remarks, which would be lost. */
  readonly remarks: boolean;
  readonly difference: Difference;
}

interface Difference {
  readonly line: number;
  readonly args: Readonly<Record<string, string>>;
}

/** Undefined where the file is in canonical form, but perhaps for remarks on lines of their own. */
export function untidyIn({ raw, entry }: ParsedEntry, mark: ByteMark | undefined): Untidy | undefined {
  const { collection, fields, file } = entry;
  const parts = entry.body ? splitFrontMatter(file, raw.text) : undefined;
  const body = parts && 'body' in parts ? parts.body : '';
  const canonical = entryText(collection, fields, body.replace(/^(?:[ \t]*\n)+/, '').trimEnd());
  if (!mark && raw.text === canonical) return undefined;
  const [yaml, above] = parts && 'yaml' in parts ? [parts.yaml, parts.yamlLine - 1] : [raw.text, 0];
  const remarks = remarksIn(yaml);
  const ownLines = new Set(remarks.filter(({ alone }) => alone).map(({ index }) => index + above));
  const difference = firstDifference(raw.text, canonical, ownLines);
  if (difference) return { file, canonical, remarks: remarks.length > 0, difference };
  // What was read has no mark, and its remarks: written as it is, it loses only the mark.
  return mark && { file, canonical: raw.text, remarks: false, difference: { line: 1, args: { mark } } };
}

export const layoutProblem = ({ file, remarks, difference: { line, args } }: Untidy): Problem => ({
  code: 'file-layout',
  file,
  line,
  args: { ...args, ...(remarks && { remarks: 'true' }) },
});

/** The remarks of a YAML text: on which line each is (from 0), and whether it has the line for itself. */
function remarksIn(yaml: string): { index: number; alone: boolean }[] {
  const remarks: { index: number; alone: boolean }[] = [];
  let offset = 0;
  let lineStart = 0;
  let index = 0;
  for (const token of new Lexer().lex(yaml)) {
    // The lexer also gives marks that are not in the text, such as the beginning of a text without quotes.
    if (!yaml.startsWith(token, offset)) continue;
    if (token.startsWith('#')) remarks.push({ index, alone: yaml.slice(lineStart, offset).trim() === '' });
    offset += token.length;
    const breaks = token.split('\n').length - 1;
    index += breaks;
    if (breaks > 0) lineStart = offset - (token.length - token.lastIndexOf('\n') - 1);
  }
  return remarks;
}

/** The first line that is not as it should be. `passedOver`: lines that do not count, from 0. */
function firstDifference(text: string, canonical: string, passedOver: ReadonlySet<number>): Difference | undefined {
  const lines = text.split('\n').map((line, index) => ({ line, index }));
  const counted = lines.filter(({ index }) => !passedOver.has(index));
  const wanted = canonical.split('\n');
  const at = counted.findIndex(({ line }, index) => line !== wanted[index]);
  if (at < 0 && counted.length === wanted.length) return undefined;
  const place = at < 0 ? counted.length - 1 : at;
  const found = counted[place]?.line;
  const expected = wanted[place];
  const isMoved = found && expected && fieldOf(found) !== fieldOf(expected);
  const from = cutBefore(found ?? '', expected ?? '');
  return {
    line: (counted[place] ?? lines.at(-1) ?? { index: 0 }).index + 1,
    args: {
      found: shown(found, place === counted.length - 1, from),
      expected: shown(expected, place === wanted.length - 1, from),
      ...(isMoved && counted.some(({ line }) => line === expected) && { field: fieldOf(expected) }),
    },
  };
}

const fieldOf = (line: string): string => /^[\s-]*([a-z_0-9]+):/.exec(line)?.[1] ?? '';

const SHOWN_AT_MOST = 60;

/** Where long lines are cut, so that what differs is shown. */
function cutBefore(found: string, expected: string): number {
  const same = expected.split('').findIndex((character, index) => character !== found[index]);
  return Math.max(found.length, expected.length) <= SHOWN_AT_MOST ? 0 : Math.max(0, same - 20);
}

/** A line as messages name it. A text that ends in a line end has nothing on its last line. */
function shown(line: string | undefined, isLast: boolean, from: number): string {
  if (line === undefined || (line === '' && isLast)) return 'the end of the file';
  if (line === '') return 'an empty line';
  const to = from + SHOWN_AT_MOST;
  const cut = `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
  return `\`${cut}\`${isLast ? ' without a line end' : ''}`;
}
