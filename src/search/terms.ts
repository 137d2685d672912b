/** What a query asks for: words, exact phrases, and what must not be there. */
import { withOneForm } from './number-forms.ts';

export interface Terms {
  /** In the order of the query, without phrases and exclusions. */
  readonly words: readonly string[];
  /** `"duty of care"`, without the quotation marks. */
  readonly phrases: readonly string[];
  /** `-levy`, `-"duty of care"`: words or phrases that a result must not have. */
  readonly without: readonly string[];
}

/** A quotation mark that is not closed is no quotation. A minus counts at the beginning of a word only: not in "under-16". */
export function termsOf(query: string): Terms {
  const words: string[] = [];
  const phrases: string[] = [];
  const without: string[] = [];
  const parts = query.replace(/[“”„«»]/g, '"').matchAll(/(?<![^\s])([-−–]?)"([^"]+)"|(\S+)/g);
  for (const [, minus, phrase, word = ''] of parts) {
    if (phrase !== undefined) (minus ? without : phrases).push(phrase.trim());
    else if (/^[-−–][\p{L}\p{N}£]/u.test(word)) without.push(word.slice(1).replaceAll('"', ''));
    else words.push(word.replaceAll('"', ''));
  }
  const said = (text: string) => /[\p{L}\p{N}£%°]/u.test(text);
  return {
    words: withOneForm(words.join(' ')).split(' ').filter(said),
    phrases: phrases.filter(said),
    without: without.filter(said),
  };
}

/**
 * Words that nearly every entry has: they say nothing about what is meant, and their lists are the longest of the
 * index. Within an exact phrase they count.
 */
const FUNCTION_WORDS = new Set(
  `a about all am an and any are as at be been being but by can could did do does for from had has have he her his how i if in
  into is it its me my of on or our she should so some than that the their them then there these they this to was we were
  what when where which who whom whose why will with would you your`.split(/\s+/),
);

/** Words that decide the order of a question's results: what was read as a theme, and the words that are left. */
export const hintWords = ({ hints, q }: { readonly hints?: string; readonly q: string }): readonly string[] =>
  hints ? tellingWords(termsOf(`${hints} ${q}`).words) : [];

/** The words that are worth searching for; all, where there are no others. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !FUNCTION_WORDS.has(word.toLowerCase().replace(/[^\p{L}\p{N}£%°]/gu, '')));
  return telling.length > 0 ? telling : words;
}
