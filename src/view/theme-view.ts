/** What the page of a theme shows: an introduction, its proposals, statements and figures. */
import type { Entry } from '../entries/entry.ts';
import { type Library, linking } from '../library/library.ts';
import { searchPath } from '../routes.ts';
import { type Fact, fact, linkValues } from './facts.ts';
import { type Line, lineOf } from './line.ts';
import { type LineList, listByYear } from './line-groups.ts';
import { linkToEntry } from './link.ts';

export interface ThemeView {
  readonly summary: string;
  readonly proposals: readonly Line[];
  readonly statements: LineList;
  readonly figures: readonly Line[];
}

export function themeView(library: Library, entry: Entry<'themes'>): ThemeView {
  const lines = (collection: 'proposals' | 'figures') =>
    linking(library, entry.key, collection, 'themes')
      .reverse()
      .map((one) => lineOf(library, one));
  return {
    summary: entry.fields.summary,
    proposals: lines('proposals'),
    statements: listByYear(
      linking(library, entry.key, 'statements', 'themes').reverse(),
      (statement) => lineOf(library, statement),
      searchPath({ type: 'statements', theme: entry.id, sort: 'newest' }),
    ),
    figures: lines('figures'),
  };
}

export function themeFacts(library: Library, entry: Entry<'themes'>): Fact[] {
  const { fields } = entry;
  const related = new Set([
    ...(fields.related ?? []),
    ...linking(library, entry.key, 'themes', 'related').map(({ id }) => id),
  ]);
  return [
    ...fact('Broader theme', linkValues(library, 'themes', fields.broader ? [fields.broader] : undefined)),
    ...fact('Narrower themes', linking(library, entry.key, 'themes', 'broader').map(linkToEntry)),
    ...fact('Related themes', linkValues(library, 'themes', [...related])),
    ...fact('Also called', fields.aliases ?? []),
  ];
}
