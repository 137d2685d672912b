/** What the home page shows. */
import { entryAt, type Library, linking } from '../library/library.ts';
import { statusAsAt } from '../library/status.ts';
import { browsePath, datesPath, entryPath, searchPath, shortPath } from '../routes.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../schema/collections.ts';
import { dateSpan } from '../schema/edtf.ts';
import { STATUSES } from '../schema/vocabularies.ts';
import { type Line, lineOf } from './line.ts';
import { counted, type Link, linkToEntry } from './link.ts';
import { type Meta, metaOf } from './meta.ts';

/** Statements under "Latest". */
const LATEST = 6;
/** Proposals named under each status. */
const PER_STATUS = 4;

export interface HomeView {
  readonly meta: Meta;
  readonly lede: string;
  readonly examples: readonly Link[];
  /** From a call to a law, in the owner's choice of proposals. */
  readonly milestones: readonly (Link & { readonly year: string; readonly done: boolean })[];
  readonly themes: readonly (Link & { readonly count: string; readonly summary: string })[];
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
    examples: site.example_searches.map((text) => ({ href: `${searchPath()}?q=${encodeURIComponent(text)}`, text })),
    milestones: (site.milestones ?? []).map(({ proposal, label }) => {
      const entry = entryAt(library, 'proposals', proposal);
      const status = statusAsAt(entry)?.status;
      return {
        href: entryPath(entry.key),
        text: label,
        year: dateSpan(entry.fields.date).min.slice(0, 4),
        done: status === 'enacted' || status === 'in-force',
      };
    }),
    themes: entries.themes.map((theme) => ({
      ...linkToEntry(theme),
      summary: theme.fields.summary,
      count: counted(linking(library, theme.key, 'statements', 'themes').length, 'statement'),
    })),
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
      quote: `${entryPath(quoted.key)}#${quoted.fields.quotes?.[0]?.id ?? ''}`,
    },
  };
}
