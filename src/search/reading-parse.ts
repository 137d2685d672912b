/**
 * Which phrases of a query are meant as what they could mean. A name is a speaker only where somebody is asked about or
 * named first; after "on", "about", "against" it is what is spoken of, and stays words.
 */
import { Around, isSomebody } from './reading-around.ts';
import type { ActorMeaning } from './reading-names.ts';
import type { Span } from './reading-spans.ts';
import { holdersIn, type Period, periodOf } from './reading-time.ts';
import type { Word } from './reading-tokens.ts';
import { OTHERS, THINGS } from './reading-words.ts';

/** Phrases by what they are taken for. */
export interface Asked {
  readonly speakers: readonly Span[];
  readonly themes: readonly Span[];
  readonly types: readonly Span[];
  readonly stances: readonly Span[];
  readonly times: readonly Span[];
  readonly period: Period;
  /** "Who", "what did … say": such words are not to be searched for. */
  readonly framed: boolean;
}

/**
 * Where in the sentence we are: at its head, where a speaker may stand; after "did"; after "a letter by"; behind the
 * speaker; at what is spoken of.
 */
type Place = 'head' | 'asked' | 'by' | 'said' | 'topic';

/** Undefined where nothing asks: a name or a theme alone is looked up by its words. */
export const findAsked = (spans: readonly Span[], words: readonly Word[]): Asked | undefined =>
  new Sentence(spans, words).read();

class Sentence {
  readonly #spans: readonly Span[];
  readonly #around: Around;
  readonly #speakers: Span[] = [];
  readonly #themes: Span[] = [];
  readonly #types: Span[] = [];
  readonly #stances: Span[] = [];
  readonly #times: Span[] = [];
  #place: Place = 'head';
  /** Words passed that mean nothing to us: "labour" of "labour MPs". */
  #passed = 0;
  /** Somebody was named, right before, who can take a stance. */
  #hasSubject = false;
  /** "Did", "who", "that": what follows is a verb. */
  #expectsVerb = false;
  #isNegated = false;
  /** "How many": asks for a number, not for a speaker. */
  #counts = false;
  #asksWho = false;
  /** Asks what somebody said. */
  #isFramed = false;

  constructor(spans: readonly Span[], words: readonly Word[]) {
    this.#spans = spans;
    this.#around = new Around(spans, words);
  }

  read(): Asked | undefined {
    for (const [index, span] of this.#spans.entries()) if (!span.sealed) this.#take(span, index);
    const period = periodOf(this.#times.flatMap(({ time }) => time ?? []));
    const speakers = this.#speakersIn(period);
    // A stance of somebody who is not read would be everybody's.
    const stances = speakers.length < this.#speakers.length ? [] : this.#oneStance();
    const asks = (this.#isFramed && speakers.length > 0) || stances.length > 0 || this.#types.length > 0 || period;
    if (!asks) return undefined;
    return {
      speakers,
      stances,
      themes: this.#oneTopic(),
      types: this.#types,
      times: period ? this.#times : [],
      period: period ?? { from: '', to: '' },
      framed: this.#isFramed || this.#asksWho,
    };
  }

  #take(span: Span, index: number): void {
    const { time, meaning } = span;
    if (time && (time.bare ? this.#around.isYear(index) : this.#around.isDate(index))) {
      this.#times.push(span);
    } else if (meaning.stance && this.#takesStance(span, index)) {
      this.#stances.push(span);
      this.#goTo(this.#around.isPassive(index) ? 'by' : 'topic');
    } else if (this.#canSpeak(span, index)) {
      this.#speakers.push(span);
      this.#isFramed ||= this.#place === 'asked' || this.#place === 'by';
      this.#place = 'said';
      this.#hasSubject = true;
    } else if (meaning.type && this.#isType(index)) {
      this.#types.push(span);
    } else if (meaning.theme && this.#isTheme(span, index)) {
      this.#themes.push(span);
      this.#goTo('topic');
    } else this.#pass(span, index);
  }

  /** A small word, or one that means nothing to us. */
  #pass({ role, said }: Span, index: number): void {
    if (role === 'who') {
      this.#counts ||=
        said === 'how' && /^(?:many|much|often|long|old)$/.test(this.#around.follower(index)?.said ?? '');
      this.#asksWho ||= said === 'who';
      this.#expectsVerb = true;
      this.#hasSubject = this.#place === 'said' || (said === 'who' && this.#isAtHead());
    } else if (role === 'did') {
      this.#expectsVerb = true;
      if (this.#isAtHead()) this.#place = 'asked';
    } else if (role === 'be') {
      if (this.#isAtHead() && !this.#hasSubject) this.#goTo('topic');
    } else if (role === 'on') {
      this.#isFramed ||= this.#place === 'said' && this.#around.next(index) !== undefined;
      this.#goTo('topic');
    } else if (role === 'by') {
      if (this.#place !== 'by') this.#goTo(this.#around.isSaying(index) ? 'by' : 'topic');
    } else if (role === 'and') {
      if (this.#place === 'said') this.#goTo(isSomebody(this.#around.next(index)) ? 'head' : 'topic');
    } else if (role === 'prep') {
      this.#goTo('topic');
    } else if (role === 'not') {
      this.#isNegated = true;
    } else if (!role) {
      this.#passed++;
      this.#hasSubject = false;
      // "Cates and Cash amendment": what was taken for a speaker is half a name.
      const isHalf = this.#place === 'head' && this.#speakers.pop();
      if (isHalf || this.#place === 'said' || this.#place === 'by') this.#goTo('topic');
    }
  }

  #goTo(place: Place): void {
    this.#place = place;
    this.#hasSubject = false;
    if (place === 'by') this.#passed = 0;
  }

  #isAtHead = (): boolean => this.#place === 'head' && this.#passed === 0;

  #canSpeak(span: Span, index: number): boolean {
    if (!isSomebody(span) || this.#counts || OTHERS.test(this.#around.wordBefore(index))) return false;
    const { actor, kind } = span.meaning;
    // "Ofcom’s view on": wherever it stands.
    const holdsView = /^(?:(?:view|position|opinion)s?|stance)$/.test(this.#around.follower(index)?.said ?? '');
    if (actor?.isOwner || (holdsView && this.#passed === 0)) return holdsView && this.#speakers.length === 0;
    if (this.#place === 'topic' || (this.#place === 'said' && !this.#around.isListed(index))) return false;
    if (actor) return this.#passed === 0 && this.#isActor(index, actor);
    if (!kind) return this.#passed === 0;
    if (this.#passed > 2) return false;
    if (this.#place !== 'head') return true;
    if (!this.#around.endsSpeaker(index)) return false;
    // What stands before narrows the kind ("Welsh ministers"), as long as it is asked what they said.
    const next = this.#around.next(index);
    return this.#passed === 0 || (next !== undefined && !next.time && !kind.categories.includes('government'));
  }

  #isActor(index: number, { isWord, isSurname }: ActorMeaning): boolean {
    const follower = this.#around.follower(index);
    // "Labour MPs" are MPs; the Nash amendment is no peer.
    if ((follower?.meaning.kind && !this.#around.endsSpeaker(index)) || THINGS.test(follower?.said ?? '')) return false;
    const ends = this.#around.endsSpeaker(index);
    if (isWord) return (this.#place === 'asked' && ends) || this.#around.isCapital(index);
    return !isSurname || this.#place !== 'head' || ends;
  }

  #takesStance(span: Span, index: number): boolean {
    const form = span.meaning.stance?.form;
    const follower = this.#around.follower(index);
    if (form === 'more') return this.#stances.length === 1;
    if (this.#isNegated || this.#counts) return false;
    if (form === 'noun') return this.#place !== 'topic';
    if (follower?.role === 'by') return this.#around.isPassive(index);
    if (form === 'who') return this.#hasSubject && this.#asksWho && this.#speakers.length === 0;
    if (form === 'plain' && this.#isAtHead() && !this.#hasSubject) return follower !== undefined;
    return this.#hasSubject && (form !== 'verb' || this.#expectsVerb || follower?.role === 'the');
  }

  /** "Statements on", "proposals for", "proposals backed by": at the head. */
  #isType(index: number): boolean {
    const isFollowed = /^(?:on|by|prep)$/.test(this.#around.follower(index)?.role ?? '');
    return this.#isAtHead() && (isFollowed || this.#around.isPassive(index + 1));
  }

  /**
   * A name of one word may be any word, so it must stand by itself, and where a topic stands: first, after "on", after
   * "opposed".
   */
  #isTheme(span: Span, index: number): boolean {
    if (this.#place === 'asked' && this.#around.next(index)?.role === 'say') return false;
    if (span.meaning.theme?.sure) return true;
    if (this.#around.isCompound(index)) return false;
    if (this.#isAtHead() || this.#around.isJoined(span, this.#themes)) return true;
    const before = this.#around.previous(index);
    return before !== undefined && (/^(?:on|by|prep|say)$/.test(before.role ?? '') || this.#stances.includes(before));
  }

  /** Of several themes that are not joined none is sure: they narrow each other, and do so best as words. */
  #oneTopic(): readonly Span[] {
    const first = this.#themes[0]?.meaning.theme?.id;
    const isOne = (span: Span) => span.meaning.theme?.id === first || this.#around.isJoined(span, this.#themes);
    return this.#themes.every(isOne) ? this.#themes : [];
  }

  /** Of two stances none is sure. */
  #oneStance(): readonly Span[] {
    const own = this.#stances.filter(({ meaning }) => meaning.stance?.form !== 'more');
    return own.length === 1 ? this.#stances : [];
  }

  /** Holders of an office are known once the time is. Actors and kinds together would leave out both. */
  #speakersIn(period: Period | undefined): readonly Span[] {
    const known = this.#speakers.filter(
      ({ meaning: { actor, kind, holders = [] } }) =>
        actor ?? kind ?? (period && holdersIn(holders, period).length > 0),
    );
    const kinds = known.filter(({ meaning }) => !meaning.actor && meaning.kind);
    return kinds.length > 0 && kinds.length < known.length ? [] : known;
  }
}
