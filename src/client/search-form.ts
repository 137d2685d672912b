/** The form of a search and the state of the search, each made from the other. */
import { EMPTY_STATE, FILTERS, type Grouping, readState, type SearchState, type Sort } from '../search/query.ts';

/** A form that searches: the whole search page, or a list page with its own type. */
export interface SearchForm {
  readonly form: HTMLFormElement;
  /** The one collection that a list page searches; `''` on the search page. */
  readonly scope: string;
}

export function stateOfForm({ form, scope }: SearchForm, plain: boolean, aliases: boolean): SearchState {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const { state } = readState(`?${new URLSearchParams({ from: text('from'), to: text('to') })}`);
  return {
    ...EMPTY_STATE,
    q: text('q'),
    filters: Object.fromEntries(
      FILTERS.map((name) => [name, name === 'type' && scope ? [] : data.getAll(name).map(String)]),
    ) as unknown as SearchState['filters'],
    from: state.from,
    to: state.to,
    sort: (text('sort') || 'relevance') as Sort,
    group: text('group') as Grouping,
    plain,
    aliases,
  };
}

/** Boxes of filters are drawn with their counts, later (search-filters.ts). */
export function fillForm({ form }: SearchForm, state: SearchState): void {
  const input = required<HTMLInputElement>(form, 'input[name=q]');
  if (input.value.trim() !== state.q) input.value = state.q;
  for (const name of ['from', 'to', 'sort', 'group'] as const) {
    const field = form.elements.namedItem(name);
    if ((field instanceof HTMLInputElement || field instanceof HTMLSelectElement) && field !== document.activeElement)
      field.value = state[name];
  }
}

/** What a page is made with; its absence would be our mistake. */
export function required<E extends Element>(within: ParentNode, selector: string): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}

/** A copy of a template in the page: no HTML is put together from strings. */
export function copyOf(form: ParentNode, name: string): DocumentFragment {
  return required<HTMLTemplateElement>(form, `template[data-${name}]`).content.cloneNode(true) as DocumentFragment;
}
