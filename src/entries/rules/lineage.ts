/**
 * Ordered relations may not lead back to where they began: nothing derives from itself. The others may go both ways, but no
 * entry is related to itself.
 */
import type { Problem } from '../../problems/problem.ts';
import { type EntryLink, linksOf } from '../links-of.ts';
import type { ParsedEntry } from '../parse.ts';
import { problemAt, type Rule } from './rule.ts';

/** Fields whose links have a direction. `related` of themes has none, and may go both ways. */
const ORDERED = ['derives_from', 'part_of', 'supersedes', 'broader', 'responds_to'];

export const noCycles: Rule = ({ entries }) => {
  const linked = entries.map((parsed) => ({
    parsed,
    links: linksOf(parsed.entry).filter(({ field }) => field !== 'body'),
  }));
  return [...linked.flatMap(linksToItself), ...ORDERED.flatMap((field) => cyclesOf(field, linked))];
};

interface Linked {
  readonly parsed: ParsedEntry;
  readonly links: readonly EntryLink[];
}

const linksToItself = ({ parsed, links }: Linked): Problem[] =>
  links
    .filter(({ to, field }) => to === parsed.entry.key && !ORDERED.includes(field))
    .map(({ to, path }) => problemAt(parsed, path, { code: 'link-to-itself', value: to }));

function cyclesOf(ordered: string, linked: readonly Linked[]): Problem[] {
  const edges = new Map<string, readonly EntryLink[]>();
  const byKey = new Map(linked.map(({ parsed }) => [parsed.entry.key as string, parsed]));
  for (const { parsed, links } of linked) {
    const own = links.filter(({ field }) => field === ordered);
    if (own.length > 0) edges.set(parsed.entry.key, own);
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
