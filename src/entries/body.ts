/**
 * Closed MDX: the text of an entry is Markdown with our components, and nothing that runs. It is parsed to a
 * tree here and turned to HTML by src/view/body-view.ts, which knows the addresses of entries.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { mdxToHast } from 'satteri';
import { nearestValue } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { isCollection } from '../schema/collections.ts';
import { ID_PATTERN } from '../schema/fields.ts';
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

/** Components for authors, and their one attribute: `statements/<id>` or `statements/<id>#q1`. */
export const COMPONENTS = {
  /** A link to an entry; its content is the link's text, by default the entry's title. */
  Ref: 'to',
  /** A quotation of the library, shown in the text with its speaker and source. */
  Quote: 'of',
} as const;

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

/** A text with more faults than this is read no further. */
const FAULTS_AT_MOST = 20;

/** Nodes of Sätteri's MDX tree, as far as they matter here (https://satteri.bruits.org/docs/). */
type MdxNode =
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
  const children = clean(tree.children as MdxNode[], { file, firstLine, problems, links });
  return { body: { tree: { type: 'root', children }, links }, problems };
}

/** Sätteri stops at the first fault; each is noted, blanked out, and the rest read again. */
function parseTolerantly(file: string, source: string, firstLine: number, problems: Problem[]): Root | undefined {
  let text = source;
  for (let faults = 0; faults < FAULTS_AT_MOST; faults += 1) {
    try {
      return mdxToHast(text, { features: { frontmatter: false } }) as unknown as Root;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const [, line = '1', column = '1'] = /^(\d+):(\d+)/.exec(message) ?? [];
      problems.push(syntaxProblem(file, text, Number(line), Number(column), firstLine, message));
      const lines = text.split('\n');
      const faulty = lines[Number(line) - 1] ?? '';
      const at = faulty.slice(Number(column) - 1).search(/[<{]/);
      const blanked = at < 0 ? '' : `${faulty.slice(0, Number(column) - 1 + at)} ${faulty.slice(Number(column) + at)}`;
      lines[Number(line) - 1] = blanked;
      text = lines.join('\n');
    }
  }
  return undefined;
}

function syntaxProblem(
  file: string,
  text: string,
  line: number,
  column: number,
  firstLine: number,
  message: string,
): Problem {
  const rest = (text.split('\n')[line - 1] ?? '').slice(column - 1);
  const say = (reason: string, advice: string): Problem => ({
    code: 'body-syntax',
    file,
    line: firstLine + line - 1,
    field: 'body',
    value: rest.slice(0, 20),
    args: { reason, advice },
  });
  if (rest.startsWith('<!--'))
    return say('`<!--` begins a comment of HTML', 'Delete the comment: an entry holds only what readers see.');
  const tag = /^<\/?([A-Za-z][\w.-]*)/.exec(rest)?.[1];
  if (/^<\s*[\d£$€.]/.test(rest))
    return say(
      'a `<` before a number looks like the start of a tag',
      'Write “less than” in words, or `&lt;` for the sign.',
    );
  if (tag?.toLowerCase() === 'br') return say('`<br>` is HTML', 'Leave an empty line to begin a new paragraph.');
  if (tag)
    return say(
      `the tag \`<${tag}>\` is not closed or not opened`,
      `Close it, as in \`<${tag} … />\`, or write \`&lt;\` if you mean the sign.`,
    );
  if (rest.startsWith('{') || /expression|acorn|brace/i.test(message))
    return say('a curly bracket begins code', 'Write [sic] and other notes in square brackets.');
  return say('there is a `<` or a bracket that is not text', 'Write `&lt;` for a `<` that you mean as a sign.');
}

interface Context {
  readonly file: string;
  readonly firstLine: number;
  readonly problems: Problem[];
  readonly links: BodyLink[];
  readonly insideLink?: boolean;
}

function clean(nodes: readonly MdxNode[], context: Context): ElementContent[] {
  return nodes.flatMap((node) => cleanNode(node, context));
}

function cleanNode(node: MdxNode, context: Context): ElementContent[] {
  const line = context.firstLine + (node.position?.start.line ?? 1) - 1;
  const report = (code: Problem['code'], value: string, args: Record<string, string> = {}, nearest?: string) => {
    context.problems.push({ code, file: context.file, line, field: 'body', value, args, ...(nearest && { nearest }) });
    return [];
  };
  switch (node.type) {
    case 'text':
      return cleanText(String((node as { value: unknown }).value), report);
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
  if (tagName === 'blockquote') {
    return report('body-element', tagName, {
      expected: `${USABLE}. A quotation is quoted from its statement, so that it can be traced`,
    });
  }
  if (!ELEMENTS.has(tagName)) return report('body-element', tagName, { expected: USABLE });
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
function cleanText(value: string, report: Report): ElementContent[] {
  const character = hiddenCharacter(value);
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
      name || '>',
      { expected: USABLE },
      known.find((one) => one.toLowerCase() === name.toLowerCase()) ?? nearestValue(name, known),
    );
  }
  const wanted = COMPONENTS[name as keyof typeof COMPONENTS];
  const advice = `Write \`<${name} ${wanted}="statements/…" />\`.`;
  let target: string | undefined;
  for (const attribute of node.attributes ?? []) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      return report('body-code', attribute.name ?? '{…}', { advice });
    }
    if (attribute.name !== wanted) return report('body-attribute', attribute.name ?? '', { element: name, advice });
    target = attribute.value;
  }
  const [, collection = '', id = '', quote] = /^([a-z]+)\/([^#/]+)(?:#(q\d+))?$/.exec(target ?? '') ?? [];
  if (!isCollection(collection) || !ID_PATTERN.test(id) || (name === 'Quote' && !quote)) {
    return report('body-attribute', `${wanted}="${target ?? ''}"`, {
      element: name,
      advice: name === 'Quote' ? 'Write `<Quote of="statements/…#q1" />`.' : advice,
    });
  }
  if (context.insideLink) return report('body-link', target ?? '', { advice: LINK_IN_LINK });
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
      properties: { target: target ?? '' },
      children: clean(node.children ?? [], { ...context, insideLink: true }),
    },
  ];
}

const firstLineOf = (node: MdxNode): string =>
  String((node as { value?: unknown }).value ?? '')
    .split('\n')[0]
    ?.trim() ?? '';

/** All words of a tree, for search and short previews. */
export function plainText(nodes: readonly (RootContent | ElementContent)[]): string {
  return nodes
    .map((node) =>
      node.type === 'text'
        ? node.value
        : node.type === 'element'
          ? `${plainText(node.children)}${BLOCKS.has(node.tagName) ? ' ' : ''}`
          : '',
    )
    .join('');
}

const BLOCKS = new Set(['p', 'li', 'h2', 'h3', 'h4', 'tr', 'td', 'th', 'br']);
