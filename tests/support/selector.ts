/** The part of CSS selectors that the tests use: tag, #id, .class, [attribute], [attribute="value"], descendant, child, list. */
import { attribute, type HtmlElement } from './html.ts';

type Match = (element: HtmlElement) => boolean;

const known = new Map<string, Match>();

export function selectorOf(selector: string): Match {
  let match = known.get(selector);
  if (!match) {
    const alternatives = selector.split(/,\s*/).map(sequenceOf);
    match = (element) => alternatives.some((one) => one(element));
    known.set(selector, match);
  }
  return match;
}

/** `main > p a`: the last part is the element itself, those before it are around it. */
function sequenceOf(text: string): Match {
  const parts = text.trim().split(/\s*>\s*|\s+/);
  const signs = [...text.trim().matchAll(/\s*(>)\s*|\s+/g)].map(([, child]) => child === '>');
  const tests = parts.map(compoundOf);
  const fits = (element: HtmlElement | undefined, index: number): boolean => {
    if (!element || !tests[index]?.(element)) return false;
    if (index === 0) return true;
    if (signs[index - 1]) return fits(element.parent, index - 1);
    for (let above = element.parent; above; above = above.parent) if (fits(above, index - 1)) return true;
    return false;
  };
  return (element) => fits(element, tests.length - 1);
}

const PART = /^([a-z][a-z0-9]*|\*)|#([\w-]+)|\.([\w-]+)|\[([\w-]+)(?:="([^"]*)")?\]/gi;

function compoundOf(text: string): Match {
  let read = '';
  const tests = [...text.matchAll(PART)].map(([whole, tag, id, name, key, value]): Match => {
    read += whole;
    if (tag) return (element) => tag === '*' || element.tag === tag;
    if (id) return (element) => attribute(element, 'id') === id;
    if (name) return (element) => (element.attributes.get('class') ?? '').split(/\s+/).includes(name);
    return (element) =>
      value === undefined ? element.attributes.has(key ?? '') : attribute(element, key ?? '') === value;
  });
  if (read !== text) throw new Error(`The tests do not know the selector ${text}`);
  return (element) => tests.every((test) => test(element));
}
