/** What stands in the head of a page. */
import type { Library } from '../library/library.ts';
import { absolute } from '../routes.ts';

export interface Meta {
  /** The page's own title; the site's name is added by the layout. */
  readonly title: string;
  readonly description: string;
  /** Absolute address that this page is known by. */
  readonly canonical: string;
  /** Open Graph type (https://ogp.me/#types). */
  readonly type: 'website' | 'article';
  /** Kept out of search engines: tombstones, and pages without content of their own. */
  readonly noindex: boolean;
}

/** `path` is the page's address on this site. Descriptions are cut at a word, as search engines show them. */
export function metaOf(
  library: Library,
  path: string,
  page: { title: string; description: string; type?: Meta['type']; noindex?: boolean },
): Meta {
  return {
    title: page.title,
    description: shortened(page.description, 200),
    canonical: absolute(library.site.base_url, path),
    type: page.type ?? 'website',
    noindex: page.noindex ?? false,
  };
}

/** The text, or its first words with an ellipsis; never longer than `length`. */
export function shortened(text: string, length: number): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= length) return plain;
  return `${plain.slice(0, length - 1).replace(/\s+\S*$/, '')}…`;
}
