/** Ids have one form, and are unique in their collection, also to file systems and readers that ignore capitals and accents. */
import type { Problem } from '../../problems/problem.ts';
import { ID_PATTERN, idFrom } from '../../schema/fields.ts';
import type { RawFile } from '../read.ts';
import type { Rule } from './rule.ts';

export const uniqueIds: Rule = ({ files }) =>
  [...Map.groupBy(files, ({ collection, id }) => `${collection}/${idFrom(id) || id}`).values()].flatMap((sharing) => {
    // The one whose name is right keeps it.
    const owner = sharing.find(({ id }) => ID_PATTERN.test(id)) ?? sharing[0];
    return sharing.flatMap((file): Problem[] => {
      if (file !== owner)
        return [{ code: 'id-duplicate', file: file.file, value: file.id, args: { other: owner?.file ?? '' } }];
      return ID_PATTERN.test(file.id) ? [] : [misnamed(file)];
    });
  });

function misnamed({ file, id }: RawFile): Problem {
  const made = idFrom(id);
  return { code: 'id-form', file, value: id, args: ID_PATTERN.test(made) ? { suggestion: made } : {} };
}
