/** What is read in a query: on the site's own library, by a table that people wrote, and on anything that can be typed. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/entries/check.ts';
import { buildLibrary } from '../../../src/library/library.ts';
import { COLLECTION_NAMES } from '../../../src/schema/collections.ts';
import { CATEGORIES, STANCES } from '../../../src/schema/vocabularies.ts';
import { namesOf } from '../../../src/search/names.ts';
import { QUERY_LIMIT } from '../../../src/search/query.ts';
import { type Reading, readQuestion } from '../../../src/search/reading.ts';
import type { Names } from '../../../src/search/reading-names.ts';
import readings from '../../search/readings.json' with { type: 'json' };
import { aTheme } from '../../support/library.ts';
import { anOrganisation, aPerson, libraryOf } from '../../support/model.ts';

const { content } = checkContent(join(import.meta.dirname, '../../../content'));
if (!content) throw new Error('the content of the site has faults: npm run check');
const library = buildLibrary(content);
const names = namesOf(library);
const read = (q: string) => readQuestion(q, names);

interface Row {
  readonly q: string;
  readonly plain?: boolean;
  readonly filters?: Record<string, string[] | undefined>;
  readonly from?: string;
  readonly to?: string;
  readonly rest?: string;
}

describe('the table of queries', () => {
  test('has at least a hundred, of which a quarter are to be left alone', () => {
    expect(readings.length).toBeGreaterThanOrEqual(100);
    expect(readings.filter((row) => 'plain' in row).length).toBeGreaterThan(readings.length / 4);
  });

  test.each((readings as Row[]).map((row) => [row.q, row] as const))('%s', (q, row) => {
    const reading = read(q);
    if (row.plain) return expect(reading).toBeUndefined();
    const { filters = {}, from = '', to = '', rest = '' } = row;
    expect(reading).toMatchObject({ from, to, rest });
    expect(reading?.filters).toEqual(filters);
  });
});

describe('a reading in words, and its parts', () => {
  test.each([
    [
      'what did ministers say about encryption before 2022',
      'statements by ministers on encryption and private messaging, before 2022',
    ],
    ['who opposed the under-16 ban', 'statements against proposals on minimum age for social media'],
    ['proposals opposed by charities', 'proposals by charities, with positions against'],
    ['proposals on vpns since january 2026', 'proposals on circumvention and VPNs, since January 2026'],
    ['nspcc or barnardos in 2018', "statements by NSPCC or Barnardo's, in 2018"],
    ['culture secretary in 2021', 'statements by Nadine Dorries or Sir Oliver Dowden, in 2021'],
    [
      'nspcc supports the white paper with reservations',
      'statements by NSPCC in favour, with reservations, of proposals, with the words: white paper',
    ],
    ['white paper 8 april 2019', 'entries, on 8 April 2019, with the words: white paper'],
    [
      'encryption between march 2018 and 2019',
      'entries on encryption and private messaging, between March 2018 and 2019',
    ],
  ])('%s', (q, text) => {
    expect(read(q)?.text).toBe(text);
  });

  test('parts are in the order of the query, with their words as typed', () => {
    expect(read('In 2017, what did Peers say about “self-harm” and Encryption?')?.parts).toEqual([
      { words: 'In 2017', means: 'in 2017', filter: 'time', values: ['2017', '2017'] },
      { words: 'Peers', means: 'parliamentarians', filter: 'category', values: ['parliamentarian'] },
      {
        words: 'Encryption',
        means: 'encryption and private messaging',
        filter: 'theme',
        values: ['encryption-and-private-messaging'],
      },
    ]);
  });
});

describe('what is named is looked up, not filtered by', () => {
  const called = [...library.entries.actors, ...library.entries.themes].flatMap(({ fields }) => [
    'name' in fields ? fields.name : fields.title,
    ...(fields.aliases ?? []),
    ...('former_names' in fields ? (fields.former_names ?? []).map(({ name }) => name) : []),
  ]);

  test('the name of an actor or theme is never read, however it is typed', () => {
    const typed = called.flatMap((name) => [name, name.toLowerCase(), name.toUpperCase(), `“${name}”`]);
    expect(typed.filter(read)).toEqual([]);
  });

  test('with a year, a name is either that actor or theme, or plain words', () => {
    const idsOf = (reading: Reading | undefined) => [reading?.filters.actor ?? [], reading?.filters.theme ?? []].flat();
    const mixed = [...library.entries.actors, ...library.entries.themes].filter(({ id, fields }) => {
      const ids = idsOf(read(`${'name' in fields ? fields.name : fields.title} in 2019`));
      return ids.length > 0 && ids.join() !== id;
    });
    expect(mixed.map(({ id }) => id)).toEqual([]);
  });
});

describe('names of a library', () => {
  const made = namesOf(
    libraryOf([
      aPerson('ada-lumen', {
        name: 'Baroness Lumen of Dusk',
        sort_name: 'Lumen of Dusk, Baroness',
        aliases: ['Ada Lumen'],
        roles: [{ title: 'Secretary of State for Lamps and Candles', from: '2018-03~', to: '2019' }],
      }),
      aPerson('bo-dark', { name: 'Bo Dark', sort_name: 'Dark, Bo' }),
      aPerson('cy-twin-one', { name: 'Cy Twin (one)', sort_name: 'Twin, Cy' }),
      aPerson('cy-twin', { name: 'Cy Twin', sort_name: 'Twin, Cy' }),
      anOrganisation('friends', { name: 'Friends of the Dark Sky', former_names: [{ name: 'Gazers', to: '2017' }] }),
      anOrganisation('glow', { name: 'Glow' }),
      aTheme({
        id: 'night-and-day',
        title: 'Night and day',
        aliases: ['Nights', 'darkness'],
        body: 'A glow at night.',
      }),
    ]),
  );

  test.each([
    ['what did lumen say', 'ada-lumen', 'by surname'],
    ['what did baroness lumen say', 'ada-lumen', 'by title and surname'],
    ['what did lady lumen of dusk say', 'ada-lumen', 'in full'],
    ['gazers on darkness', 'friends', 'by a former name'],
    ['lamps secretary in 2019', 'ada-lumen', 'by the office at the time'],
    ['what did glow say', 'glow', 'by a name that is a word, where only a name can stand'],
  ])('%s: %s, %s', (q, id) => {
    expect(readQuestion(q, made)?.filters.actor).toEqual([id]);
  });

  test.each([
    ['what did dark say', 'a surname that is a word of another name'],
    ['what did cy twin say', 'a name that two have but for a bracket'],
    ['lamps secretary in 2020', 'an office that nobody held then'],
    ['glow on darkness', 'a name that is a word of the library'],
  ])('%s: nobody, %s', (q) => {
    expect(readQuestion(q, made)?.filters.actor).toBeUndefined();
  });

  test('the names of the site are small enough to load with the first search', () => {
    const bytes = Buffer.byteLength(JSON.stringify(names));
    expect(bytes).toBeLessThan(40_000);
  });
});

describe('whatever is typed', () => {
  const label = (name: string) => name.replace(/^[-~*+]/, '').split('|')[0] ?? '';
  const known = [
    ...Object.keys(names.actors).map((id) => id.replaceAll('-', ' ')),
    ...Object.values(names.themes).map(label),
  ];
  const frames =
    'who what did has why how many on about by from in since before after until between and or the not with for against opposed backed support supporters of called for proposed neutral on ministers peers charities police government statements proposals figures say said view 2018 2019 july 2020 12 march may 16 under-16 , ? " - “duty of care” -x ofcom’s home secretary with reservations for and against'.split(
      ' ',
    );
  const phrase = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...frames) },
    { weight: 2, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  );
  const query = fc.oneof(
    fc.array(phrase, { maxLength: 14 }).map((words) => words.join(' ')),
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc.string({ unit: 'binary', maxLength: 120 }),
  );
  const check = (holds: (q: string, reading: Reading) => void) =>
    fc.assert(
      fc.property(query, (q) => {
        const reading = read(q);
        if (reading) holds(q, reading);
      }),
      { numRuns: 4000 },
    );
  const bag = (text: string): string[] => [...(text.match(/[\p{L}\p{N}]+/gu) ?? [])];

  test('values are of the library or of a vocabulary, and dates are dates', () => {
    const allowed: Record<string, readonly string[]> = {
      actor: Object.keys(names.actors),
      theme: Object.keys(names.themes),
      category: CATEGORIES.map(({ value }) => value),
      stance: STANCES.map(({ value }) => value),
      type: COLLECTION_NAMES,
    };
    check((_, { filters, from, to, parts }) => {
      for (const [name, values] of Object.entries(filters))
        for (const value of values) expect(allowed[name]).toContain(value);
      for (const date of [from, to]) expect(date).toMatch(/^(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?$/);
      if (from && to) expect(from <= `${to}~`).toBe(true);
      expect(parts.length).toBeGreaterThan(0);
    });
  });

  test('what is left is not read again', () => {
    check((_, { rest }) => expect(rest === '' ? undefined : read(rest)).toBeUndefined());
  });

  test('no word is both read and left, and none is made up', () => {
    check((q, { rest, parts }) => {
      const words = bag(q);
      for (const word of bag([rest, ...parts.map((part) => part.words)].join(' '))) {
        expect(words).toContain(word);
        words.splice(words.indexOf(word), 1);
      }
    });
  });

  test('what is quoted or excluded stays as it is', () => {
    check((q, { rest }) => {
      for (const sealed of q.match(/“[^"“”]*”|(?<=^|\s)-[a-z]+(?=\s|$)/g) ?? [])
        if (!q.includes('"')) expect(rest).toContain(sealed);
    });
  });

  test('the same is read each time', () => {
    const others = JSON.parse(JSON.stringify(names)) as Names;
    check((q, reading) => expect(readQuestion(q, others)).toEqual(reading));
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \t\n '],
    ['one word a thousand times', 'who '.repeat(1250)],
    ['quote marks', '"'.repeat(5000)],
    ['hyphens', 'a-'.repeat(2500)],
    ['apostrophes', "'s".repeat(2500)],
    ['a long number', '1'.repeat(5000)],
    ['names without end', 'nspcc and '.repeat(500)],
    ['as much as is ever searched', 'in 2018 and '.repeat(25).slice(0, QUERY_LIMIT)],
    ['code', '<script>alert(1)</script> $1 %s __proto__ constructor'],
  ])('%s is answered at once', (_, q) => {
    const start = performance.now();
    expect(read(q)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(100);
  });
});
