/** A quotation with its apparatus: whose words, where they are written, how they were checked. */
import { dateText } from '../date-text.ts';
import type { Entry } from '../entries/entry.ts';
import { entryAt, type Library } from '../library/library.ts';
import { verdictOf } from '../library/verdict.ts';
import { entryPath, passageUrl, quotePath } from '../routes.ts';
import { dateSpan } from '../schema/edtf.ts';
import { type Link, linkToActorThen } from './link.ts';

export type Quote = NonNullable<Entry<'statements'>['fields']['quotes']>[number];

export interface QuotationView {
  /** Anchor in the page, `q1`. */
  readonly id: string;
  readonly text: string;
  /** The source's sentence about what was said; never shown as a quotation. */
  readonly reported: boolean;
  readonly speakers: readonly Link[];
  readonly source: SourceLine;
  readonly locator: string | undefined;
  /** The passage in the source; undefined where the source has no address to link. */
  readonly passage: string | undefined;
  /** These words on this site. */
  readonly permalink: string;
  readonly verdict: VerdictView;
}

/** A source as it is named under a quotation. */
export interface SourceLine {
  readonly link: Link;
  readonly publisher: string;
  readonly published: string;
  /** Its public address; undefined for a source that is cited without a link. */
  readonly address: string | undefined;
}

export interface VerdictView {
  /** The verdict in one word: Verbatim, Read, Unchecked. */
  readonly word: string;
  /** The rest of the sentence: when and against what. */
  readonly detail: string;
  /** The copy that was read, where it may be linked and is not the source's own address. */
  readonly copy: Link | undefined;
  readonly sha256: string | undefined;
}

export function quotationView(library: Library, statement: Entry<'statements'>, quote: Quote): QuotationView {
  const source = entryAt(library, 'sources', quote.source);
  const when = dateSpan(statement.fields.date);
  return {
    id: quote.id,
    text: quote.text,
    reported: quote.reported ?? false,
    speakers: speakersOf(library, statement, quote).map((actor) => linkToActorThen(actor, when)),
    source: sourceLine(source),
    locator: quote.locator,
    passage: source.fields.url && !quote.reported ? passageUrl(source.fields.url, quote.text) : source.fields.url,
    permalink: quotePath(statement.key, quote.id),
    verdict: verdictView(library, source, quote.read_in),
  };
}

export function sourceLine(source: Entry<'sources'>): SourceLine {
  return {
    link: { href: entryPath(source.key), text: source.fields.title },
    publisher: source.fields.publisher,
    published: dateText(source.fields.published),
    address: source.fields.url,
  };
}

/** Who said these words: the speaker named, else the persons of the statement, else all its actors. */
export function speakersOf(
  library: Library,
  statement: Entry<'statements'>,
  quote: Pick<Quote, 'speaker'>,
): Entry<'actors'>[] {
  if (quote.speaker) return [entryAt(library, 'actors', quote.speaker)];
  const actors = statement.fields.actors.map(({ actor }) => entryAt(library, 'actors', actor));
  const persons = actors.filter(({ fields }) => fields.kind === 'person');
  return persons.length > 0 ? persons : actors;
}

/** The verdict on words from a source, in a sentence; `readIn` where these words were read in a copy of their own. */
export function verdictView({ site }: Library, source: Entry<'sources'>, readIn?: string): VerdictView {
  const verdict = verdictOf(source, readIn);
  if (verdict.verdict === 'verbatim') {
    return {
      ...nothing,
      word: 'Verbatim',
      detail: `compared with a kept copy on ${dateText(verdict.day)}`,
      sha256: verdict.sha256,
    };
  }
  if (verdict.verdict === 'unchecked')
    return { ...nothing, word: 'Unchecked', detail: 'not yet compared with the source' };
  const on = `on ${dateText(verdict.day)}`;
  const { url, citation_only } = source.fields;
  if (!verdict.address)
    return {
      ...nothing,
      word: 'Read',
      detail: `${on} in a copy that is not linked (${citation_only ?? ''}); no copy kept`,
    };
  if (verdict.address === url)
    return { ...nothing, word: 'Read', detail: `${on} at the source’s address; no copy kept` };
  const host = hostOf(verdict.address);
  if (!(url && host === hostOf(url)) && !site.linked_copies?.includes(host))
    return { ...nothing, word: 'Read', detail: `${on} in a copy at ${host}, not linked; no copy kept` };
  return {
    ...nothing,
    word: 'Read',
    detail: `${on} in a copy; none kept here`,
    copy: { href: verdict.address, text: host },
  };
}

const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');

const nothing = { copy: undefined, sha256: undefined };
