/** A query that was read as a question, as the search that it stands for (reading.ts reads). */
import type { Answer, Question, SearchBackend } from './backend.ts';
import { FILTERS, RESULTS_PER_PAGE, type SearchState } from './query.ts';
import type { Reading } from './reading.ts';
import { termsOf } from './terms.ts';

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

/** A question and the search that it stands for. */
export interface Read {
  readonly reading: Reading;
  readonly question: Question;
}

/**
 * The answer to a question as it was read. Where those entries of the actor or the theme that have the words
 * which are left do not fill a page, all of them are shown, those with the words first. Undefined where nothing has them: then the reading may be wrong.
 */
export async function answerAsRead(
  backend: SearchBackend,
  read: Read,
): Promise<{ answer: Answer; read: Read } | undefined> {
  const { reading, question } = read;
  const answer = await backend.search(question);
  if (answer.total === 0) return undefined;
  const { theme, actor } = question.filters;
  const { words, phrases, without } = termsOf(question.q);
  const isStrict = words.length === 0 || phrases.length + without.length > 0;
  if (answer.total >= RESULTS_PER_PAGE || isStrict || theme.length + actor.length === 0) return { answer, read };
  const loose = { ...question, q: '', hints: `${question.hints ?? ''} ${question.q}`.trim() };
  const all = await backend.search(loose);
  return all.total > answer.total
    ? { answer: all, read: { question: loose, reading: { ...reading, text: reading.looseText } } }
    : { answer, read };
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
