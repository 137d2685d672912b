/** Actors: organisations first, then the people who have roles in them. */
import { type ACTOR_KINDS, CATEGORIES } from '../../../schema/vocabularies.ts';
import { dayAt } from './dates.ts';
import { type Draft, type Means, orNothing, sometimes } from './draft.ts';
import { officeName, organisationName, personName, placeName } from './names.ts';

/** An actor, and what statements need to know of them. */
export interface ActorDraft extends Draft {
  readonly name: string;
  /** The last part of a person's name; what an id names the actor by. */
  readonly short: string;
  readonly kind: (typeof ACTOR_KINDS)[number]['value'];
  /** For people: the organisation that they speak for, and their role there. */
  readonly speaksFor: string | undefined;
  readonly role: string | undefined;
}

/** Of ten actors three are organisations. The first is a government with terms, the next three its departments. */
const ORGANISATIONS = 0.3;
const DEPARTMENTS = 3;

export function makeActors(means: Means, count: number): ActorDraft[] {
  const organisations: ActorDraft[] = [];
  const wanted = Math.max(DEPARTMENTS + 2, Math.round(count * ORGANISATIONS));
  for (let number = 0; number < wanted; number += 1) organisations.push(organisation(means, number, organisations[0]));
  const people = Array.from({ length: Math.max(2, count - wanted) }, () => person(means, organisations));
  return mixed(means, [...organisations, ...people]);
}

/** Who speaks often and who rarely has nothing to do with who is what. The government stays the most frequent. */
function mixed({ random }: Means, [government, ...others]: readonly ActorDraft[]): ActorDraft[] {
  const order = others.map((actor) => ({ actor, at: random.next() })).sort((a, b) => a.at - b.at);
  return [...(government ? [government] : []), ...order.map(({ actor }) => actor)];
}

function organisation(means: Means, number: number, government: ActorDraft | undefined): ActorDraft {
  const { random, prose } = means;
  const name = organisationName(random);
  const isDepartment = number > 0 && number <= DEPARTMENTS;
  const fields = {
    name,
    kind: 'organisation',
    category: number <= DEPARTMENTS ? 'government' : random.pick(CATEGORIES).value,
    about: sometimes(means, 0.6, () => prose.sentence(12)),
    aliases: sometimes(means, 0.5, () => [...new Set([initials(name), organisationName(random)])]),
    former_names: sometimes(means, 0.07, () => [{ name: organisationName(random), to: dayAt(random.next()) }]),
    part_of: isDepartment ? government?.id : undefined,
    terms: number === 0 || (!isDepartment && random.chance(0.05)) ? termsOf(means) : undefined,
    identifiers: sometimes(means, 0.4, () => ({ wikidata: `Q${random.between(1000, 9_999_999)}` })),
    url: sometimes(means, 0.6, () => `https://${placeName(random).toLowerCase()}.example/`),
  };
  const draft = means.draft('actors', name, fields);
  return { ...draft, name, short: name.split(' ')[0] ?? name, kind: 'organisation', ...nobody };
}

const nobody = { speaksFor: undefined, role: undefined };

const initials = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase())
    .join('');

function termsOf({ random, prose }: Means): { name: string; from: string; to?: string }[] {
  const ends = [0, 0.25, 0.5, 0.75].map((part) => dayAt(part + random.next() * 0.2));
  return ends.map((from, index) => {
    const to = ends[index + 1];
    return { name: `${prose.phrase(2)}, term ${index + 1}`, from, ...(to && { to }) };
  });
}

function person(means: Means, organisations: readonly ActorDraft[]): ActorDraft {
  const { random, prose } = means;
  const { first, last } = personName(random);
  const employer = random.chance(0.75) ? random.pickSkewed(organisations) : undefined;
  const office = officeName(random);
  const earlier = Array.from({ length: random.between(0, 2) }, () => {
    const from = random.next();
    return { title: officeName(random), from: dayAt(from), to: dayAt(from + 0.3) };
  });
  const fields = {
    name: `${first} ${last}`,
    sort_name: `${last}, ${first}`,
    kind: 'person',
    category: random.pick(CATEGORIES).value,
    about: sometimes(means, 0.3, () => prose.sentence(10)),
    roles: [
      ...earlier,
      { title: employer ? `${office}, ${employer.name}` : office, organisation: employer?.id, from: dayAt(0) },
    ],
    aliases: sometimes(means, 0.2, () => [`${first.charAt(0)}. ${last}`]),
  };
  return {
    ...means.draft('actors', fields.name, fields),
    name: fields.name,
    short: last,
    kind: 'person',
    speaksFor: employer?.id,
    role: employer ? `${office}, ${employer.name}` : office,
  };
}

/** Some actors with searches for their position on a proposal that found nothing. */
export function withSearches(means: Means, actors: readonly ActorDraft[], proposals: readonly Draft[]): ActorDraft[] {
  const { random, prose } = means;
  return actors.map((actor) => {
    const searched = random
      .pickSome(proposals, random.chance(0.1) ? 2 : 0)
      .map(({ id }) => ({ proposal: id, date: dayAt(1), where: prose.phrase(8) }));
    return { ...actor, fields: { ...actor.fields, searched: orNothing(searched) } };
  });
}
