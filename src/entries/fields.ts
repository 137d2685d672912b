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
  if (/[&*]/.test(yaml)) problems.push(...aliasProblems(file, document, lineAt));
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

function aliasProblems(file: string, document: Document, lineAt: (offset: number) => number): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias: (_, node) => {
      problems.push({ code: 'yaml-alias', file, line: lineAt(node.range?.[0] ?? 0), value: `*${node.source}` });
    },
    Node: (_, node) => {
      if ('anchor' in node && node.anchor) {
        problems.push({ code: 'yaml-alias', file, line: lineAt(node.range?.[0] ?? 0), value: `&${node.anchor}` });
      }
    },
  });
  return problems;
}

/** The library's error in an editor's words. */
function syntaxProblem(file: string, yaml: string, error: YAMLError, lineAt: (offset: number) => number): Problem {
  const line = lineAt(error.pos[0]);
  const written = yaml.split('\n')[yaml.slice(0, error.pos[0]).split('\n').length - 1] ?? '';
  const [key = '', value = ''] = splitOnce(written.replace(/^[\s-]+/, ''), ': ');
  const say = (reason: string, advice: string): Problem => ({
    code: 'yaml-syntax',
    file,
    line,
    ...(key && { field: key.replace(/:$/, '') }),
    args: { reason, advice },
  });
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return say(
        'a text with a colon in it is not in quotes',
        `Put quotes round the text: \`${key}: ${quoted(value)}\`.`,
      );
    case 'DUPLICATE_KEY':
      return say('the same field is given twice', 'Keep one of the two.');
    case 'TAB_AS_INDENT':
      return say('the line begins with a tab', 'Use spaces to indent, two for each level.');
    case 'BAD_INDENT':
    case 'BAD_COLLECTION_TYPE':
      return say(
        'the indentation does not fit the lines above',
        'Indent fields of one group alike, two spaces for each level; begin list items with `- `.',
      );
    case 'MISSING_CHAR':
      return say(
        `something is missing: ${error.message.toLowerCase()}`,
        'Close every quote and bracket; write a space after the colon of a field.',
      );
    case 'BAD_SCALAR_START':
    case 'UNEXPECTED_TOKEN':
      return say(
        'a text begins with a sign that YAML reads as its own',
        `Put quotes round the text: \`${key}: ${quoted(value)}\`.`,
      );
    default:
      return say(error.message.toLowerCase(), 'Compare the line with the same field of another entry.');
  }
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
