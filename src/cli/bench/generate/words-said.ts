/** Quotations of a statement, and the text around them. */
import type { ActorDraft } from './actors.ts';
import { type DatedDraft, type Draft, type Means, sometimes } from './draft.ts';

/** A statement that others can name, and its quotations. */
export interface Quotable extends DatedDraft {
  readonly quoteIds: readonly string[];
}

export interface QuoteFields {
  readonly id: string;
  readonly text: string;
  readonly source: string;
}

/**
 * One to three, of 25 words in the middle; of 20 one is reported speech. `near`: the statement's own
 * source, from which the first is, then others.
 */
export function quotesOf(
  means: Means,
  near: readonly DatedDraft[],
  speakers: readonly ActorDraft[],
): readonly QuoteFields[] {
  const { random, prose } = means;
  const size = random.next();
  const own = near[0] ?? random.pick(near);
  const count = size < 0.5 ? 1 : size < 0.93 ? 2 : 3;
  return Array.from({ length: count }, (_, index) => ({
    id: `q${index + 1}`,
    text: prose.paragraph(random.between(12, 42)),
    source: (index > 0 && random.chance(0.1) ? random.pick(near) : own).id,
    read_in: sometimes(means, 0.02, () => `https://copies.example/${own.id}`),
    locator: sometimes(means, 0.3, () => `${random.pick(PLACES)} ${random.between(1, 900)}`),
    speaker: speakers.length > 1 ? sometimes(means, 0.1, () => random.pick(speakers).id) : undefined,
    reported: random.chance(0.05) || undefined,
  }));
}

const PLACES = ['page', 'column', 'paragraph', 'question'];

/** A paragraph or two with links to other entries; in few a list, or a quotation of another statement. */
export function bodyOf(means: Means, recent: readonly Quotable[], others: readonly Draft[]): string {
  const { random, prose } = means;
  const link = (target: Draft) =>
    random.chance(0.7) ? `<Ref to="${target.key}">${prose.phrase(3)}</Ref>` : `<Ref to="${target.key}" />`;
  const targets = [...random.pickSome(recent, random.chance(0.3) ? 1 : 0, 0.5), ...random.pickSome(others, 1)];
  const quoted = random.chance(0.03) ? recent.at(-1) : undefined;
  const list = Array.from({ length: random.chance(0.04) ? 3 : 0 }, () => `- ${prose.sentence(8)}`);
  return [
    prose.paragraph(random.between(15, 45)),
    ...targets.map((target) => `${prose.sentence(8)} See ${link(target)}, ${prose.phrase(6)}.`),
    ...(quoted?.quoteIds[0] ? [`<Quote of="${quoted.key}#${quoted.quoteIds[0]}" />`] : []),
    ...(list.length > 0 ? [list.join('\n')] : []),
  ].join('\n\n');
}
