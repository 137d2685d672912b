/** An entry as one item of a list: the same shape for every collection, so that every list is one component. */
import { periodText } from '../date-text.ts';
import type { Entry } from '../entries/entry.ts';
import { bodyText } from '../library/body-text.ts';
import { entryAt, type Library, linking, spanOf, titleOf } from '../library/library.ts';
import { oncePerEntry } from '../library/once-per-entry.ts';
import { recordsOn } from '../library/positions.ts';
import { statusAsAt } from '../library/status.ts';
import { nameAt } from '../library/tenure.ts';
import { entryPath } from '../routes.ts';
import { type CollectionName, type EntryKey, isDated } from '../schema/collections.ts';
import { dateSpan } from '../schema/edtf.ts';
import {
  ACTOR_KINDS,
  CATEGORIES,
  INSTRUMENTS,
  labelOf,
  SOURCE_KINDS,
  STATEMENT_KINDS,
  STATUSES,
} from '../schema/vocabularies.ts';
import { counted, grouped, listed, type When, whenOf } from './link.ts';
import { type StanceView, stanceView } from './stance-view.ts';
import { marksOf } from './taking-view.ts';

export interface Line {
  readonly key: EntryKey;
  readonly href: string;
  readonly title: string;
  readonly when: When | undefined;
  /** The year in which its date begins. */
  readonly year: string | undefined;
  /** Whose statement or proposal it is, in names; empty where it is nobody's, undefined where that is no question. */
  readonly who: string | undefined;
  /** Who, of what kind, in which state: short texts, shown in a row. */
  readonly details: readonly string[];
  /** Words on record, shown under the title. `own`: the speaker's; else the source's sentence about them. */
  readonly words: { readonly text: string; readonly own: boolean } | undefined;
  /** A sentence about the entry, where there are no words on record. */
  readonly summary: string | undefined;
  /** The stance taken, in lists that are about one proposal or one actor. */
  readonly stance: StanceView | undefined;
}

/** The line of any entry. A statement stands in the lists of its actors, themes, proposals, sources and dates. */
export const lineOf = oncePerEntry((library: Library, entry: Entry): Line => {
  const make = LINES[entry.collection] as (library: Library, entry: Entry) => Partial<Line>;
  return {
    key: entry.key,
    href: entryPath(entry.key),
    title: titleOf(entry),
    when: undefined,
    year: isDated(entry.collection) ? spanOf(entry).min.slice(0, 4) : undefined,
    who: undefined,
    details: [],
    words: undefined,
    summary: undefined,
    stance: undefined,
    ...make(library, entry),
  };
});

/** The line of a statement in a list about one proposal: with its stance on it and the marks of that, where it takes one. */
export function lineOnProposal(library: Library, statement: Entry<'statements'>, proposal: Entry<'proposals'>): Line {
  const line = lineOf(library, statement);
  const record = recordsOn(library, proposal).find((one) => one.statement === statement);
  return record ? { ...line, stance: stanceView(record.stance), details: [...line.details, ...marksOf(record)] } : line;
}

const LINES: { readonly [C in CollectionName]: (library: Library, entry: Entry<C>) => Partial<Line> } = {
  statements: (library, { fields }) => {
    const [first] = (fields.quotes ?? []).filter((quote) => !quote.reported).concat(fields.quotes ?? []);
    const speaking = fields.actors.map(({ actor }) => actor);
    const who = actorNames(library, speaking, fields.date);
    return {
      when: whenOf(fields.date),
      who,
      details: [who, labelOf(STATEMENT_KINDS, fields.kind)],
      words: first && { text: first.text, own: !first.reported },
    };
  },
  proposals: (library, entry) => {
    const { fields } = entry;
    const status = statusAsAt(entry);
    const who = actorNames(library, fields.proposed_by, fields.date);
    return {
      when: whenOf(fields.date),
      who,
      details: [
        who,
        labelOf(INSTRUMENTS, fields.instrument),
        status ? `${labelOf(STATUSES, status.status)}, ${whenOf(status.date).text}` : '',
      ].filter(Boolean),
      summary: firstSentence(bodyText(library, entry)),
    };
  },
  actors: (library, entry) => ({
    details: [
      labelOf(CATEGORIES, entry.fields.category),
      ...(entry.fields.kind === 'organisation' ? [labelOf(ACTOR_KINDS, entry.fields.kind)] : []),
      counted(linking(library, entry.key, 'statements', 'actors').length, 'statement'),
    ],
    summary: entry.fields.about ?? entry.fields.roles?.at(-1)?.title,
  }),
  themes: (library, entry) => ({
    details: [
      counted(linking(library, entry.key, 'statements', 'themes').length, 'statement'),
      counted(linking(library, entry.key, 'proposals', 'themes').length, 'proposal'),
    ],
    summary: entry.fields.summary,
  }),
  sources: (library, entry) => ({
    when: whenOf(entry.fields.published),
    details: [
      entry.fields.publisher,
      labelOf(SOURCE_KINDS, entry.fields.kind),
      counted(statementsFrom(library, entry).length, 'statement'),
    ],
  }),
  figures: (_, { fields }) => ({
    when: { ...whenOf(fields.period), text: periodText(fields.period) },
    details: [figureText(fields), ...(fields.geography ? [fields.geography] : []), fields.producer],
  }),
};

/** The statements that are written down in a source. */
export function statementsFrom(library: Library, source: Entry<'sources'>): Entry<'statements'>[] {
  return linking(library, source.key, 'statements');
}

/** "almost 22,724 offences", "more than 1,500 children", "25 %", "£20,000". */
export function figureText({
  value,
  unit,
  lower_bound,
  approximate,
}: Pick<Entry<'figures'>['fields'], 'value' | 'unit' | 'lower_bound' | 'approximate'>): string {
  const number = grouped(value);
  const [currency = '', ...per] = unit.split(' ');
  const amount =
    unit === 'percent' ? `${number}%` : currency === 'GBP' ? [`£${number}`, ...per].join(' ') : `${number} ${unit}`;
  return [lower_bound ? 'more than' : approximate ? 'about' : '', amount].filter(Boolean).join(' ');
}

function actorNames(library: Library, ids: readonly string[], date: string): string {
  return listed(ids.map((id) => nameAt(entryAt(library, 'actors', id), dateSpan(date))));
}

function firstSentence(text: string): string | undefined {
  return /^.+?[.!?](?=\s|$)/s.exec(text.trim())?.[0];
}
