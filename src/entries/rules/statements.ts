/** What must fit together inside a statement: its quotations, speakers and positions. */
import { nearestValue } from '../../problems/nearest.ts';
import type { Problem } from '../../problems/problem.ts';
import { type Entry, isStatement } from '../entry.ts';
import type { ParsedEntry } from '../parse.ts';
import { problemAt, type Rule } from './rule.ts';

export const statementsHold: Rule = ({ entries, knownKeys }) =>
  entries.flatMap((parsed) =>
    isStatement(parsed.entry)
      ? [...quotationProblems(parsed, parsed.entry, knownKeys), ...positionProblems(parsed, parsed.entry)]
      : [],
  );

function quotationProblems(
  parsed: ParsedEntry,
  { fields }: Entry<'statements'>,
  knownKeys: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const quotes = fields.quotes ?? [];
  const actors = fields.actors.map(({ actor }) => actor);
  const free = `q${Math.max(0, ...quotes.map(({ id }) => Number(id.slice(1)))) + 1}`;
  quotes.forEach(({ id, speaker }, index) => {
    if (quotes.findIndex((quote) => quote.id === id) < index) {
      problems.push(
        problemAt(parsed, ['quotes', index, 'id'], { code: 'quote-id-duplicate', value: id, args: { free } }),
      );
    }
    // A speaker who is no entry at all is reported as a link that leads nowhere.
    if (speaker && !actors.includes(speaker) && knownKeys.has(`actors/${speaker}`)) {
      const nearest = nearestValue(speaker, actors);
      problems.push(
        problemAt(parsed, ['quotes', index, 'speaker'], {
          code: 'speaker-unlisted',
          value: speaker,
          ...(nearest && { nearest }),
        }),
      );
    }
  });
  return problems;
}

function positionProblems(parsed: ParsedEntry, { fields }: Entry<'statements'>): Problem[] {
  const proposals = (fields.positions ?? []).map(({ proposal }) => proposal);
  return proposals.flatMap((proposal, index) =>
    proposals.indexOf(proposal) < index
      ? [problemAt(parsed, ['positions', index, 'proposal'], { code: 'position-duplicate', value: proposal })]
      : [],
  );
}
