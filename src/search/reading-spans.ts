/** A query cut into phrases, each with what it can mean. The longest phrase wins, from left to right. */
import type { Meaning, Phrases } from './reading-names.ts';
import { type Time, timeAt } from './reading-time.ts';
import type { Word } from './reading-tokens.ts';
import { ROLES, type Role } from './reading-words.ts';

export interface Span {
  readonly at: number;
  /** The word after its last. */
  readonly end: number;
  /** Its words as compared. */
  readonly said: string;
  readonly meaning: Meaning;
  readonly time: Time | undefined;
  /** What a small word does in a question. */
  readonly role: Role | undefined;
  readonly sealed: boolean;
}

const roles = new Map<string, Role>(
  (Object.entries(ROLES) as [Role, string][]).flatMap(([role, words]) => words.split(' ').map((word) => [word, role])),
);

export const roleOf = (word: string): Role | undefined => roles.get(word);

export function spansOf(words: readonly Word[], phrases: Phrases): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < words.length; at = spans.at(-1)?.end ?? words.length) spans.push(spanAt(words, at, phrases));
  return spans;
}

function spanAt(words: readonly Word[], at: number, phrases: Phrases): Span {
  const isWhole = (end: number) => words[at]?.opens && words[end - 1]?.closes;
  const sealed = words[at]?.sealed ?? false;
  const seal = words.findIndex((word, index) => index >= at && word.sealed);
  const limit = seal < 0 ? words.length : seal;
  const found = timeAt(words.slice(0, limit), at);
  const time = found && isWhole(at + found.size) ? found : undefined;
  const span = (end: number, meaning: Meaning, when?: Time): Span => {
    const said = words.slice(at, end).map(({ word }) => word);
    const role = end === at + 1 && isWhole(end) && !sealed ? roleOf(said[0] ?? '') : undefined;
    return { at, end, said: said.join(' '), meaning, time: when, role, sealed };
  };
  for (let end = Math.min(limit, at + phrases.longest); end > at + (time?.size ?? 0); end--) {
    const meaning = isWhole(end) && phrases.meaning(words, at, end);
    if (meaning) return span(end, meaning);
  }
  return time ? span(at + time.size, {}, time) : span(at + 1, {});
}
