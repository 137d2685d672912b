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
const WITHDRAWN_EVERY = 400;
/** Longest headline, in characters. */
const TITLE_AT_MOST = 99;

const VERBS = ['says', 'calls for', 'warns of', 'asks for', 'welcomes', 'rejects', 'questions', 'promises', 'defends'];

export function makeStatements(means: Means, count: number, parts: StatementParts): Draft[] {
  const made: Draft[] = [];
  const standing: Quotable[] = [];
  const isWithdrawn = (number: number) => number % WITHDRAWN_EVERY === WITHDRAWN_EVERY / 2 + 1 && number < count - 1;
  for (let number = 0; number < count; number += 1) {
    const place = { number, count, recent: standing.slice(-RECENT), afterWithdrawn: isWithdrawn(number - 1) };
    const statement = makeStatement(means, place, parts);
    if (!isWithdrawn(number)) standing.push(statement);
    made.push(isWithdrawn(number) ? withdrawn(statement, standing.at(-1), means) : statement);
  }
  return made;
}

interface Place {
  readonly number: number;
  readonly count: number;
  readonly recent: readonly Quotable[];
  /** The statement before it was withdrawn, so that its source needs another one to rest on it. */
  readonly afterWithdrawn: boolean;
}

function makeStatement(means: Means, place: Place, parts: StatementParts): Quotable {
  const { random, prose } = means;
  const { number, count, recent } = place;
  const { actors, sources, proposals } = parts;
  const day = dayAt(number / count);
  const speakers = speakersOf(means, place, actors);
  const first = speakers[0];
  const said = prose.phrase(random.between(7, 11));
  const positions = positionsOf(means, proposals);
  // Its own source is the first of those up to its time: every source has statements that rest on it.
  const own = Math.floor((number * sources.length) / count);
  const near = sources.slice(Math.max(0, own - 20), own + 1).reverse();
  const quotes = random.chance(0.995) ? quotesOf(means, near, speakers) : undefined;
  const further =
    place.afterWithdrawn || !quotes ? near.slice(0, 2) : random.pickSome(near, random.chance(0.03) ? 1 : 0);
  const draft = means.draft(
    'statements',
    `${day} ${first?.short} ${shortOf(said)}`,
    {
      title: shortened(`${first?.name} ${random.pick(VERBS)} ${said}`),
      date: dateAround(random, day),
      date_basis: sometimes(means, 0.4, () => prose.sentence(12)),
      actors: speakers.map(({ id, role }) => ({ actor: id, role: sometimes(means, 0.8, () => role) })),
      role_basis: sometimes(means, 0.05, () => prose.sentence(12)),
      kind: random.pick(STATEMENT_KINDS).value,
      occasion: sometimes(means, 0.5, () => prose.phrase(7)),
      themes: themesOf(means, number, positions[0]?.proposal, parts),
      quotes,
      sources: orNothing(further.map(({ id }) => id)),
      positions: orNothing(positions),
      responds_to: orNothing([
        ...random.pickSome(recent, random.chance(0.27) ? 1 : 0, 0.5).map(({ key }) => key),
        ...random.pickSome(proposals, random.chance(0.1) ? 1 : 0).map(({ key }) => key),
      ]),
      sensitive: random.chance(0.04) || speakers.some(needsCare) || undefined,
      changes: changesOf(means, dayAfter(day, 200)),
    },
    bodyOf(means, recent, [...proposals.slice(0, 40), ...near]),
  );
  return { ...draft, day, quoteIds: (quotes ?? []).map(({ id }) => id) };
}

const shortened = (title: string): string =>
  title.length <= TITLE_AT_MOST ? title : title.slice(0, TITLE_AT_MOST).replace(/[\s\p{P}]+\S*$/u, '');

const needsCare = ({ fields }: Draft): boolean => fields['category'] === 'bereaved-family';

/** One theme in turn, so that none is empty; the first of the proposal's; others by chance. */
function themesOf({ random }: Means, number: number, proposal: string | undefined, parts: StatementParts): string[] {
  const inTurn =
    number < parts.themes.length * THEME_AT_LEAST ? parts.themes[number % parts.themes.length]?.id : undefined;
  const about = parts.proposals.find(({ id }) => id === proposal)?.themes[0];
  const chosen = [inTurn, about].filter((id) => id !== undefined);
  const others = random.pickSome(parts.themes, random.between(chosen.length > 0 ? 0 : 1, 2), 0.5).map(({ id }) => id);
  return [...new Set([...chosen, ...others])];
}

/** Entries that a theme has to have (src/entries/rules/editorial.ts), and one to spare. */
export const THEME_AT_LEAST = 4;

/** A person and mostly the organisation that they speak for, or an organisation alone; sometimes somebody else with them. */
function speakersOf({ random }: Means, { number, count }: Place, actors: readonly ActorDraft[]): ActorDraft[] {
  // Every actor has at least one statement; they come in turn, all through the time.
  const every = Math.max(1, Math.floor(count / actors.length));
  const first = (number % every === 0 && actors[number / every]) || random.pickSkewed(actors);
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
    note: prose.sentence(12),
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
