/** What an actor was at a date: name, roles, category, term. */
import type { Entry } from '../entries/entry.ts';
import { type DateSpan, dateSpan } from '../schema/edtf.ts';
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
  const former = actor.fields.former_names?.find(
    ({ from, to }) => when.max <= dateSpan(to).max && (!from || dateSpan(from).min <= when.max),
  );
  return former?.name ?? actor.fields.name;
}

/** The roles that an actor may have held then, in the order of the entry. */
export const rolesAt = (actor: Actor, when: DateSpan): Role[] =>
  (actor.fields.roles ?? []).filter((role) => mayHold(role, when));

/**
 * The kind of actor that somebody was then: of the role in which they spoke where its title is known,
 * else of the first role of the time that has one, else their own.
 */
export function categoryAt(actor: Actor, when: DateSpan, title?: string): Category {
  const roles = rolesAt(actor, when);
  const role = roles.find((one) => one.title === title) ?? roles.find((one) => one.category);
  return role?.category ?? actor.fields.category;
}

/** The term of a body (a government, a committee of one Parliament) at a date; the last that had begun. */
export function termAt(actor: Actor, when: DateSpan): Term | undefined {
  const terms = actor.fields.terms ?? [];
  return terms.findLast(({ from }) => dateSpan(from).min <= when.min) ?? terms.find((term) => mayHold(term, when));
}
