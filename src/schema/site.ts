/** This installation: what a new owner of the site changes, in `content/site.yaml`. */
import { z } from 'zod';
import { distinct, type FieldMeta, line, linkTo, webAddress } from './fields.ts';
import { oneOf, STATUSES } from './vocabularies.ts';

export const site = z.strictObject({
  title: line,
  /** The subject in a few words: "UK online safety". */
  subject: line,
  /** One or two sentences that tell a newcomer what this is. */
  description: line,
  /** BCP 47 tag of the library's language; it decides how numbers are written. */
  language: line,
  /** Where the site is published, without a slash at the end. */
  base_url: webAddress
    .regex(/^https?:\/\/[^/?#]+$/i)
    .meta({ means: 'the address of the host alone, without a slash or a folder after it' } satisfies FieldMeta),
  /** How readers report an error: an e-mail address or a web address. */
  contact: z
    .union([z.email(), webAddress])
    .meta({ means: 'an e-mail address or a complete web address' } satisfies FieldMeta),
  /** Hosts, beside a source's own, whose copies are fit to be linked; a copy elsewhere is named by its host, and not linked. */
  linked_copies: distinct(z.array(line).min(1)).optional(),
  /** Words that mean about the same to whoever searches, a group a line: "kids, children, minors". */
  synonyms: distinct(
    z
      .array(
        line.regex(/^[^,]*[^,\s][^,]*(?:,[^,]*[^,\s][^,]*)+$/).meta({
          means: 'two words or more that mean about the same, with commas between them, as in `kids, children`',
        } satisfies FieldMeta),
      )
      .min(1),
  ).optional(),
  /** Searches offered on the home page. */
  example_searches: distinct(z.array(line).min(1)),
  /** Proposals that tell the story in short, in order, each at the step named or else at its first; shown on the home page. */
  milestones: distinct(
    z.array(z.strictObject({ proposal: linkTo('proposals'), label: line, status: oneOf(STATUSES).optional() })),
  ).optional(),
});

export type Site = z.output<typeof site>;
