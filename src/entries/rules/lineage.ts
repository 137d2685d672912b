/** Ordered relations may not lead back to where they began: nothing derives from itself. */
import type { Problem } from '../../problems/problem.ts';
import { linksOf } from '../links-of.ts';
import { problemAt, type Rule } from './rule.ts';

/** Fields whose links have a direction. `related` of themes has none, and may go both ways. */
const ORDERED = ['derives_from', 'part_of', 'supersedes', 'broader', 'responds_to'];

export const noCycles: Rule = ({ entries }) => ORDERED.flatMap((field) => cyclesOf(field, entries));

function cyclesOf(field: string, entries: Parameters<Rule>[0]['entries']): Problem[] {
  const edges = new Map<string, { to: string; path: readonly (string | number)[] }[]>();
  const byKey = new Map(entries.map((parsed) => [parsed.entry.key as string, parsed]));
  for (const { entry } of entries) {
    const links = linksOf(entry).filter((link) => link.field === field);
    if (links.length > 0) edges.set(entry.key, links);
  }
  const problems: Problem[] = [];
  const done = new Set<string>();
  /** Iterative depth-first search: chains of thousands of entries must not exhaust the stack. */
  for (const start of edges.keys()) {
    const trail: { key: string; next: number }[] = done.has(start) ? [] : [{ key: start, next: 0 }];
    const onTrail = new Set(trail.map(({ key }) => key));
    while (trail.length > 0) {
      const top = trail.at(-1);
      if (!top) break;
      const edge = edges.get(top.key)?.[top.next];
      top.next += 1;
      if (!edge) {
        done.add(top.key);
        onTrail.delete(top.key);
        trail.pop();
      } else if (onTrail.has(edge.to)) {
        const from = byKey.get(top.key);
        const keys = trail.map(({ key }) => key);
        const cycle = [...keys.slice(keys.indexOf(edge.to)), edge.to].join(' → ');
        if (from) problems.push(problemAt(from, edge.path, { code: 'lineage-cycle', value: edge.to, args: { cycle } }));
      } else if (!done.has(edge.to) && edges.has(edge.to)) {
        trail.push({ key: edge.to, next: 0 });
        onTrail.add(edge.to);
      }
    }
  }
  return problems;
}
