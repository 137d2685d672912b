/** A statement: who said what, when, on which occasion, where it is written down, on which proposals. */
import { z } from 'zod';
import { bookkeeping, date, distinct, type FieldMeta, line, linkTo, linkToAny, ref, webAddress } from './fields.ts';
import { CARRIERS, oneOf, STANCES, STATEMENT_KINDS } from './vocabularies.ts';

const speaker = z.strictObject({
  actor: linkTo('actors'),
  /** The role in which they spoke, as it was called then. */
  role: line.optional(),
});

const quotation = z.strictObject({
  /** Anchor of the words in the page, `q1`; published for ever. */
  id: z
    .string()
    .regex(/^q[1-9][0-9]*$/)
    .meta({ means: '`q1`, `q2` and so on' } satisfies FieldMeta),
  /** The words, character for character as in the source. */
  text: line,
  source: linkTo('sources'),
  /** The address of the copy in which these words were read, where it is not that of the source. */
  read_in: webAddress.optional(),
  /** Page, column, paragraph or time code. */
  locator: line.optional(),
  /** Who said these words, when the statement has several actors. */
  speaker: linkTo('actors').optional(),
  /** The source's sentence about what was said, not the speaker's own words. */
  reported: z.boolean().optional(),
});

const position = z.strictObject({
  proposal: linkTo('proposals'),
  stance: oneOf(STANCES),
  /** Why these words count as this stance. */
  note: line.optional(),
  carried_by: oneOf(CARRIERS).optional(),
});

export const statement = z
  .strictObject({
    ref: ref('S'),
    title: line,
    date,
    /** What the date rests on, where the source does not simply state it. */
    date_basis: line.optional(),
    actors: distinct(z.array(speaker).min(1), 'actor'),
    /** What a role rests on, where the source does not simply state it. */
    role_basis: line.optional(),
    kind: oneOf(STATEMENT_KINDS),
    occasion: line.optional(),
    themes: distinct(z.array(linkTo('themes')).min(1)),
    quotes: z.array(quotation).min(1).optional(),
    /** Sources of a statement that is not quoted, or further ones. */
    sources: distinct(z.array(linkTo('sources')).min(1)).optional(),
    positions: z.array(position).min(1).optional(),
    responds_to: distinct(z.array(linkToAny('statements', 'proposals')).min(1)).optional(),
    /** The subject needs care: shown with a line on where to find support. */
    sensitive: z.boolean().optional(),
    ...bookkeeping,
  })
  .check((context) => {
    if (!context.value.quotes && !context.value.sources) {
      context.issues.push({
        code: 'custom',
        input: undefined,
        path: ['sources'],
        params: { problem: 'source-missing' },
      });
    }
  });
