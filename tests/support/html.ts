/** Pages as trees: html-validate's parser, with text and attributes as a reader gets them. */
import { type HtmlElement, Parser, StaticConfigLoader } from 'html-validate';

const config = await new StaticConfigLoader({ root: true, elements: ['html5'] }).getConfigFor('page.html');

export type { HtmlElement };

export const parseHtml = (text: string): HtmlElement => new Parser(config).parseHtml(text);

/** The text of an element, with its character references resolved. */
export const textOf = (element: HtmlElement): string => decoded(element.textContent);

/** An attribute, with its character references resolved; undefined where it is absent. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  const value = element.getAttributeValue(name);
  return value === null ? undefined : decoded(value);
}

/** The one element that matches. Throws where there is none, or more than one. */
export function only(within: HtmlElement, selector: string): HtmlElement {
  const [found, ...more] = all(within, selector);
  if (!found || more.length > 0) throw new Error(`${more.length + (found ? 1 : 0)} elements match ${selector}`);
  return found;
}

export const all = (within: HtmlElement, selector: string): HtmlElement[] => within.querySelectorAll(selector);

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** Throws on a reference that it does not know, so that none is taken for text. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    const character = NAMED[name ?? ''];
    if (character === undefined) throw new Error(`The reader of these tests does not know ${whole}`);
    return character;
  });
}
