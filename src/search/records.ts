/**
 * What the search index knows of an entry: a lean document made from the model, not the page with its menus. What is
 * searchable is decided here and nowhere else.
 */
import { periodText } from '../date-text.ts';
import { type Entry, isStatement } from '../entries/entry.ts';
import { bodyText } from '../library/body-text.ts';
import { entryAt, type Library, sourcesOf, titleOf } from '../library/library.ts';
import { escapeMarkup } from '../markup/escape.ts';
import { entryPath } from '../routes.ts';
import { COLLECTION_NAMES, type COLLECTIONS } from '../schema/collections.ts';
import { otherForms } from './number-forms.ts';
import { NAME_BREAK, PART_HEADINGS } from './parts.ts';

export interface SearchRecord {
  readonly url: string;
  readonly html: string;
}

/** Text of an entry's line in the results, kept with the document so that a result costs one small request. */
export interface ResultLine {
  readonly kind: string;
  readonly when: string;
  readonly who: string;
  /** Positions taken. */
  readonly stance: string;
  /** Publishers of the sources. */
  readonly source: string;
}

/** `lineOf` gives what the result shows; it comes from the view, so that lists and results say the same. */
export function searchRecord(library: Library, entry: Entry, line: ResultLine): SearchRecord {
  const { who, stance, ...shown } = line;
  const searched = {
    who,
    stance,
    aliases: aliasesOf(entry).join(NAME_BREAK),
    names: speakersOf(library, entry).join(NAME_BREAK),
    themes: themesOf(library, entry).join(NAME_BREAK),
    headlines: headlinesOf(library, entry).join(NAME_BREAK),
    forms: otherForms(said(library, entry)).join(NAME_BREAK),
  };
  return {
    url: entryPath(entry.key),
    html: [
      `<html lang="${escapeMarkup(library.site.language)}"><body data-pagefind-body>`,
      `<div data-pagefind-ignore="index">${hidden('meta', searched)}${hidden('filter', shown)}</div>`,
      title(entry),
      ...textsOf(library, entry).map(paragraph),
      // A quotation is a part of its own, so that a result can lead to it.
      ...quotesOf(entry).map(quotation),
      '</body></html>',
    ].join('\n'),
  };
}

/**
 * `meta` is searched, and kept with the document. What is only shown with a result is kept as a `filter`: words of `meta`
 * make the lists of the index longer, and lists of filters are never loaded.
 */
const hidden = (kind: 'meta' | 'filter', values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<i data-pagefind-${kind}="${name}">${escapeMarkup(value)}</i>`)
    .join('');

/** What an entry says in its title, its text, its quotations and, of a figure, its value. */
const said = (library: Library, entry: Entry): string =>
  [titleOf(entry), ...textsOf(library, entry), ...quotesOf(entry).map(({ text }) => text)].join('\n');

/** All that is searched of an entry, as plain text. */
export const searchableText = (library: Library, entry: Entry): string =>
  [said(library, entry), ...aliasesOf(entry)].join('\n');

/** A source ranks below what is said in it, a theme or an actor above: their titles are fields of their own. */
const title = (entry: Entry): string => {
  const isNamed = entry.collection === 'themes' || entry.collection === 'actors';
  const [tag, field] =
    entry.collection === 'sources' ? ['h2', 'headline'] : ['h1', isNamed ? 'title, called' : 'title'];
  return `<${tag} data-pagefind-meta="${field}">${escapeMarkup(titleOf(entry))}</${tag}>`;
};

/** Names by which people look for an entry; they are found, and do not show in excerpts. */
export function aliasesOf({ ref, fields }: Entry): string[] {
  return [ref, ...otherNamesOf(fields as OtherNames)];
}

interface OtherNames {
  readonly aliases?: readonly string[] | undefined;
  readonly former_names?: readonly { readonly name: string }[] | undefined;
}

/** By what else something is or was called. */
export const otherNamesOf = ({ aliases = [], former_names: former = [] }: OtherNames): string[] => [
  ...aliases,
  ...former.map(({ name }) => name),
];

/** Other names of those who speak, so that "Twitter" finds what X says. */
export function speakersOf(library: Library, { collection, fields }: Entry): string[] {
  if (collection === 'actors') return [];
  const { actors = [], proposed_by: proposers = [] } = fields as {
    actors?: readonly { actor: string }[];
    proposed_by?: readonly string[];
  };
  return [...actors.map(({ actor }) => actor), ...proposers].flatMap((id) =>
    otherNamesOf(entryAt(library, 'actors', id).fields),
  );
}

export function themesOf(library: Library, { collection, fields }: Entry): string[] {
  if (collection === 'themes') return [];
  const { themes = [] } = fields as { themes?: readonly string[] };
  const withOthers = isSmall(library);
  return themes.flatMap((id) => {
    const { title, aliases = [] } = entryAt(library, 'themes', id).fields;
    return [title, ...(withOthers ? aliases : [])];
  });
}

/**
 * Titles of what an entry rests on. Who wrote them knew how people speak: "tech bosses", where the statement has "senior
 * managers".
 */
export function headlinesOf(library: Library, entry: Entry): string[] {
  if (!isSmall(library)) return [];
  const ids = isStatement(entry) ? sourcesOf(entry) : entry.collection === 'figures' ? [sourceOf(entry)] : [];
  return ids.map((id) => entryAt(library, 'sources', id).fields.title);
}

const sourceOf = ({ fields }: Entry): string => (fields as Entry<'figures'>['fields']).source;

const isSmall = (library: Library): boolean =>
  COLLECTION_NAMES.reduce((sum, name) => sum + library.entries[name].length, 0) <= SMALL;

/**
 * In a library of up to so many entries, other names of a theme find all that is about it, and titles of sources what is said
 * in them (recall of the first ten +0.02 and +0.01, measured). At 10,000 they would take more memory than a build has; the
 * theme and the source themselves are found by them in any library.
 */
const SMALL = 5000;

/** What an entry says, without its quotations: a paragraph each. */
export function textsOf(library: Library, entry: Entry): string[] {
  const make = CONTENT[entry.collection] as (library: Library, entry: Entry) => (string | undefined)[];
  return [bodyText(library, entry), ...make(library, entry)].filter(
    (text) => text !== undefined && text !== '',
  ) as string[];
}

export const quotesOf = (entry: Entry) => (isStatement(entry) ? (entry.fields.quotes ?? []) : []);

/** Last in a document, since a part reaches to the next heading. The heading is cut off again where the passage is shown. */
const quotation = ({ id, text, reported }: { id: string; text: string; reported?: boolean | undefined }): string =>
  `<h6 id="${id}" data-pagefind-weight="1">${reported ? PART_HEADINGS.reported : PART_HEADINGS.own}</h6>${paragraph(text)}`;

const paragraph = (text: string): string => `<p>${escapeMarkup(text)}</p>`;

const CONTENT: {
  readonly [C in keyof typeof COLLECTIONS]: (library: Library, entry: Entry<C>) => (string | undefined)[];
} = {
  statements: (_, { fields }) => [fields.occasion, ...(fields.positions ?? []).map(({ note }) => note)],
  proposals: (_, { fields }) =>
    fields.history.map((step) => [('event' in step && step.event) || '', step.note].filter(Boolean).join('. ')),
  actors: (_, { fields }) => [fields.about, (fields.roles ?? []).map(({ title }) => title).join('; ')],
  themes: (_, { fields }) => [fields.summary],
  sources: (_, { fields }) => [[fields.publisher, ...(fields.authors ?? [])].join(', ')],
  figures: (_, { fields }) => [
    [
      fields.value.toLocaleString('en-GB'),
      String(fields.value),
      fields.unit,
      amountText(fields),
      periodText(fields.period),
      fields.geography,
    ]
      .filter(Boolean)
      .join(' '),
    [fields.producer, fields.method, fields.caveat].filter(Boolean).join('. '),
  ],
};

/** Money as people write it, which is not as it is counted. */
const amountText = ({ value, unit }: { value: number; unit: string }): string =>
  unit === 'GBP' && value >= 1e6 ? `£${value >= 1e9 ? `${value / 1e9} billion` : `${value / 1e6} million`}` : '';
