/** What the page of a theme shows: an introduction, its proposals, statements and figures. */
import type { Entry } from '../entries/entry.ts';
import { type Library, linking } from '../library/library.ts';
import { type Fact, fact, linkValues } from './facts.ts';
import { type Line, lineOf } from './line.ts';
import { linkToEntry } from './link.ts';
import { type LineList, type Listing, listByYear, listing, shareRoom } from './listing.ts';

export interface ThemeView {
  readonly summary: string;
  readonly proposals: Listing<Line>;
  readonly statements: LineList;
  readonly figures: Listing<Line>;
}

export function themeView(library: Library, entry: Entry<'themes'>): ThemeView {
  const newestFirst = <C extends 'statements' | 'proposals' | 'figures'>(collection: C) =>
    linking(library, entry.key, collection, 'themes').reverse();
  const [proposals, statements, figures] = [
    newestFirst('proposals'),
    newestFirst('statements'),
    newestFirst('figures'),
  ];
  const room = shareRoom({ proposals: proposals.length, statements: statements.length, figures: figures.length });
  const line = (one: Entry) => lineOf(library, one);
  const dated = (type: 'statements' | 'proposals') => ({
    date: ({ fields }: Entry<'statements'> | Entry<'proposals'>) => fields.date,
    shown: 'latest' as const,
    search: { type, theme: entry.id },
  });
  return {
    summary: entry.fields.summary,
    proposals: listing(proposals, room.proposals, line, dated('proposals')),
    statements: listByYear(statements, room.statements, line, dated('statements')),
    figures: listing(figures, room.figures, line, { browse: 'figures' }),
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
