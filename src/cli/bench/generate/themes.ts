/** Themes: few, with the names people use for them, and narrower ones below broader ones. */
import { type Draft, type Means, orNothing, sometimes } from './draft.ts';

export function makeThemes(means: Means, count: number): Draft[] {
  const { random, prose } = means;
  const made: Draft[] = [];
  for (let number = 0; number < count; number += 1) {
    const title = prose.phrase(random.between(2, 4));
    const others = made.map(({ id }) => id);
    made.push(
      means.draft(
        'themes',
        title,
        {
          title: title.charAt(0).toUpperCase() + title.slice(1),
          summary: prose.sentence(23),
          aliases: [...new Set(Array.from({ length: random.between(3, 9) }, () => prose.phrase(random.between(1, 3))))],
          broader: others.length > 0 ? sometimes(means, 0.5, () => random.pick(others)) : undefined,
          related: orNothing(random.pickSome(others, random.between(0, 3), 0.5)),
        },
        prose.paragraph(60),
      ),
    );
  }
  return made;
}
