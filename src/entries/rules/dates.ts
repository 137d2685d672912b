/** Dates that must follow one another: the end of a role or term after its beginning. */
import type { Problem } from '../../problems/problem.ts';
import { dateSpan } from '../../schema/edtf.ts';
import { isActor } from '../entry.ts';
import { problemAt, type Rule } from './rule.ts';

export const datesInOrder: Rule = ({ entries }) =>
  entries.flatMap((parsed) => {
    if (!isActor(parsed.entry)) return [];
    const { fields } = parsed.entry;
    return (['roles', 'terms', 'former_names'] as const).flatMap((field) =>
      (fields[field] ?? []).flatMap(({ from, to }, index): Problem[] =>
        from && to && dateSpan(to).max < dateSpan(from).min
          ? [
              problemAt(parsed, [field, index, 'to'], {
                code: 'date-order',
                value: to,
                args: { other: `the beginning, ${from}` },
              }),
            ]
          : [],
      ),
    );
  });
