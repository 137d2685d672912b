/**
 * A question as requests to a search cluster: what its words find (`survey`), which entries they are (`page`), and how many
 * each value of each filter would find (`counts`). Pure; runs anywhere. What the answers mean is in elasticsearch-hit.ts
 * and elasticsearch.ts.
 */
import type { Question } from './backend.ts';
import {
  allOf,
  anyOf,
  type Clause,
  everyWord,
  hasWordOrAlike,
  marking,
  mostWords,
  ranking,
  strictly,
  type Wanted,
} from './elasticsearch-words.ts';
import { FILTERS, type FilterName, type Grouping } from './query.ts';
import { hintWords } from './terms.ts';

/** Around words that matched: characters that no text has, so that an excerpt is never read as HTML. */
export const MARKS = { before: '\u0002', after: '\u0003' } as const;

/** Named in a hit whose date lies wholly in the dates asked for. */
export const CERTAINLY = 'certainly';

/** Quotations shown under one result. */
const PASSAGES = 2;
/** Characters of an excerpt. */
const EXCERPT = 180;
/** Values of a filter, or headings, that are counted: more than any library has. */
const VALUES = 10_000;
/** More than words can score: entries that have all of them come first. */
const FIRST = 10_000;

/** The fields of which a result says that they matched, by their names in `Match`. */
export const MATCH_FIELDS = {
  title: 'title',
  aliases: 'aliases',
  who: 'shown.who',
  themes: 'themes',
  headlines: 'headlines',
  stance: 'shown.stance',
} as const;

/** What the words of a question come to, once the cluster has said which it has. */
export interface Plan {
  readonly wanted: Wanted;
  /** Entries that have each word. */
  readonly counts: readonly number[];
  /** Few entries have every word: those with most of them follow. */
  readonly some: boolean;
}

/** How many entries each word finds, how many all find, and what was meant by a word that finds none. */
export const survey = (wanted: Wanted): Clause => ({
  size: 0,
  aggs: {
    words: { filters: { filters: named(wanted.words.map((word) => hasWordOrAlike(wanted, word))) } },
    complete: { filter: allOf([everyWord(wanted), ...strictly(wanted).filter]) },
  },
  suggest: Object.fromEntries(
    wanted.words.map((word, at) => [
      `word${at}`,
      {
        text: word,
        term: { field: 'all.exact', size: 1, suggest_mode: 'missing', max_edits: word.length < 9 ? 1 : 2 },
      },
    ]),
  ),
});

const named = (clauses: readonly Clause[]): Clause =>
  Object.fromEntries(clauses.map((clause, at) => [`word${at}`, clause]));

/** The entries in order from `start` to before `end`, or within one group. With how many there are, for the first request. */
export function page(
  question: Question,
  plan: Plan,
  { start, end, group }: { readonly start: number; readonly end: number; readonly group?: string },
): Clause {
  const { words, phrases, aliases } = plan.wanted;
  const texts = [...words, ...phrases];
  const within = question.group && group !== undefined ? [{ term: { [groupField(question.group)]: group } }] : [];
  const narrowing = [...FILTERS.flatMap((name) => chosen(question, name)), ...inDates(question), ...within];
  const hints = hintWords(question);
  return {
    track_total_hits: true,
    from: start,
    size: end - start,
    query: found(plan, narrowing, [
      ...(texts.length > 0 && hints.length === 0 ? [ranking(texts, aliases)] : []),
      ...(hints.length > 0 ? [ranking(hints, aliases)] : []),
      ...(texts.length > 0 ? [passages(texts)] : []),
    ]),
    sort: order(question, texts.length + hints.length > 0),
    _source: ['url', 'title', 'shown', 'group_actor', 'group_year'],
    highlight: highlight(texts, aliases),
    aggs: {
      complete: { filter: everyWord(plan.wanted) },
      certainly: { filter: allOf(inDates(question).length > 0 ? [dates(question, 'within')] : []) },
      ...(question.group && { groups: groups(question, texts.length + hints.length > 0) }),
    },
  };
}

/**
 * Counts of the values of each filter, as if each were chosen beside the values of the others. Hits and counts are
 * two requests, since filters come after the results are on the screen; so the counts need no `post_filter`.
 */
export const counts = (question: Question, plan: Plan): Clause => ({
  size: 0,
  query: found(plan, inDates(question), []),
  aggs: Object.fromEntries(
    FILTERS.map((name) => [
      name,
      {
        filter: allOf(FILTERS.filter((other) => other !== name).flatMap((other) => chosen(question, other))),
        aggs: { values: { terms: { field: name, size: VALUES } } },
      },
    ]),
  ),
});

function found({ wanted, counts, some }: Plan, narrowing: readonly Clause[], ranked: readonly Clause[]): Clause {
  const { filter, must_not } = strictly(wanted);
  const every = everyWord(wanted);
  return {
    bool: {
      must: some ? [mostWords(wanted, counts)] : [],
      filter: [...(some ? [] : [every]), ...filter, ...narrowing],
      must_not,
      should: [...(some ? [{ constant_score: { filter: every, boost: FIRST } }] : []), ...ranked],
    },
  };
}

/** Any of the values of one filter. */
const chosen = ({ filters }: Question, name: FilterName): Clause[] =>
  filters[name].length > 0 ? [{ terms: { [name]: filters[name] } }] : [];

/** Entries of which a date may lie in the dates asked for; those of which one certainly does are named so. */
function inDates(question: Question): Clause[] {
  if (!question.from && !question.to) return [];
  if (isBackwards(question)) return [{ match_none: {} }];
  // A name may occur once in a request, and on every kind of query it is known only beside a `bool`.
  const certainly = { bool: { filter: [dates(question, 'within')], _name: CERTAINLY } };
  return [anyOf([certainly, dates(question, 'intersects')])];
}

/** A cluster refuses a range that ends before it begins. */
const isBackwards = ({ from, to }: Question): boolean => from !== '' && to !== '' && firstDay(from) > lastDay(to);

function dates(question: Question, relation: 'within' | 'intersects'): Clause {
  if (isBackwards(question)) return { match_none: {} };
  const { from, to } = question;
  return {
    range: {
      dates: {
        ...(from && { gte: firstDay(from) }),
        ...(to && { lte: lastDay(to) }),
        relation,
      },
    },
  };
}

/** A day that the calendar lacks, `2018-02-31`, is the last of its month: a cluster refuses it. */
function firstDay(date: string): string {
  const [year = '', month = '01', day = '01'] = date.split('-');
  const last = lastDay(`${year}-${month}`);
  return `${year}-${month}-${day}` < last ? `${year}-${month}-${day}` : last;
}

function lastDay(date: string): string {
  const [year = '', month = '12', day = '31'] = date.split('-');
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(Math.min(Number(day), last)).padStart(2, '0')}`;
}

/** Without words there is nothing to rank by but the date. */
function order({ sort }: Question, ranked: boolean): Clause[] {
  if (sort === 'relevance' && ranked) return [{ _score: { order: 'desc' } }, { position: { order: 'asc' } }];
  const direction = sort === 'oldest' ? 'asc' : 'desc';
  return [
    { first_day: { order: direction, missing: '_last' } },
    { last_day: { order: direction, missing: '_last' } },
    { position: { order: direction } },
  ];
}

const groupField = (by: Exclude<Grouping, ''>): string => `group_${by}`;

/** Headings in the order of the first entry under each. */
function groups({ sort, group }: Question, ranked: boolean): Clause {
  const first =
    sort === 'relevance' && ranked
      ? { max: { script: { source: '_score' } } }
      : sort === 'oldest'
        ? { min: { field: 'first_day' } }
        : { max: { field: 'first_day' } };
  return {
    terms: {
      field: group && groupField(group),
      size: VALUES,
      order: [{ first: sort === 'oldest' ? 'asc' : 'desc' }, { _key: 'asc' }],
    },
    aggs: { first },
  };
}

/** The quotations that have any of the words, marked; lets nothing in or out. */
const passages = (texts: readonly string[]): Clause => ({
  nested: {
    path: 'quotes',
    query: marking(texts, ['quotes.text']),
    score_mode: 'max',
    inner_hits: {
      size: PASSAGES,
      highlight: { ...TAGS, fields: { 'quotes.text': { number_of_fragments: 1, fragment_size: EXCERPT } } },
    },
  },
});

const TAGS = { pre_tags: [MARKS.before], post_tags: [MARKS.after] };

function highlight(texts: readonly string[], aliases: boolean): Clause {
  const fields = Object.values(MATCH_FIELDS).filter((name) => aliases || name !== 'aliases');
  return {
    ...TAGS,
    ...(texts.length > 0 && { highlight_query: marking(texts, ['text', ...fields]) }),
    fields: {
      text: { number_of_fragments: 1, fragment_size: EXCERPT, no_match_size: EXCERPT },
      // Whole values: of several names the one that matched.
      ...Object.fromEntries(fields.map((name) => [name, { number_of_fragments: 0 }])),
    },
  };
}
