/** The questions by which the search is judged, with the entries that answer them: two sets in tests/search/. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { EMPTY_STATE, FILTERS, NOTHING_CHOSEN, type SearchState } from '../../../search/query.ts';
import { repositoryRoot } from '../../content-dir.ts';
import type { Wanted } from './metrics.ts';

const keys = z.array(z.string());

const QUESTIONS = z.array(
  z.strictObject({
    q: z.string(),
    kind: z.string(),
    /** Parameters of the search that the reader had set. */
    filters: z.partialRecord(z.enum([...FILTERS, 'from', 'to']), z.union([z.string(), keys])).default({}),
    answers: keys.min(1),
    best: keys.optional(),
    also: keys.optional(),
    broad: z.boolean().optional(),
    note: z.string().optional(),
  }),
);

export interface Question extends Wanted {
  readonly state: SearchState;
  readonly kind: string;
}

/** The search was tuned by the first. The second is by somebody who knew neither it nor the search; its first results were looked at once. */
export const QUESTION_SETS = ['questions.yaml', 'second-questions.yaml'] as const;

/** Throws when the file is not as it should be. */
export function readQuestions(set: (typeof QUESTION_SETS)[number] = 'questions.yaml'): Question[] {
  const file = resolve(repositoryRoot, 'tests/search', set);
  return QUESTIONS.parse(parse(readFileSync(file, 'utf8'))).map(({ q, kind, filters, answers, best, also }) => {
    const { from = '', to = '', ...chosen } = filters;
    const values = Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, [value].flat()]));
    const state = { ...EMPTY_STATE, q, from: String(from), to: String(to), filters: { ...NOTHING_CHOSEN, ...values } };
    return { kind, state, answers, best, also };
  });
}
