/** The apparatus in the margin of an entry: a list of labels with links, dates and short texts. */
import type { Entry } from '../entries/entry.ts';
import { entryAt, type Library } from '../library/library.ts';
import { shortPath } from '../routes.ts';
import type { CollectionName } from '../schema/collections.ts';
import { dateSpan } from '../schema/edtf.ts';
import { type Link, linkToActorThen, linkToEntry, type When } from './link.ts';

export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
}

export interface FactValue {
  readonly text: string;
  readonly href?: string | undefined;
  readonly when?: When | undefined;
  /** A second line in quiet type: the role, what a date rests on. */
  readonly note?: string | undefined;
  /** The link leads to another site. */
  readonly external?: boolean;
}

/** One item of the line under a title, which says the most important before everything else, also on a phone. */
export interface BylineItem {
  /** "proposed by" */
  readonly before?: string;
  readonly links: readonly { readonly text: string; readonly href?: string }[];
  /** The role, or since when. */
  readonly after?: string | undefined;
}

/** A fact, or nothing where it has no value. */
export function fact(label: string, values: readonly (FactValue | string | undefined)[]): Fact[] {
  const present = values
    .filter((value) => value !== undefined && value !== '')
    .map((value) => (typeof value === 'string' ? { text: value } : (value as FactValue)));
  return present.length > 0 ? [{ label, values: present }] : [];
}

/** Links to entries of one collection by their own names. */
export function linkValues(library: Library, collection: CollectionName, ids: readonly string[] | undefined): Link[] {
  return (ids ?? []).map((id) => linkToEntry(entryAt(library, collection, id)));
}

/** Links to actors by their names of the day. */
export function actorValues(library: Library, ids: readonly string[] | undefined, date: string): Link[] {
  return (ids ?? []).map((id) => linkToActorThen(entryAt(library, 'actors', id), dateSpan(date)));
}

/** The facts that end every entry: its themes, and its permanent link. */
export function closingFacts(library: Library, entry: Entry): Fact[] {
  const fields = entry.fields as { themes?: readonly string[] };
  return [
    ...fact('Themes', linkValues(library, 'themes', fields.themes)),
    ...fact('Permanent link', [
      {
        text: `${library.site.base_url.replace(/^https?:\/\//, '')}${shortPath(entry.ref)}`,
        href: shortPath(entry.ref),
      },
    ]),
  ];
}
