/**
 * What the search index knows of an entry: a lean document made from the model, not the page with its menus. What is
 * searchable is decided here and nowhere else.
 */
import { periodText } from '../date-text.ts';
import { type Entry, isStatement } from '../entries/entry.ts';
import { bodyText } from '../library/body-text.ts';
import { entryAt, type Library, spanOf, titleOf } from '../library/library.ts';
import { escapeMarkup } from '../markup/escape.ts';
import { entryPath } from '../routes.ts';
import { type COLLECTIONS, isDated } from '../schema/collections.ts';
import { filterValues } from './filters.ts';
import { PART_HEADINGS } from './parts.ts';

export interface SearchRecord {
  readonly url: string;
  readonly html: string;
}

/** Text of an entry's line in the results, kept with the document so that a result costs one small request. */
export interface ResultLine {
  readonly kind: string;
  readonly when: string;
  readonly who: string;
}

/** `lineOf` gives what the result shows; it comes from the view, so that lists and results say the same. */
export function searchRecord(library: Library, entry: Entry, { kind, when, who }: ResultLine): SearchRecord {
  const aliases = aliasesOf(library, entry);
  const filters = Object.entries(filterValues(entry)).flatMap(([name, values]) =>
    values.map((value) => `<i data-pagefind-filter="${name}">${escapeMarkup(value)}</i>`),
  );
  const meta = Object.entries({ kind, when, who, aliases: aliases.join(' · ') }).filter(([, value]) => value !== '');
  const sort = isDated(entry.collection) ? `<i data-pagefind-sort="date">${spanOf(entry).min}</i>` : '';
  return {
    url: entryPath(entry.key),
    html: [
      `<html lang="${escapeMarkup(library.site.language)}"><body data-pagefind-body>`,
      `<div data-pagefind-ignore="index">${filters.join('')}${sort}${meta.map(([name, value]) => `<i data-pagefind-meta="${name}">${escapeMarkup(value)}</i>`).join('')}</div>`,
      `<h1 data-pagefind-meta="title">${escapeMarkup(titleOf(entry))}</h1>`,
      ...contentOf(library, entry),
      '</body></html>',
    ].join('\n'),
  };
}

/** Names by which people look for an entry; they are found, and do not show in excerpts. */
function aliasesOf(library: Library, entry: Entry): string[] {
  const fields = entry.fields as { aliases?: readonly string[]; former_names?: readonly { name: string }[] };
  const ownThemes =
    isStatement(entry) || entry.collection === 'proposals'
      ? (entry.fields as { themes: readonly string[] }).themes
      : [];
  return [
    entry.ref,
    ...(fields.aliases ?? []),
    ...(fields.former_names ?? []).map(({ name }) => name),
    ...ownThemes.map((id) => entryAt(library, 'themes', id).fields.title),
  ];
}

/** The words of an entry as HTML. A quotation is a part of its own, so that a result can lead to it. */
function contentOf(library: Library, entry: Entry): string[] {
  const make = CONTENT[entry.collection] as (library: Library, entry: Entry) => string[];
  return [
    paragraph(bodyText(library, entry)),
    ...make(library, entry),
    ...(isStatement(entry) ? (entry.fields.quotes ?? []).map(quotation) : []),
  ];
}

/** Last in a document, since a part reaches to the next heading. The heading is cut off again where the passage is shown. */
const quotation = ({ id, text, reported }: { id: string; text: string; reported?: boolean | undefined }): string =>
  `<h6 id="${id}" data-pagefind-weight="1">${reported ? PART_HEADINGS.reported : PART_HEADINGS.own}</h6>${paragraph(text)}`;

const paragraph = (text: string | undefined): string => (text ? `<p>${escapeMarkup(text)}</p>` : '');

const CONTENT: { readonly [C in keyof typeof COLLECTIONS]: (library: Library, entry: Entry<C>) => string[] } = {
  statements: (library, { fields }) => [
    paragraph(fields.occasion),
    paragraph(
      fields.actors
        .map(({ actor, role }) => [entryAt(library, 'actors', actor).fields.name, role].filter(Boolean).join(', '))
        .join('; '),
    ),
    ...(fields.positions ?? []).map(({ note }) => paragraph(note)),
  ],
  proposals: (_, { fields }) =>
    fields.history.map((step) =>
      paragraph([('event' in step && step.event) || '', step.note].filter(Boolean).join('. ')),
    ),
  actors: (_, { fields }) => [
    paragraph(fields.about),
    paragraph((fields.roles ?? []).map(({ title }) => title).join('; ')),
  ],
  themes: (_, { fields }) => [paragraph(fields.summary)],
  sources: (_, { fields }) => [paragraph([fields.publisher, ...(fields.authors ?? [])].join(', '))],
  figures: (_, { fields }) => [
    paragraph(
      [
        fields.value.toLocaleString('en-GB'),
        String(fields.value),
        fields.unit,
        periodText(fields.period),
        fields.geography,
      ]
        .filter(Boolean)
        .join(' '),
    ),
    paragraph([fields.producer, fields.method, fields.caveat].filter(Boolean).join('. ')),
  ],
};
