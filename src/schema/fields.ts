/**
 * Shapes that several collections share. Schemas say what is written in a file, without transforms: meaning
 * is computed elsewhere. What a reader of a schema must know beyond its type (that a text is a link to an
 * actor, or a date) stands in its metadata, and is found by src/schema/walk.ts.
 */
import { z } from 'zod';
import { isFault, readDate } from './edtf.ts';

/**
 * Metadata of a field. `link`: the collections that its id may come from; `date`: an EDTF text; `means`: what to write, in
 * words, where the type does not say it.
 */
export interface FieldMeta {
  link?: readonly string[];
  date?: true;
  means?: string;
}

export const ID_PATTERN = /^(?!\d+$)[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id made from any text: `Sam Gyimah: duty of care` → `sam-gyimah-duty-of-care`. */
export function idFrom(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Text on one line, not empty, without spaces at its ends and without control characters. */
export const line = z.string().regex(/^[^\s\p{Cc}](?:[^\p{Cc}\u2028\u2029]*[^\s\p{Cc}])?$/u);

/** An EDTF date (src/schema/edtf.ts). */
export const date = z
  .string()
  .check((context) => {
    const read = readDate(context.value);
    if (isFault(read)) {
      context.issues.push({ code: 'custom', input: context.value, params: { problem: 'date-invalid', ...read } });
    }
  })
  .meta({ date: true } satisfies FieldMeta);

/**
 * A list in which no item stands twice, since that would mean nothing. `keyOf`: what tells two groups of fields apart, where
 * it is one field of them.
 */
export function distinct<List extends z.ZodArray>(list: List, keyOf?: string): List {
  return list.check(({ value, issues }) => {
    const seen = new Set<string>();
    value.forEach((item, index) => {
      const told = keyOf && item ? (item as Record<string, unknown>)[keyOf] : item;
      const key = typeof told === 'string' ? told : JSON.stringify(told);
      if (seen.has(key)) {
        const path = keyOf ? [index, keyOf] : [index];
        const input = typeof told === 'string' ? told : undefined;
        issues.push({ code: 'custom', input, path, params: { problem: 'item-duplicate' } });
      }
      seen.add(key);
    });
  });
}

/** The id of an entry of one collection. */
export const linkTo = (collection: string) =>
  z
    .string()
    .regex(ID_PATTERN)
    .meta({ link: [collection] } satisfies FieldMeta);

/** `collection/id` of an entry of one of several collections. */
export const linkToAny = (...collections: string[]) =>
  z
    .string()
    .regex(new RegExp(`^(?:${collections.join('|')})/(?!\\d+$)[a-z0-9]+(?:-[a-z0-9]+)*$`))
    .meta({ link: collections } satisfies FieldMeta);

/** The short permanent reference, `S12`: the collection's letter and a number without leading zero. */
export const ref = (letter: string) =>
  z
    .string()
    .regex(new RegExp(`^${letter}[1-9][0-9]*$`))
    .meta({ means: `the letter ${letter} and a number, as in \`${letter}12\`` } satisfies FieldMeta);

/** A web address that may be linked: http or https, no credentials. */
export const webAddress = z.string().check((context) => {
  const fault = addressFault(context.value);
  if (fault)
    context.issues.push({
      code: 'custom',
      input: context.value,
      params: { problem: 'address-invalid', reason: fault },
    });
});

function addressFault(text: string): string | undefined {
  // One slash alone makes an address of the reader's own site.
  if (!/^https?:\/\//i.test(text)) return 'it does not begin with https:// or http://';
  if (/[\s\p{Cc}\p{Cf}]/u.test(text)) return 'it contains white space or invisible characters';
  if (!URL.canParse(text)) return 'it is not a complete address';
  const url = new URL(text);
  if (url.username || url.password) return 'it contains a user name or password';
  return undefined;
}

/** A substantive change that readers are told of on /corrections/. */
const change = z.strictObject({ date, note: line });

const withdrawn = z.strictObject({
  date,
  reason: line,
  replaced_by: z
    .string()
    .regex(/^[A-Z][1-9][0-9]*$/)
    .optional(),
});

/** Fields that an entry of every collection may carry at its end. */
export const bookkeeping = {
  changes: distinct(z.array(change).min(1)).optional(),
  withdrawn: withdrawn.optional(),
};
