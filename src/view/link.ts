/** Links and dates as pages show them. */
import { dateText, machineDate } from '../date-text.ts';
import type { Entry } from '../entries/entry.ts';
import { titleOf } from '../library/library.ts';
import { nameAt } from '../library/tenure.ts';
import { entryPath } from '../routes.ts';
import type { DateSpan } from '../schema/edtf.ts';

export interface Link {
  readonly href: string;
  readonly text: string;
}

/** A date for people, and for the `datetime` of `<time>` where HTML can say it. */
export interface When {
  readonly text: string;
  readonly machine: string | undefined;
}

export const whenOf = (edtf: string): When => ({ text: dateText(edtf), machine: machineDate(edtf) });

/** A link to an entry by its own name. */
export const linkToEntry = (entry: Entry): Link => ({ href: entryPath(entry.key), text: titleOf(entry) });

/** A link to an actor by the name they had then: "Facebook, now Meta". */
export function linkToActorThen(actor: Entry<'actors'>, when: DateSpan): Link {
  const then = nameAt(actor, when);
  return { href: entryPath(actor.key), text: then === actor.fields.name ? then : `${then}, now ${actor.fields.name}` };
}

/** "1 statement", "12 statements", "1,204 statements". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`;
}

/** Digits in groups of three, as English writes them. */
export const grouped = (number: number): string => numbers.format(number);

/** Made once: a formatter costs more than what it formats. */
const numbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 10 });

/** "A, B and C". */
export const listed = (texts: readonly string[]): string => lists.format(texts);

const lists = new Intl.ListFormat('en-GB');
