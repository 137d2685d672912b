/** Results as a file for a spreadsheet: what was found, and nothing that runs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hit } from '../../../src/search/backend.ts';
import { csvText } from '../../../src/search/results-csv.ts';

const ORIGIN = 'https://lamps.example';

const aHit = (given: Partial<Hit> = {}): Hit => ({
  url: '/statements/remark/',
  title: 'A remark',
  kind: 'Statement',
  when: 'July 2018',
  who: 'Ada Lumen',
  stance: 'Supports: Dim the lamps',
  source: 'The Beacon',
  possibly: false,
  heading: '',
  excerpt: [{ text: 'Lamps at night', marked: false }],
  passages: [],
  matched: [],
  ...given,
});

/** The cells of the first row after the headings. */
const rowOf = (given: Partial<Hit>): string[] => parseCsv(csvText([aHit(given)], ORIGIN))[1] ?? [];

describe('a file of results', () => {
  test('has headings and one row for each result, in their order', () => {
    const text = csvText([aHit(), aHit({ url: '/themes/night/', title: 'Night', possibly: true })], ORIGIN);
    expect(text).toBe(
      [
        '\u{FEFF}title,type,date,date_possibly_outside,who,position,publisher,excerpt,address',
        'A remark,Statement,July 2018,,Ada Lumen,Supports: Dim the lamps,The Beacon,Lamps at night,https://lamps.example/statements/remark/',
        'Night,Statement,July 2018,yes,Ada Lumen,Supports: Dim the lamps,The Beacon,Lamps at night,https://lamps.example/themes/night/',
        '',
      ].join('\r\n'),
    );
  });

  test('has headings where nothing was found', () => {
    expect(parseCsv(csvText([], ORIGIN)).length).toBe(1);
  });

  test('quotes the words that matched, where they are a quotation', () => {
    const passage = (text: string) => ({ url: '/x/#q1', excerpt: [{ text, marked: true }], reported: false });
    const row = rowOf({ passages: [passage('the first'), passage('the second')] });
    expect(row[7]).toBe('the first');
  });

  test('has an excerpt without its marks', () => {
    const row = rowOf({
      excerpt: [
        { text: 'dim the ', marked: false },
        { text: 'lamps', marked: true },
      ],
    });
    expect(row[7]).toBe('dim the lamps');
  });

  test.each([
    ['a comma', 'Lumen, Ada', '"Lumen, Ada"'],
    ['quotation marks', 'The "dim-witted" policy', '"The ""dim-witted"" policy"'],
    ['a line break', 'Lamps\nfor people', '"Lamps\nfor people"'],
    ['a line break of Windows', 'Lamps\r\nfor people', '"Lamps\r\nfor people"'],
    ['letters of other languages', 'Ünïcodé 💡', 'Ünïcodé 💡'],
  ])('keeps %s', (_, title, written) => {
    expect(csvText([aHit({ title })], ORIGIN)).toContain(`\r\n${written},Statement`);
    expect(rowOf({ title })[0]).toBe(title);
  });
});

describe('what a spreadsheet would run gets an apostrophe in front:', () => {
  test.each([
    '=HYPERLINK("https://evil.example","Click")',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\tSUM',
    '\r=1',
    '  =1',
    '\n=1',
    '\u00A0=1',
  ])('%j', (text) => {
    for (const given of [
      { title: text },
      { who: text },
      { source: text },
      { stance: text },
      { when: text },
      { excerpt: [{ text, marked: false }] },
    ]) {
      expect(rowOf(given)).toContain(`'${text}`);
      expect(rowOf(given)).not.toContain(text);
    }
  });

  test.each(['a=b', 'under-16', 'C+', 'somebody@lamps.example', '“=1”'])('%s is not run, and stays', (title) => {
    expect(rowOf({ title })[0]).toBe(title);
  });
});

test('whatever the entries say comes back from the file, as text', () => {
  const sign = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ' ', 'a', 'é', "'");
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.array(sign).map((signs) => signs.join('')),
  );
  const hits = fc.array(fc.record({ title: text, who: text, stance: text }), { maxLength: 4 });
  fc.assert(
    fc.property(hits, (given) => {
      const [headings, ...rows] = parseCsv(csvText(given.map(aHit), ORIGIN));
      expect(rows.map((row) => row.length)).toEqual(given.map(() => headings?.length));
      const back = rows.map(([title = '', , , , who = '', stance = '']) => ({ title, who, stance }));
      for (const row of back) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
      expect(back.map(plain)).toEqual(given.map(plain));
    }),
  );
});

const plain = (row: Record<string, string>) =>
  Object.fromEntries(Object.entries(row).map(([name, text]) => [name, text.replace(/^'/, '')]));

/** Reads CSV as RFC 4180 says. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = text.replace(/^\u{FEFF}/u, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g);
  let end = 0;
  for (const { 0: all, 1: quoted, 2: bare, 3: next, index } of cells) {
    if (index !== end) throw new Error(`Not a CSV file at ${end}`);
    end = index + all.length;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (next === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
