/** The state of a search, and its form in the address: the address is the whole state. Runs anywhere. */

/** Filters by value, in the order in which they are shown. Names are those of the URL and of the index. */
export const FILTERS = ['type', 'theme', 'actor', 'category', 'stance', 'status', 'source'] as const;
export type FilterName = (typeof FILTERS)[number];

/** Results on a page of the search. */
export const RESULTS_PER_PAGE = 10;

/** What each filter is called, also where a page does not offer it and its value came with the address. */
export const LEGENDS: Readonly<Record<FilterName, string>> = {
  type: 'Type',
  theme: 'Theme',
  actor: 'Actor',
  category: 'Kind of actor',
  stance: 'Stance',
  status: 'Status of the proposal',
  source: 'Kind of source',
};

/** The values chosen of each filter. */
export type Chosen = Readonly<Record<FilterName, readonly string[]>>;

export const SORTS = [
  { value: 'relevance', label: 'Best match first' },
  { value: 'newest', label: 'Newest first' },
  { value: 'oldest', label: 'Oldest first' },
] as const;
export type Sort = (typeof SORTS)[number]['value'];

/** Ways of grouping the results on a page; none is a plain list. */
export const GROUPINGS = [
  { value: '', label: 'Not grouped' },
  { value: 'actor', label: 'By actor' },
  { value: 'year', label: 'By year' },
] as const;
export type Grouping = (typeof GROUPINGS)[number]['value'];

export interface SearchState {
  readonly q: string;
  readonly filters: Chosen;
  /** First and last date searched, at any precision: `2018`, `2018-07`, `2018-07-24`; empty where not limited. */
  readonly from: string;
  readonly to: string;
  readonly sort: Sort;
  readonly group: Grouping;
  /** The query is to be taken as plain words, also where it could be read as a question (src/search/reading.ts). */
  readonly plain: boolean;
  /** Other names of an entry find it, too. */
  readonly aliases: boolean;
  /** From 1. */
  readonly page: number;
}

/** Longer queries are cut: nobody types them, and each word costs a request. */
export const QUERY_LIMIT = 300;

/** Characters of a wrong name or value that are shown again. */
const SHOWN = 40;

/** No filter has a value. */
export const NOTHING_CHOSEN = Object.fromEntries(FILTERS.map((name) => [name, []])) as unknown as Chosen;

export const EMPTY_STATE: SearchState = {
  q: '',
  filters: NOTHING_CHOSEN,
  from: '',
  to: '',
  sort: 'relevance',
  group: '',
  plain: false,
  aliases: true,
  page: 1,
};

/** A year, a month or a day that the calendar may have; the day is not checked further, since ranges compare as text. */
export const DATE_PATTERN = '\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?';
const DATE = new RegExp(`^${DATE_PATTERN}$`);

/** Reads an address. Whatever cannot be understood is left out and named in `ignored`. */
export function readState(search: string): { state: SearchState; ignored: string[] } {
  const parameters = new URLSearchParams(search);
  const ignored: string[] = [];
  const known = new Set<string>(['q', 'from', 'to', 'sort', 'group', 'plain', 'aliases', 'page', ...FILTERS]);
  for (const name of new Set(parameters.keys())) if (!known.has(name)) ignored.push(name.slice(0, SHOWN));
  /** The value of a parameter where it is right, else `otherwise`. */
  const one = (name: string, right: (value: string) => boolean, otherwise: string): string => {
    const value = parameters.get(name) ?? otherwise;
    if (value === otherwise || right(value)) return value;
    ignored.push(`${name}=${value.slice(0, SHOWN)}`);
    return otherwise;
  };
  const values = (name: FilterName): string[] => {
    const given = [...new Set(parameters.getAll(name))].filter((value) => value !== '');
    const wrong = given.filter((value) => !/^[a-z0-9-]+$/.test(value));
    ignored.push(...wrong.map((value) => `${name}=${value.slice(0, SHOWN)}`));
    return given.filter((value) => !wrong.includes(value));
  };
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
      filters: Object.fromEntries(FILTERS.map((name) => [name, values(name)])) as unknown as Chosen,
      from: one('from', (value) => DATE.test(value), ''),
      to: one('to', (value) => DATE.test(value), ''),
      sort: one('sort', (value) => SORTS.some((sort) => sort.value === value), 'relevance') as Sort,
      group: one('group', (value) => GROUPINGS.some((group) => group.value === value), '') as Grouping,
      plain: one('plain', (value) => value === '1', '') === '1',
      aliases: one('aliases', (value) => value === '0', '') !== '0',
      page: Number(one('page', (value) => /^[1-9]\d{0,5}$/.test(value), '1')),
    },
    ignored,
  };
}

/** The address of a state, without what is by default: `?q=duty&type=statements`. Empty for the empty state. */
export function writeState(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.q) parameters.set('q', state.q);
  for (const name of FILTERS) for (const value of state.filters[name]) parameters.append(name, value);
  for (const name of ['from', 'to', 'group'] as const) if (state[name]) parameters.set(name, state[name]);
  if (state.sort !== 'relevance') parameters.set('sort', state.sort);
  if (state.plain) parameters.set('plain', '1');
  if (!state.aliases) parameters.set('aliases', '0');
  if (state.page > 1) parameters.set('page', String(state.page));
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** Whether filters or dates limit what is found. */
export const isNarrowed = ({ filters, from, to }: Pick<SearchState, 'filters' | 'from' | 'to'>): boolean =>
  from !== '' || to !== '' || FILTERS.some((name) => filters[name].length > 0);

/** Whether there is anything to search for. */
export const isEmpty = (state: SearchState): boolean => !state.q && !isNarrowed(state);
