/**
 * Closed MDX: the text of an entry is Markdown with our components, and nothing that runs. It is parsed to a
 * tree here and turned to HTML by src/view/body-view.ts, which knows the addresses of entries.
 */
import type { ElementContent, Root, RootContent } from 'hast';
import { mdxToHast } from 'satteri';
import type { Problem } from '../problems/problem.ts';
import { clean, type MdxNode } from './body-clean.ts';
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

/** A text with more faults than this is read no further. */
const FAULTS_AT_MOST = 20;

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

/** Sätteri stops at the first fault; each is noted, blanked out, and the rest read again. */
function parseTolerantly(file: string, source: string, firstLine: number, problems: Problem[]): Root | undefined {
  let text = source;
  for (let faults = 0; faults < FAULTS_AT_MOST; faults += 1) {
    try {
      return mdxToHast(`${text}\n`, { features: { frontmatter: false } }) as unknown as Root;
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
