/**
 * Finds the fields of a schema that carry metadata (links, dates), once per schema, and reads their values
 * out of any entry. This is how links are declared once and known everywhere.
 */
import { z } from 'zod';
import type { FieldMeta } from './fields.ts';

/** Steps to a field; `*` stands for every element of a list. */
type Pattern = readonly string[];

interface MarkedField {
  readonly pattern: Pattern;
  readonly meta: FieldMeta;
}

/** A value found at a marked field. `path` as zod gives paths: `['actors', 0, 'actor']`. */
export interface MarkedValue {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

const patternsBySchema = new WeakMap<z.ZodType, MarkedField[]>();

/** The values of all fields of `data` whose metadata has `mark`. */
export function valuesMarked(schema: z.ZodType, data: unknown, mark: keyof FieldMeta): MarkedValue[] {
  const found: MarkedValue[] = [];
  for (const field of markedFields(schema)) {
    if (field.meta[mark] !== undefined)
      collect(data, field.pattern, 0, [], (path, value) => found.push({ path, value }));
  }
  return found;
}

/** A link found in an entry: from the field at `path` to the entry `value` of one of `collections`. */
export interface LinkValue {
  readonly path: readonly (string | number)[];
  readonly value: string;
  readonly collections: readonly string[];
}

/** All links of an entry, in the order of its fields. */
export function linksIn(schema: z.ZodType, data: unknown): LinkValue[] {
  const found: LinkValue[] = [];
  for (const { pattern, meta } of markedFields(schema)) {
    const collections = meta.link;
    if (!collections) continue;
    collect(data, pattern, 0, [], (path, value) => {
      if (typeof value === 'string') found.push({ path, value, collections });
    });
  }
  return found;
}

function markedFields(schema: z.ZodType): MarkedField[] {
  let fields = patternsBySchema.get(schema);
  if (!fields) {
    fields = [...fieldsOf(schema, [])];
    patternsBySchema.set(schema, fields);
  }
  return fields;
}

function* fieldsOf(schema: z.ZodType, pattern: Pattern): Generator<MarkedField> {
  const meta = schema.meta() as FieldMeta | undefined;
  if (meta?.link || meta?.date) yield { pattern, meta };
  if (schema instanceof z.ZodOptional) yield* fieldsOf(schema.unwrap() as z.ZodType, pattern);
  else if (schema instanceof z.ZodArray) yield* fieldsOf(schema.element as z.ZodType, [...pattern, '*']);
  else if (schema instanceof z.ZodObject) {
    for (const [key, field] of Object.entries(schema.shape)) yield* fieldsOf(field as z.ZodType, [...pattern, key]);
  } else if (schema instanceof z.ZodUnion) {
    const seen = new Set<string>();
    for (const option of schema.options) {
      for (const field of fieldsOf(option as z.ZodType, pattern)) {
        const name = field.pattern.join('.');
        if (!seen.has(name)) yield field;
        seen.add(name);
      }
    }
  }
}

function collect(
  value: unknown,
  pattern: Pattern,
  depth: number,
  path: readonly (string | number)[],
  found: (path: readonly (string | number)[], value: unknown) => void,
): void {
  const step = pattern[depth];
  if (value === undefined || value === null) return;
  if (step === undefined) found(path, value);
  else if (step === '*') {
    if (Array.isArray(value))
      value.forEach((item, index) => {
        collect(item, pattern, depth + 1, [...path, index], found);
      });
  } else if (typeof value === 'object') {
    collect((value as Record<string, unknown>)[step], pattern, depth + 1, [...path, step], found);
  }
}

/** The schemas that a path of an entry leads to: several where a field may take several forms. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType[] {
  if (schema instanceof z.ZodOptional) return schemaAt(schema.unwrap() as z.ZodType, path);
  if (path.length === 0 && schema.meta()) return [schema];
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => schemaAt(option as z.ZodType, path));
  const [step, ...rest] = path;
  if (step === undefined) return [schema];
  if (schema instanceof z.ZodArray) return schemaAt(schema.element as z.ZodType, rest);
  if (schema instanceof z.ZodObject) {
    const field = (schema.shape as Record<string, z.ZodType | undefined>)[String(step)];
    return field ? schemaAt(field, rest) : [];
  }
  return [];
}
