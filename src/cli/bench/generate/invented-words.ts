/** Words that no library has: rare terms, names, numbers and compounds, as natural text goes on bringing them. */
import type { Random } from './random.ts';

const BEGINNINGS = 'ba bel cal cor dan dor el fen gar har in jas kel lor mar nor os pel quin ros sal tor ul ver wen yor'
  .split(' ')
  .concat('bra cle dri flo gra klu pra ske sta tre vla zo'.split(' '));
const MIDDLES = 'a bi cu di en fo gi hu ic la mo ni or pe ra si ta um ve wi'.split(' ');
const ENDINGS = 'al ance ard ate ent er et ic ine ing ism ist ity ive ment ness or ous ship tion ure y'.split(' ');

/** A word that is not in `taken`. Every third is a name; numbers and compounds of `libraryWords` are among them. */
export function inventWord(random: Random, libraryWords: readonly string[], taken: ReadonlySet<string>): string {
  for (;;) {
    const word = candidate(random, libraryWords);
    if (!taken.has(word.toLowerCase())) return word;
  }
}

function candidate(random: Random, libraryWords: readonly string[]): string {
  const kind = random.next();
  if (kind < 0.2 && libraryWords.length > 1) return `${random.pick(libraryWords)}-${random.pick(libraryWords)}`;
  if (kind < 0.35) return numberText(random);
  const word = inventedStem(random) + random.pick(ENDINGS);
  return kind < 0.65 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Some syllables that can be said: the beginning of a word or the name of a place. */
export function inventedStem(random: Random): string {
  const middles = Array.from({ length: random.between(0, 2) }, () => random.pick(MIDDLES));
  return [random.pick(BEGINNINGS), ...middles].join('');
}

const numberText = (random: Random): string =>
  random.chance(0.3)
    ? `${random.between(1, 99)}.${random.between(1, 9)}`
    : random.between(100, 10 ** random.between(3, 6)).toLocaleString('en-GB');
