/** One file to one entry, or to problems. The only place where zod's issues become ours. */
import { z } from 'zod';
import { nearestValue } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { fieldName } from '../problems/problem.ts';
import { COLLECTIONS, entryKey } from '../schema/collections.ts';
import type { FieldMeta } from '../schema/fields.ts';
import { type Site, site } from '../schema/site.ts';
import { schemaAt, valuesMarked } from '../schema/walk.ts';
import { type Body, parseBody } from './body.ts';
import type { Entry } from './entry.ts';
import { readFields, type YamlFields } from './fields.ts';
import { type Parts, splitFrontMatter } from './front-matter.ts';
import { hiddenCharacter, hiddenCharacters } from './hidden.ts';
import { type RawFile, siteFile } from './read.ts';

/** An entry with what is needed to say on which line of its file a field stands. */
export interface ParsedEntry {
  readonly entry: Entry;
  readonly raw: RawFile;
}

/** Reads one entry. All problems of the file are returned, not only the first. */
export function parseEntry(raw: RawFile): { parsed?: ParsedEntry; problems: readonly Problem[] } {
  const hidden = hiddenCharacters(raw.file, raw.text);
  const parts = partsOf(raw);
  if ('code' in parts) return { problems: [...hidden, parts] };
  const fields = readFields(raw.file, parts.yaml, parts.yamlLine);
  const { schema, format } = COLLECTIONS[raw.collection];
  const checked = fields.problems.length > 0 ? undefined : checkFields(raw.file, schema, fields);
  const text = format === 'mdx' ? parseBody(raw.file, parts.body, parts.bodyLine) : { body: undefined, problems: [] };
  const spelt = hidden.length === 0 ? hiddenInValues(raw.file, fields.data, fields) : [];
  const problems = [...hidden, ...spelt, ...fields.problems, ...(checked?.problems ?? []), ...text.problems];
  if (problems.length > 0 || !checked?.value) return { problems };
  return { parsed: { raw, entry: toEntry(raw, checked.value, text.body) }, problems };
}

/** Line of a field, found by reading the file again: only problems need it. */
export function lineOfField(raw: RawFile, path: readonly PropertyKey[]): number {
  const parts = partsOf(raw);
  return 'code' in parts ? 1 : readFields(raw.file, parts.yaml, parts.yamlLine).lineOf(path);
}

/** Reads `content/site.yaml`. */
export function parseSite(text: string | undefined): { site?: Site; problems: readonly Problem[] } {
  const file = siteFile();
  if (text === undefined) return { problems: [{ code: 'site-missing', file }] };
  const hidden = hiddenCharacters(file, text);
  const fields = readFields(file, text, 1);
  if (fields.problems.length > 0) return { problems: [...hidden, ...fields.problems] };
  const checked = checkFields(file, site, fields);
  const problems = [...hidden, ...checked.problems];
  return problems.length === 0 && checked.value ? { site: checked.value as Site, problems } : { problems };
}

function partsOf(raw: RawFile): Parts | Problem {
  if (COLLECTIONS[raw.collection].format === 'mdx') return splitFrontMatter(raw.file, raw.text);
  if (raw.text.trim() === '') return { code: 'file-empty', file: raw.file, line: 1 };
  return { yaml: raw.text, yamlLine: 1, body: '', bodyLine: 1 };
}

/** The schema of the collection has just checked the value, so the entry is what its type says. */
function toEntry(raw: RawFile, value: unknown, body: Body | undefined): Entry {
  const fields = value as Entry['fields'];
  return {
    collection: raw.collection,
    id: raw.id,
    key: entryKey(raw.collection, raw.id),
    ref: fields.ref,
    file: raw.file,
    fields,
    body,
  };
}

function checkFields(file: string, schema: z.ZodType, fields: YamlFields): { value?: unknown; problems: Problem[] } {
  const data = fields.data ?? {};
  if (typeof data !== 'object' || Array.isArray(data)) {
    const args = { reason: 'there are no fields', advice: 'Write each field on a line of its own, as `name: value`.' };
    return { problems: [{ code: 'yaml-syntax', file, line: fields.lineOf([]), args }] };
  }
  // A year alone is a number in YAML; as a date it is the text that was typed.
  for (const { path, value } of valuesMarked(schema, data, 'date')) {
    if (typeof value === 'number') setIn(data, path, fields.writtenAt(path) ?? String(value));
  }
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, [], { file, schema, fields })) };
}

/** Hidden characters that the file spells as escapes: visible to the editor, and not on the page. */
function hiddenInValues(file: string, data: unknown, fields: YamlFields, path: readonly PropertyKey[] = []): Problem[] {
  if (typeof data === 'string') {
    const character = hiddenCharacter(data);
    return character
      ? [{ code: 'text-hidden', file, line: fields.lineOf(path), field: fieldName(path), args: { character } }]
      : [];
  }
  if (typeof data !== 'object' || data === null) return [];
  const items: [PropertyKey, unknown][] = Array.isArray(data)
    ? data.map((item, index) => [index, item])
    : Object.entries(data);
  return items.flatMap(([step, value]) => hiddenInValues(file, value, fields, [...path, step]));
}

interface FieldContext {
  readonly file: string;
  readonly schema: z.ZodType;
  readonly fields: YamlFields;
}

function problemsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[], context: FieldContext): Problem[] {
  const path = [...above, ...issue.path];
  const at = (code: Problem['code'], extra: Partial<Problem> = {}, where = path): Problem => ({
    code,
    file: context.file,
    line: context.fields.lineOf(where),
    field: fieldName(where),
    ...extra,
  });
  const value =
    typeof issue.input === 'number' ? (context.fields.writtenAt(path) ?? shown(issue.input)) : shown(issue.input);
  switch (issue.code) {
    case 'invalid_union': {
      // The form that the editor most likely meant is the one with the fewest faults.
      const [likeliest] = [...issue.errors].sort((a, b) => a.length - b.length);
      return (likeliest ?? []).flatMap((inner) => problemsOf(inner, path, context));
    }
    case 'unrecognized_keys': {
      const known = keysAt(context.schema, path).filter((key) => !issue.keys.includes(key));
      return issue.keys.map((key) => {
        const nearest = nearestValue(key, known);
        return at('field-unknown', { value: key, args: { expected: known.join(', ') }, ...(nearest && { nearest }) }, [
          ...path,
          key,
        ]);
      });
    }
    case 'invalid_type':
    case 'invalid_value': {
      if (issue.input === undefined || issue.input === null) {
        return [at('field-missing', { args: { expected: expectation(context.schema, path) } })];
      }
      if (issue.code === 'invalid_value') {
        const possible = issue.values.map(String);
        const nearest = nearestValue(value, possible);
        return [at('value-unknown', { value, args: { expected: possible.join(', ') }, ...(nearest && { nearest }) })];
      }
      return [
        at('value-type', {
          value,
          args: { expected: typeName(issue.expected), advice: typeAdvice(issue, context.schema, path, value) },
        }),
      ];
    }
    case 'custom': {
      const { problem, ...args } = (issue.params ?? {}) as { problem?: Problem['code'] } & Record<string, string>;
      return [
        at(problem ?? 'value-form', {
          ...(issue.input === undefined ? {} : { value }),
          args: { expected: expectation(context.schema, path), ...args },
        }),
      ];
    }
    default:
      // A hidden character makes the form wrong, too; it is reported for what it is.
      if (hiddenCharacter(value)) return [];
      return [at('value-form', { value, args: { expected: expectation(context.schema, path) } })];
  }
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  return [
    ...new Set(schemaAt(schema, path).flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []))),
  ];
}

/** What a field should hold, in words. */
function expectation(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const [field] = schemaAt(schema, path);
  const name = String(path.at(-1) ?? '');
  const meta = field?.meta() as FieldMeta | undefined;
  if (meta?.means) return meta.means;
  if (meta?.date) return `\`${name}:\` with a date such as 2018, 2018-07 or 2018-07-24`;
  if (meta?.link) {
    const [collection] = meta.link;
    return meta.link.length > 1
      ? `an entry with its collection, such as \`${collection}/…\``
      : `the id of an entry in ${collection}: its file name without the ending`;
  }
  if (field instanceof z.ZodEnum) return `one of: ${field.options.join(', ')}`;
  if (field instanceof z.ZodArray) return `\`${name}:\` and below it a list, each item after \`- \``;
  if (field instanceof z.ZodNumber) return `\`${name}:\` with a number, in digits`;
  if (field instanceof z.ZodBoolean) return '`true`, or leave the field out';
  if (name === 'id') return '`q1`, `q2` and so on';
  return `\`${name}:\` with a text on one line`;
}

function typeName(type: string): string {
  const names: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of fields',
    record: 'a group of fields',
  };
  return names[type] ?? type;
}

function typeAdvice(
  issue: { expected: string; input?: unknown },
  schema: z.ZodType,
  path: readonly PropertyKey[],
  value: string,
): string {
  const name = String(path.findLast((step) => typeof step === 'string') ?? '');
  const [field] = schemaAt(schema, path);
  const means = (field?.meta() as FieldMeta | undefined)?.means;
  if (means) return `Write ${means}.`;
  switch (issue.expected) {
    case 'string':
      return typeof issue.input === 'object'
        ? `Write one text, on the same line as \`${name}:\`.`
        : `Put quotes round it: \`${name}: '${value}'\`.`;
    case 'array':
      return `Write \`${name}:\` and each item below it after \`- \`.`;
    case 'number':
      return 'Write digits only, without separators, units and quotes.';
    case 'boolean':
      return 'Write true, or leave the field out.';
    default:
      return `Write the fields of \`${name}\` below it, indented by two spaces.`;
  }
}

function shown(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object' && input !== null) return 'a group of fields';
  return String(input ?? '');
}

function setIn(data: unknown, path: readonly (string | number)[], value: unknown): void {
  let place = data as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last !== undefined) place[last] = value;
}
