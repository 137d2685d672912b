/** Figures: numbers with who made them and what to beware of. */
import type { ActorDraft } from './actors.ts';
import { dateAround, dayAt } from './dates.ts';
import { type DatedDraft, type Draft, type Means, sometimes } from './draft.ts';
import { shortOf } from './sources.ts';

export interface FigureParts {
  readonly themes: readonly Draft[];
  readonly actors: readonly ActorDraft[];
  readonly sources: readonly DatedDraft[];
}

const UNITS = ['percent', 'offences', 'children', 'GBP', 'reports', 'adults'];

export const makeFigures = (means: Means, count: number, parts: FigureParts): Draft[] =>
  Array.from({ length: count }, (_, number) => figure(means, number / count, parts));

function figure(means: Means, part: number, { themes, actors, sources }: FigureParts): Draft {
  const { random, prose } = means;
  const claim = prose.sentence(random.between(8, 16)).slice(0, -1);
  const producer = random.pickSkewed(actors);
  const unit = random.pick(UNITS);
  const change = { value: random.between(-40, 60), unit: 'percent', against: 'the year before' };
  return means.draft('figures', `${shortOf(claim)} ${dayAt(part).slice(0, 4)}`, {
    claim,
    value: unit === 'percent' ? random.between(1, 99) : random.between(10, 900_000),
    lower_bound: random.chance(0.1) || undefined,
    unit,
    period: dateAround(random, dayAt(part)),
    geography: random.pick(['United Kingdom', 'England and Wales', 'Scotland']),
    producer: producer.name,
    producers: sometimes(means, 0.6, () => [producer.id]),
    method: sometimes(means, 0.7, () => prose.sentence(8)),
    change: sometimes(means, 0.3, () => change),
    caveat: sometimes(means, 0.8, () => prose.sentence(15)),
    series: sometimes(means, 0.3, () => `series-${random.between(1, 20)}`),
    source: random.pick(sources).id,
    themes: random.pickSome(themes, random.between(1, 2), 0.5).map(({ id }) => id),
  });
}
