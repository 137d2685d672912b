/**
 * The words of a question as clauses for a search cluster. Words are stemmed and may stand anywhere in the entry; phrases are
 * exact; the last word may be unfinished, since the page searches while somebody types.
 */
import type { Answer } from './backend.ts';
import { MOST } from './find-words.ts';
import { META_WEIGHTS } from './pagefind-module.ts';
import { type Synonyms, synonymsOf } from './synonyms.ts';
import { tellingWords, termsOf } from './terms.ts';

/** A piece of a request: JSON. */
export type Clause = Readonly<Record<string, unknown>>;

/** What is to be found. */
export interface Wanted {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
  readonly without: readonly string[];
  /** Other names of an entry find it, too. */
  readonly aliases: boolean;
  /** Groups of words that mean about the same; none where only the words themselves are wanted. */
  readonly synonyms: Synonyms;
}

export const wantedBy = (
  { q, aliases }: { readonly q: string; readonly aliases: boolean },
  synonyms: Synonyms,
): Wanted => {
  const { words, phrases, without } = termsOf(q);
  return { words: tellingWords(words), phrases, without, aliases, synonyms };
};

/** The words that have others which mean about the same, with those. */
export const alikeIn = ({ words, synonyms }: Wanted): Answer['alike'] =>
  words
    .map((typed) => ({ typed, words: synonymsOf(typed, synonyms) }))
    .filter(({ words: others }) => others.length > 0);

/** Fields of their own weights, as Pagefind has them, so that the order is alike. */
const WEIGHED: readonly (readonly [field: string, weight: number])[] = [
  ['title', META_WEIGHTS.title],
  ['aliases', META_WEIGHTS.aliases],
  ['shown.who', META_WEIGHTS.who],
  ['names', META_WEIGHTS.names],
  ['themes', META_WEIGHTS.themes],
  ['headlines', META_WEIGHTS.headlines],
  ['shown.stance', META_WEIGHTS.stance],
  ['all', 1],
];

const OTHER_NAMES = ['aliases', 'names'];

/** Letters that an unfinished word needs: fewer would be the beginning of nearly everything. */
const BEGINNING = 3;

/** A word, which may have several parts ("under-16"), anywhere in an entry. */
export function hasWord({ words, aliases }: Wanted, word: string): Clause {
  const whole = phrase(word, fieldsFor(aliases, ''));
  const unfinished = word === words.at(-1) && word.length >= BEGINNING;
  return unfinished ? anyOf([whole, phrase(word, fieldsFor(aliases, '.exact'), 'phrase_prefix')]) : whole;
}

/** A word, or one that means about the same. */
export const hasWordOrAlike = (wanted: Wanted, word: string): Clause => {
  const others = synonymsOf(word, wanted.synonyms).map((other) => phrase(other, fieldsFor(wanted.aliases, '')));
  return others.length > 0 ? anyOf([hasWord(wanted, word), ...others]) : hasWord(wanted, word);
};

const hasPhrase = ({ aliases }: Wanted, text: string): Clause => phrase(text, fieldsFor(aliases, '.exact'));

/** What is to be absent: a phrase word for word, a word in any of its forms. */
const lacks = (wanted: Wanted, text: string): Clause =>
  /\s/.test(text) ? hasPhrase(wanted, text) : phrase(text, fieldsFor(wanted.aliases, ''));

const fieldsFor = (aliases: boolean, form: '' | '.exact'): string[] =>
  ['all', ...(aliases ? OTHER_NAMES : [])].map((name) => name + form);

const phrase = (query: string, fields: readonly string[], type: 'phrase' | 'phrase_prefix' = 'phrase'): Clause => ({
  multi_match: { query, type, fields },
});

export const anyOf = (clauses: readonly Clause[]): Clause => ({ bool: { should: clauses, minimum_should_match: 1 } });
export const allOf = (clauses: readonly Clause[]): Clause => ({ bool: { filter: clauses } });

/** Phrases that must be there, and what must not. */
export const strictly = (wanted: Wanted): { filter: Clause[]; must_not: Clause[] } => ({
  filter: wanted.phrases.map((text) => hasPhrase(wanted, text)),
  must_not: wanted.without.map((text) => lacks(wanted, text)),
});

export const everyWord = (wanted: Wanted): Clause => allOf(wanted.words.map((word) => hasWord(wanted, word)));

/**
 * Most of what the words say, weighed by how rare each is (find-words.ts). `counts` are the entries that have each word.
 * No clause above this one may have a boost: it would be taken into the least score.
 */
export function mostWords(wanted: Wanted, counts: readonly number[]): Clause {
  const most = Math.max(...counts);
  const rarities = counts.map((count) => (count > 0 ? Math.log(1 + (2 * most) / count) : 0));
  const whole = rarities.reduce((sum, rarity) => sum + rarity, 0);
  const said = wanted.words.flatMap((word, at) => {
    const boost = rarities[at] ?? 0;
    return boost > 0 ? [{ constant_score: { filter: hasWordOrAlike(wanted, word), boost } }] : [];
  });
  return { function_score: { query: anyOf(said), min_score: MOST * whole } };
}

/** Ranks by the words and phrases, wherever they stand; lets nothing in or out. */
export function ranking(texts: readonly string[], aliases: boolean): Clause {
  const fields = WEIGHED.filter(([name]) => aliases || !OTHER_NAMES.includes(name));
  return {
    multi_match: {
      query: texts.join(' '),
      type: 'most_fields',
      fields: fields.map(([name, weight]) => `${name}^${weight}`),
    },
  };
}

/** The words in the fields that a result shows or names as its reason. */
export const marking = (texts: readonly string[], fields: readonly string[]): Clause => ({
  multi_match: { query: texts.join(' '), type: 'most_fields', fields },
});
