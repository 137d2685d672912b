/** The results of the search page, drawn from templates in the page: no HTML is put together from strings. */
import type { Hit, Piece } from '../search/engine.ts';
import { type SearchState, writeState } from '../search/query.ts';

export function showHits(form: HTMLFormElement, hits: readonly Hit[]): void {
  form.querySelector('[data-results]')?.replaceChildren(...hits.map((hit) => hitItem(form, hit)));
}

/** Links to the pages of results near the present one; each is an address of its own. */
export function showPages(form: HTMLFormElement, state: SearchState, count: number): void {
  const nav = form.querySelector<HTMLElement>('[data-pages]');
  if (!nav) return;
  const near = Array.from({ length: count }, (_, index) => index + 1).filter(
    (page) => page === 1 || page === count || Math.abs(page - state.page) <= 2,
  );
  nav.hidden = count < 2;
  nav.querySelector('ol')?.replaceChildren(
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

function hitItem(form: HTMLFormElement, hit: Hit): HTMLLIElement {
  const template = form.querySelector<HTMLTemplateElement>('template[data-hit]');
  const item = template?.content.cloneNode(true) as DocumentFragment;
  const row = item.querySelector('li');
  const link = item.querySelector<HTMLAnchorElement>('[data-title]');
  if (!row || !link) throw new Error('The page has no template for results');
  row.dataset['entry'] = hit.url.replace(/^\/|\/$/g, '');
  link.href = hit.url;
  link.textContent = hit.title;
  for (const name of ['kind', 'when', 'who'] as const) {
    const place = item.querySelector(`[data-${name}]`);
    if (hit[name]) place?.replaceChildren(hit[name]);
    else place?.remove();
  }
  if (hit.passages.length === 0) row.append(textOf('excerpt', hit.excerpt));
  for (const { url, excerpt, reported } of hit.passages) {
    const passage = textOf(reported ? 'excerpt' : 'passage', excerpt);
    const words = document.createElement('a');
    words.href = url;
    words.className = 'quiet';
    words.textContent = reported ? 'reported words' : 'these words';
    if (!reported) {
      passage.prepend('“');
      passage.append('”');
    }
    passage.append(' ', words);
    row.append(passage);
  }
  return row;
}

function textOf(className: string, pieces: readonly Piece[]): HTMLParagraphElement {
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
