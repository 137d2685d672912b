/** What the page of an entry shows: what all have in common, and what its collection adds. */

import type { Entry } from '../entries/entry.ts';
import { bodyText } from '../library/body-text.ts';
import { type Library, titleOf } from '../library/library.ts';
import { browsePath, entryPath } from '../routes.ts';
import { COLLECTIONS, type CollectionName, type EntryKey } from '../schema/collections.ts';
import { actorFacts, actorView } from './actor-view.ts';
import { bodyHtml } from './body-view.ts';
import { closingFacts, type Fact } from './facts.ts';
import { figureFacts, figureTitle, figureView } from './figure-view.ts';
import { lineOf } from './line.ts';
import { type Link, type When, whenOf } from './link.ts';
import { type Meta, metaOf } from './meta.ts';
import { proposalFacts, proposalView } from './proposal-view.ts';
import { sourceFacts, sourceView } from './source-view.ts';
import { statementFacts, statementView } from './statement-view.ts';
import { themeFacts, themeView } from './theme-view.ts';

/** By collection: what its entries show, and the facts in their margin. A missing one does not compile. */
const VIEWS = {
  statements: { body: statementView, facts: statementFacts },
  proposals: { body: proposalView, facts: proposalFacts },
  actors: { body: actorView, facts: actorFacts },
  themes: { body: themeView, facts: themeFacts },
  sources: { body: sourceView, facts: sourceFacts },
  figures: { body: figureView, facts: figureFacts, title: figureTitle },
} as const satisfies {
  readonly [C in CollectionName]: {
    body: (library: Library, entry: Entry<C>) => object;
    facts: (library: Library, entry: Entry<C>) => Fact[];
    /** Of the document, where the entry's own name does not tell it from others. */
    title?: (entry: Entry<C>) => string;
  };
};

export type BodyView<C extends CollectionName> = ReturnType<(typeof VIEWS)[C]['body']>;

export interface EntryView<C extends CollectionName = CollectionName> {
  readonly meta: Meta;
  readonly collection: C;
  readonly key: EntryKey;
  readonly ref: string;
  /** "Statement", linked to the list of its kind. */
  readonly kind: Link;
  readonly title: string;
  readonly when: When | undefined;
  readonly facts: readonly Fact[];
  /** The entry's text as HTML; empty where it has none. */
  readonly html: string;
  readonly changes: readonly { readonly when: When; readonly note: string }[];
  readonly body: BodyView<C>;
}

export function entryView<C extends CollectionName>(library: Library, entry: Entry<C>): EntryView<C> {
  const views = VIEWS[entry.collection] as unknown as {
    body: (library: Library, entry: Entry<C>) => BodyView<C>;
    facts: (library: Library, entry: Entry<C>) => Fact[];
    title?: (entry: Entry<C>) => string;
  };
  const { one } = COLLECTIONS[entry.collection];
  return {
    meta: metaOf(library, entryPath(entry.key), {
      title: views.title?.(entry) ?? titleOf(entry),
      description: descriptionOf(library, entry),
      type: 'article',
    }),
    collection: entry.collection,
    key: entry.key,
    ref: entry.ref,
    kind: { href: browsePath(entry.collection), text: one },
    title: titleOf(entry),
    when: lineOf(library, entry).when,
    facts: [...views.facts(library, entry), ...closingFacts(library, entry)],
    html: bodyHtml(library, entry.body),
    changes: (entry.fields.changes ?? []).map(({ date: day, note }) => ({ when: whenOf(day), note })),
    body: views.body(library, entry),
  };
}

/** Who and when, then the words, or what the entry is about: what a search engine or a chat shows of a link. */
function descriptionOf(library: Library, entry: Entry): string {
  const { details, when, words, summary } = lineOf(library, entry);
  const text = words ? (words.own ? `“${words.text}”` : words.text) : (summary ?? bodyText(library, entry));
  // Documents may share title, publisher and day; their references differ.
  return [[...(text ? details.slice(0, 1) : details), when?.text].filter(Boolean).join(', '), text || entry.ref]
    .filter(Boolean)
    .join('. ');
}
