/** Proposals: each with its history, and in chains, since later ones take up earlier ones. */
import { INSTRUMENTS, SEARCHED_SIDES, STATUSES } from '../../../schema/vocabularies.ts';
import type { ActorDraft } from './actors.ts';
import { dateAround, dayAfter, dayAt } from './dates.ts';
import { changesOf, type DatedDraft, type Draft, type Means, orNothing, sometimes } from './draft.ts';
import { shortOf } from './sources.ts';

export interface ProposalDraft extends DatedDraft {
  readonly themes: readonly string[];
}

export interface ProposalParts {
  readonly themes: readonly Draft[];
  readonly actors: readonly ActorDraft[];
  readonly sources: readonly DatedDraft[];
}

export function makeProposals(means: Means, count: number, parts: ProposalParts): ProposalDraft[] {
  const made: ProposalDraft[] = [];
  for (let number = 0; number < count; number += 1) made.push(proposal(means, dayAt(number / count), made, parts));
  return made;
}

/** Proposals before it that a new one can take up: a debate goes on from what was said last. */
const RECENT = 12;

function proposal(
  means: Means,
  day: string,
  before: readonly ProposalDraft[],
  { themes, actors, sources }: ProposalParts,
): ProposalDraft {
  const { random, prose } = means;
  const recent = before.slice(-RECENT).map(({ id }) => id);
  const earlier = (probability: number, most: number) =>
    orNothing(random.pickSome(recent, random.chance(probability) ? random.between(1, most) : 0, 0.5));
  const title = prose.sentence(random.between(9, 14)).slice(0, -1);
  const proposers = random.chance(0.04) ? [] : ids(random.pickSome(actors, random.between(1, 3)));
  const own = ids(random.pickSome(themes, random.between(1, 3), 0.5));
  const draft = means.draft(
    'proposals',
    shortOf(title) || `proposal of ${day}`,
    {
      title,
      date: day,
      proposed_by: proposers,
      addressed_to: orNothing(ids(random.pickSome(actors, random.chance(0.6) ? 2 : 0))),
      instrument: random.pick(INSTRUMENTS).value,
      themes: own,
      history: historyOf(means, day, sources),
      derives_from: earlier(0.5, 2),
      part_of: earlier(0.2, 1),
      supersedes: earlier(0.1, 1),
      searched: sometimes(means, proposers.length > 0 ? 0.25 : 1, () => [
        { side: random.pick(SEARCHED_SIDES).value, date: dayAt(1), where: prose.phrase(8) },
      ]),
      changes: changesOf(means, dayAfter(day, 400)),
    },
    [prose.paragraph(45), prose.paragraph(40)].join('\n\n'),
  );
  return { ...draft, day, themes: own };
}

const ids = (drafts: readonly Draft[]): string[] => drafts.map(({ id }) => id);

/** Steps in order: the statuses of a proposal's life, and events between them. */
function historyOf(means: Means, day: string, sources: readonly DatedDraft[]): object[] {
  const { random, prose } = means;
  const statuses = STATUSES.filter((_, index) => index === 0 || random.chance(0.25)).map(({ value }) => value);
  let when = day;
  return statuses.flatMap((status, index) => {
    const events = Array.from({ length: random.between(0, 2) }, () => ({ event: prose.phrase(6) }));
    return [{ status }, ...events].map((step, at) => {
      if (index + at > 0) when = dayAfter(when, random.between(5, 200));
      return {
        ...step,
        date: index + at > 0 ? dateAround(random, when) : day,
        source: sometimes(means, 0.7, () => random.pick(sources).id),
        note: sometimes(means, 0.6, () => prose.sentence(12)),
      };
    });
  });
}
