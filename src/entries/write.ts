/**
 * An entry as the text of its file, in the canonical form (contract: Content): keys in the schema's order, block
 * style, one line per text, a blank line after the front matter. Reading the text gives the same entry.
 */
import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { COLLECTIONS, type CollectionName } from '../schema/collections.ts';

/** `fields` may have its keys in any order and hold undefined values. `body` without blank lines at its ends. */
export function entryText(collection: CollectionName, fields: Record<string, unknown>, body = ''): string {
  const { schema, format } = COLLECTIONS[collection];
  const yaml = fieldsText(inOrder(schema, fields));
  return format === 'yaml' ? yaml : `---\n${yaml}---\n${body ? `\n${body}\n` : ''}`;
}

function fieldsText(fields: unknown): string {
  return stringify(fields, {
    schema: 'core',
    version: '1.2',
    lineWidth: 0,
    singleQuote: true,
    aliasDuplicateObjects: false,
  });
}

/** Sorts keys as the schema names them, at every level. */
function inOrder(schema: z.ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodOptional) return inOrder(schema.unwrap() as z.ZodType, value);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item) => inOrder(schema.element as z.ZodType, item));
  if (schema instanceof z.ZodUnion) {
    const form = schema.options.find((option) => z.safeParse(option as z.ZodType, value).success);
    return form ? inOrder(form as z.ZodType, value) : value;
  }
  if (!(schema instanceof z.ZodObject) || typeof value !== 'object' || value === null) return value;
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(schema.shape)
      .filter(([key]) => given[key] !== undefined)
      .map(([key, field]) => [key, inOrder(field as z.ZodType, given[key])]),
  );
}

/** Writes a file of the content that is there, all or nothing: it is complete beside the old one before it takes its place. */
export function replaceFile(path: string, text: string): void {
  const place = realpathSync(path);
  const beside = join(dirname(place), `.${basename(place)}.new`);
  try {
    writeFileSync(beside, text, { mode: statSync(place).mode });
    renameSync(beside, place);
  } finally {
    try {
      rmSync(beside, { force: true });
    } catch {
      // What kept the file from being written is told, not this.
    }
  }
}
