/** The filters: check boxes with counts, drawn after the results. A long list shows its first values and can be searched. */
import type { Counts } from '../search/facet-table.ts';
import { folded } from '../search/folded.ts';
import { FILTERS, type FilterName, type SearchState } from '../search/query.ts';
import { copyOf } from './search-form.ts';

export type Labels = Readonly<Record<FilterName, ReadonlyMap<string, string>>>;

/** Values shown before the list is opened. */
const FIRST = 6;

/** Filters whose values have an order of their own, from the vocabulary; the others are shown by frequency. */
const ORDERED: readonly FilterName[] = ['type', 'stance', 'status'];

/** Shows the values that would find something, and those that are chosen. */
export function showCounts(
  form: HTMLFormElement,
  state: Pick<SearchState, 'filters'>,
  counts: Counts,
  labels: Labels,
): void {
  for (const name of FILTERS) {
    const fieldset = form.querySelector<HTMLFieldSetElement>(`fieldset[data-filter=${name}]`);
    const choices = fieldset?.querySelector('.choices');
    if (!fieldset || !choices) continue;
    const focused = document.activeElement instanceof HTMLInputElement ? document.activeElement : undefined;
    const chosen = state.filters[name];
    const count = (value: string) => counts[name].get(value) ?? 0;
    const found = [...counts[name].keys()].filter((value) => count(value) > 0 && !chosen.includes(value));
    if (!ORDERED.includes(name)) found.sort((a, b) => count(b) - count(a));
    const values = [...chosen, ...found];
    choices.replaceChildren(
      ...values.map((value) => choice(form, name, value, labels[name].get(value) ?? value, count(value), chosen)),
    );
    fieldset.hidden = values.length === 0;
    limit(fieldset, values.length, chosen.length);
    if (focused?.name === name)
      choices.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused.value)}"]`)?.focus();
  }
}

function choice(
  form: HTMLFormElement,
  name: FilterName,
  value: string,
  label: string,
  count: number,
  chosen: readonly string[],
): Node {
  const copy = copyOf(form, 'choice');
  const box = copy.querySelector('input');
  if (box) Object.assign(box, { name, value, checked: chosen.includes(value) });
  copy.querySelector('[data-label]')?.append(label);
  copy.querySelector('[data-count]')?.append(String(count));
  return copy;
}

/** Shows the first values of a long list until it is opened or something is typed into its own box. */
function limit(fieldset: HTMLFieldSetElement, size: number, chosen: number): void {
  const find = fieldset.querySelector<HTMLInputElement>('[data-find]');
  const more = fieldset.querySelector<HTMLButtonElement>('[data-more]');
  if (!find || !more) return;
  const apply = () => {
    const open = more.getAttribute('aria-expanded') === 'true';
    const typed = plain(find.value);
    let shown = 0;
    for (const label of fieldset.querySelectorAll<HTMLElement>('.choices label')) {
      label.hidden = typed ? !plain(label.textContent).includes(typed) : !open && shown >= Math.max(FIRST, chosen);
      if (!label.hidden) shown += 1;
    }
    find.hidden = !open;
    more.hidden = size <= FIRST;
    more.textContent = open ? 'Show fewer' : `Show all ${size}`;
  };
  find.oninput = apply;
  more.onclick = () => {
    const open = more.getAttribute('aria-expanded') !== 'true';
    more.setAttribute('aria-expanded', String(open));
    if (!open) find.value = '';
    apply();
    if (open) find.focus();
  };
  apply();
}

const plain = (text: string): string => folded(text).trim();
