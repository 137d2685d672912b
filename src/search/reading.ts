/**
 * Reads a query as the question that it may be: "ministers on encryption before 2022" asks for a kind of actor, a theme
 * and a time. What is not sure stays words. Runs in the browser; what it knows of the library is in `Names`.
 */
import { FILTERS, type FilterName, QUERY_LIMIT } from './query.ts';
import { type Names, nameOfActor, type Phrases, phrasesOf, titleOfTheme } from './reading-names.ts';
import { type Asked, findAsked } from './reading-parse.ts';
import { roleOf, type Span, spansOf } from './reading-spans.ts';
import { holdersIn } from './reading-time.ts';
import { stemsOf, type Word, wordsOf } from './reading-tokens.ts';
import { STANCE_TEXT } from './reading-words.ts';

export interface Reading {
  readonly filters: Readonly<Partial<Record<FilterName, readonly string[]>>>;
  /** As in the state of a search: empty where not limited. */
  readonly from: string;
  readonly to: string;
  /** The words that are left to be searched for. */
  readonly rest: string;
  /** In the order of the query. */
  readonly parts: readonly ReadingPart[];
  /** "statements by ministers against proposals on encryption and private messaging, before 2022". */
  readonly text: string;
  /** The same, where the words that are left only decide the order. */
  readonly looseText: string;
}

/** One thing that was recognised: a chip. */
export interface ReadingPart {
  /** As typed. */
  readonly words: string;
  readonly means: string;
  readonly filter: FilterName | 'time';
  /** Values of the filter; of a time its `from` and `to`. */
  readonly values: readonly string[];
}

/** With more words left than these it is no question but a sentence: a title, a passage. */
const WORDS_LEFT = 6;

/** What a query asks for; undefined where nothing is recognised, or nothing for sure. */
export function readQuestion(q: string, names: Names): Reading | undefined {
  if (q.length > QUERY_LIMIT) return undefined;
  const phrases = phrasesOf(names);
  const reading = readOnce(q, phrases);
  // What is left are plain words. Where they could be read as well, something was not understood.
  return reading && readOnce(reading.rest, phrases) ? undefined : reading;
}

function readOnce(q: string, phrases: Phrases): Reading | undefined {
  const words = wordsOf(q);
  const spans = spansOf(words, phrases);
  const asked = findAsked(spans, words);
  if (!asked) return undefined;
  const found = foundIn(asked, phrases.names).sort((a, b) => a.span.at - b.span.at);
  const rest = restOf(q, words, readIn(words, spans, asked, phrases.names), asked.framed);
  if (found.length === 0 || wordsOf(rest).filter(({ word }) => !roleOf(word)).length > WORDS_LEFT) return undefined;
  const parts = found.map(({ span, ...part }) => ({
    words: q.slice(words[span.at]?.start, words[span.end - 1]?.end),
    ...part,
  }));
  return {
    filters: filtersOf(parts),
    ...asked.period,
    rest,
    parts,
    text: textOf(parts, rest && `with the words: ${rest}`),
    looseText: textOf(parts, rest && `first those with the words: ${rest}`),
  };
}

type Found = Omit<ReadingPart, 'words'> & { readonly span: Span };

function foundIn({ speakers, themes, types, stances, times, period }: Asked, names: Names): Found[] {
  const more = stances.find(({ meaning }) => meaning.stance?.form === 'more');
  return [
    ...speakers.map((span): Found => {
      const { actor, kind, holders = [] } = span.meaning;
      if (!actor && kind) return { span, filter: 'category', values: kind.categories, means: kind.label };
      const ids = actor ? [actor.id] : holdersIn(holders, period);
      return { span, filter: 'actor', values: ids, means: ids.map((id) => nameOfActor(names, id)).join(' or ') };
    }),
    ...stances
      .filter((span) => span !== more && span.meaning.stance?.stances.length)
      .map((span): Found => {
        const values = (more ?? span).meaning.stance?.stances ?? [];
        return { span, filter: 'stance', values, means: STANCE_TEXT[values.join(' ')]?.alone ?? '' };
      }),
    ...types.map((span): Found => {
      const type = span.meaning.type ?? '';
      return { span, filter: 'type', values: [type], means: type };
    }),
    ...themes.map((span): Found => {
      const id = span.meaning.theme?.id ?? '';
      return { span, filter: 'theme', values: [id], means: titleOfTheme(names, id) };
    }),
    ...times.flatMap(({ time, ...span }): Found[] =>
      time ? [{ span: { ...span, time }, filter: 'time', values: [time.from, time.to], means: time.means }] : [],
    ),
  ];
}

/** Numbers of the words that are read. */
function readIn(words: readonly Word[], spans: readonly Span[], asked: Asked, names: Names): ReadonlySet<number> {
  const read = new Set<number>();
  const { speakers, themes, types, stances, times } = asked;
  for (const { at, end } of [speakers, themes, types, stances, times].flat())
    for (let word = at; word < end; word++) read.add(word);
  for (const { end, meaning } of themes) {
    // "Self-harm content": further words of the title are said by the theme.
    const title = stemsOf(titleOfTheme(names, meaning.theme?.id ?? '')).split(' ');
    const isPlain = (word: number) =>
      spans.some(({ at, role, meaning, time }) => at === word && !role && !time && Object.keys(meaning).length === 0);
    for (let word = end; isPlain(word) && title.includes(words[word]?.stem ?? ''); word++) read.add(word);
  }
  return read;
}

/** What was not read, without the small words at both ends of each stretch. */
function restOf(q: string, words: readonly Word[], read: ReadonlySet<number>, framed: boolean): string {
  const isSmall = ({ word, opens, closes, sealed }: Word): boolean => {
    const role = opens && closes && !sealed ? roleOf(word) : undefined;
    return role !== undefined && role !== 'not' && (role !== 'say' || framed);
  };
  const stretches: string[] = [];
  for (let at = 0; at < words.length; at++) {
    let end = at;
    while (end < words.length && !read.has(end)) end++;
    const stretch = words.slice(at, end);
    const first = stretch.find((word) => !isSmall(word));
    const last = stretch.findLast((word) => !isSmall(word));
    if (first && last) stretches.push(q.slice(first.start, last.end));
    at = end;
  }
  return stretches.join(' ');
}

function filtersOf(parts: readonly ReadingPart[]): Reading['filters'] {
  const chosen = FILTERS.map((name) => {
    const values = parts.flatMap((part) => (part.filter === name ? part.values : []));
    return [name, [...new Set(values)]] as const;
  });
  return Object.fromEntries(chosen.filter(([, values]) => values.length > 0));
}

function textOf(parts: readonly ReadingPart[], words: string): string {
  const said = (filter: ReadingPart['filter'], joint = ' or '): string =>
    [...new Set(parts.filter((part) => part.filter === filter).map(({ means }) => means))].join(joint);
  const speakers = said('actor') || said('category');
  const stance = said('stance');
  const what = said('type') || (speakers || stance ? 'statements' : 'entries');
  // A statement takes a stance itself; on a proposal it was taken by others.
  const takes = what === 'statements' && stance;
  const on = STANCE_TEXT[parts.find(({ filter }) => filter === 'stance')?.values.join(' ') ?? '']?.on;
  return [
    [what, speakers && `by ${speakers}`, takes && `${on} proposals`, said('theme') && `on ${said('theme')}`],
    [!takes && stance && `with positions ${stance}`],
    [said('time', ', ')],
    [words],
  ]
    .map((said) => said.filter(Boolean).join(' '))
    .filter(Boolean)
    .join(', ');
}
