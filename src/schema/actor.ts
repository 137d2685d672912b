/** An actor: a person or an organisation (Popolo: Person, Organization, Membership; https://www.popoloproject.com/). */
import { z } from 'zod';
import { bookkeeping, date, distinct, line, linkTo, ref, webAddress } from './fields.ts';
import { ACTOR_KINDS, CATEGORIES, oneOf } from './vocabularies.ts';

const formerName = z.strictObject({ name: line, from: date.optional(), to: date });

const role = z.strictObject({
  title: line,
  organisation: linkTo('actors').optional(),
  /** The kind of actor that this role made them, where it is not the actor's own category. */
  category: oneOf(CATEGORIES).optional(),
  from: date.optional(),
  to: date.optional(),
});

/** A term of a body that takes positions term by term: a government, a committee of one Parliament. */
const term = z.strictObject({ name: line, from: date, to: date.optional() });

const searched = z.strictObject({ proposal: linkTo('proposals'), date, where: line });

export const actor = z.strictObject({
  ref: ref('A'),
  name: line,
  /** Where it is filed in an alphabetical list: `Gyimah, Sam`. */
  sort_name: line.optional(),
  kind: oneOf(ACTOR_KINDS),
  category: oneOf(CATEGORIES),
  /** One line for somebody who has never heard of them. */
  about: line.optional(),
  aliases: distinct(z.array(line).min(1)).optional(),
  former_names: distinct(z.array(formerName).min(1)).optional(),
  roles: distinct(z.array(role).min(1)).optional(),
  /** A department of its government: the two are one in counts of positions. */
  part_of: linkTo('actors').optional(),
  terms: distinct(z.array(term).min(1)).optional(),
  /** Identifiers elsewhere, such as `wikidata: Q7408045`. */
  identifiers: z.record(z.string().regex(/^[a-z][a-z_]*$/), line).optional(),
  url: webAddress.optional(),
  searched: distinct(z.array(searched).min(1)).optional(),
  ...bookkeeping,
});
