/** The results of a search, drawn from templates in the page: no HTML is put together from strings. */
import type { Answer, Hit, Match, Piece } from '../search/backend.ts';
import { type SearchState, writeState } from '../search/query.ts';
import { copyOf, required } from './search-form.ts';

export interface Drawn {
  readonly hits: readonly Hit[];
  /** Rank of the first of them, from 0. */
  readonly start: number;
  /** What was answered: how many results, the first, have all words, and the size of each group. */
  readonly answer: Pick<Answer, 'alike' | 'complete' | 'groups'>;
  /** The words that the entry is to mark when it is opened. */
  readonly words: string;
}

export function showHits(form: HTMLFormElement, state: SearchState, drawn: Drawn): void {
  const items = drawn.hits.map((hit, index) => {
    const item = hitItem(form, state, hit, drawn.words);
    const heading = headingOf(drawn, index);
    if (heading) item.prepend(heading);
    return item;
  });
  required(form, '[data-results]').replaceChildren(...items);
}

/** Before the first of a group, with its size on all pages; and where those begin that have most of the words only. */
function headingOf({ hits, start, answer: { complete, groups, alike } }: Drawn, index: number): Node | undefined {
  if (groups.length > 0) {
    const name = hits[index]?.heading;
    const group = groups.find(({ heading }) => heading === name);
    if (!group || (index > 0 && hits[index - 1]?.heading === name)) return undefined;
    const size = document.createElement('span');
    size.className = 'count';
    size.textContent = `(${group.size.toLocaleString('en-GB')})`;
    return headingWith(`${name || 'Others'} `, size);
  }
  const isFirst = start + index === complete || (index === 0 && start > complete);
  const name = alike.length > 0 ? 'With most of the words, or words like them' : 'With most of the words';
  return complete > 0 && isFirst ? headingWith(name) : undefined;
}

function headingWith(...content: (string | Node)[]): Node {
  const heading = document.createElement('h2');
  heading.className = 'group';
  heading.append(...content);
  return heading;
}

/** Links to the pages of results near the present one; each is an address of its own. */
export function showPages(form: HTMLFormElement, state: SearchState, count: number): void {
  const nav = required<HTMLElement>(form, '[data-pages]');
  const near = Array.from({ length: count }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === count || Math.abs(page - state.page) <= 2,
  );
  nav.hidden = count < 2;
  required(nav, 'ol').replaceChildren(
    ...near.map((page) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = `${location.pathname}${writeState({ ...state, page })}`;
      link.textContent = String(page);
      if (page === state.page) link.setAttribute('aria-current', 'page');
      item.append(link);
      return item;
    }),
  );
}

function hitItem(form: HTMLFormElement, state: SearchState, hit: Hit, words: string): HTMLLIElement {
  const item = copyOf(form, 'hit');
  const row = required<HTMLLIElement>(item, 'li');
  const link = required<HTMLAnchorElement>(item, '[data-title]');
  row.dataset['entry'] = hit.url.replace(/^\/|\/$/g, '');
  link.href = withWords(hit.url, words);
  link.textContent = hit.title;
  const when = hit.possibly ? `${hit.when} (possibly within these dates)` : hit.when;
  for (const [name, text] of Object.entries({ ...hit, when })) {
    if (typeof text !== 'string') continue;
    const place = item.querySelector(`[data-${name}]`);
    if (name !== 'title') text ? place?.append(text) : place?.remove();
  }
  if (hit.passages.length === 0) row.append(paragraphOf('excerpt', hit.excerpt));
  for (const { url, excerpt, reported } of hit.passages) {
    const passage = paragraphOf(reported ? 'excerpt' : 'passage', excerpt);
    const open = document.createElement('a');
    open.href = withWords(url, words);
    open.className = 'quiet';
    open.textContent = reported ? 'reported words' : 'these words';
    if (!reported) {
      passage.prepend('“');
      passage.append('”');
    }
    passage.append(' ', open);
    row.append(passage);
  }
  const why = whyOf(state, hit.matched);
  if (why) row.append(why);
  return row;
}

/** The entry's page marks the words of the search (mark-words.ts). A browser without scripts simply opens it. */
function withWords(url: string, words: string): string {
  if (!words) return url;
  const [path, anchor] = url.split('#');
  return `${path}?${new URLSearchParams({ q: words })}${anchor ? `#${anchor}` : ''}`;
}

const FIELD_NAMES: Readonly<Record<Match['field'], string>> = {
  title: 'title',
  aliases: 'other names',
  names: 'other names of the speaker',
  who: 'speaker',
  themes: 'themes',
  stance: 'position',
  headlines: 'title of its source',
  text: 'text',
};

/** "Found in: title, other names (CSAM)", with a way to turn other names off where nothing else was found. */
function whyOf(state: SearchState, matched: readonly Match[]): Node | undefined {
  if (matched.length === 0) return undefined;
  const why = document.createElement('p');
  why.className = 'why';
  const said = matched.map(({ field, name }) => FIELD_NAMES[field] + (name ? ` (${name})` : ''));
  why.textContent = `Found in: ${said.join(', ')}`;
  if (matched.every(({ field }) => field === 'aliases' || field === 'names')) {
    const link = document.createElement('a');
    link.href = `${location.pathname}${writeState({ ...state, aliases: false, page: 1 })}`;
    link.textContent = 'search without other names';
    why.append(' · ', link);
  }
  return why;
}

function paragraphOf(className: string, pieces: readonly Piece[]): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  paragraph.className = className;
  for (const { text, marked } of pieces) {
    if (!marked) paragraph.append(text);
    else {
      const mark = document.createElement('mark');
      mark.textContent = text;
      paragraph.append(mark);
    }
  }
  return paragraph;
}
