/** Where a proposal stood, as at a date. Only statuses say so; events are about it (contract: status and event). */
import type { Entry } from '../entries/entry.ts';
import { compareDates, type Day, dateSpan } from '../schema/edtf.ts';
import type { Status } from '../schema/vocabularies.ts';

type Step = Entry<'proposals'>['fields']['history'][number];
export type StatusStep = Extract<Step, { status: Status }>;

export const isStatusStep = (step: Step): step is StatusStep => 'status' in step;

/** The history in order of time; steps of the same date in the order of the entry. */
export const historyInOrder = ({ fields }: Entry<'proposals'>): Step[] =>
  [...fields.history].sort((a, b) => compareDates(dateSpan(a.date), dateSpan(b.date)));

/** The first step of a proposal's life. The schema requires one. */
export function firstStatus(proposal: Entry<'proposals'>): StatusStep {
  const first = historyInOrder(proposal).find(isStatusStep);
  if (!first) throw new Error(`${proposal.key} has no status`);
  return first;
}

/**
 * The step that says where a proposal stands as at the end of `day`: the latest whose last possible day has come.
 * Without a day, the latest of all; undefined before the first.
 */
export function statusAsAt(proposal: Entry<'proposals'>, day?: Day): StatusStep | undefined {
  return historyInOrder(proposal)
    .filter(isStatusStep)
    .findLast(({ date }) => day === undefined || dateSpan(date).max <= day);
}
