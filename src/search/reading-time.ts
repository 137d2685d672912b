/** Times in a question: "before 2022", "in July 2018", "between 2019 and 2021". */
import type { Word } from './reading-tokens.ts';

/** First and last date, each at the precision given; empty where open. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export interface Time extends Period {
  /** How many words say it. */
  readonly size: number;
  readonly means: string;
  /** Nothing but a year: a time only where the words around it allow it. */
  readonly bare: boolean;
}

interface DateRead extends Period {
  readonly size: number;
  readonly text: string;
}

type Relation = 'in' | 'since' | 'before' | 'until' | 'after' | 'between';

const RELATIONS: ReadonlyMap<string, Relation> = new Map([
  ['in', 'in'],
  ['during', 'in'],
  ['on', 'in'],
  ['at', 'in'],
  ['since', 'since'],
  ['from', 'since'],
  ['before', 'before'],
  ['pre', 'before'],
  ['until', 'until'],
  ['till', 'until'],
  ['by', 'until'],
  ['after', 'after'],
  ['post', 'after'],
  ['between', 'between'],
]);

const LIMITS: Readonly<Record<Relation, (date: Period) => Period>> = {
  in: ({ from, to }) => ({ from, to }),
  between: ({ from, to }) => ({ from, to }),
  since: ({ from }) => ({ from, to: '' }),
  until: ({ to }) => ({ from: '', to }),
  before: ({ from }) => ({ from: '', to: neighbour(from, -1) }),
  after: ({ to }) => ({ from: neighbour(to, 1), to: '' }),
};

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** Their first months, as the library counts them (src/schema/edtf.ts). */
const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
  ['winter', 12],
]);

/** The time that begins at a word. */
export function timeAt(words: readonly Word[], at: number): Time | undefined {
  const first = words[at]?.word ?? '';
  const relation = RELATIONS.get(first);
  if (!relation) {
    const date = rangeAt(words, at) ?? dateAt(words, at);
    return date && { ...date, means: said('in', date), bare: date.size === 1 && date.text.length === 4 };
  }
  const edge = edgeAt(words, at + 1);
  const begin = at + 1 + edge.size;
  const range = edge.size === 0 && rangeAt(words, begin, relation);
  if (range) return { ...range, size: 1 + range.size, means: range.text, bare: false };
  const date = relation === 'between' ? undefined : dateAt(words, begin);
  // "On 12 March 2018", "at the end of 2018": with less than that no time is meant. And "in 2000 cases" counts.
  if (!date || (first === 'on' && date.from.length < 10) || (first === 'at' && edge.size === 0)) return undefined;
  if (date.text === '2000' && words[begin + date.size]) return undefined;
  const meant = edge.moves[relation] ?? relation;
  return { ...LIMITS[meant](date), size: begin + date.size - at, means: said(meant, date), bare: false };
}

function said(relation: Relation, { text, from }: DateRead): string {
  if (relation !== 'in') return `${relation} ${text}`;
  if (text.startsWith('between')) return text;
  return `${from.length === 10 ? 'on' : 'in'} ${text}`;
}

/**
 * "The end of", "the": words that say which part of a date is meant. The whole of it is taken; hence before its end is
 * until it, and after its start is since it.
 */
function edgeAt(words: readonly Word[], at: number): { size: number; moves: Partial<Record<Relation, Relation>> } {
  const the = words[at]?.word === 'the' ? 1 : 0;
  const part = words[at + the]?.word ?? '';
  if (the && SEASONS.has(part)) return { size: 1, moves: {} };
  if (words[at + the + 1]?.word !== 'of') return { size: 0, moves: {} };
  if (/^(?:end|close)$/.test(part)) return { size: the + 2, moves: { before: 'until' } };
  if (/^(?:start|beginning|middle)$/.test(part)) return { size: the + 2, moves: { after: 'since' } };
  return { size: 0, moves: {} };
}

/** Two dates and what joins them; the first may leave its year to the second: "March to June 2018". */
function rangeAt(words: readonly Word[], at: number, relation?: Relation): DateRead | undefined {
  const years = /^(\d{4})[-–](\d{4})$/.exec(words[at]?.word ?? '');
  if (years) return between(yearOf(years[1]), yearOf(years[2]), 1);
  const joins = relation === 'between' || relation === 'in' ? /^(?:and|to)$/ : /^(?:to|until|till)$/;
  const first = dateAt(words, at);
  const join = at + (first?.size ?? 1);
  if (!joins.test(words[join]?.word ?? '')) return undefined;
  const second = dateAt(words, join + 1);
  const month = monthOf(words[at]?.word);
  const begin = first ?? (month && second ? monthRead(second.from.slice(0, 4), month, 1) : undefined);
  if (relation === 'in' && !areNext(begin, second)) return undefined;
  return between(begin, second, join + 1 + (second?.size ?? 0) - at);
}

/** "In 2018 and 2019" is a span of time, "in 2018 and 2022" is not. */
const areNext = (first: DateRead | undefined, second: DateRead | undefined): boolean =>
  first !== undefined && second !== undefined && neighbour(first.to, 1) === second.from;

function between(first: DateRead | undefined, second: DateRead | undefined, size: number): DateRead | undefined {
  if (!first || !second || first.from > second.to) return undefined;
  return { from: first.from, to: second.to, size, text: `between ${first.text} and ${second.text}` };
}

function dateAt(words: readonly Word[], at: number): DateRead | undefined {
  const [first = '', second = '', third = ''] = words.slice(at, at + 3).map(({ word }) => word);
  const figures = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(first);
  if (figures) return yearOf(figures[1]) && monthRead(figures[1] ?? '', Number(figures[2]), 1, Number(figures[3] ?? 0));
  if (/^(?:early|late|mid)$/.test(first)) return longer(dateAt(words, at + 1));
  const season = SEASONS.get(first);
  const seasonYear = second === 'of' ? third : second;
  if (season && yearOf(seasonYear)) return seasonRead(first, seasonYear, season, second === 'of' ? 3 : 2);
  const month = monthOf(first);
  if (month && yearOf(second)) return monthRead(second, month, 2);
  if (month && dayOf(second) && yearOf(third)) return monthRead(third, month, 3, dayOf(second));
  if (dayOf(first) && monthOf(second) && yearOf(third)) return monthRead(third, monthOf(second), 3, dayOf(first));
  return yearOf(first);
}

const longer = (date: DateRead | undefined): DateRead | undefined => date && { ...date, size: date.size + 1 };

/** Years of which a library on this subject can have entries. */
const yearOf = (word: string | undefined): DateRead | undefined =>
  word && /^(?:199|20[0-4])\d$/.test(word) ? { from: word, to: word, size: 1, text: word } : undefined;

const dayOf = (word: string): number => {
  const day = Number(/^(\d\d?)(?:st|nd|rd|th)?$/.exec(word)?.[1] ?? 0);
  return day <= 31 ? day : 0;
};

/** By its name, or the first three letters; 0 for another word. */
const monthOf = (word = ''): number =>
  MONTHS.findIndex((name) => {
    const month = name.toLowerCase();
    return word === month || word === month.slice(0, 3) || (word === 'sept' && month.startsWith(word));
  }) + 1;

function monthRead(year: string, month: number, size: number, day = 0): DateRead | undefined {
  const name = MONTHS[month - 1];
  if (!name || day > new Date(Date.UTC(Number(year), month, 0)).getUTCDate()) return undefined;
  const date = [year, two(month), ...(day ? [two(day)] : [])].join('-');
  return { from: date, to: date, size, text: `${day ? `${day} ` : ''}${name} ${year}` };
}

function seasonRead(name: string, year: string, month: number, size: number): DateRead {
  const from = `${year}-${two(month)}`;
  return { from, to: neighbour(from, 2), size, text: `${name} ${year}` };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** The date that many days, months or years on, at the same precision. */
function neighbour(date: string, step: number): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const moved = Date.UTC(
    month ? year : year + step,
    (month ?? 1) - 1 + (month && !day ? step : 0),
    (day ?? 1) + (day ? step : 0),
  );
  return new Date(moved).toISOString().slice(0, date.length);
}

/** What times say together: one, or two that are the two ends of one. */
export function periodOf([first, second, ...more]: readonly Period[]): Period | undefined {
  if (!first || more.length > 0) return undefined;
  if (!second) return { from: first.from, to: first.to };
  const isWhole = first.from && !first.to && !second.from && second.to && first.from <= second.to;
  return isWhole ? { from: first.from, to: second.to } : undefined;
}

/** Who held an office in a period; holders as `actor from to`, open ends empty. */
export function holdersIn(holders: readonly string[], { from, to }: Period): string[] {
  const held = holders
    .map((holder) => holder.split(' '))
    // A month lies in its year: `2018-07` is before `2018~`.
    .filter(([, began = '', ended = '']) => (!to || began <= `${to}~`) && (!ended || !from || `${ended}~` >= from));
  return [...new Set(held.map(([actor = '']) => actor))];
}
