/** What a search says of itself, in sentences. */
import type { Answer } from '../search/backend.ts';
import { isNarrowed, type SearchState, writeState } from '../search/query.ts';

export const UNAVAILABLE = {
  status: 'The search is not available',
  advice:
    'The search index could not be loaded. Please try again; every entry can also be found in the lists named at the top of the page.',
};

/** "28 entries found: 3 with all words, the others with most of them; page 2". */
export function countText({ total, complete, possibly, alike }: Answer, state: SearchState, shown: number): string {
  if (total === 0) return 'No entries found';
  const found = `${total.toLocaleString('en-GB')} ${total === 1 ? 'entry' : 'entries'} found`;
  if (shown === 0) return `${found}, but there is no page ${state.page}`;
  const like = alike.length > 0 ? ', or words like them' : '';
  const partly =
    complete === total ? '' : `: ${complete === 0 ? 'none' : complete} with all words, the others with most${like}`;
  const doubtful = possibly > 0 ? `; ${possibly} possibly outside these dates` : '';
  return found + partly + doubtful + (state.page > 1 ? `; page ${state.page}` : '');
}

export interface Noticed {
  /** Parts of the address that were not understood. */
  readonly ignored: readonly string[];
  readonly answer?: Answer;
  readonly state?: SearchState;
  /** For a search that finds nothing: what it would find without each filter. */
  readonly lifted?: readonly { readonly name: string; readonly total: number }[];
  readonly failed?: boolean;
}

export function noticesOf({ ignored, answer, state, lifted = [], failed = false }: Noticed): HTMLElement[] {
  const sentences: HTMLElement[] = [];
  if (failed) sentences.push(paragraph(UNAVAILABLE.advice));
  if (answer && state) {
    for (const { typed, meant } of answer.corrected) sentences.push(didYouMean(typed, meant, state));
    if (answer.alike.length > 0) sentences.push(alsoLookedFor(answer.alike, state));
    if (answer.unknown.length > 0)
      sentences.push(paragraph(`Not in this library, and left out of the search: ${answer.unknown.join(', ')}.`));
    if (answer.total === 0) sentences.push(paragraph(nothingFound(state, lifted)));
  }
  if (ignored.length > 0)
    sentences.push(paragraph(`Not understood in the address, and ignored: ${ignored.join(', ')}.`));
  return sentences;
}

function didYouMean(typed: string, meant: string, state: SearchState): HTMLElement {
  return withPlain(
    `Did you mean “${meant}”? It was searched; “${typed}” is not in this library. `,
    state,
    'Search without it',
  );
}

function alsoLookedFor(alike: Answer['alike'], state: SearchState): HTMLElement {
  const words = alike.map((group) => `${group.words.join(', ')} (for “${group.typed}”)`);
  return withPlain(
    `Few entries have these words. Also looked for: ${words.join('; ')}. `,
    state,
    'Search for the words alone',
  );
}

/** A sentence about what was done with the words, and the way to have them taken as they were typed. */
function withPlain(text: string, state: SearchState, linked: string): HTMLElement {
  const sentence = paragraph(text);
  const link = document.createElement('a');
  link.dataset['state'] = '';
  link.href = `${location.pathname}${writeState({ ...state, plain: true, page: 1 })}`;
  link.textContent = linked;
  sentence.append(link, '.');
  return sentence;
}

function nothingFound(state: SearchState, lifted: Noticed['lifted'] = []): string {
  const better = lifted.filter(({ total }) => total > 0);
  if (better.length > 0) {
    const offers = better.map(({ name, total }) => `${name} (then ${total.toLocaleString('en-GB')} found)`);
    return `Nothing matches with these filters. Lift one of them: ${offers.join('; ')}.`;
  }
  return isNarrowed(state)
    ? 'Nothing matches with these filters. Lift one of them, or search for fewer words.'
    : 'Nothing matches. Try fewer or other words: a name, a topic, or a word you remember.';
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
