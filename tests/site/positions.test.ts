/** Wherever a stance is shown it says what has to be said with it (contract: "Who holds a position"), and pages keep their budget. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { type ContentEntry, standingEntries } from '../support/content.ts';
import { all, attribute, textOf } from '../support/html.ts';
import { pageAt } from '../support/pages.ts';

const BUDGET = 30_000;

describe.each(['library', 'fixture'] as const)('in the %s', (name) => {
  const { dir, contentDir } = inject('sites')[name];
  const entries = standingEntries(contentDir);
  const entryAt = (key: string) => entries.find((entry) => entry.key === key);
  const statements = entries.filter(({ collection }) => collection === 'statements');

  /** The rows of a page that lead to an entry, as text. */
  const rowsTo = (page: string, entry: ContentEntry): string[] =>
    all(pageAt(dir, page).document, 'article li')
      .filter((row) => all(row, 'a').some((link) => attribute(link, 'href') === entry.path))
      .map((row) => textOf(row).replace(/\s+/g, ' '));

  const positions = statements.flatMap((statement) =>
    (statement.fields.positions ?? []).map(({ proposal, carried_by }) => ({ statement, proposal, carried_by })),
  );

  test('what the source alone carries is marked on the page of the proposal', () => {
    const carried = positions.filter(({ carried_by }) => carried_by === 'source');
    expect(carried.length).toBeGreaterThan(0);
    for (const { statement, proposal } of carried) {
      const rows = rowsTo(`/proposals/${proposal}/`, statement);
      expect(rows.length, `${proposal}: ${statement.key}`).toBeGreaterThan(0);
      for (const row of rows) expect(row).toContain('carried by the source');
    }
  });

  test('what was said before the proposal existed is marked on all three pages', () => {
    const anticipating = positions.filter(({ statement, proposal }) => {
      const steps = (entryAt(`proposals/${proposal}`)?.fields.history ?? []).filter(({ status }) => status);
      return (
        /^\d{4}-\d\d-\d\d$/.test(statement.date ?? '') &&
        steps.every(
          ({ date }) => /^\d{4}(-\d\d){0,2}$/.test(date) && date > (statement.date ?? '').slice(0, date.length),
        )
      );
    });
    if (name === 'library') expect(anticipating.length).toBeGreaterThan(0);
    for (const { statement, proposal } of anticipating) {
      expect(textOf(pageAt(dir, statement.path).document)).toContain('Anticipates the proposal');
      for (const row of rowsTo(`/proposals/${proposal}/`, statement))
        expect(row).toContain('before the proposal existed');
      const [first] = statement.fields.actors ?? [];
      const rows = rowsTo(`/actors/${first?.actor}/`, statement).filter((row) =>
        row.includes(entryAt(`proposals/${proposal}`)?.title ?? '?'),
      );
      for (const row of rows) expect(row).toContain('before the proposal existed');
    }
  });

  test('a person’s own record says the role in which each position was taken', () => {
    let seen = 0;
    for (const { statement } of positions) {
      for (const { actor, role } of statement.fields.actors ?? []) {
        if (!role || entryAt(`actors/${actor}`)?.fields.kind !== 'person') continue;
        const rows = all(pageAt(dir, `/actors/${actor}/`).document, 'article li')
          .filter((row) => all(row, '.row-details a').some((link) => attribute(link, 'href') === statement.path))
          .map(textOf);
        for (const row of rows) expect(row, `${actor}: ${statement.key}`).toContain(`${role} (`);
        seen += rows.length;
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  test('every entry’s page with its styles is within the budget, compressed', () => {
    const compressed = (path: string) => gzipSync(readFileSync(join(dir, path)), { level: 9 }).length;
    const sizes = entries.map(({ path }) => {
      const styles = all(pageAt(dir, path).document, 'link').filter((link) => attribute(link, 'rel') === 'stylesheet');
      const bytes = styles.reduce(
        (sum, link) => sum + compressed(attribute(link, 'href') ?? ''),
        compressed(`${path}index.html`),
      );
      return { path, bytes };
    });
    expect(sizes.filter(({ bytes }) => bytes > BUDGET)).toEqual([]);
  });
});
