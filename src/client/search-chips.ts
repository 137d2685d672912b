/** What limits a search, as chips that can be taken off; and the reading of a question, with a way to take its words as plain. */
import type { Question } from '../search/backend.ts';
import type { Read } from '../search/interpret.ts';
import { FILTERS, isNarrowed, LEGENDS, type SearchState, writeState } from '../search/query.ts';
import type { Labels } from './search-filters.ts';
import { copyOf, required } from './search-form.ts';

/** Chosen filters and dates; each chip is a link to the search without it. */
export function showChips(form: HTMLFormElement, state: SearchState, labels: Labels | undefined): void {
  const list = required<HTMLElement>(form, '[data-chips]');
  const chips = FILTERS.flatMap((name) =>
    state.filters[name].map((value) => {
      const rest = state.filters[name].filter((other) => other !== value);
      return chip(form, labels?.[name].get(value) ?? value, LEGENDS[name], {
        ...state,
        filters: { ...state.filters, [name]: rest },
      });
    }),
  );
  if (state.from) chips.push(chip(form, `from ${state.from}`, 'Dates', { ...state, from: '' }));
  if (state.to) chips.push(chip(form, `to ${state.to}`, 'Dates', { ...state, to: '' }));
  if (!state.aliases) chips.push(chip(form, 'without other names', 'Search', { ...state, aliases: true }));
  list.replaceChildren(...chips);
  list.hidden = !isNarrowed(state) && state.aliases;
}

function chip(form: HTMLFormElement, text: string, kind: string, without: SearchState): Node {
  const copy = copyOf(form, 'chip');
  const link = required<HTMLAnchorElement>(copy, 'a');
  required(copy, '[data-text]').append(text);
  if (kind) required(copy, '[data-kind]').append(`${kind}: `);
  link.href = addressOf(without);
  return copy;
}

/** How a question was read, in words, and as chips; each can be taken off, and the others then are filters. */
export function showReading(form: HTMLFormElement, state: SearchState, read: Read | undefined): void {
  const place = required<HTMLElement>(form, '[data-reading]');
  place.hidden = read === undefined;
  if (!read) return;
  required(place, '[data-read-as]').textContent = `${read.reading.text}.`;
  required<HTMLAnchorElement>(place, 'a[data-plain]').href = addressOf({ ...state, plain: true });
  required(place, '[data-parts]').replaceChildren(
    ...read.reading.parts.map(({ words, means, filter, values }) => {
      const { filters } = read.question;
      const without =
        filter === 'time'
          ? { from: '', to: '' }
          : { filters: { ...filters, [filter]: filters[filter].filter((value) => !values.includes(value)) } };
      const text = words.toLowerCase() === means.toLowerCase() ? means : `${words} → ${means}`;
      return chip(form, text, '', { ...asFilters(state, read.question), ...without });
    }),
  );
}

/** A question as a search of its own: its filters chosen, its words plain. */
export const asFilters = (state: SearchState, { q, filters, from, to }: Question): SearchState => ({
  ...state,
  q,
  filters,
  from,
  to,
  plain: true,
});

const addressOf = (state: SearchState): string => `${location.pathname}${writeState({ ...state, page: 1 })}`;
