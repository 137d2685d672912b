/**
 * Closed MDX: the text of an entry is Markdown with our components, and nothing that runs. It is parsed to a
 * tree here and turned to HTML by src/view/body-view.ts, which knows the addresses of entries.
 */
import type { ElementContent, Root, RootContent } from 'hast';
import type { Problem } from '../problems/problem.ts';
import { clean, type MdxNode } from './body-clean.ts';
import { parseTolerantly } from './body-syntax.ts';
import { hiddenCharacter } from './hidden.ts';

export interface Body {
  /** Only allowed elements; `<Ref>` and `<Quote>` as elements of those names in lower case. */
  readonly tree: Root;
  readonly links: readonly BodyLink[];
}

/** A link from a text to an entry, or to a quotation of it. */
export interface BodyLink {
  readonly key: string;
  readonly quote: string | undefined;
  readonly line: number;
}

/** Reads a text. `firstLine` is the line of the file on which it begins. */
export function parseBody(
  file: string,
  source: string,
  firstLine: number,
): { body: Body | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const tree = parseTolerantly(file, source, firstLine, problems);
  if (!tree) return { body: undefined, problems };
  const links: BodyLink[] = [];
  const children = clean(tree.children as MdxNode[], {
    file,
    firstLine,
    problems,
    links,
    hiddenSeen: hiddenCharacter(source) !== undefined,
  });
  return { body: { tree: { type: 'root', children }, links }, problems };
}

/** All words of a tree. `titleAt` gives those of a link without words of its own, from its target. */
export function plainText(
  nodes: readonly (RootContent | ElementContent)[],
  titleAt: (target: string) => string = () => '',
): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type !== 'element' || node.tagName === 'quote') return '';
      const words = plainText(node.children, titleAt);
      if (node.tagName === 'ref' && words === '') return titleAt(String(node.properties['target']));
      return BLOCKS.has(node.tagName) ? `${words} ` : words;
    })
    .join('');
}

const BLOCKS = new Set(['p', 'li', 'h2', 'h3', 'h4', 'tr', 'td', 'th', 'br']);
