/** The text of an entry as HTML, with links and quotations of other entries filled in. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Body } from '../entries/body.ts';
import type { Entry } from '../entries/entry.ts';
import { entryAt, type Library, titleOf } from '../library/library.ts';
import { entryPath, quotePath } from '../routes.ts';
import { isCollection } from '../schema/collections.ts';
import { dateSpan } from '../schema/edtf.ts';
import { linkToActorThen, listed } from './link.ts';
import { speakersOf } from './quotation-view.ts';

/** Safe HTML of a checked text; empty for an entry that has none. */
export function bodyHtml(library: Library, body: Body | undefined): string {
  return body ? toHtml(body.tree.children.flatMap((node) => filled(library, node as ElementContent))) : '';
}

function filled(library: Library, node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  const children = node.children.flatMap((child) => filled(library, child));
  const target = String(node.properties['target'] ?? '');
  if (node.tagName === 'ref') return [linkElement(library, target, children)];
  if (node.tagName === 'quote') return [quoteElement(library, target)];
  return [{ ...node, children }];
}

function linkElement(library: Library, target: string, children: ElementContent[]): Element {
  const { entry, quote } = targetOf(library, target);
  const href = quote ? quotePath(entry.key, quote) : entryPath(entry.key);
  return element('a', { href }, children.length > 0 ? children : [text(titleOf(entry))]);
}

function quoteElement(library: Library, target: string): Element {
  const { entry, quote: id } = targetOf(library, target);
  const statement = entry as Entry<'statements'>;
  const quote = statement.fields.quotes?.find((one) => one.id === id);
  if (!quote) throw new Error(`no quotation ${target} in a checked library`);
  const when = dateSpan(statement.fields.date);
  const names = listed(speakersOf(library, statement, quote).map((actor) => linkToActorThen(actor, when).text));
  const href = quotePath(entry.key, quote.id);
  if (quote.reported)
    return element('p', {}, [text(`${quote.text} (reported; `), element('a', { href }, [text(names)]), text(')')]);
  return element('figure', { className: ['quoted'] }, [
    element('blockquote', {}, [element('p', {}, [text(`“${quote.text}”`)])]),
    element('figcaption', {}, [element('a', { href }, [text(names)])]),
  ]);
}

function targetOf(library: Library, target: string): { entry: Entry; quote: string | undefined } {
  const [key = '', quote] = target.split('#');
  const [collection = '', id = ''] = key.split('/');
  if (!isCollection(collection)) throw new Error(`no entry ${key} in a checked library`);
  return { entry: entryAt(library, collection, id), quote };
}

const text = (value: string): ElementContent => ({ type: 'text', value });

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
