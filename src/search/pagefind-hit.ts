/** One result of Pagefind as the page shows it. */
import type { Hit, Match, Passage, Piece } from './backend.ts';
import type { PagefindDocument, Result } from './pagefind-module.ts';
import { NAME_BREAK, PART_HEADINGS } from './parts.ts';

/** Quotations shown under one result. */
const PASSAGES = 2;

export function hitOf(
  result: Result,
  document: PagefindDocument,
  { possibly, heading }: Pick<Hit, 'possibly' | 'heading'>,
  query: string,
): Hit {
  const { url, meta, filters, excerpt, sub_results } = document;
  const marked = excerpt.includes('<mark>');
  return {
    url,
    title: titleIn(meta) ?? url,
    kind: filters['kind']?.[0] ?? '',
    when: filters['when']?.[0] ?? '',
    who: meta['who'] ?? '',
    stance: meta['stance'] ?? '',
    source: filters['source']?.[0] ?? '',
    possibly,
    heading,
    excerpt: marked ? pieces(excerpt) : [{ text: beginningOf(document), marked: false }],
    passages: marked ? passagesOf(sub_results) : firstWords(document),
    matched: matchesOf(result, meta, query),
  };
}

/** The title of a source is a field of its own, for its rank. */
const titleIn = (meta: PagefindDocument['meta']): string | undefined => meta['title'] ?? meta['headline'];

const passagesOf = (parts: PagefindDocument['sub_results']): Passage[] =>
  parts
    .filter(({ url }) => url.includes('#'))
    .map(({ url, title, excerpt }) => ({
      url,
      excerpt: withoutHeading(pieces(excerpt), title),
      reported: title === PART_HEADINGS.reported,
    }))
    .filter(({ excerpt }) => excerpt.some(({ marked }) => marked))
    .slice(0, PASSAGES);

/** Words of a text that is shown without a match in it. */
const BEGINNING = 30;

const shortened = (text: string): string => {
  const words = text.trim().split(/\s+/);
  return words.length > BEGINNING ? `${words.slice(0, BEGINNING).join(' ')} …` : words.join(' ');
};

/** What an entry says first, after its title. */
const beginningOf = ({ content, meta }: PagefindDocument): string =>
  shortened(content.startsWith(`${titleIn(meta)}. `) ? content.slice((titleIn(meta) ?? '').length + 2) : content);

/** Where nothing matched, since only filters were asked for: the first words on record. */
function firstWords({ url, content, anchors }: PagefindDocument): Passage[] {
  const [first] = anchors;
  const [, text = ''] = content.split(`${first?.text}. `);
  if (!first || !text) return [];
  const end = Object.values(PART_HEADINGS)
    .map((heading) => text.indexOf(` ${heading}. `))
    .filter((at) => at > 0);
  return [
    {
      url: `${url}#${first.id}`,
      excerpt: [{ text: shortened(text.slice(0, Math.min(text.length, ...end))), marked: false }],
      reported: first.text === PART_HEADINGS.reported,
    },
  ];
}

const FIELDS = ['title', 'aliases', 'names', 'who', 'themes', 'stance', 'headlines'] as const;

/** Fields of which the name that matched is told. */
const NAMES: readonly string[] = ['aliases', 'names', 'themes', 'headlines'];

/** Pagefind tells the fields, not the names in them: the name is the first that has a word of the query, or its stem. */
function matchesOf({ words, matchedMetaFields = [] }: Result, meta: PagefindDocument['meta'], query: string): Match[] {
  const stems = query
    .toLowerCase()
    .split(/[^\p{L}\p{N}£%°]+/u)
    .filter((word) => word.length > 2)
    .map((word) => word.replace(/(?<=.{4})(?:ies|es|s)$/, ''));
  const named = matchedMetaFields.map((field) => (field === 'headline' ? 'title' : field));
  const fields = FIELDS.filter((field) => named.includes(field)).map((field): Match => {
    const name = NAMES.includes(field)
      ? meta[field]?.split(NAME_BREAK).find((one) => stems.some((stem) => one.toLowerCase().includes(stem)))
      : undefined;
    return name ? { field, name } : { field };
  });
  return words.length > 0 ? [...fields, { field: 'text' }] : fields;
}

/** A heading is no part of what was said, also where it has a word of the query: "quotation". */
function withoutHeading(all: readonly Piece[], heading: string): Piece[] {
  const text = all.map((piece) => piece.text).join('');
  let cut = text.startsWith(`${heading}. `) ? heading.length + 2 : 0;
  return all.flatMap((piece) => {
    const rest = piece.text.slice(cut);
    cut = Math.max(0, cut - piece.text.length);
    return rest ? [{ ...piece, text: rest }] : [];
  });
}

/** Pagefind's excerpts are text with `<mark>`, in which `<` and `>` are escaped; they are never put into a page as HTML. */
function pieces(excerpt: string): Piece[] {
  return excerpt
    .split(/<\/?mark>/)
    .map((text, at) => ({ text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
