/** One result of Pagefind as the page shows it. */
import type { Hit, Match, Piece } from './backend.ts';
import type { PagefindDocument, Result } from './pagefind-module.ts';
import { PART_HEADINGS } from './parts.ts';

/** Quotations shown under one result. */
const PASSAGES = 2;

export function hitOf(
  result: Result,
  { url, meta, excerpt, sub_results }: PagefindDocument,
  { possibly, heading }: Pick<Hit, 'possibly' | 'heading'>,
): Hit {
  return {
    url,
    title: meta['title'] ?? url,
    kind: meta['kind'] ?? '',
    when: meta['when'] ?? '',
    who: meta['who'] ?? '',
    stance: meta['stance'] ?? '',
    source: meta['source'] ?? '',
    possibly,
    heading,
    excerpt: pieces(excerpt),
    passages: sub_results
      .filter((part) => part.url.includes('#') && part.excerpt.includes('<mark>'))
      .slice(0, PASSAGES)
      .map((part) => ({
        url: part.url,
        excerpt: withoutHeading(pieces(part.excerpt), part.title),
        reported: part.title === PART_HEADINGS.reported,
      })),
    matched: matchesOf(result),
  };
}

const FIELDS = ['title', 'aliases', 'who', 'themes', 'source', 'stance'] as const;

function matchesOf({ words, matchedMetaFields = [] }: Result): Match[] {
  const fields = FIELDS.filter((field) => matchedMetaFields.includes(field)).map((field): Match => ({ field }));
  return words.length > 0 ? [...fields, { field: 'text' }] : fields;
}

function withoutHeading([first, ...rest]: readonly Piece[], heading: string): Piece[] {
  return first ? [{ ...first, text: first.text.replace(new RegExp(`^${heading}\\. `), '') }, ...rest] : [];
}

/** Pagefind's excerpts are text with `<mark>`, in which `<` and `>` are escaped; they are never put into a page as HTML. */
function pieces(excerpt: string): Piece[] {
  return excerpt
    .split(/<\/?mark>/)
    .map((text, at) => ({ text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'), marked: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
