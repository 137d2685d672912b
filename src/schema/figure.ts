/** A figure: a number that was claimed, by whom it was produced, how, for which period, and what to beware of. */
import { z } from 'zod';
import { bookkeeping, date, distinct, type FieldMeta, line, linkTo, ref } from './fields.ts';

export const figure = z.strictObject({
  ref: ref('F'),
  /** What the number counts, as a noun phrase: "Recorded child abuse image offences in a year". */
  claim: line,
  value: z.number(),
  /** The source says "more than". */
  lower_bound: z.boolean().optional(),
  /** The source says "almost", "about". */
  approximate: z.boolean().optional(),
  unit: line,
  period: date,
  geography: line.optional(),
  /** Who made the number, in words. */
  producer: line,
  /** The same as actors of the library, where they are entries. */
  producers: distinct(z.array(linkTo('actors')).min(1)).optional(),
  /** Through whom it came, where that is not the producer. */
  as_cited_by: line.optional(),
  method: line.optional(),
  change: z.strictObject({ value: z.number(), unit: line, against: line }).optional(),
  caveat: line.optional(),
  /** Name that figures of one measure share, so that they can be read in order. */
  series: z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    .meta({ means: 'words in lower case, joined by hyphens' } satisfies FieldMeta)
    .optional(),
  source: linkTo('sources'),
  themes: distinct(z.array(linkTo('themes')).min(1)),
  ...bookkeeping,
});
