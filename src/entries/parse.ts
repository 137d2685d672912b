/** One file to one entry, or to problems. */
import type { z } from 'zod';
import type { Problem } from '../problems/problem.ts';
import { fieldName } from '../problems/problem.ts';
import { COLLECTIONS, entryKey } from '../schema/collections.ts';
import { type Site, site } from '../schema/site.ts';
import { valuesMarked } from '../schema/walk.ts';
import { type Body, parseBody } from './body.ts';
import type { Entry } from './entry.ts';
import { problemsOf } from './field-problems.ts';
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

function setIn(data: unknown, path: readonly (string | number)[], value: unknown): void {
  let place = data as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last !== undefined) place[last] = value;
}
