/** The library that the benchmark generates: it must be worth measuring. */
import { describe, expect, test } from 'vitest';
import { type Mix, writeLibrary } from '../../../src/cli/bench/generate/library.ts';
import { proseLike } from '../../../src/cli/bench/generate/prose.ts';
import { randomFrom } from '../../../src/cli/bench/generate/random.ts';
import { checkContent } from '../../../src/entries/check.ts';
import { reportText } from '../../../src/problems/report.ts';
import { COLLECTION_NAMES } from '../../../src/schema/collections.ts';
import { dateSpan } from '../../../src/schema/edtf.ts';
import { LIBRARY_DIR, temporaryDir } from '../../support/overlay.ts';

function generated(statements: number, mix?: Mix) {
  const dir = temporaryDir();
  const made = writeLibrary(dir, statements, LIBRARY_DIR, mix);
  const { content, problems } = checkContent(dir);
  if (!content) throw new Error(reportText(problems));
  return { made, content };
}

describe('a generated library', () => {
  let kept: ReturnType<typeof generated> | undefined;
  const library = () => {
    kept ??= generated(250);
    return kept;
  };

  test('passes the check, and has entries of every collection in proportion', () => {
    const { made, content } = library();
    const counts = Object.fromEntries(COLLECTION_NAMES.map((name) => [name, content.entries[name].length]));
    expect(counts).toMatchObject({ statements: 250, sources: 13, actors: 13, proposals: 8, figures: 5, themes: 45 });
    expect(made.mixture).toBe(COLLECTION_NAMES.map((name) => `${counts[name]} ${name}`).join(', '));
    expect(made.files).toBe(Object.values(counts).reduce((sum, count) => sum + count, 0));
  });

  test('of the mix `real` has a source for every statement, and many actors and figures', () => {
    const { entries } = generated(250, 'real').content;
    expect(entries.statements).toHaveLength(250);
    expect(entries.sources).toHaveLength(250);
    expect(entries.actors).toHaveLength(125);
    expect(entries.figures).toHaveLength(25);
    expect(entries.proposals).toHaveLength(10);
  });

  test('is the same each time', () => {
    expect(generated(250).content.fingerprint).toBe(library().content.fingerprint);
  });

  test.each([20, 21, 50])('can be as small as %i statements', (count) => {
    expect(generated(count).content.entries.statements).toHaveLength(count);
    expect(generated(count, 'real').content.entries.statements).toHaveLength(count);
  });

  test('has what makes a real one costly: dates of every precision, answers, lineage, links in texts, withdrawals', () => {
    const { statements, proposals } = library().content.entries;
    expect(new Set(statements.map(({ fields }) => dateSpan(fields.date).precision))).toEqual(
      new Set(['day', 'month', 'year', 'interval']),
    );
    const quotes = statements.flatMap(({ fields }) => fields.quotes ?? []);
    for (const some of [
      quotes.filter(({ reported }) => reported),
      quotes.filter(({ speaker }) => speaker),
      statements.filter(({ fields }) => fields.responds_to),
      statements.filter(({ fields }) => fields.sensitive),
      statements.filter(({ fields }) => fields.withdrawn),
      statements.filter(({ fields }) => (fields.quotes ?? []).length === 3),
      statements.flatMap(({ fields }) => fields.positions ?? []),
      statements.flatMap(({ body }) => body?.links ?? []),
      proposals.filter(({ fields }) => fields.derives_from),
      proposals.filter(({ fields }) => fields.history.length > 1),
    ])
      expect(some).not.toEqual([]);
  });
});

describe('generated prose', () => {
  const texts = ['The lamps are lit. Nobody asks for lamps at night, and the council says so in its record.'];

  test('goes on bringing new words, as natural text does', () => {
    const prose = proseLike(texts, randomFrom(1));
    const vocabularyAfter = (words: number) => {
      for (let written = 0; written < words; written += 20) prose.sentence(20);
      return prose.vocabulary();
    };
    const small = vocabularyAfter(10_000);
    const large = vocabularyAfter(30_000);
    // Heaps' law with an exponent of 0.55: four times the words, 2.1 times the vocabulary.
    expect(large / small).toBeGreaterThan(1.9);
    expect(large / small).toBeLessThan(2.4);
  });

  test('takes frequent words from the library', () => {
    const prose = proseLike(texts, randomFrom(1));
    const words = Array.from({ length: 200 }, () => prose.sentence(20))
      .join(' ')
      .toLowerCase();
    expect(words.match(/\blamps\b/g)?.length).toBeGreaterThan(100);
  });

  test('holds no sign that MDX would read as code', () => {
    const prose = proseLike(
      [...texts, 'A <b>bold</b> {sic} claim of *5 _per_ cent* [here](https://x.example).'],
      randomFrom(2),
    );
    expect(Array.from({ length: 300 }, () => prose.paragraph(60)).join('')).not.toMatch(/[<>{}*_[\]]/);
  });
});
