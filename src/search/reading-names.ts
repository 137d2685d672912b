/** The names of the library in the form in which they are shipped, and what a phrase of a query means by them. */
import type { Category } from '../schema/vocabularies.ts';
import { keyOf, stemsOf, type Word } from './reading-tokens.ts';
import { KINDS, STANCE_WORDS, type StanceWord, TYPES } from './reading-words.ts';

export interface Names {
  /** Names by id, joined by `|`, the one to show first; each begins with a mark. Empty: as the id says (`nameOfId`). */
  readonly actors: Readonly<Record<string, string>>;
  /** Title as it stands in a sentence, then aliases, joined by `|`; by id. */
  readonly themes: Readonly<Record<string, string>>;
  readonly offices: readonly Office[];
}

/** What the office is called, and who held it: `actor from to`, open ends empty; both joined by `|`. */
export type Office = readonly [names: string, holders: string];

/** What is to be known of a name of an actor; none where it is theirs alone and nothing else. */
export const MARKS = {
  /** Shared with others: to be shown, not to be recognised. */
  shown: '-',
  /** A word as well: "signal", "which". */
  word: '~',
  /** Its last word is a surname that nobody else has. */
  surname: '*',
  /** The same, and the surname is a word as well: "may". */
  surnameAndWord: '+',
} as const;

/** `sajid-javid` → `Sajid Javid`. */
export const nameOfId = (id: string): string =>
  id.replace(/(?:^|-)./g, (start) => start.replace('-', ' ').toUpperCase());

/** What a phrase can mean; several at once where a word is both ("police": a kind of actor, and a theme). */
export interface Meaning {
  actor?: ActorMeaning;
  /** Who held the office: `actor from to`. */
  holders?: readonly string[];
  kind?: { readonly label: string; readonly categories: readonly Category[] };
  /** `sure` where the phrase is more than one of many words by which a theme is known. */
  theme?: { readonly id: string; readonly sure: boolean };
  type?: string;
  stance?: StanceWord;
}

export interface ActorMeaning {
  readonly id: string;
  /** A word as well. */
  readonly isWord?: boolean;
  readonly isSurname?: boolean;
  /** The phrase is a genitive, "Ofcom’s". */
  readonly isOwner?: boolean;
}

export interface Phrases {
  readonly names: Names;
  /** The meaning of the words from `at` to before `end`. */
  readonly meaning: (words: readonly Word[], at: number, end: number) => Meaning | undefined;
  /** The most words that a phrase has. */
  readonly longest: number;
}

const made = new WeakMap<Names, Phrases>();

export function phrasesOf(names: Names): Phrases {
  const phrases = made.get(names) ?? makePhrases(names);
  made.set(names, phrases);
  return phrases;
}

function makePhrases(names: Names): Phrases {
  /** By words as they are, and by words without endings. */
  const exact = new Map<string, Meaning>();
  const stems = new Map<string, Meaning>();
  /** What comes first is the meaning: of a word that is two themes' alias, say. */
  const put = (map: Map<string, Meaning>, key: string, meaning: Meaning): void => {
    map.set(key, { ...meaning, ...map.get(key) });
  };
  for (const id of Object.keys(names.actors))
    for (const { name, mark } of actorNames(names, id)) {
      const key = keyOf(name);
      if (mark !== MARKS.shown) put(exact, key, { actor: { id, isWord: mark === MARKS.word } });
      if (mark === MARKS.surname || mark === MARKS.surnameAndWord)
        put(exact, key.replace(/.* /, ''), { actor: { id, isWord: mark === MARKS.surnameAndWord, isSurname: true } });
    }
  for (const [called, holders] of names.offices)
    for (const name of called.split('|')) put(exact, keyOf(name), { holders: holders.split('|') });
  for (const stance of STANCE_WORDS) for (const words of stance.words.split('|')) put(exact, words, { stance });
  for (const [id, called] of Object.entries(names.themes)) {
    const [title = '', ...aliases] = called.split('|');
    // "Encryption and private messaging": people say the first for both.
    const first = title.replace(/^an? |,.*| and .*/g, '');
    for (const name of [title, id, first, ...aliases]) {
      const key = stemsOf(name);
      put(stems, key, { theme: { id, sure: key.includes(' ') || name === title || name === first } });
    }
  }
  for (const [categories, called] of KINDS)
    for (const name of called.split('|'))
      put(stems, stemsOf(name), { kind: { label: called.split('|')[0] ?? '', categories } });
  for (const [type, called] of Object.entries(TYPES))
    for (const name of called.split('|')) put(stems, stemsOf(name), { type });
  return {
    names,
    longest: Math.max(...[...exact.keys(), ...stems.keys()].map((key) => key.split(' ').length)),
    meaning: (words, at, end) => {
      const said = words.slice(at, end);
      const key = said.map(({ word }) => word).join(' ');
      const owner = said.at(-1)?.owner;
      const owned = owner ? exact.get(key.replace(/\S*$/, owner))?.actor : undefined;
      const byWord = exact.get(key) ?? (owned && { actor: { ...owned, isOwner: true } });
      const byStem = stems.get(said.map(({ stem }) => stem).join(' '));
      return byWord || byStem ? { ...byStem, ...byWord } : undefined;
    },
  };
}

/** The names of an actor with their marks. */
function actorNames({ actors }: Names, id: string): { name: string; mark: string }[] {
  return (actors[id] ?? '').split('|').map((told) => {
    const mark = /^[-~*+]/.exec(told)?.[0] ?? '';
    return { mark, name: told.slice(mark.length) || nameOfId(id) };
  });
}

export const nameOfActor = (names: Names, id: string): string => actorNames(names, id)[0]?.name ?? id;

export const titleOfTheme = ({ themes }: Names, id: string): string => themes[id]?.split('|')[0] ?? id;
