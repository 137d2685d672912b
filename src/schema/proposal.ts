/** A proposal: what is asked, by whom, of whom, and what became of it. */
import { z } from 'zod';
import { bookkeeping, date, distinct, line, linkTo, ref } from './fields.ts';
import { INSTRUMENTS, oneOf, SEARCHED_SIDES, STATUSES } from './vocabularies.ts';

const dated = { date, source: linkTo('sources').optional(), note: line.optional() };

/** A step in the life of the proposal itself; only these say where it stands (contract: status and event). */
const statusStep = z.strictObject({ status: oneOf(STATUSES), ...dated });

/** Something that happened about it: a debate, a letter, a judgment, a report. */
const eventStep = z.strictObject({ event: line, ...dated });

const searched = z.strictObject({ side: oneOf(SEARCHED_SIDES), date, where: line });

export const proposal = z
  .strictObject({
    ref: ref('P'),
    title: line,
    /** Other names that people use for it, also in lay words; they are searched. */
    aliases: distinct(z.array(line).min(1)).optional(),
    date,
    /** Empty for an option put out to consultation, which is nobody's demand. */
    proposed_by: distinct(z.array(linkTo('actors'))),
    addressed_to: distinct(z.array(linkTo('actors')).min(1)).optional(),
    instrument: oneOf(INSTRUMENTS),
    themes: distinct(z.array(linkTo('themes')).min(1)),
    history: z.array(z.union([statusStep, eventStep])).min(1),
    derives_from: distinct(z.array(linkTo('proposals')).min(1)).optional(),
    part_of: distinct(z.array(linkTo('proposals')).min(1)).optional(),
    supersedes: distinct(z.array(linkTo('proposals')).min(1)).optional(),
    /** Searches for a side that found nobody (contract: "not looked for" is something else). */
    searched: distinct(z.array(searched).min(1)).optional(),
    ...bookkeeping,
  })
  .check((context) => {
    if (!context.value.history.some((step) => 'status' in step)) {
      context.issues.push({
        code: 'custom',
        input: undefined,
        path: ['history'],
        params: { problem: 'status-missing' },
      });
    }
  });
