/** What an actor was at a date: name, roles, category, term. */
import type { Entry } from '../entries/entry.ts';
import { compareDates, compareText, type DateSpan, type Day, dateSpan } from '../schema/edtf.ts';
import type { Category } from '../schema/vocabularies.ts';

type Actor = Entry<'actors'>;
export type Role = NonNullable<Actor['fields']['roles']>[number];
export type Term = NonNullable<Actor['fields']['terms']>[number];

/** Whether something that lasted from–to may have been so at `when`; open ends are taken as open. */
export function mayHold({ from, to }: { from?: string | undefined; to?: string | undefined }, when: DateSpan): boolean {
  return (!from || dateSpan(from).min <= when.max) && (!to || dateSpan(to).max >= when.min);
}

/** The name an actor had then: "Facebook" for a statement of 2018 by the company that is Meta now. */
export function nameAt(actor: Actor, when: DateSpan): string {
  const [former] = (actor.fields.former_names ?? [])
    .filter(({ from, to }) => when.max <= dateSpan(to).max && (!from || dateSpan(from).min <= when.max))
    .sort((a, b) => compareText(dateSpan(a.to).max, dateSpan(b.to).max));
  return former?.name ?? actor.fields.name;
}

/** The roles that an actor may have held then, in the order of the entry. */
export const rolesAt = (actor: Actor, when: DateSpan): Role[] =>
  (actor.fields.roles ?? []).filter((role) => mayHold(role, when));

/** The role in which somebody spoke: the one named with their words, else the first of the time that says what kind of actor they were. */
const roleThen = (actor: Actor, when: DateSpan, title?: string): Role | undefined => {
  const roles = rolesAt(actor, when);
  return roles.find((role) => role.title === title) ?? roles.find((role) => role.category);
};

/** The kind of actor that somebody was then: of the role in which they spoke where it says one, else their own. */
export const categoryAt = (actor: Actor, when: DateSpan, title?: string): Category =>
  roleThen(actor, when, title)?.category ?? actor.fields.category;

/** The title of that role; where words name none and no role says what kind of actor they were, the only one of the time. */
export function roleTitleAt(actor: Actor, when: DateSpan, title?: string): string | undefined {
  const roles = rolesAt(actor, when);
  return title ?? roleThen(actor, when)?.title ?? (roles.length === 1 ? roles[0]?.title : undefined);
}

/** The terms of a body in order of time, whatever the order of the entry. */
const termsInOrder = (actor: Actor): Term[] =>
  [...(actor.fields.terms ?? [])].sort((a, b) => compareDates(dateSpan(a.from), dateSpan(b.from)));

/**
 * The term of a body (a government, a committee of one Parliament) at a date: the last that had begun. On the day on
 * which one government follows another, it is the new one's.
 */
export function termAt(actor: Actor, when: DateSpan): Term | undefined {
  const terms = termsInOrder(actor);
  return terms.findLast(({ from }) => dateSpan(from).min <= when.min) ?? terms.find((term) => mayHold(term, when));
}

/**
 * Whether what a body took in `term` is, as at `day`, that of a former term: another has begun, or it has ended and none
 * followed. What it took before the first term that its entry names is so as soon as that one begins.
 */
export function isFormerTerm(actor: Actor, term: Term | undefined, day: Day): boolean {
  const present = termsInOrder(actor).findLast(({ from }) => dateSpan(from).min <= day);
  if (!present) return false;
  return (
    term?.name !== present.name ||
    term.from !== present.from ||
    (present.to !== undefined && dateSpan(present.to).max < day)
  );
}
