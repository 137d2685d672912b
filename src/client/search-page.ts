/** A page that searches: the form, the address and the results are kept the same. The address is the whole state. */
import type { Answer, Hit, Question, SearchBackend } from '../search/backend.ts';
import { answerAsRead, type Read } from '../search/interpret.ts';
import {
  EMPTY_STATE,
  isEmpty,
  LEGENDS,
  RESULTS_PER_PAGE,
  readState,
  type SearchState,
  writeState,
} from '../search/query.ts';
import { openBackend, readingOf } from './open-search.ts';
import { asFilters, showChips, showReading } from './search-chips.ts';
import { showCounts } from './search-filters.ts';
import { fillForm, required, type SearchForm, stateOfForm } from './search-form.ts';
import { countText, noticesOf, UNAVAILABLE } from './search-messages.ts';
import { showHits, showPages } from './search-results.ts';
import { copyAddress, saveCsv } from './search-take-away.ts';

/** Milliseconds to wait for the typist before searching, and before counting. */
const PAUSE = 120;
/** Without typing for so long, a search stands for itself. */
const REST = 2000;
const BEFORE_COUNTS = 150;

/** Makes a form search. */
export function searchIn(form: HTMLFormElement): void {
  const scope = form.dataset['scope'] ?? '';
  const search: SearchForm = { form, scope };
  const input = required<HTMLInputElement>(form, 'input[name=q]');
  const status = required<HTMLElement>(form, '[role=status]');
  const notice = required<HTMLElement>(form, '[data-notice]');
  const done = required<HTMLElement>(form, '[data-done]');
  /** Without a search there are no filters to see until somebody asks for them: they would have to be loaded. */
  const allFilters = required<HTMLButtonElement>(form, '[data-all-filters]');
  const results = required<HTMLElement>(form, '[data-found]');
  /** The list of a list page, shown while nothing is searched. */
  const list = document.querySelector<HTMLElement>('[data-unsearched]');

  /** Counts the searches: an answer that comes after a newer question is dropped. */
  let asked = 0;
  let typing: number | undefined;
  let resting: number | undefined;
  let rested = true;
  let shown: readonly Hit[] = [];
  /** The reading of the question on screen. */
  let inUse: Read | undefined;

  required<HTMLElement>(form, '[data-ready]').hidden = false;
  history.scrollRestoration = 'manual';

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    go(typed());
  });
  form.addEventListener('change', ({ target }) => {
    const field = target as HTMLInputElement;
    // A date that is none is not searched for: the browser says what one is.
    if (field === input || !field.name || !field.reportValidity()) return;
    const state = stateOfForm(search, now().plain, now().aliases);
    // Another order of what a question found is no other question.
    if (field.name === 'sort' || field.name === 'group')
      return go({ ...state, filters: now().filters, from: now().from, to: now().to });
    // A change to what was read from a question makes a search of its own: else the reading would undo it.
    go(inUse ? asFilters(state, { ...state, q: inUse.question.q }) : state);
  });
  form.addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.<HTMLAnchorElement>(
      'a[data-state], .chips a, .why a, [data-pages] a',
    );
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(readState(new URL(link.href).search).state);
    if (link.closest('[data-pages]')) status.scrollIntoView();
    // The link goes with what it took off.
    else input.focus();
  });
  input.addEventListener('focus', () => void openBackend(form));
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => {
      // Letter upon letter is one search; after a rest another begins, and Back leads to the one before.
      go(typed(), rested && !isEmpty(now()) ? 'push' : 'replace');
      rested = false;
      clearTimeout(resting);
      resting = window.setTimeout(() => {
        rested = true;
      }, REST);
    }, PAUSE);
  });
  allFilters.addEventListener('click', () => {
    allFilters.hidden = true;
    void showFilters(scoped(EMPTY_STATE), EMPTY_STATE, asked);
  });
  required(form, '[data-copy]').addEventListener('click', async () => {
    done.textContent = (await copyAddress())
      ? 'Link copied'
      : 'The browser does not allow copying: use its address bar';
  });
  required(form, '[data-csv]').addEventListener('click', () => saveCsv(shown));
  window.addEventListener('popstate', () => void show());
  window.addEventListener('pagehide', () => history.replaceState({ scroll: scrollY }, ''));
  if (document.activeElement === input) void openBackend(form);
  const early = input.value.trim();
  // What was typed before this script was there is searched for, not lost.
  if (early && early !== now().q) go(typed(), 'replace');
  else
    void show().then(() => {
      const { scroll } = (history.state ?? {}) as { scroll?: number };
      if (scroll) scrollTo(0, scroll);
    });

  function now(): SearchState {
    return readState(location.search).state;
  }

  /** Only what was chosen stays: the form also shows what was read from the question before. */
  function typed(): SearchState {
    return { ...now(), q: input.value.trim(), plain: false, aliases: true, page: 1 };
  }

  /** A list page searches its own collection. */
  function scoped<S extends Question>(question: S): S {
    return scope ? { ...question, filters: { ...question.filters, type: [scope] } } : question;
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
    fillForm(search, state);
    done.textContent = '';
    if (list) list.hidden = !isEmpty(state);
    results.hidden = scope !== '' && isEmpty(state);
    if (isEmpty(state)) {
      showNothing(state, '');
      say(noticesOf({ ignored }));
      allFilters.hidden = false;
      return;
    }
    try {
      const backend = await openBackend(form);
      const { answer, asked: as, read } = await answerTo(backend, state);
      const start = (state.page - 1) * RESULTS_PER_PAGE;
      const hits = await answer.hits(start, start + RESULTS_PER_PAGE);
      if (question !== asked) return;
      shown = hits;
      const others = [...answer.corrected.map(({ meant }) => meant), ...answer.alike.flatMap(({ words }) => words)];
      const words = [state.q, ...others].filter(Boolean).join(' ');
      showHits(form, state, { hits, start, answer, words });
      showPages(form, state, Math.ceil(answer.total / RESULTS_PER_PAGE));
      inUse = read;
      // Not the words: the reader may be typing on.
      fillForm(search, { ...state, q: input.value.trim(), from: as.from, to: as.to });
      showReading(form, state, read);
      showChips(form, state, undefined);
      status.textContent = countText(answer, state, hits.length);
      for (const button of form.querySelectorAll<HTMLElement>('[data-take]')) button.hidden = hits.length === 0;
      say(noticesOf({ ignored, answer, state, lifted: answer.total === 0 ? await lifting(backend, as) : [] }));
      await new Promise((resolve) => setTimeout(resolve, BEFORE_COUNTS));
      if (question === asked) await showFilters(as, state, question);
    } catch (error) {
      if (question === asked) showFailure(state, error);
    }
  }

  /** Reads the query as a question where it is one and the reading leaves results; else takes it as words. */
  async function answerTo(
    backend: SearchBackend,
    state: SearchState,
  ): Promise<{ answer: Answer; asked: Question; read: Read | undefined }> {
    const read = await readingOf(form, backend, scoped(state));
    const found = read && (await answerAsRead(backend, read));
    if (found) return { ...found, asked: found.read.question };
    const plain = scoped(state);
    return { answer: await backend.search(plain), asked: plain, read: undefined };
  }

  /** For a search that finds nothing: what each filter hides. */
  async function lifting(backend: SearchBackend, question: Question): Promise<{ name: string; total: number }[]> {
    const chosen = (Object.keys(question.filters) as (keyof Question['filters'])[]).filter(
      (name) => question.filters[name].length > 0 && !(name === 'type' && scope),
    );
    const without = [
      ...chosen.map((name) => ({
        name: LEGENDS[name],
        question: { ...question, filters: { ...question.filters, [name]: [] } },
      })),
      ...(question.from || question.to ? [{ name: 'Dates', question: { ...question, from: '', to: '' } }] : []),
    ];
    return Promise.all(
      without.map(async ({ name, question: one }) => ({ name, total: (await backend.search(one)).total })),
    );
  }

  /** After the results, so that they are not kept waiting. */
  async function showFilters(question: Question, state: SearchState, at: number): Promise<void> {
    allFilters.hidden = true;
    try {
      const backend = await openBackend(form);
      const [counts, labels] = [await backend.counts(question), await backend.labels()];
      if (at !== asked) return;
      showCounts(form, question, counts, labels);
      showChips(form, state, labels);
    } catch (error) {
      // The results stand without the filters; only an index that is not there is worth a notice.
      if (isEmpty(state) && at === asked) showFailure(state, error);
      else console.warn(error);
    }
  }

  function showNothing(state: SearchState, text: string): void {
    shown = [];
    inUse = undefined;
    status.textContent = text;
    showHits(form, state, { hits: [], start: 0, answer: { alike: [], complete: 0, groups: [] }, words: '' });
    showPages(form, state, 0);
    showReading(form, state, undefined);
    showChips(form, state, undefined);
    for (const button of form.querySelectorAll<HTMLElement>('[data-take]')) button.hidden = true;
  }

  function say(sentences: readonly Node[]): void {
    notice.replaceChildren(...sentences);
    notice.hidden = sentences.length === 0;
  }

  function showFailure(state: SearchState, error: unknown): void {
    console.warn(error);
    showNothing(state, UNAVAILABLE.status);
    say(noticesOf({ ignored: [], failed: true }));
  }
}
