/** A query that was read as a question, as the search that it stands for (reading.ts reads). */
import type { Question, SearchBackend } from './backend.ts';
import { FILTERS, type SearchState } from './query.ts';
import type { Reading } from './reading.ts';

/** What was chosen by hand stands; the reading fills what was left open. */
export function questionOf(state: SearchState, reading: Reading): Question {
  const filters = Object.fromEntries(
    FILTERS.map((name) => [name, state.filters[name].length > 0 ? state.filters[name] : (reading.filters[name] ?? [])]),
  ) as unknown as SearchState['filters'];
  const dated = state.from !== '' || state.to !== '';
  return {
    ...state,
    filters,
    from: dated ? state.from : reading.from,
    to: dated ? state.to : reading.to,
    q: reading.rest,
    hints: reading.parts
      .filter(({ filter }) => filter === 'theme')
      .map(({ words }) => words)
      .join(' '),
  };
}

/** Whether an entry is called just as the query says: then it is a name, and no question. */
export async function isTitle(backend: SearchBackend, state: SearchState): Promise<boolean> {
  const answer = await backend.search(state);
  const [first] = await answer.hits(0, 1);
  return first !== undefined && plain(first.title) === plain(state.q);
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
