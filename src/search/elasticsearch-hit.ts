/** A hit of a search cluster as the page shows it. */
import type { Hit, Match, Piece } from './backend.ts';
import { CERTAINLY, MARKS, MATCH_FIELDS } from './elasticsearch-query.ts';
import type { Grouping } from './query.ts';

/** Fragments of a field in which words are marked. */
type Highlight = Readonly<Record<string, readonly string[] | undefined>>;

export interface ClusterHit {
  readonly _source: {
    readonly url: string;
    readonly title: string;
    readonly shown: Readonly<Record<'kind' | 'when' | 'who' | 'stance' | 'source', string>>;
    readonly group_actor: string;
    readonly group_year: string;
  };
  readonly matched_queries?: readonly string[];
  readonly highlight?: Highlight;
  readonly inner_hits?: { readonly quotes?: { readonly hits: { readonly hits: readonly ClusterPassage[] } } };
}

interface ClusterPassage {
  readonly _source: { readonly url: string; readonly text: string; readonly reported: boolean };
  readonly highlight?: Highlight;
}

export function hitOfCluster(
  { _source, matched_queries = [], highlight = {}, inner_hits }: ClusterHit,
  { dated, group }: { readonly dated: boolean; readonly group: Grouping },
): Hit {
  const { url, title, shown } = _source;
  const passages = (inner_hits?.quotes?.hits.hits ?? []).map((passage) => ({
    url: passage._source.url,
    excerpt: pieces(passage.highlight?.['quotes.text']?.[0] ?? passage._source.text),
    reported: passage._source.reported,
  }));
  const text = pieces(highlight['text']?.[0] ?? '');
  const inText = isMarked(text);
  return {
    url,
    title,
    ...shown,
    possibly: dated && !matched_queries.includes(CERTAINLY),
    heading: group === '' ? '' : _source[`group_${group}`],
    excerpt: inText ? text : (passages[0]?.excerpt ?? text),
    passages,
    matched: [...matchesOf(highlight), ...(inText || passages.length > 0 ? [{ field: 'text' } as const] : [])],
  };
}

const matchesOf = (highlight: Highlight): Match[] =>
  (Object.keys(MATCH_FIELDS) as (keyof typeof MATCH_FIELDS)[]).flatMap((field): Match[] => {
    const [value] = highlight[MATCH_FIELDS[field]] ?? [];
    if (value === undefined) return [];
    return field === 'aliases'
      ? [{ field, name: value.replaceAll(MARKS.before, '').replaceAll(MARKS.after, '') }]
      : [{ field }];
  });

const isMarked = (excerpt: readonly Piece[]): boolean => excerpt.some(({ marked }) => marked);

function pieces(text: string): Piece[] {
  return text
    .split(MARKS.before)
    .flatMap((part, at) => {
      const [marked = '', rest = ''] = at === 0 ? ['', part] : part.split(MARKS.after);
      return [
        { text: marked, marked: true },
        { text: rest, marked: false },
      ];
    })
    .filter((piece) => piece.text !== '');
}
