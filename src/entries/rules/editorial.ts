/** The editorial rules of /about/ that a machine can hold. */
import type { Problem } from '../../problems/problem.ts';
import { type Entry, isActor, isProposal, isStatement } from '../entry.ts';
import { linksOf } from '../links-of.ts';
import type { ParsedEntry } from '../parse.ts';
import { isIncomplete, problemAt, type Rule } from './rule.ts';

/** Quotations are short: an article is not to be reproduced piece by piece. */
const WORDS_AT_MOST = 80;
/** Headlines can be read at a glance. */
const HEADLINE_AT_MOST = 99;
/** A theme with less than this is a tag. */
const THEME_AT_LEAST = 3;

export const statementsAreEdited: Rule = ({ entries, byKey }) =>
  entries.flatMap((parsed) => {
    if (!isStatement(parsed.entry) || parsed.entry.fields.withdrawn) return [];
    const { fields } = parsed.entry;
    return [
      ...headlineProblems(parsed),
      ...quotationProblems(parsed, fields),
      ...noteProblems(parsed, fields),
      ...careProblems(parsed, fields, byKey),
    ];
  });

function headlineProblems(parsed: ParsedEntry): Problem[] {
  const { title } = parsed.entry.fields as { title: string };
  return title.length > HEADLINE_AT_MOST
    ? [
        problemAt(parsed, ['title'], {
          code: 'headline-long',
          value: title,
          args: { length: String(title.length), most: String(HEADLINE_AT_MOST) },
        }),
      ]
    : [];
}

type Fields = Entry<'statements'>['fields'];

function quotationProblems(parsed: ParsedEntry, { quotes = [] }: Fields): Problem[] {
  return quotes.flatMap(({ id, text }, index) => {
    const words = text.split(/\s+/).length;
    return words > WORDS_AT_MOST
      ? [
          problemAt(parsed, ['quotes', index, 'text'], {
            code: 'quotation-long',
            value: id,
            args: { words: String(words), most: String(WORDS_AT_MOST) },
          }),
        ]
      : [];
  });
}

function noteProblems(parsed: ParsedEntry, { positions = [] }: Fields): Problem[] {
  return positions.flatMap(({ proposal, note }, index) =>
    note ? [] : [problemAt(parsed, ['positions', index], { code: 'note-missing', value: proposal })],
  );
}

function careProblems(
  parsed: ParsedEntry,
  { actors, sensitive }: Fields,
  byKey: Parameters<Rule>[0]['byKey'],
): Problem[] {
  if (sensitive) return [];
  const bereaved = actors.find(({ actor }) => {
    const entry = byKey.get(`actors/${actor}`)?.entry;
    return entry && isActor(entry) && entry.fields.category === 'bereaved-family';
  });
  return bereaved ? [problemAt(parsed, ['actors'], { code: 'sensitive-unmarked', value: bereaved.actor })] : [];
}

/** No proposal on which nobody is on record, unless that was looked for. */
export const proposalsAreHeard: Rule = (context) => {
  if (isIncomplete(context)) return [];
  const { entries } = context;
  const taken = new Set(
    entries.flatMap(({ entry }) =>
      isStatement(entry) && !entry.fields.withdrawn
        ? (entry.fields.positions ?? []).map(({ proposal }) => proposal)
        : [],
    ),
  );
  return entries.flatMap((parsed) => {
    if (!isProposal(parsed.entry) || parsed.entry.fields.withdrawn) return [];
    const { id, fields } = parsed.entry;
    return taken.has(id) || fields.proposed_by.length > 0 || fields.searched
      ? []
      : [problemAt(parsed, ['proposed_by'], { code: 'proposal-unheard', value: id })];
  });
};

/** Actors and sources are there because something refers to them; a theme gathers several entries. */
export const nothingIsOrphaned: Rule = (context) => {
  if (isIncomplete(context)) return [];
  const { entries, knownKeys } = context;
  const counts = new Map<string, number>();
  /** Collections in which links lead nowhere: what seems to be an orphan may be meant by them under another name. */
  const unsettled = new Set<string>();
  for (const parsed of entries) {
    if (parsed.entry.fields.withdrawn) continue;
    for (const key of new Set(linksOf(parsed.entry).map(({ to }) => to))) {
      if (key !== parsed.entry.key) counts.set(key, (counts.get(key) ?? 0) + 1);
      if (!knownKeys.has(key)) unsettled.add(key.split('/')[0] ?? '');
    }
  }
  return entries.flatMap((parsed): Problem[] => {
    const { collection, key, id, fields } = parsed.entry;
    const count = counts.get(key) ?? 0;
    if (fields.withdrawn) return [];
    if ((collection === 'actors' || collection === 'sources') && count === 0 && !unsettled.has(collection)) {
      return [problemAt(parsed, ['ref'], { code: 'orphan', value: id, args: { collection } })];
    }
    if (collection === 'themes' && count < THEME_AT_LEAST) {
      return [
        problemAt(parsed, ['ref'], {
          code: 'theme-thin',
          value: id,
          args: { count: String(count), least: String(THEME_AT_LEAST) },
        }),
      ];
    }
    return [];
  });
};
