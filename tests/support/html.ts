/**
 * Pages as trees, read fast enough to read every page of a large library. The reader is strict: it knows only HTML that
 * needs no repair, which html-validate checks for (tests/site/html.test.ts), and throws on any other.
 */
import { selectorOf } from './selector.ts';

export interface HtmlElement {
  readonly tag: string;
  /** Attributes as they are written; `attribute` resolves character references. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (HtmlElement | string)[];
  readonly parent: HtmlElement | undefined;
}

const TOKEN =
  /<!--[\s\S]*?-->|<!DOCTYPE html>|<\/([a-z][a-z0-9]*)>|<([a-z][a-zA-Z0-9]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*"|='[^']*'|=[^\s"'=<>`]+)?)*)\s*(\/?)>|([^<]+)|</gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:="([^"]*)"|='([^']*)'|=([^\s"'=<>`]+))?/g;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The tree of a page; its root is an element without a tag. */
export function parseHtml(text: string): HtmlElement {
  const root = { tag: '', attributes: new Map<string, string>(), children: [], parent: undefined };
  let open: { tag: string; children: (HtmlElement | string)[]; parent: HtmlElement | undefined } & HtmlElement = root;
  for (const token of text.matchAll(TOKEN)) {
    const [whole, end, start, attributes = '', closed, words] = token;
    if (words !== undefined) open.children.push(words);
    else if (start !== undefined) {
      const tag = start.toLowerCase();
      const element = { tag, attributes: attributesOf(attributes), children: [], parent: open };
      open.children.push(element);
      if (!closed && !VOID.has(tag)) open = element;
    } else if (end !== undefined) {
      if (end.toLowerCase() !== open.tag || !open.parent) throw new Error(`</${end}> closes <${open.tag}>`);
      open = open.parent as typeof open;
    } else if (whole === '<') throw new Error(`A stray < before ${text.slice(token.index, token.index + 60)}`);
  }
  if (open !== root) throw new Error(`<${open.tag}> is not closed`);
  return root;
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE)) {
    if (found.has(name)) throw new Error(`${name} is given twice in ${text}`);
    found.set(name.toLowerCase(), double ?? single ?? bare ?? '');
  }
  return found;
}

/** The text of an element, with its character references resolved. */
export const textOf = (element: HtmlElement): string => decoded(rawText(element));

const rawText = (element: HtmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : rawText(child))).join('');

/** An attribute, with its character references resolved; undefined where it is absent. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  const value = element.attributes.get(name);
  return value === undefined ? undefined : decoded(value);
}

/** The elements within that match, in their order. */
export function all(within: HtmlElement, selector: string): HtmlElement[] {
  const matches = selectorOf(selector);
  return [...descendants(within)].filter(matches);
}

/** The one element that matches. Throws where there is none, or more than one. */
export function only(within: HtmlElement, selector: string): HtmlElement {
  const found = all(within, selector);
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} elements match ${selector}`);
  return found[0];
}

/** The nearest element around this one with a tag. Throws where there is none. */
export function around(element: HtmlElement, tag: string): HtmlElement {
  for (let above = element.parent; above; above = above.parent) if (above.tag === tag) return above;
  throw new Error(`<${element.tag}> is in no <${tag}>`);
}

export function* descendants(element: HtmlElement): Generator<HtmlElement> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* descendants(child);
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** Throws on a reference that it does not know, so that none is taken for text. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    const character = NAMED[name ?? ''];
    if (character === undefined) throw new Error(`The reader of these tests does not know ${whole}`);
    return character;
  });
}
