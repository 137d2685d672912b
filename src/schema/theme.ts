/** A theme: a concept of the subject, with the names people use for it (SKOS: prefLabel, altLabel, broader, related). */
import { z } from 'zod';
import { bookkeeping, distinct, line, linkTo, ref } from './fields.ts';

export const theme = z.strictObject({
  ref: ref('T'),
  title: line,
  summary: line,
  aliases: distinct(z.array(line).min(1)).optional(),
  broader: linkTo('themes').optional(),
  related: distinct(z.array(linkTo('themes')).min(1)).optional(),
  ...bookkeeping,
});
