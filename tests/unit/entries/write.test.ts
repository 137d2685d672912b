import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/entries/front-matter.ts';
import { readContent } from '../../../src/entries/read.ts';
import { entryText } from '../../../src/entries/write.ts';
import { COLLECTIONS } from '../../../src/schema/collections.ts';
import { aProposal, aSource, aStatement, parsed } from '../../support/library.ts';
import { LIBRARY_DIR } from '../../support/overlay.ts';

/** The text of an `.mdx` file below its fields, as a form or an importer would hold it. */
function bodyOf(text: string): string {
  const parts = splitFrontMatter('content/x.mdx', text);
  return 'code' in parts ? '' : parts.body.trim();
}

describe('every file of the fixture library', () => {
  test.each(readContent(LIBRARY_DIR).files.map((raw) => [raw.file, raw] as const))(
    '%s is written back byte for byte, so that an edit changes only the lines that it means',
    (_, { collection, id, text }) => {
      const { fields } = parsed(collection, id, text);
      const body = COLLECTIONS[collection].format === 'mdx' ? bodyOf(text) : '';
      expect(entryText(collection, fields, body)).toBe(text);
    },
  );
});

describe('an entry that is written and read again is the same entry', () => {
  /** Pieces of text that YAML reads as something else when they stand unquoted. */
  const piece = fc.constantFrom(
    ': ',
    ' #',
    '#',
    "'",
    '"',
    '- ',
    '-',
    '& ',
    '&a',
    '*',
    '{',
    '}',
    '[',
    ']',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '!',
    '!!',
    ',',
    '---',
    '...',
    '~',
    '<<',
    '=',
    '\\',
    '\t',
    'null',
    'true',
    'no',
    '12',
    '0x1',
    '0o7',
    '1e3',
    '.inf',
    '1:30',
    '2018',
    '2018-07-24',
    'a',
    'Ü',
    '…',
    '“',
    '😀',
    '日本',
    ' ',
    '  ',
    '<',
    '</script>',
  );
  const aLine = fc
    .array(piece, { minLength: 1, maxLength: 6 })
    .map((pieces) => pieces.join(''))
    .filter((text) => /^\S(?:[^\t]*\S)?$/.test(text) && !text.includes('\t'));

  test('whatever its texts are', () => {
    fc.assert(
      fc.property(aLine, aLine, aLine, fc.boolean(), (title, text, note, reported) => {
        const given = {
          ref: 'S1',
          title,
          date: '2018',
          actors: [{ actor: 'ada-lumen', role: note }],
          kind: 'speech',
          themes: ['street-lighting'],
          quotes: [{ id: 'q1', text, source: 'evening-beacon-2019', ...(reported && { reported }) }],
          positions: [{ proposal: 'lamp-register', stance: 'neutral', note }],
        } as const;
        expect(parsed('statements', 'x', entryText('statements', given)).fields).toEqual(given);
      }),
      { numRuns: 500 },
    );
  });

  test('however long its texts are: each stays on its line', () => {
    const title = 'lamps and moths '.repeat(200).trim();
    const text = entryText('statements', aStatement({ title }).fields);
    expect(text).toContain(`\ntitle: ${title}\n`);
  });

  test('with its text', () => {
    const body = '## A\n\n- one\n- two\n\n<Ref to="actors/ada-lumen" />';
    const { fields } = aStatement();
    const text = entryText('statements', fields, body);
    expect(bodyOf(text)).toBe(body);
    expect(text.endsWith(`\n---\n\n${body}\n`)).toBe(true);
    const again = parsed('statements', 'x', text);
    expect(entryText('statements', again.fields, bodyOf(text))).toBe(text);
  });

  test('with years that stay texts, as a date is one', () => {
    const text = entryText('sources', aSource({ published: '2018' }).fields);
    expect(text).toContain("published: '2018'");
    expect(parsed('sources', 'x', text).fields.published).toBe('2018');
  });
});

describe('the canonical form', () => {
  test('has its keys in the order of the schema, at every level, in whatever order they are given', () => {
    const { fields } = aProposal({
      history: [
        { status: 'proposed', date: '2018', source: 'evening-beacon-2019', note: 'A' },
        { event: 'A debate', date: '2019' },
      ],
      searched: [{ side: 'for', date: '2019', where: 'Everywhere' }],
    });
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer()), (random) => {
        const shuffled = (value: unknown): unknown => {
          if (Array.isArray(value)) return value.map(shuffled);
          if (typeof value !== 'object' || value === null) return value;
          const keyed = Object.entries(value).map(([key, inner]) => ({ at: random.next().value, key, inner }));
          return Object.fromEntries(keyed.sort((a, b) => a.at - b.at).map(({ key, inner }) => [key, shuffled(inner)]));
        };
        expect(entryText('proposals', shuffled(fields) as Record<string, unknown>)).toBe(
          entryText('proposals', fields),
        );
      }),
    );
  });

  test('leaves out what is undefined', () => {
    expect(entryText('statements', { ...aStatement().fields, occasion: undefined })).not.toContain('occasion');
  });

  test('never refers from one place to another, also when two fields hold the same list', () => {
    const themes = ['street-lighting'];
    const text = entryText('statements', { ...aStatement().fields, themes, sources: themes });
    expect(text).not.toMatch(/[&*]/);
  });

  test('ends in one line end, and has an empty line between fields and text only when there is a text', () => {
    expect(entryText('statements', aStatement().fields)).toMatch(/[^\n]\n---\n$/);
    expect(entryText('sources', aSource().fields)).toMatch(/[^\n]\n$/);
  });
});
