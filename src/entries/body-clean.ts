/** Turns the tree of a text into one that holds only what entries may hold; everything else is a problem with its line. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { nearestValue } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { COLLECTION_NAMES, isCollection } from '../schema/collections.ts';
import { ID_PATTERN } from '../schema/fields.ts';
import type { BodyLink } from './body.ts';
import { COMPONENTS } from './components.ts';
import { hiddenCharacter } from './hidden.ts';

const ELEMENTS = new Set([
  'p',
  'em',
  'strong',
  'a',
  'ul',
  'ol',
  'li',
  'h2',
  'h3',
  'h4',
  'br',
  'hr',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
]);
const LINK_SCHEMES = ['https:', 'http:', 'mailto:'];
const USABLE = Object.entries(COMPONENTS)
  .map(([name, attribute]) => `\`<${name} ${attribute}="…" />\``)
  .join(', ');

/** Nodes of Sätteri's MDX tree, as far as they matter here (https://satteri.bruits.org/docs/). */
export type MdxNode =
  | RootContent
  | {
      type: string;
      name?: string | null;
      value?: unknown;
      attributes?: MdxAttribute[];
      children?: MdxNode[];
      position?: Root['position'];
    };
type MdxAttribute = { type: string; name?: string; value?: unknown };

interface Context {
  readonly file: string;
  readonly firstLine: number;
  /** Of the element above, for those that Markdown makes without a place of their own. */
  readonly line?: number;
  readonly problems: Problem[];
  readonly links: BodyLink[];
  readonly insideLink?: boolean;
  /** The text holds hidden characters as they are, which were reported with the file. */
  readonly hiddenSeen: boolean;
}

export function clean(nodes: readonly MdxNode[], context: Context): ElementContent[] {
  return nodes.flatMap((node) => cleanNode(node, context));
}

function cleanNode(node: MdxNode, outer: Context): ElementContent[] {
  const line = node.position ? outer.firstLine + node.position.start.line - 1 : (outer.line ?? outer.firstLine);
  const context = { ...outer, line };
  const report = (code: Problem['code'], value: string, args: Record<string, string> = {}, nearest?: string) => {
    context.problems.push({ code, file: context.file, line, field: 'body', value, args, ...(nearest && { nearest }) });
    return [];
  };
  switch (node.type) {
    case 'text':
      return cleanText(String((node as { value: unknown }).value), context, report);
    case 'element':
      return cleanElement(node as Element, context, report);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return cleanComponent(
        node as { name?: string | null; attributes?: MdxAttribute[]; children?: MdxNode[] },
        context,
        line,
        report,
      );
    case 'mdxjsEsm':
      return report('body-code', firstLineOf(node), {
        advice: 'Delete the line: nothing needs to be imported or exported.',
      });
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return report('body-code', `{${firstLineOf(node)}}`, {
        advice: 'Write [sic] and other notes in square brackets, not in curly ones.',
      });
    default:
      return report('body-element', node.type, { expected: USABLE });
  }
}

type Report = (code: Problem['code'], value: string, args?: Record<string, string>, nearest?: string) => never[];

function cleanElement(element: Element, context: Context, report: Report): ElementContent[] {
  const { tagName, properties } = element;
  if (tagName === 'img') return report('body-image', String(properties['src'] ?? ''));
  if (tagName === 'h1') return report('body-heading', 'h1');
  // The notes themselves, which stand at the end of the text; each place that refers to one is reported.
  if (tagName === 'section') return [];
  if (!ELEMENTS.has(tagName)) return report('body-element', tagName, { expected: USABLE, markdown: tagName });
  if (tagName !== 'a') {
    return [
      {
        type: 'element',
        tagName,
        properties: keptProperties(element),
        children: clean(element.children as MdxNode[], context),
      },
    ];
  }
  if (context.insideLink) return report('body-link', String(properties['href'] ?? ''), { advice: LINK_IN_LINK });
  const children = clean(element.children as MdxNode[], { ...context, insideLink: true });
  const href = String(properties['href'] ?? '');
  const fault = linkFault(href);
  if (fault) return report('body-link', href, { advice: fault });
  return [{ type: 'element', tagName: 'a', properties: { href, rel: ['external'] }, children }];
}

const LINK_IN_LINK = 'A link may not stand inside another: end the first one before it.';

/** Of what Markdown makes: the first number of a list, and the alignment of a column (its style would be blocked). */
function keptProperties({ properties }: Element): Element['properties'] {
  const { start, style } = properties;
  const align = /text-align: (left|center|right)/.exec(String(style ?? ''))?.[1];
  return { ...(typeof start === 'number' && { start }), ...(align && { className: [`align-${align}`] }) };
}

/** Text as it is, but for characters that nobody sees: in a file they can be spelt as entities. */
function cleanText(value: string, { hiddenSeen }: Context, report: Report): ElementContent[] {
  const character = hiddenSeen ? undefined : hiddenCharacter(value);
  return character ? report('text-hidden', value, { character }) : [{ type: 'text', value }];
}

function linkFault(href: string): string | undefined {
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(href.replace(/[\p{Cc}\s]/gu, ''))?.[1]?.toLowerCase();
  if (!scheme)
    return 'Link to an entry with `<Ref to="statements/…">text</Ref>`, and to other sites with their full address.';
  if (!LINK_SCHEMES.includes(scheme)) return 'Links begin with https://, http:// or mailto:.';
  if (!URL.canParse(href)) return 'Give a complete address.';
  const { username, password } = new URL(href);
  return username || password ? 'Leave out the user name and password.' : undefined;
}

function cleanComponent(
  node: { name?: string | null; attributes?: MdxAttribute[]; children?: MdxNode[] },
  context: Context,
  line: number,
  report: Report,
): ElementContent[] {
  const name = node.name ?? '';
  if (!Object.hasOwn(COMPONENTS, name)) {
    const known = Object.keys(COMPONENTS);
    return report(
      'body-element',
      name,
      { expected: USABLE },
      known.find((one) => one.toLowerCase() === name.toLowerCase()) ?? nearestValue(name, known),
    );
  }
  const wanted = COMPONENTS[name as keyof typeof COMPONENTS];
  const advice = `Write \`<${name} ${wanted}="statements/…${name === 'Quote' ? '#q1' : ''}" />\`.`;
  let target: string | undefined;
  for (const attribute of node.attributes ?? []) {
    const isCode = attribute.type !== 'mdxJsxAttribute' || typeof (attribute.value ?? '') !== 'string';
    if (isCode)
      return report('body-code', `${attribute.name ? `${attribute.name}=` : ''}{${codeOf(attribute.value)}}`, {
        advice,
      });
    if (attribute.name !== wanted) return report('body-attribute', attribute.name ?? '', { element: name, advice });
    target = String(attribute.value ?? '');
  }
  if (!target) return report('body-attribute', '', { element: name, advice });
  const { collection = '', id = '', quote } = TARGET.exec(target)?.groups ?? {};
  if (!isTarget(target, name === 'Quote')) {
    const meant = targetMeant(target);
    const nearest = meant && isTarget(meant, name === 'Quote') ? `${wanted}="${meant}"` : undefined;
    return report('body-attribute', `${wanted}="${target}"`, { element: name, advice }, nearest);
  }
  if (context.insideLink) return report('body-link', target, { advice: LINK_IN_LINK });
  if (name === 'Quote' && (node.children ?? []).length > 0) {
    return report('body-attribute', 'a text', {
      element: name,
      advice: 'Write `<Quote of="…" />`: the words come from the statement.',
    });
  }
  context.links.push({ key: `${collection}/${id}`, quote, line });
  return [
    {
      type: 'element',
      tagName: name.toLowerCase(),
      properties: { target },
      children: clean(node.children ?? [], { ...context, insideLink: true }),
    },
  ];
}

const TARGET = /^(?<collection>[a-z]+)\/(?<id>[^#/]+)(?:#(?<quote>q\d+))?$/;

function isTarget(target: string, withQuote: boolean): boolean {
  const { collection = '', id = '', quote } = TARGET.exec(target)?.groups ?? {};
  return isCollection(collection) && ID_PATTERN.test(id) && (!withQuote || quote !== undefined);
}

/** The target as it should be written, where the address of its page was given, or one of a collection. */
function targetMeant(target: string): string {
  const [collection = '', ...rest] = target
    .replace(/^https?:\/\/[^/]*/, '')
    .replace(/^\//, '')
    .replace(/\/(#|$)/, '$1')
    .split('/');
  return [nearestValue(collection, COLLECTION_NAMES) ?? collection, ...rest].join('/');
}

/** The code of an attribute, on one line. */
const codeOf = (value: unknown): string =>
  typeof value === 'object' && value !== null ? firstLineOf(value as MdxNode) : String(value ?? '…');

const firstLineOf = (node: MdxNode): string =>
  String((node as { value?: unknown }).value ?? '')
    .split('\n')[0]
    ?.trim() ?? '';
