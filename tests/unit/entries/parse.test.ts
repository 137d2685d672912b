import { describe, expect, test } from 'vitest';
import { parseEntry, parseSite } from '../../../src/entries/parse.ts';
import { describe as say } from '../../../src/problems/catalogue.ts';
import type { Problem } from '../../../src/problems/problem.ts';
import type { CollectionName } from '../../../src/schema/collections.ts';
import { aFigure, aProposal, aSource, aStatement, parsed, rawFile } from '../../support/library.ts';

const STATEMENT = [
  'ref: S1',
  'title: A remark',
  'date: 2019-06-01',
  'actors:',
  '  - actor: ada-lumen',
  'kind: speech',
  'themes:',
  '  - street-lighting',
  'sources:',
  '  - evening-beacon-2019',
];

/** The problems of a statement in which the line of a field is written otherwise. */
function problemsWith(line: string, field = line.split(':')[0]): readonly Problem[] {
  const lines = STATEMENT.map((written) => (written.startsWith(`${field}:`) ? line : written));
  return problemsOf('statements', `---\n${lines.join('\n')}\n---\n`);
}

const problemsOf = (collection: CollectionName, text: string): readonly Problem[] =>
  parseEntry(rawFile(collection, 'x', text)).problems;

describe('a date keeps the precision with which it was written', () => {
  test.each(['2018', "'2018'", '2018-07', '2018-07-24', '2018-07~', '2018-01/2018-09', '201X', '2018-23'])(
    '%s',
    (date) => {
      const lines = STATEMENT.map((line) => (line.startsWith('date:') ? `date: ${date}` : line));
      const { fields } = parsed('statements', 'x', `---\n${lines.join('\n')}\n---\n`);
      expect(fields.date).toBe(date.replaceAll("'", ''));
    },
  );

  test('also deep inside an entry, where YAML reads a year as a number', () => {
    const { fields } = aProposal({
      history: [
        { status: 'proposed', date: '2018' },
        { event: 'A debate', date: '2019' },
      ],
    });
    expect(fields.history.map(({ date }) => date)).toEqual(['2018', '2019']);
    const { fields: source } = parsed(
      'sources',
      'x',
      'ref: D1\ntitle: A\npublisher: B\nkind: report\npublished: 2018\nurl: https://lamps.example/\naccessed: 2019\n',
    );
    expect([source.published, source.accessed]).toEqual(['2018', '2019']);
  });

  test('and is never taken for a year when it is another number', () => {
    expect(problemsWith('date: 2018.0')).toMatchObject([{ code: 'date-invalid', value: '2018.0' }]);
    expect(problemsWith('date: 0x7e2')).toMatchObject([{ code: 'date-invalid', value: '0x7e2' }]);
  });
});

describe('a problem names the field, its line and what was written there:', () => {
  test.each([
    ['title: 2024', { code: 'value-type', line: 3, field: 'title', value: '2024' }],
    ['title: 2024.0', { code: 'value-type', line: 3, field: 'title', value: '2024.0' }],
    ['title: 1e3', { code: 'value-type', line: 3, field: 'title', value: '1e3' }],
    ['date:', { code: 'field-missing', line: 4, field: 'date' }],
    ['date: 2024-02-30', { code: 'date-invalid', line: 4, field: 'date', value: '2024-02-30' }],
    ['kind: speach', { code: 'value-unknown', line: 7, field: 'kind', value: 'speach', nearest: 'speech' }],
    ['kind: speech\nsensitive: maybe', { code: 'value-type', line: 8, field: 'sensitive', value: 'maybe' }],
  ])('%s', (line, expected) => {
    const problems = problemsWith(line).filter(({ field }) => field === expected.field);
    expect(problems).toMatchObject([expected]);
  });

  test('all problems of a file are found at once, in its fields and in its text', () => {
    const text = '---\nref: 12\ntitle: true\ndate: soon\nactors: []\nkind: talk\ntheems: a\n---\n\n# A\n';
    expect(problemsOf('statements', text).map(({ field }) => field)).toEqual(
      expect.arrayContaining(['ref', 'title', 'date', 'actors', 'kind', 'theems', 'themes', 'body']),
    );
  });

  test.each([
    ['in its fields', STATEMENT.with(1, 'title: true'), ''],
    ['in its text', STATEMENT, '# A'],
    ['that nobody sees', STATEMENT.with(1, 'title: A\u200b remark'), ''],
  ])('an entry with a fault %s is no entry', (_, fields, body) => {
    const result = parseEntry(rawFile('statements', 'x', `---\n${fields.join('\n')}\n---\n\n${body}\n`));
    expect(result.problems).toHaveLength(1);
    expect(result.parsed).toBeUndefined();
  });

  test('a key that is nearly right is recognised', () => {
    expect(problemsWith('theems:', 'themes')).toContainEqual(
      expect.objectContaining({ code: 'field-unknown', nearest: 'themes' }),
    );
  });
});

describe('the advice leads somewhere:', () => {
  const advice = (problem: Problem | undefined) => (problem ? say(problem) : { message: '', advice: '' });

  test('nobody is asked whether they meant the very field that is refused', () => {
    const history = 'history:\n  - status: proposed\n    event: A debate\n    date: 2019\n';
    const fields = 'ref: P1\ntitle: A\ndate: 2019\nproposed_by: []\ninstrument: inquiry\nthemes:\n  - a\n';
    for (const { nearest, value } of problemsOf('proposals', `---\n${fields}${history}---\n`))
      expect(nearest).not.toBe(value);
  });

  test('the ref of a proposal is not explained with one of a statement', () => {
    const [problem] = problemsOf('proposals', '---\nref: three\n---\n').filter(({ field }) => field === 'ref');
    expect(advice(problem).advice).toContain('P');
    expect(advice(problem).advice).not.toContain('S12');
  });

  test('a ref without its letter is not to be put in quotes, which would only lead to the next problem', () => {
    const [problem] = problemsOf('proposals', '---\nref: 3\n---\n').filter(({ field }) => field === 'ref');
    expect(advice(problem).advice).not.toContain("'3'");
  });

  test('a list where a text should be is not to be put in quotes', () => {
    const [problem] = problemsWith('title:\n  - A\n  - B');
    expect(advice(problem).advice).not.toContain("'a list'");
  });

  test('a contact is explained as an address', () => {
    const { problems } = parseSite('contact: the editor\n');
    const contact = problems.find(({ field }) => field === 'contact');
    expect(advice(contact).advice).toMatch(/address/);
  });

  test.each(['- a\n- b', 'hello'])('fields that are no fields get a message that names no empty field: %s', (yaml) => {
    const { message } = advice(problemsOf('statements', `---\n${yaml}\n---\n`)[0]);
    expect(message).not.toBe('');
    expect(message).not.toContain('``');
  });
});

describe('no text of an entry holds what nobody can see', () => {
  test.each([
    ['a zero-width space', '\u200b'],
    ['a right-to-left override', '\u202e'],
    ['an Arabic letter mark', '\u061c'],
    ['a bell', '\u0007'],
    ['a soft hyphen', '\u00ad'],
    ['a byte-order mark inside', '\ufeff'],
  ])('%s', (_, character) => {
    expect(problemsWith(`title: A${character} remark`)).toContainEqual(
      expect.objectContaining({ code: 'text-hidden', line: 3, args: expect.objectContaining({ column: '9' }) }),
    );
  });

  // Written as an escape the character is visible in the file, but not on the page.
  test.each(['\\u202e', '\\u200b', '\\u0007', '\\0', '\\r'])('written as the escape %s', (written) => {
    expect(problemsWith(`title: "A${written} remark"`)).not.toEqual([]);
  });

  test.each(['A\u0007 remark', 'A\u202e remark', '"A\\u202e remark"', '"A\\u0007 remark"'])(
    'and each is said once, for what it is: %j',
    (title) => {
      expect(problemsWith(`title: ${title}`).map(({ code }) => code)).toEqual(['text-hidden']);
    },
  );

  test('also in the text below the fields', () => {
    const text = `---\n${STATEMENT.join('\n')}\n---\n\nLamps are \u202enot\u202c for moths.\n`;
    expect(problemsOf('statements', text).map(({ code, line }) => `${line} ${code}`)).toEqual([
      '14 text-hidden',
      '14 text-hidden',
    ]);
  });

  test('but letters of every language, accents and emoji are seen', () => {
    expect(problemsWith('title: Ünïcödé 日本語 العربية ✓ – “quoted”')).toEqual([]);
  });

  test('nor do the settings of the site', () => {
    expect(parseSite('title: A\u202eB\n').problems.map(({ code }) => code)).toContain('text-hidden');
  });
});

describe('an address of a source', () => {
  test.each(['https://lamps.example/a?b=1#c', 'http://lamps.example', 'https://例え.example/ä'])('may be %s', (url) => {
    expect(aSource({ url }).fields.url).toBe(url);
  });

  test.each([
    'javascript:alert(1)',
    ' https://lamps.example',
    'https://a:b@lamps.example',
    'https://a@lamps.example',
    'https://',
    'www.lamps.example',
    'data:text/html,a',
    'ftp://lamps.example',
    'https://lamps.example/\u202egpj.exe',
    'https://lamps.example/a b',
  ])('may not be %s', (url) => {
    expect(() => aSource({ url })).toThrow('cannot be linked');
  });
});

test('a figure must be a number', () => {
  expect(aFigure({ value: -2.5 }).fields.value).toBe(-2.5);
  expect(() => aFigure({ value: Number.NaN })).toThrow('should be a number');
  expect(() => aFigure({ value: Number.POSITIVE_INFINITY })).toThrow('should be a number');
});

test('a statement needs quotations or sources, and either will do', () => {
  const quotes = [{ id: 'q1', text: 'Lamps.', source: 'evening-beacon-2019' }];
  expect(aStatement({ sources: undefined, quotes }).fields.quotes).toEqual(quotes);
  expect(() => aStatement({ sources: undefined })).toThrow('names no source');
});
