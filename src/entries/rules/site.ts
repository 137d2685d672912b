/** The settings of the site link only to entries that are there. */
import { nearestValue } from '../../problems/nearest.ts';
import { fieldName } from '../../problems/problem.ts';
import { site as siteSchema } from '../../schema/site.ts';
import { linksIn } from '../../schema/walk.ts';
import { readFields } from '../fields.ts';
import { siteFile } from '../read.ts';
import type { Rule } from './rule.ts';

export const siteLinksLead: Rule = ({ site, knownKeys }) => {
  if (!site) return [];
  const broken = linksIn(siteSchema, site.fields).filter(
    ({ value, collections }) => !knownKeys.has(`${collections[0]}/${value}`),
  );
  return broken.map(({ path, value, collections }) => {
    const [collection = ''] = collections;
    const ids = [...knownKeys]
      .filter((key) => key.startsWith(`${collection}/`))
      .map((key) => key.slice(collection.length + 1));
    const nearest = nearestValue(value, ids);
    return {
      code: 'link-broken',
      file: siteFile(),
      line: readFields(siteFile(), site.text, 1).lineOf(path),
      field: fieldName(path),
      value,
      args: { collections: collection },
      ...(nearest && { nearest }),
    };
  });
};
