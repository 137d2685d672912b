/** The state of a search, and its form in the address: the address is the whole state. Runs anywhere. */

/** Filters by value, in the order in which they are shown. Names are those of the URL and of the index. */
export const FILTERS = ['type', 'theme', 'actor'] as const;
export type FilterName = (typeof FILTERS)[number];

export const SORTS = [
  { value: 'relevance', label: 'Best match first' },
  { value: 'newest', label: 'Newest first' },
  { value: 'oldest', label: 'Oldest first' },
] as const;
export type Sort = (typeof SORTS)[number]['value'];

export interface SearchState {
  readonly q: string;
  readonly filters: Readonly<Record<FilterName, readonly string[]>>;
  /** Years, `"2018"`; empty where not limited. */
  readonly from: string;
  readonly to: string;
  readonly sort: Sort;
  /** From 1. */
  readonly page: number;
}

/** Longer queries are cut: nobody types them, and each word costs a request. */
export const QUERY_LIMIT = 300;

/** Characters of a wrong name or value that are shown again. */
const SHOWN = 40;

export const EMPTY_STATE: SearchState = {
  q: '',
  filters: { type: [], theme: [], actor: [] },
  from: '',
  to: '',
  sort: 'relevance',
  page: 1,
};

/** Reads an address. Whatever cannot be understood is left out and named in `ignored`. */
export function readState(search: string): { state: SearchState; ignored: string[] } {
  const parameters = new URLSearchParams(search);
  const ignored: string[] = [];
  const known = new Set<string>(['q', 'from', 'to', 'sort', 'page', ...FILTERS]);
  for (const name of new Set(parameters.keys())) if (!known.has(name)) ignored.push(name.slice(0, SHOWN));
  const values = (name: FilterName) =>
    [...new Set(parameters.getAll(name))].filter((value) => accept(/^[a-z0-9-]+$/.test(value), name, value, ignored));
  const year = (name: 'from' | 'to') => {
    const value = parameters.get(name) ?? '';
    return value === '' || accept(/^\d{4}$/.test(value), name, value, ignored) ? value : '';
  };
  const sort = parameters.get('sort') ?? 'relevance';
  const sortKnown = SORTS.find(({ value }) => value === sort)?.value;
  if (!sortKnown) ignored.push(`sort=${sort.slice(0, SHOWN)}`);
  const page = parameters.get('page') ?? '1';
  const pageKnown = accept(/^[1-9]\d{0,5}$/.test(page), 'page', page, ignored);
  /** By whole characters, so that none is cut in two. */
  const q = [
    ...(parameters.get('q') ?? '')
      .toWellFormed()
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  ];
  if (q.length > QUERY_LIMIT) ignored.push(`everything after the first ${QUERY_LIMIT} characters`);
  return {
    state: {
      q: q.slice(0, QUERY_LIMIT).join('').trim(),
      filters: { type: values('type'), theme: values('theme'), actor: values('actor') },
      from: year('from'),
      to: year('to'),
      sort: sortKnown ?? 'relevance',
      page: pageKnown ? Number(page) : 1,
    },
    ignored,
  };
}

/** The address of a state, without what is by default: `?q=duty&type=statements`. Empty for the empty state. */
export function writeState(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.q) parameters.set('q', state.q);
  for (const name of FILTERS) for (const value of state.filters[name]) parameters.append(name, value);
  if (state.from) parameters.set('from', state.from);
  if (state.to) parameters.set('to', state.to);
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  if (state.page > 1) parameters.set('page', String(state.page));
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** Whether there is anything to search for. */
export const isEmpty = (state: SearchState): boolean =>
  !state.q && !state.from && !state.to && FILTERS.every((name) => state.filters[name].length === 0);

function accept(right: boolean, name: string, value: string, ignored: string[]): boolean {
  if (!right) ignored.push(`${name}=${value.slice(0, SHOWN)}`);
  return right;
}
