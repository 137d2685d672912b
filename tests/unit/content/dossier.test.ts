/** The material that the library was made from: nothing of it is lost, and no word of a quotation is changed. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../../src/entries/check.ts';

interface DossierStatement {
  readonly id: string;
  readonly quotes: readonly { readonly text: string; readonly source: string; readonly reported?: string }[];
}

const root = resolve(import.meta.dirname, '../../..');
const dossier = resolve(root, '../shared/dossier');
const there = existsSync(dossier);
if (!there) console.warn('The dossier is not beside the repository: its quotations are not compared.');

/** Sentences that one entry holds where the dossier had them in two. */
const MOVED_TO: Readonly<Record<string, string>> = {
  '2018-09-13-nspcc-rule-book-demand': '2018-09-13-stower-last-chance-saloon',
};

describe.skipIf(!there)('the dossier', () => {
  const load = <Item>(name: string): Item[] => parse(readFileSync(resolve(dossier, `${name}.yaml`), 'utf8')) as Item[];
  const { content } = checkContent(resolve(root, 'content'));
  const ids = (name: 'statements' | 'proposals' | 'figures' | 'sources') =>
    new Set(content?.entries[name].map(({ id }) => id));

  test.each(['statements', 'proposals', 'figures', 'sources'] as const)(
    'at least 95 %% of its %s are entries',
    (name) => {
      const items = load<{ id: string }>(name);
      const entries = ids(name);
      const kept = items.filter(({ id }) => entries.has(id));
      expect(items.length).toBeGreaterThan(100);
      expect(kept.length / items.length).toBeGreaterThanOrEqual(0.95);
    },
  );

  test('every quotation of a kept statement has the same words, source and voice', () => {
    const statements = new Map(content?.entries.statements.map((entry) => [entry.id, entry.fields.quotes ?? []]));
    let compared = 0;
    const changed = load<DossierStatement>('statements').flatMap(({ id, quotes }) => {
      const kept = statements.get(id);
      if (!kept) return [];
      const also = statements.get(MOVED_TO[id] ?? '') ?? [];
      return quotes.flatMap((quote) => {
        compared += 1;
        const same = [...kept, ...also].some(
          ({ text, source, reported }) =>
            text === quote.text && source === quote.source && (reported ?? false) === (quote.reported === 'true'),
        );
        return same ? [] : [`${id}: ${quote.text}`];
      });
    });
    expect(compared).toBeGreaterThan(1300);
    expect(changed).toEqual([]);
  });
});
