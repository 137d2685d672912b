/** Sources, in order of time. */
import { SOURCE_KINDS } from '../../../schema/vocabularies.ts';
import { dateAround, dayAfter, dayAt } from './dates.ts';
import { changesOf, type DatedDraft, type Means, sometimes } from './draft.ts';
import { organisationName, personName, placeName } from './names.ts';

/** Publishers are few: the same papers and departments again and again. */
const PUBLISHERS = 120;

export function makeSources(means: Means, count: number): DatedDraft[] {
  const { random } = means;
  const publishers = Array.from({ length: PUBLISHERS }, () => organisationName(random));
  return Array.from({ length: count }, (_, number) => source(means, dayAt(number / count), publishers));
}

function source(means: Means, day: string, publishers: readonly string[]): DatedDraft {
  const { random, prose } = means;
  const title = prose.sentence(random.between(5, 14)).slice(0, -1);
  const publisher = random.pickSkewed(publishers);
  const read = random.next();
  const draft = means.draft('sources', `${publisher.split(' ')[0]} ${day} ${shortOf(title)}`, {
    title,
    publisher,
    authors: sometimes(means, 0.25, () => [nameOf(means)]),
    kind: random.pick(SOURCE_KINDS).value,
    published: dateAround(random, day),
    ...(random.chance(0.1) ? { citation_only: prose.phrase(6) } : { url: addressOf(means, day) }),
    archived_url: sometimes(
      means,
      0.3,
      () => `https://archive.example/${day.replaceAll('-', '')}/${addressOf(means, day)}`,
    ),
    accessed: read < 0.9 ? dayAfter(day, random.between(0, 900)) : undefined,
    capture: read < 0.3 ? { date: dayAfter(day, 901), sha256: hash(means) } : undefined,
    note: sometimes(means, 0.3, () => prose.sentence(9)),
    changes: changesOf(means, dayAfter(day, 300)),
  });
  return { ...draft, day };
}

/** The first words of a title that say something, for an id. */
export const shortOf = (title: string): string =>
  title
    .split(' ')
    .filter((word) => word.length > 4)
    .slice(0, 3)
    .join(' ');

const nameOf = ({ random }: Means): string => {
  const { first, last } = personName(random);
  return `${first} ${last}`;
};

const addressOf = ({ random, prose }: Means, day: string): string =>
  `https://www.${placeName(random).toLowerCase()}.example/${day.replaceAll('-', '/')}/${prose
    .phrase(4)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')}`;

const hash = ({ random }: Means): string =>
  Array.from({ length: 64 }, () => random.between(0, 15).toString(16)).join('');
