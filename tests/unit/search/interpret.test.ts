/** A question that was read, as the search that it stands for. */
import { describe, expect, test } from 'vitest';
import type { Answer, Question, SearchBackend } from '../../../src/search/backend.ts';
import { answerAsRead, isTitle, questionOf } from '../../../src/search/interpret.ts';
import { EMPTY_STATE, NOTHING_CHOSEN, type SearchState } from '../../../src/search/query.ts';
import type { Reading } from '../../../src/search/reading.ts';

/** "ministers on night lamps before 2022 registers" */
const READING: Reading = {
  filters: { category: ['minister'], theme: ['night'] },
  from: '',
  to: '2021',
  rest: 'registers',
  parts: [
    { words: 'ministers', means: 'ministers', filter: 'category', values: ['minister'] },
    { words: 'night lamps', means: 'Night', filter: 'theme', values: ['night'] },
    { words: 'before 2022', means: 'before 2022', filter: 'time', values: ['', '2021'] },
  ],
  text: 'statements by ministers on Night, before 2022, with the words: registers',
  looseText: 'statements by ministers on Night, before 2022, first those with the words: registers',
};

const state = (given: Partial<SearchState> = {}): SearchState => ({
  ...EMPTY_STATE,
  q: 'ministers on night lamps before 2022 registers',
  ...given,
});

describe('the search that a question stands for', () => {
  test('has the filters and dates that were read, and the words that were left', () => {
    expect(questionOf(state(), READING)).toMatchObject({
      q: 'registers',
      filters: { ...NOTHING_CHOSEN, category: ['minister'], theme: ['night'] },
      from: '',
      to: '2021',
    });
  });

  test('is ranked by the words of a theme, which need not be there', () => {
    expect(questionOf(state(), READING).hints).toBe('night lamps');
  });

  test('keeps what was chosen by hand, and takes the rest from the question', () => {
    const filters = { ...NOTHING_CHOSEN, theme: ['day'], type: ['statements'] };
    expect(questionOf(state({ filters }), READING).filters).toEqual({ ...filters, category: ['minister'] });
  });

  test.each([
    ['from', { from: '2019' }, { from: '2019', to: '' }],
    ['to', { to: '2018-07' }, { from: '', to: '2018-07' }],
    ['both', { from: '2018', to: '2019' }, { from: '2018', to: '2019' }],
  ])('keeps dates that were typed, whole: %s', (_, typed, expected) => {
    expect(questionOf(state(typed), READING)).toMatchObject(expected);
  });

  test('keeps order, groups and names as they were chosen', () => {
    const chosen = { sort: 'oldest', group: 'year', aliases: false } as const;
    expect(questionOf(state(chosen), READING)).toMatchObject(chosen);
  });
});

describe('the answer to a question', () => {
  const answerOf = (total: number): Answer => ({
    total,
    possibly: 0,
    unknown: [],
    corrected: [],
    alike: [],
    complete: total,
    groups: [],
    hits: async () => [],
  });
  /** Finds so many entries with the words that are left, and so many without them. */
  const ask = async (withWords: number, without: number, rest = 'registers') => {
    const asked: Question[] = [];
    const backend = {
      search: async (question: Question) => {
        asked.push(question);
        return answerOf(question.q ? withWords : without);
      },
    } as unknown as SearchBackend;
    const reading = { ...READING, rest };
    const found = await answerAsRead(backend, { reading, question: questionOf(state(), reading) });
    return { total: found?.answer.total, text: found?.read.reading.text, last: asked.at(-1) };
  };

  test('has the words that are left, where enough entries have them', async () => {
    expect(await ask(10, 30)).toMatchObject({ total: 10, text: READING.text });
  });

  test('is all that the question is about, those with the words first, where few have them', async () => {
    const { total, text, last } = await ask(2, 30);
    expect({ total, text }).toEqual({ total: 30, text: READING.looseText });
    expect(last).toMatchObject({ q: '', hints: 'night lamps registers', filters: { theme: ['night'] } });
  });

  test('is none where nothing has the words: they may mean something else', async () => {
    expect((await ask(0, 30)).total).toBeUndefined();
  });

  test.each(['"the registers"', 'registers -lamps'])('keeps to what has to be there or not: %s', async (rest) => {
    expect((await ask(2, 30, rest)).total).toBe(2);
  });
});

describe('a query is a title, and no question,', () => {
  /** Finds one entry of this title, or nothing. */
  const backendWith = (title: string | undefined): SearchBackend => ({
    search: async (_: Question) => ({
      total: title ? 1 : 0,
      possibly: 0,
      unknown: [],
      corrected: [],
      alike: [],
      complete: 1,
      groups: [],
      hits: async () =>
        title
          ? [
              {
                url: '/statements/one/',
                title,
                kind: '',
                when: '',
                who: '',
                stance: '',
                source: '',
                possibly: false,
                heading: '',
                excerpt: [],
                passages: [],
                matched: [],
              },
            ]
          : [],
    }),
    counts: async () => expect.unreachable(),
    labels: async () => expect.unreachable(),
  });

  test.each([
    ['when an entry is called just so', 'Who turned out the lights', 'Who turned out the lights', true],
    ['but for capitals and signs', 'who turned out the lights', 'Who turned out “the lights”?', true],
    ['but not when the title says more', 'who turned out the lights', 'Who turned out the lights in 2018', false],
    ['nor when it says less', 'who turned out the lights in 2018', 'Who turned out the lights', false],
    ['nor when nothing is found', 'who turned out the lights', undefined, false],
  ])('%s', async (_, q, title, expected) => {
    expect(await isTitle(backendWith(title), state({ q }))).toBe(expected);
  });
});
