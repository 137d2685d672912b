/** Statements, in order of time; each may answer those before it. Proportions are those of the record on online safety. */
import { STANCES, STATEMENT_KINDS } from '../../../schema/vocabularies.ts';
import type { ActorDraft } from './actors.ts';
import { dateAround, dayAfter, dayAt } from './dates.ts';
import { changesOf, type DatedDraft, type Draft, type Means, orNothing, sometimes } from './draft.ts';
import type { ProposalDraft } from './proposals.ts';
import { shortOf } from './sources.ts';
import { bodyOf, type Quotable, quotesOf } from './words-said.ts';

export interface StatementParts {
  readonly themes: readonly Draft[];
  readonly actors: readonly ActorDraft[];
  readonly sources: readonly DatedDraft[];
  readonly proposals: readonly ProposalDraft[];
}

/** Statements that a new one may answer or name. */
const RECENT = 60;
/** One in this number was withdrawn; nothing leads to it. */
const WITHDRAWN = 400;

const VERBS = ['says', 'calls for', 'warns of', 'asks for', 'welcomes', 'rejects', 'questions', 'promises', 'defends'];

export function makeStatements(means: Means, count: number, parts: StatementParts): Draft[] {
  const made: Draft[] = [];
  const standing: Quotable[] = [];
  for (let number = 0; number < count; number += 1) {
    const statement = makeStatement(means, number, number / count, standing.slice(-RECENT), parts);
    const isWithdrawn = number % WITHDRAWN === WITHDRAWN - 1;
    if (!isWithdrawn) standing.push(statement);
    made.push(isWithdrawn ? withdrawn(statement, standing.at(-1), means) : statement);
  }
  return made;
}

function makeStatement(
  means: Means,
  number: number,
  part: number,
  recent: readonly Quotable[],
  { themes, actors, sources, proposals }: StatementParts,
): Quotable {
  const { random, prose } = means;
  const day = dayAt(part);
  const speakers = speakersOf(means, actors);
  const first = speakers[0];
  const title = `${first?.name} ${random.pick(VERBS)} ${prose.phrase(random.between(7, 11))}`;
  const positions = positionsOf(means, proposals);
  const own = sources[Math.min(sources.length - 1, number)];
  const near = [...(own ? [own] : []), ...sources.slice(Math.max(0, number - 20), number)];
  const quotes = random.chance(0.995) ? quotesOf(means, near, speakers) : undefined;
  const about = proposals.find(({ id }) => id === positions[0]?.proposal)?.themes ?? [];
  const draft = means.draft(
    'statements',
    `${day} ${first?.short} ${shortOf(title.slice(first?.name.length ?? 0))}`,
    {
      title,
      date: dateAround(random, day),
      date_basis: sometimes(means, 0.4, () => prose.sentence(12)),
      actors: speakers.map(({ id, role }) => ({ actor: id, role: sometimes(means, 0.8, () => role) })),
      role_basis: sometimes(means, 0.05, () => prose.sentence(12)),
      kind: random.pick(STATEMENT_KINDS).value,
      occasion: sometimes(means, 0.5, () => prose.phrase(7)),
      themes: [
        ...new Set([
          ...about.slice(0, 1),
          ...random.pickSome(themes, random.between(1, about.length > 0 ? 2 : 3), 0.5).map(({ id }) => id),
        ]),
      ],
      quotes,
      sources: quotes && random.chance(0.97) ? undefined : [random.pick(near).id],
      positions: orNothing(positions),
      responds_to: orNothing([
        ...random.pickSome(recent, random.chance(0.27) ? 1 : 0, 0.5).map(({ key }) => key),
        ...random.pickSome(proposals, random.chance(0.1) ? 1 : 0).map(({ key }) => key),
      ]),
      sensitive: random.chance(0.09) || undefined,
      changes: changesOf(means, dayAfter(day, 200)),
    },
    bodyOf(means, recent, [...proposals.slice(0, 40), ...near]),
  );
  return { ...draft, day, quoteIds: (quotes ?? []).map(({ id }) => id) };
}

/** A person and mostly the organisation that they speak for, or an organisation alone; sometimes somebody else with them. */
function speakersOf({ random }: Means, actors: readonly ActorDraft[]): ActorDraft[] {
  const first = random.pickSkewed(actors);
  const employer = random.chance(0.8) ? actors.find(({ id }) => id === first.speaksFor) : undefined;
  const others = random.pickSome(actors, random.chance(0.1) ? random.between(1, 3) : 0);
  return [...new Set([first, ...(employer ? [employer] : []), ...others])];
}

const STANCE_ORDER = ['supports', 'opposes', 'proposes', 'supports-with-reservations', 'neutral'].filter((stance) =>
  STANCES.some(({ value }) => value === stance),
);

function positionsOf(means: Means, proposals: readonly ProposalDraft[]): { proposal: string }[] {
  const { random, prose } = means;
  return random.pickSome(proposals, random.chance(0.6) ? random.between(1, 2) : 0).map(({ id }) => ({
    proposal: id,
    stance: random.pickSkewed(STANCE_ORDER),
    note: sometimes(means, 0.9, () => prose.sentence(12)),
    carried_by: sometimes(means, 0.16, () => 'source'),
  }));
}

function withdrawn(statement: Quotable, replacement: Draft | undefined, { prose }: Means): Draft {
  return {
    ...statement,
    fields: {
      ...statement.fields,
      withdrawn: {
        date: dayAfter(statement.day, 500),
        reason: prose.sentence(10),
        replaced_by: replacement?.fields['ref'],
      },
    },
  };
}
