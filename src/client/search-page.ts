/** The search page: the form, the address and the results are kept the same. The address is the whole state. */
import { type Answer, openEngine, type SearchEngine } from '../search/engine.ts';
import { EMPTY_STATE, FILTERS, isEmpty, readState, type SearchState, type Sort, writeState } from '../search/query.ts';
import { showCounts } from './search-filters.ts';
import { showHits, showPages } from './search-results.ts';

const PAGE_SIZE = 10;
/** Milliseconds to wait for the typist before searching. */
const PAUSE = 120;

const form = required<HTMLFormElement>(document, 'form[data-search]');
const input = required<HTMLInputElement>(form, 'input[name=q]');
const status = required<HTMLElement>(form, '[role=status]');
const notice = required<HTMLElement>(form, '[data-notice]');
/** Without a search there are no filters to see until somebody asks for them: they would load the index. */
const allFilters = required<HTMLButtonElement>(form, '[data-all-filters]');
const years = [...required<HTMLSelectElement>(form, 'select[name=from]').options]
  .map(({ value }) => value)
  .filter(Boolean);

let engine: Promise<SearchEngine> | undefined;
/** Counts the searches: an answer that comes after a newer question is dropped. */
let asked = 0;
let typing: number | undefined;

required<HTMLElement>(form, '[data-ready]').hidden = false;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  go({ ...stateOfForm(), page: 1 });
});
form.addEventListener('change', (event) => {
  if (event.target !== input) go({ ...stateOfForm(), page: 1 });
});
allFilters.addEventListener('click', () => {
  allFilters.hidden = true;
  void showFilters(EMPTY_STATE, asked);
});
input.addEventListener('focus', () => void open());
input.addEventListener('input', () => {
  clearTimeout(typing);
  typing = window.setTimeout(() => go({ ...stateOfForm(), page: 1 }, 'replace'), PAUSE);
});
window.addEventListener('popstate', () => void show());
void show();

/** The index is loaded when it is first wanted; a failed loading is tried again at the next search. */
function open(): Promise<SearchEngine> {
  engine ??= openEngine(form.dataset['module'] ?? '', years, form.dataset['cacheTag'] ?? '');
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

function go(state: SearchState, how: 'push' | 'replace' = 'push'): void {
  clearTimeout(typing);
  const address = `${location.pathname}${writeState(state)}`;
  if (address !== `${location.pathname}${location.search}`)
    history[how === 'push' ? 'pushState' : 'replaceState'](null, '', address);
  void show();
}

/** Searches for what the address says. */
async function show(): Promise<void> {
  asked += 1;
  const question = asked;
  const { state, ignored } = readState(location.search);
  fillForm(state);
  if (isEmpty(state)) {
    showNothing('');
    say(ignored);
    allFilters.hidden = false;
    return;
  }
  try {
    const opened = await open();
    const answer = await opened.search(state);
    const start = (state.page - 1) * PAGE_SIZE;
    const hits = await answer.hits(start, start + PAGE_SIZE);
    if (question !== asked) return;
    showHits(form, hits);
    showPages(form, state, Math.ceil(answer.total / PAGE_SIZE));
    status.textContent = countText(answer, state, hits.length);
    say(ignored, [...leftOut(answer), ...(answer.total === 0 ? nothingFound(state) : [])]);
    await showFilters(state, question);
  } catch (error) {
    if (question === asked) showFailure(error);
  }
}

/** After the results, so that they are not kept waiting. */
async function showFilters(state: SearchState, question: number): Promise<void> {
  allFilters.hidden = true;
  try {
    const counts = await (await open()).counts(state);
    if (question === asked) await showCounts(form, state, counts);
  } catch (error) {
    // The results stand without the filters; only an index that is not there is worth a notice.
    if (isEmpty(state) && question === asked) showFailure(error);
    else console.warn(error);
  }
}

function countText({ total }: Answer, state: SearchState, shown: number): string {
  if (total === 0) return 'No entries found';
  const found = `${total.toLocaleString('en-GB')} ${total === 1 ? 'entry' : 'entries'} found`;
  if (shown === 0) return `${found}, but there is no page ${state.page}`;
  return state.page > 1 ? `${found}; page ${state.page}` : found;
}

function leftOut({ unknown }: Answer): string[] {
  return unknown.length === 0 ? [] : [`Not in this library, and left out of the search: ${unknown.join(', ')}.`];
}

function nothingFound(state: SearchState): string[] {
  const narrowed = FILTERS.some((name) => state.filters[name].length > 0) || state.from !== '' || state.to !== '';
  return narrowed
    ? ['Nothing matches with these filters. Lift one of them, or search for fewer words.']
    : ['Nothing matches. Try fewer or other words: a name, a topic, or a word you remember.'];
}

function showNothing(text: string): void {
  status.textContent = text;
  showHits(form, []);
  showPages(form, EMPTY_STATE, 0);
}

function say(ignored: readonly string[], more: readonly string[] = []): void {
  const sentences =
    ignored.length > 0 ? [...more, `Not understood in the address, and ignored: ${ignored.join(', ')}.`] : more;
  notice.replaceChildren(...sentences.map((text) => paragraph(text)));
  notice.hidden = sentences.length === 0;
}

function showFailure(error: unknown): void {
  console.warn(error);
  showNothing('The search is not available');
  say(
    [],
    [
      'The search index could not be loaded. Please try again; every entry can also be found in the lists named at the top of the page.',
    ],
  );
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

function stateOfForm(): SearchState {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  return {
    q: text('q').trim(),
    filters: {
      type: data.getAll('type').map(String),
      theme: data.getAll('theme').map(String),
      actor: data.getAll('actor').map(String),
    },
    from: text('from'),
    to: text('to'),
    sort: text('sort') as Sort,
    page: 1,
  };
}

function fillForm(state: SearchState): void {
  if (input.value.trim() !== state.q) input.value = state.q;
  for (const name of ['from', 'to', 'sort'] as const)
    required<HTMLSelectElement>(form, `select[name=${name}]`).value = state[name];
}

function required<E extends Element>(within: ParentNode, selector: string): E {
  const found = within.querySelector<E>(selector);
  if (!found) throw new Error(`The page has no ${selector}`);
  return found;
}
