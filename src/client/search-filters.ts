/** The filters of the search page: check boxes with counts, drawn after the results. */
import type { Counts } from '../search/engine.ts';
import { FILTERS, type FilterName, type SearchState } from '../search/query.ts';

type Labels = Readonly<Record<FilterName, Readonly<Record<string, string>>>>;

let labels: Promise<Labels> | undefined;

/** Shows the values that would find something, the most frequent first, and those that are chosen. */
export async function showCounts(form: HTMLFormElement, state: SearchState, counts: Counts): Promise<void> {
  labels ??= fetch(form.dataset['labels'] ?? '').then((answer) => answer.json() as Promise<Labels>);
  labels.catch(() => {
    labels = undefined; // tried again at the next search
  });
  const names = await labels;
  for (const name of FILTERS) {
    const fieldset = form.querySelector<HTMLFieldSetElement>(`fieldset[data-filter=${name}]`);
    const choices = fieldset?.querySelector('.choices');
    if (!fieldset || !choices) continue;
    const focused =
      (document.activeElement as HTMLInputElement | null)?.name === name
        ? (document.activeElement as HTMLInputElement).value
        : undefined;
    const chosen = state.filters[name];
    const label = (value: string) => names[name][value] ?? value;
    const values = [
      ...new Set([...chosen, ...Object.keys(counts[name]).filter((value) => (counts[name][value] ?? 0) > 0)]),
    ].sort(
      (a, b) =>
        Number(chosen.includes(b)) - Number(chosen.includes(a)) ||
        (counts[name][b] ?? 0) - (counts[name][a] ?? 0) ||
        (label(a) < label(b) ? -1 : 1),
    );
    choices.replaceChildren(
      ...values.map((value) =>
        choice(form, name, value, label(value), counts[name][value] ?? 0, chosen.includes(value)),
      ),
    );
    fieldset.hidden = values.length === 0;
    if (focused) choices.querySelector<HTMLInputElement>(`input[value="${CSS.escape(focused)}"]`)?.focus();
  }
}

function choice(
  form: HTMLFormElement,
  name: FilterName,
  value: string,
  label: string,
  count: number,
  checked: boolean,
): Node {
  const template = form.querySelector<HTMLTemplateElement>('template[data-choice]');
  if (!template) throw new Error('The page has no template for choices');
  const copy = template.content.cloneNode(true) as DocumentFragment;
  const box = copy.querySelector('input');
  if (box) Object.assign(box, { name, value, checked });
  const text = copy.querySelector('[data-label]');
  const number = copy.querySelector('[data-count]');
  if (text) text.textContent = label;
  if (number) number.textContent = String(count);
  return copy;
}
