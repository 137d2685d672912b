/**
 * Reads YAML fields: values, and the line of any field. YAML 1.2 core schema, in which dates stay text
 * (YAML 1.1 would turn 2024-02-30 into 1 March); no anchors and aliases.
 */
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Problem } from '../problems/problem.ts';

export interface YamlFields {
  readonly data: unknown;
  readonly problems: readonly Problem[];
  /** Line in the file of the field at `path`, or of the nearest field above it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
  /** The field as typed: `2018` for a number that was written so. */
  readonly writtenAt: (path: readonly PropertyKey[]) => string | undefined;
}

/** `firstLine`: the line of the file on which `yaml` begins. */
export function readFields(file: string, yaml: string, firstLine: number): YamlFields {
  const lines = new LineCounter();
  const document = parseDocument(yaml, {
    lineCounter: lines,
    schema: 'core',
    version: '1.2',
    uniqueKeys: true,
    prettyErrors: false,
  });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  const problems: Problem[] = document.errors.map((error) => syntaxProblem(file, yaml, error, lineAt));
  if (/[&*]/.test(yaml)) {
    // A text that begins with the sign is said to need quotes where it also breaks the line.
    const broken = new Set(problems.map(({ line }) => line));
    problems.push(...aliasProblems(file, document, lineAt).filter(({ line }) => !broken.has(line)));
  }
  if (/ [#!]/.test(yaml)) problems.push(...lossProblems(file, document, lineAt));
  return {
    data: problems.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 }),
    problems,
    lineOf: (path) => lineAt(offsetOf(document, path)),
    writtenAt: (path) => {
      const node = document.getIn(path as unknown[], true);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = (node as Node | null)?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}

/** One problem for each `*name`, which also says where its `&name` is; one for each `&name` that nothing refers to. */
function aliasProblems(file: string, document: Document, lineAt: (offset: number) => number): Problem[] {
  const aliases: { name: string; line: number }[] = [];
  const anchors: { name: string; line: number }[] = [];
  visit(document, {
    Alias: (_, node) => {
      aliases.push({ name: node.source, line: lineAt(node.range?.[0] ?? 0) });
    },
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) anchors.push({ name: node.anchor, line: lineAt(node.range?.[0] ?? 0) });
    },
  });
  const used = new Set(aliases.map(({ name }) => name));
  const atAnchors = anchors
    .filter(({ name }) => !used.has(name))
    .map(({ name, line }): Problem => ({ code: 'yaml-alias', file, line, value: `&${name}` }));
  const atAliases = aliases.map(({ name, line }): Problem => {
    const anchor = anchors.find((one) => one.name === name);
    return { code: 'yaml-alias', file, line, value: `*${name}`, args: anchor ? { anchor: String(anchor.line) } : {} };
  });
  return [...atAnchors, ...atAliases];
}

/**
 * What follows ` #` on a line is a remark to YAML, and a first word with `!` the name of a type: part of a text would be
 * lost, and nobody would see it.
 */
function lossProblems(file: string, document: Document, lineAt: (offset: number) => number): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isScalar(value)) return;
      const name = isScalar(key) ? String(key.value) : '';
      const lose = (reason: string, whole: string): void => {
        const advice = `Put quotes round the text: \`${name}: ${quoted(whole)}\`.`;
        problems.push({
          code: 'yaml-syntax',
          file,
          line: lineAt(value.range?.[0] ?? 0),
          field: name,
          args: { reason, advice },
        });
      };
      const source = value.source ?? '';
      if (value.comment && value.type === 'PLAIN')
        lose('everything after the sign # would be lost', `${source} #${value.comment}`);
      if (value.tag) lose('the word with the exclamation mark would be lost', `${value.tag} ${source}`);
    },
  });
  return problems;
}

/** The library's error in an editor's words. Its place is sometimes far behind the cause, which is then looked for. */
function syntaxProblem(file: string, yaml: string, error: YAMLError, lineAt: (offset: number) => number): Problem {
  const lines = yaml.split('\n');
  const at = lines.length > 1 ? yaml.slice(0, error.pos[0]).split('\n').length - 1 : 0;
  const offset = lineAt(0);
  const say = (index: number, reason: string, advice: string): Problem => {
    const field = /^\s*(?:- )*([A-Za-z_]+):/.exec(lines[index] ?? '')?.[1];
    return { code: 'yaml-syntax', file, line: index + offset, ...(field && { field }), args: { reason, advice } };
  };
  const noSpace = lines.findIndex((line, index) => index <= at && /^\s*(?:- )?[a-z_]+:[^\s/:]/.test(line));
  if (noSpace >= 0)
    return say(noSpace, 'there is no space after the colon', 'Write a space between the colon and the value.');
  const opened = lines.findLastIndex((line, index) => index <= at && isOpenQuote(line));
  if (opened >= 0)
    return say(opened, 'a quote is opened and not closed', 'Close it at the end of the text, with the same sign.');
  const [key = '', value = ''] = splitOnce((lines[at] ?? '').replace(/^[\s-]+/, ''), ': ');
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (!value.includes(': ') && !value.endsWith(':')) break;
      return say(
        at,
        'a text with a colon in it is not in quotes',
        `Put quotes round the text: \`${key}: ${quoted(value)}\`.`,
      );
    case 'DUPLICATE_KEY':
      return say(at, 'the same field is given twice', 'Keep one of the two.');
    case 'TAB_AS_INDENT':
      return say(at, 'the line begins with a tab', 'Use spaces to indent, two for each level.');
    case 'MULTIPLE_DOCS':
      return say(at, 'there is a line `---` between the fields', 'Remove it: one file is one entry.');
    case 'BAD_SCALAR_START':
    case 'UNEXPECTED_TOKEN':
      if (!value) break;
      if (/^\[.*\]$/.test(value))
        return say(
          at,
          'the list in square brackets is not complete',
          `Write each item on a line of its own below \`${key}:\`, after \`- \`.`,
        );
      return say(
        at,
        'a text begins with a sign that means something else here',
        `Put quotes round the text: \`${key}: ${quoted(value)}\`.`,
      );
    default:
  }
  return say(
    at,
    'the line does not fit those above it',
    'Write `name: value`; indent what belongs together alike, two spaces for each level; begin list items with `- `; close every bracket.',
  );
}

/** A value that begins with a quote which its own line does not close. */
function isOpenQuote(line: string): boolean {
  const [, quote, rest = ''] = /:\s+(["'])(.*)$/.exec(line) ?? /^\s*-\s+(["'])(.*)$/.exec(line) ?? [];
  return (
    quote !== undefined &&
    rest
      .replaceAll(quote + quote, '')
      .replaceAll(`\\${quote}`, '')
      .split(quote).length < 2
  );
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
