/** Chance from a seed: the same seed makes the same library, on every machine. */

export interface Random {
  /** From 0 to before 1. */
  readonly next: () => number;
  readonly chance: (probability: number) => boolean;
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of `list`, those at its beginning far more often, as a few actors speak most (Zipf's law). */
  readonly pickSkewed: <T>(list: readonly T[], exponent?: number) => T;
  /** Up to `count` different ones of `list`, those at its beginning more often. */
  readonly pickSome: <T>(list: readonly T[], count: number, exponent?: number) => T[];
}

/** Makes a source of chance (mulberry32: small, fast, good enough to draw samples with). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(list: readonly T[]): T => itemAt(list, Math.floor(next() * list.length));
  const pickSkewed = <T>(list: readonly T[], exponent = SKEW): T =>
    itemAt(list, skewedIndex(next(), list.length, exponent));
  return {
    next,
    chance: (probability) => next() < probability,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick,
    pickSkewed,
    pickSome: (list, count, exponent) => [
      ...new Set(Array.from({ length: list.length > 0 ? count : 0 }, () => pickSkewed(list, exponent))),
    ],
  };
}

/** As actors and proposals are used in the record on online safety: the first of 450 actors has 5 % of all mentions. */
const SKEW = 0.75;

/** The inverse of the distribution function of a power law, cut at `count`; `exponent` is not 1. */
function skewedIndex(uniform: number, count: number, exponent: number): number {
  const power = 1 - exponent;
  return Math.min(count - 1, Math.floor(((count + 1) ** power * uniform + (1 - uniform)) ** (1 / power)) - 1);
}

function itemAt<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
