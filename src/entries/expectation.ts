/** What a field should hold, in words, and how a value that it may not hold could be mended. */
import { z } from 'zod';
import { type FieldMeta, idFrom } from '../schema/fields.ts';
import { schemaAt } from '../schema/walk.ts';

/** What to write in the field at `path`. */
export function expectation(schema: z.ZodType, path: readonly PropertyKey[]): string {
  const [field] = schemaAt(schema, path);
  const name = String(path.at(-1) ?? '');
  const meta = field?.meta() as FieldMeta | undefined;
  if (meta?.means) return meta.means;
  if (meta?.date) return `\`${name}:\` with a date such as 2018, 2018-07 or 2018-07-24`;
  if (meta?.link) {
    const [collection] = meta.link;
    return meta.link.length > 1
      ? `an entry with its collection, as ${meta.link.map((one) => `\`${one}/…\``).join(' or ')}`
      : `the id of an entry in ${collection}: its file name without the ending`;
  }
  if (field instanceof z.ZodEnum) return `one of: ${field.options.join(', ')}`;
  if (field instanceof z.ZodArray) return `\`${name}:\` and below it a list, each item after \`- \``;
  const isItem = typeof path.at(-1) === 'number';
  if (field instanceof z.ZodObject) {
    const fields = Object.keys(field.shape).join(', ');
    return isItem
      ? `its fields after \`- \`, each on its line: ${fields}`
      : `\`${name}:\` and below it its fields: ${fields}`;
  }
  if (field instanceof z.ZodRecord)
    return `\`${name}:\` and below it, on each line, a name and a text, such as \`wikidata: Q42\``;
  if (field instanceof z.ZodNumber) return `\`${name}:\` with a number, in digits`;
  if (field instanceof z.ZodBoolean) return '`true`, or leave the field out';
  return isItem ? 'a text on one line after `- `' : `\`${name}:\` with a text on one line`;
}

/** Whether an entry is right without the field at `path`. */
export function isOptionalAt(schema: z.ZodType, path: readonly PropertyKey[]): boolean {
  const name = String(path.at(-1) ?? '');
  const groups = schemaAt(schema, path.slice(0, -1)).filter((one) => one instanceof z.ZodObject);
  return groups.some((group) => (group.shape[name] as z.ZodType | undefined)?.safeParse(undefined).success);
}

/** The value that was most likely meant, where one of `fields` accepts it. */
export function repaired(fields: readonly z.ZodType[], input: unknown): string | undefined {
  if (typeof input !== 'string' || input === '') return undefined;
  return REPAIRS.map((repair) => repair(input)).find(
    (value) => value !== input && value !== '' && fields.some((field) => field.safeParse(value).success),
  );
}

/** From the least change to the greatest. */
const REPAIRS: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll(/\s+/g, ' ').trim(),
  (text) => text.trim().toLowerCase(),
  (text) => text.replace(/\/+$/, ''),
  (text) => text.replace(/^(https?):\/*/i, '$1://'),
  (text) => text.replace(/^([a-z]+)\//, '$1s/'),
  (text) => (/([^/]+)\.(?:ya?ml|mdx?)$/.exec(text) ?? /^[a-z]+\/([^/]+)$/.exec(text))?.[1] ?? '',
  (text) => (/^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/?#]|$)/i.test(text) ? `https://${text}` : ''),
  (text) => text.trim().replaceAll(' ', '%20'),
  (text) => text.replace(/^(https?:\/\/)[^/@]*@/, '$1'),
  (text) => (URL.canParse(text) ? new URL(text).origin : ''),
  idFrom,
  (text) => idFrom(text).replaceAll('-', '_'),
];

export function typeName(type: string): string {
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

/** What to do about a value of another type than the one expected. `value`: as it is shown. */
export function typeAdvice(
  { expected, input, value }: { expected: string; input: unknown; value: string },
  schema: z.ZodType,
  path: readonly PropertyKey[],
): string {
  const name = String(path.findLast((step) => typeof step === 'string') ?? '');
  const isItem = typeof path.at(-1) === 'number';
  const [field] = schemaAt(schema, path);
  const meta = field?.meta() as FieldMeta | undefined;
  if (meta?.means || meta?.link || field instanceof z.ZodRecord) return `Write ${expectation(schema, path)}.`;
  switch (expected) {
    case 'string':
      if (isItem && typeof input === 'object') return 'Write one text after `- `, without the name of a field.';
      return typeof input === 'object'
        ? `Write one text, on the same line as \`${name}:\`.`
        : `Put quotes round it: \`${isItem ? '- ' : `${name}: `}'${value}'\`.`;
    case 'array':
      return listAdvice(name, input, schema, path);
    case 'number':
      return 'Write digits only, without separators, units and quotes.';
    case 'boolean':
      return 'Write true without quotes, or leave the field out.';
    default:
      return groupAdvice(name, isItem && typeof input === 'string' ? value : undefined, field);
  }
}

/** A single value where a list should be is most often its only item. */
function listAdvice(name: string, input: unknown, schema: z.ZodType, path: readonly PropertyKey[]): string {
  const isItem = schemaAt(schema, [...path, 0]).some((item) => item.safeParse(input).success);
  return isItem && typeof input === 'string'
    ? `Write \`${name}:\` and below it, on a line of its own, \`  - ${input}\`.`
    : `Write \`${name}:\` and each item below it after \`- \`.`;
}

/** `item`: a text that stands in a list as it is, where a group of fields should. */
function groupAdvice(name: string, item: string | undefined, field: z.ZodType | undefined): string {
  const shape = field instanceof z.ZodObject ? (field.shape as Record<string, z.ZodType>) : {};
  const fields = Object.keys(shape);
  for (const value of item ? [item, idFrom(item)] : []) {
    const taking = fields.find((key) => !shape[key]?.isOptional() && shape[key]?.safeParse(value).success);
    if (taking) return `Write \`- ${taking}: ${value}\`.`;
  }
  return `Write the fields of \`${name}\` below it, indented by two spaces${fields.length > 0 ? `: ${fields.join(', ')}` : ''}.`;
}
