/** The form of a row of the catalogue: what is wrong, then what to do, as sentences made from the facts of a problem. */

export interface Wording {
  readonly message: (problem: Facts) => string;
  readonly advice: (problem: Facts) => string;
}

export interface Facts {
  readonly value: string;
  readonly field: string;
  readonly nearest: string | undefined;
  readonly arg: (name: string) => string;
}
