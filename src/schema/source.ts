/** A source: the document in which words are written down, and how they were checked against it. */
import { z } from 'zod';
import { bookkeeping, date, distinct, type FieldMeta, line, ref, webAddress } from './fields.ts';
import { oneOf, SOURCE_KINDS } from './vocabularies.ts';

const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ means: '64 characters, each a digit or one of a to f' } satisfies FieldMeta);

/** The copy that quotations were compared with by `npm run verify`; kept, but never published. */
const capture = z.strictObject({ date, sha256 });

export const source = z
  .strictObject({
    ref: ref('D'),
    title: line,
    authors: distinct(z.array(line).min(1)).optional(),
    publisher: line,
    kind: oneOf(SOURCE_KINDS),
    published: date,
    url: webAddress.optional(),
    /** Why there is no address to link: print only, or only a copy that is unfit to link. */
    citation_only: line.optional(),
    archived_url: webAddress.optional(),
    /** The day on which it was read. */
    accessed: date.optional(),
    /** The address of the copy that was read, where it is not `url`. Never linked when `citation_only` is given. */
    read_in: webAddress.optional(),
    licence: line.optional(),
    capture: capture.optional(),
    note: line.optional(),
    ...bookkeeping,
  })
  .check((context) => {
    const { url, citation_only } = context.value;
    if (!url === !citation_only) {
      context.issues.push({ code: 'custom', input: url, path: ['url'], params: { problem: 'address-or-reason' } });
    }
  });
