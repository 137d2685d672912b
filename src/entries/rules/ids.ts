/** Ids are unique in their collection, also to file systems and readers that ignore capitals and accents. */
import type { Problem } from '../../problems/problem.ts';
import { idFrom } from '../../schema/fields.ts';
import type { Rule } from './rule.ts';

export const uniqueIds: Rule = ({ files }) => {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { collection, id, file } of files) {
    const folded = `${collection}/${idFrom(id) || id}`;
    const other = first.get(folded);
    if (other) problems.push({ code: 'id-duplicate', file, value: id, args: { other } });
    else first.set(folded, file);
  }
  return problems;
};
