/** What stands around a phrase of a query. */
import type { Span } from './reading-spans.ts';
import type { Word } from './reading-tokens.ts';
import { NUMBERED, SAYINGS } from './reading-words.ts';

/** Whether a phrase names somebody who can say something: an actor, an office, a kind of actor. */
export const isSomebody = (span: Span | undefined): boolean =>
  span !== undefined && Boolean(span.meaning.actor ?? span.meaning.kind ?? span.meaning.holders);

export class Around {
  readonly #spans: readonly Span[];
  readonly #words: readonly Word[];

  constructor(spans: readonly Span[], words: readonly Word[]) {
    this.#spans = spans;
    this.#words = words;
  }

  /** The phrase right behind, whatever it is. */
  follower = (index: number): Span | undefined => this.#spans[index + 1];

  /** The next phrase that is no article. */
  next = (index: number): Span | undefined =>
    this.#spans.slice(index + 1).find(({ sealed, role }) => !sealed && role !== 'the');

  previous = (index: number): Span | undefined => this.#spans.slice(0, index).findLast(({ role }) => role !== 'the');

  /** The word right before, as it is compared. */
  wordBefore = (index: number): string => this.#words[(this.#spans[index]?.at ?? 0) - 1]?.word ?? '';

  /** A speaker ends where nothing follows, or what they do, or when. */
  endsSpeaker(index: number): boolean {
    const next = this.next(index);
    if (!next || next.time || next.meaning.stance) return true;
    if (this.#hasComma(index)) return isSomebody(next);
    if (next.role === 'and') return isSomebody(this.next(this.#spans.indexOf(next)));
    return /^(?:on|say|did|be|who|not)$/.test(next.role ?? '');
  }

  #hasComma = (index: number): boolean => this.#words[(this.#spans[index]?.end ?? 0) - 1]?.comma ?? false;

  /** "NSPCC, Ofcom": the next of several. */
  isListed = (index: number): boolean => isSomebody(this.#spans[index - 1]) && this.#hasComma(index - 1);

  /** "Police record", "police and crime commissioners": a part of something of which we know nothing. */
  isCompound(index: number): boolean {
    const follower = this.follower(index);
    if (follower?.role === 'and') return !this.next(index + 1)?.meaning.theme;
    return follower !== undefined && !follower.sealed && !follower.role && !follower.time && !follower.meaning.stance;
  }

  /** "Backed by charities". */
  isPassive = (index: number): boolean => this.follower(index)?.role === 'by' && isSomebody(this.next(index + 1));

  /** "Statements by", "a letter from": `index` is that of "by". */
  isSaying = (index: number): boolean => {
    const before = this.#spans[index - 1];
    return before !== undefined && (before.meaning.type !== undefined || SAYINGS.test(before.said));
  };

  /** Typed as a name, in a query that is small otherwise. At its head, where anything may be large, a verb must follow. */
  isCapital(index: number): boolean {
    const at = this.#spans[index]?.at ?? 0;
    const others = this.#spans.filter(
      (other, place) => place !== index && other.at > 0 && !other.time && !other.meaning.actor,
    );
    const isLarge = (other: Span) => this.#words.slice(other.at, other.end).some(({ capital }) => capital);
    return (
      this.#words[at]?.capital === true && this.#spans.length > 1 && !others.some(isLarge) && this.endsSpeaker(index)
    );
  }

  /** Not "31 June 2019", and not "not before 2022" or "before and after 2020". */
  isDate = (index: number): boolean => !/^(?:\d\d?(?:st|nd|rd|th)?|not|never|and|or)$/.test(this.wordBefore(index));

  /** A mere year is a time at the end of what it belongs to, where it is no part of a name and counts nothing. */
  isYear(index: number): boolean {
    const before = this.wordBefore(index);
    const follower = this.follower(index);
    if (this.#spans.length === 1 || NUMBERED.test(before)) return false;
    if (this.#spans[index - 1]?.role && before !== 'of') return false;
    const isOpen = ({ said, time }: Span) => !time && /^(?:before|after|since|until)$/.test(said);
    if (this.#spans.slice(0, index).some(isOpen)) return false;
    if (!follower || follower.sealed || follower.time) return true;
    return /^(?:on|by|who|did)$/.test(follower.role ?? '') || Object.keys(follower.meaning).length > 0;
  }

  /** "Encryption and grooming": joined to one of `themes`. */
  isJoined(span: Span, themes: readonly Span[]): boolean {
    const and = this.#spans.find(({ end }) => end === span.at);
    return and?.role === 'and' && themes.some(({ end }) => end === and.at);
  }
}
