/** Every link of an entry, from its fields and from its text, leads to an entry that is there. */
import { nearestValue } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { COLLECTIONS } from '../../schema/collections.ts';
import { linksIn } from '../../schema/walk.ts';
import { isStatement } from '../entry.ts';
import { targetKey } from '../links-of.ts';
import type { ParsedEntry } from '../parse.ts';
import { problemAt, type Rule, type RuleContext } from './rule.ts';

interface Target {
  readonly key: string;
  readonly quote: string | undefined;
  /** As the editor wrote it. */
  readonly value: string;
  readonly collections: readonly string[];
  readonly place: (problem: Omit<Problem, 'file' | 'line' | 'field'>) => Problem;
}

export const linksLead: Rule = (context) => {
  const problems: Problem[] = [];
  const missing = new Map<string, number>();
  for (const parsed of context.entries) {
    if (parsed.entry.fields.withdrawn) continue;
    for (const target of targetsOf(parsed)) {
      const problem = faultOf(target, context);
      if (problem) problems.push(problem);
      if (problem?.code === 'link-broken') missing.set(target.key, (missing.get(target.key) ?? 0) + 1);
    }
  }
  return problems.map((problem) => withOthers(problem, missing));
};

/** Says how many links need the same correction, so that a renamed entry is recognised as one. */
function withOthers(problem: Problem, missing: ReadonlyMap<string, number>): Problem {
  const key = problem.args?.['key'] ?? '';
  const times = missing.get(key) ?? 0;
  return times > 1
    ? {
        ...problem,
        args: { ...problem.args, others: ` The same id is missing in ${times} places; all are listed here.` },
      }
    : problem;
}

function* targetsOf(parsed: ParsedEntry): Generator<Target> {
  const { entry, raw } = parsed;
  for (const { path, value, collections } of linksIn(COLLECTIONS[entry.collection].schema, entry.fields)) {
    yield {
      key: targetKey(value, collections),
      quote: undefined,
      value,
      collections,
      place: (problem) => problemAt(parsed, path, problem),
    };
  }
  for (const { key, quote, line } of entry.body?.links ?? []) {
    yield {
      key,
      quote,
      value: quote ? `${key}#${quote}` : key,
      collections: [key.split('/')[0] ?? ''],
      place: (problem) => ({ ...problem, file: raw.file, line, field: 'body' }),
    };
  }
}

function faultOf(target: Target, context: RuleContext): Problem | undefined {
  const found = context.byKey.get(target.key);
  if (!context.knownKeys.has(target.key)) return brokenLink(target, context);
  if (!found) return undefined;
  const { withdrawn } = found.entry.fields;
  if (withdrawn) {
    const replacement = context.entries.find(({ entry }) => entry.ref === withdrawn.replaced_by)?.entry.key;
    return target.place({
      code: 'link-withdrawn',
      value: target.value,
      args: { reason: withdrawn.reason, ...(replacement && { replacement }) },
    });
  }
  if (target.quote) {
    const quotes = isStatement(found.entry) ? (found.entry.fields.quotes ?? []).map((quote) => quote.id) : [];
    if (!quotes.includes(target.quote)) {
      const nearest = quotes.at(-1);
      return target.place({
        code: 'link-broken',
        value: target.value,
        args: { collections: `the quotations of ${target.key}` },
        ...(nearest && { nearest: `${target.key}#${nearest}` }),
      });
    }
  }
  return undefined;
}

function brokenLink(target: Target, { knownKeys }: RuleContext): Problem {
  const inCollections = [...knownKeys].filter((key) =>
    target.collections.some((collection) => key.startsWith(`${collection}/`)),
  );
  const nearestKey = nearestValue(target.key, inCollections);
  const nearest =
    nearestKey && (target.value.includes('/') ? nearestKey : nearestKey.slice(nearestKey.indexOf('/') + 1));
  return target.place({
    code: 'link-broken',
    value: target.value,
    args: { collections: target.collections.join(' or '), key: target.key },
    ...(nearest && { nearest }),
  });
}
