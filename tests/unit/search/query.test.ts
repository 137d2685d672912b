/** Contract: /search/, "the URL is the whole state". */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EMPTY_STATE,
  GROUPINGS,
  isEmpty,
  QUERY_LIMIT,
  readState,
  type SearchState,
  SORTS,
  writeState,
} from '../../../src/search/query.ts';

const state = (given: Partial<SearchState>): SearchState => ({ ...EMPTY_STATE, ...given });
const filters = (given: Partial<SearchState['filters']>) => state({ filters: { ...EMPTY_STATE.filters, ...given } });

describe('an address and the state of a search are the same:', () => {
  test.each([
    ['', EMPTY_STATE],
    ['?q=duty+of+care', state({ q: 'duty of care' })],
    ['?q=%C2%A320%2C000+%26+%22more%22', state({ q: '£20,000 & "more"' })],
    ['?type=statements&type=proposals', filters({ type: ['statements', 'proposals'] })],
    ['?theme=dark-skies', filters({ theme: ['dark-skies'] })],
    ['?actor=ada-lumen', filters({ actor: ['ada-lumen'] })],
    ['?from=2018', state({ from: '2018' })],
    ['?from=2018&to=2019', state({ from: '2018', to: '2019' })],
    ['?sort=newest', state({ sort: 'newest' })],
    ['?page=12', state({ page: 12 })],
    [
      '?q=lamps&type=statements&theme=night&actor=ada&category=minister&stance=opposes&status=enacted&source=hansard&from=2018-07&to=2019-02-03&group=actor&sort=oldest&plain=1&aliases=0&page=2',
      state({
        q: 'lamps',
        filters: {
          type: ['statements'],
          theme: ['night'],
          actor: ['ada'],
          category: ['minister'],
          stance: ['opposes'],
          status: ['enacted'],
          source: ['hansard'],
        },
        from: '2018-07',
        to: '2019-02-03',
        group: 'actor',
        sort: 'oldest',
        plain: true,
        aliases: false,
        page: 2,
      }),
    ],
  ] as const)('%s', (address, expected) => {
    expect(readState(address)).toEqual({ state: expected, ignored: [] });
    expect(writeState(expected)).toBe(address);
  });

  test('whatever was searched for comes back from its address', () => {
    const id = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+){0,2}$/);
    const some = fc.uniqueArray(id, { maxLength: 4 });
    const aDate = fc.stringMatching(/^(?:(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1\d))?)?)?$/);
    const aState = fc.record({
      q: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()),
      filters: fc.record({
        type: some,
        theme: some,
        actor: some,
        category: some,
        stance: some,
        status: some,
        source: some,
      }),
      from: aDate,
      to: aDate,
      sort: fc.constantFrom(...SORTS.map(({ value }) => value)),
      group: fc.constantFrom(...GROUPINGS.map(({ value }) => value)),
      plain: fc.boolean(),
      aliases: fc.boolean(),
      page: fc.integer({ min: 1, max: 999_999 }),
    });
    fc.assert(
      fc.property(aState, (given) => {
        expect(readState(writeState(given))).toEqual({ state: given, ignored: [] });
      }),
    );
  });

  test('what is read from any address, however broken, comes back from its own', () => {
    const name = fc.constantFrom('q', 'type', 'theme', 'actor', 'from', 'to', 'sort', 'page', 'x');
    const anAddress = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => `?${text}`),
      fc
        .array(fc.tuple(name, fc.string({ unit: 'grapheme' })), { maxLength: 6 })
        .map((pairs) => `?${new URLSearchParams(pairs)}`),
    );
    fc.assert(
      fc.property(anAddress, (address) => {
        const first = readState(address).state;
        expect(readState(writeState(first))).toEqual({ state: first, ignored: [] });
      }),
    );
  });
});

describe('what cannot be understood in an address is left out and named:', () => {
  test.each([
    ['?stanze=opposes', 'stanze', 'an unknown parameter'],
    ['?Q=lamps', 'Q', 'one in other letters'],
    ['?from=18', 'from=18', 'half a year'],
    ['?from=2018-13', 'from=2018-13', 'a month that no year has'],
    ['?to=2018-07~', 'to=2018-07~', 'a date in EDTF that is no plain one'],
    ['?group=theme', 'group=theme', 'a way of grouping that there is not'],
    ['?plain=yes', 'plain=yes', 'another word for yes'],
    ['?to=soon', 'to=soon', 'a word for a year'],
    ['?to=٢٠١٨', 'to=٢٠١٨', 'a year in other digits'],
    ['?sort=best', 'sort=best', 'an unknown order'],
    ['?page=0', 'page=0', 'a page before the first'],
    ['?page=-1', 'page=-1', 'a page below none'],
    ['?page=1.5', 'page=1.5', 'half a page'],
    ['?page=1e3', 'page=1e3', 'a page in another notation'],
    ['?page=01', 'page=01', 'a page with a zero before it'],
    ['?page=9999999', 'page=9999999', 'a page beyond all libraries'],
    ['?type=Statements', 'type=Statements', 'a value that no entry can have'],
    ['?theme=dark skies', 'theme=dark skies', 'a value with a space'],
    ['?actor=<script>', 'actor=<script>', 'a value with a tag'],
    ['?actor=../../x', 'actor=../../x', 'a value with a path'],
  ])('%s → "%s", %s', (address, named) => {
    expect(readState(address)).toEqual({ state: EMPTY_STATE, ignored: [named] });
  });

  test('the rest of the address still counts', () => {
    const { state: read, ignored } = readState('?q=lamps&from=x&type=statements&type=!&page=2');
    expect(read).toEqual({ ...filters({ type: ['statements'] }), q: 'lamps', page: 2 });
    expect([...ignored].sort()).toEqual(['from=x', 'type=!']);
  });

  test('each is named once, and in a few characters', () => {
    expect(readState('?x=1&x=2&x=3').ignored).toEqual(['x']);
    const long = 'A'.repeat(5000);
    const address = `?type=${long}&from=${long}&page=${long}&sort=${long}&${long}=1`;
    const { ignored } = readState(address);
    expect(ignored.length).toBe(5);
    for (const named of ignored) expect(named.length).toBeLessThanOrEqual(60);
  });

  test('nothing is said about what is empty, as a form sends it', () => {
    expect(readState('?q=&from=&to=&sort=relevance').ignored).toEqual([]);
  });

  test('a value that is chosen twice counts once', () => {
    expect(readState('?type=statements&type=statements').state.filters.type).toEqual(['statements']);
  });
});

describe('the words of a query', () => {
  test.each([
    ['lamps \t\n are\u0000for\u001fpeople ', 'lamps are for people'],
    ['\u0007', ''],
    ['  ', ''],
    ['“duty of care”', '“duty of care”'],
    ['c++ & 100%', 'c++ & 100%'],
  ])('%j are searched as "%s"', (typed, searched) => {
    expect(readState(`?q=${encodeURIComponent(typed)}`).state.q).toBe(searched);
  });

  test('are cut where nobody types any more, and that is said', () => {
    const { state: cut, ignored } = readState(`?q=${'lamp '.repeat(200)}`);
    expect(cut.q.length).toBeLessThanOrEqual(QUERY_LIMIT);
    expect(cut.q).not.toMatch(/\s$/);
    expect(ignored).toEqual([`everything after the first ${QUERY_LIMIT} characters`]);
    expect(readState(`?q=${'a'.repeat(QUERY_LIMIT)}`)).toMatchObject({
      state: { q: 'a'.repeat(QUERY_LIMIT) },
      ignored: [],
    });
  });

  test('are cut between whole characters', () => {
    for (const before of [QUERY_LIMIT - 2, QUERY_LIMIT - 1]) {
      const { state: cut } = readState(`?q=${'a'.repeat(before)}${encodeURIComponent('💡💡')}`);
      expect(cut.q.isWellFormed()).toBe(true);
      expect(readState(writeState(cut)).state).toEqual(cut);
    }
  });
});

describe('there is something to search for', () => {
  test.each([
    ['?q=lamps', false],
    ['?type=themes', false],
    ['?to=2019', false],
    ['', true],
    ['?q=++', true],
    ['?sort=newest&page=3', true],
    ['?x=1', true],
  ])('%s: %s', (address, empty) => {
    expect(isEmpty(readState(address).state)).toBe(empty);
  });
});
