/** What the home page shows. */
import { entryAt, filedUnder, type Library, linking } from '../library/library.ts';
import { firstStatus, isStatusStep, statusAsAt } from '../library/status.ts';
import { browsePath, datesPath, entryPath, quotePath, searchPath, shortPath } from '../routes.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../schema/collections.ts';
import { STATUSES, type Status } from '../schema/vocabularies.ts';
import { PAGE_SIZE } from './browse-view.ts';
import { type Line, lineOf } from './line.ts';
import { counted, type Link, linkToEntry, type When, whenOf } from './link.ts';
import { type Meta, metaOf } from './meta.ts';

/** Statements under "Latest". */
const LATEST = 6;
/** Proposals named under each status. */
const PER_STATUS = 3;
/** Actors named on the page. */
const ACTORS = 12;
/** Steps at which a proposal has become law: drawn as done. */
const LAW: readonly Status[] = ['enacted', 'in-force'];

export interface HomeView {
  readonly meta: Meta;
  readonly lede: string;
  readonly examples: readonly Link[];
  /** From a call to a law, in the owner's choice of proposals. */
  readonly milestones: readonly (Link & { readonly when: When; readonly done: boolean })[];
  readonly themes: readonly (Link & { readonly count: number })[];
  /** The actors with the most statements, and the alphabet of all. */
  readonly actors: readonly (Link & { readonly count: number })[];
  readonly letters: readonly Link[];
  readonly statuses: readonly {
    readonly label: string;
    readonly count: number;
    readonly proposals: readonly Link[];
    readonly more: number;
  }[];
  readonly latest: readonly Line[];
  readonly contents: readonly (Link & { readonly count: string })[];
  /** An entry with a quotation, to show how one is cited. */
  readonly cited: { readonly short: string; readonly quote: string } | undefined;
}

export function homeView(library: Library): HomeView {
  const { site, entries } = library;
  const quoted = entries.statements.find(({ fields }) => fields.quotes);
  return {
    meta: metaOf(library, '/', { title: site.title, description: site.description }),
    lede: site.description,
    examples: site.example_searches.map((text) => ({ href: searchPath({ q: text }), text })),
    milestones: (site.milestones ?? []).map((milestone) => milestoneOf(library, milestone)),
    themes: entries.themes.map((theme) => ({
      ...linkToEntry(theme),
      count: linking(library, theme.key, 'statements', 'themes').length,
    })),
    actors: entries.actors
      .map((actor) => ({ ...linkToEntry(actor), count: linking(library, actor.key, 'statements', 'actors').length }))
      .sort((a, b) => b.count - a.count)
      .slice(0, ACTORS)
      .filter(({ count }) => count > 0),
    letters: lettersOf(library),
    statuses: STATUSES.map(({ value, label }) => {
      const proposals = entries.proposals.filter((proposal) => statusAsAt(proposal)?.status === value).reverse();
      return {
        label,
        count: proposals.length,
        proposals: proposals.slice(0, PER_STATUS).map(linkToEntry),
        more: Math.max(0, proposals.length - PER_STATUS),
      };
    }).filter((status) => status.count > 0),
    latest: entries.statements
      .slice(-LATEST)
      .reverse()
      .map((entry) => lineOf(library, entry)),
    contents: [
      ...COLLECTION_NAMES.map((name) => ({
        href: browsePath(name),
        text: COLLECTIONS[name].many,
        count: counted(entries[name].length, COLLECTIONS[name].one.toLowerCase(), COLLECTIONS[name].many.toLowerCase()),
      })),
      { href: datesPath(), text: 'Dates', count: 'by year and month' },
    ],
    cited: quoted && {
      short: shortPath(quoted.ref),
      quote: quotePath(quoted.key, quoted.fields.quotes?.[0]?.id ?? ''),
    },
  };
}

function milestoneOf(
  library: Library,
  { proposal, label, status }: NonNullable<Library['site']['milestones']>[number],
): HomeView['milestones'][number] {
  const entry = entryAt(library, 'proposals', proposal);
  const step = entry.fields.history.filter(isStatusStep).find((one) => one.status === status) ?? firstStatus(entry);
  return { href: entryPath(entry.key), text: label, when: whenOf(step.date), done: LAW.includes(step.status) };
}

/** For each initial letter, the page of the list of actors on which it begins. */
function lettersOf(library: Library): Link[] {
  const first = new Map<string, number>();
  library.entries.actors.forEach((actor, index) => {
    const letter = (filedUnder(actor)[0] ?? '').toUpperCase();
    if (!first.has(letter)) first.set(letter, Math.floor(index / PAGE_SIZE) + 1);
  });
  return [...first].map(([text, page]) => ({ href: browsePath('actors', page), text }));
}
