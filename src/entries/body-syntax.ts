/** Reads the MDX of a text to a tree, and says in an editor's words where it cannot be read. */
import type { Root } from 'hast';
import { mdxToHast } from 'satteri';
import type { Problem } from '../problems/problem.ts';
import { COMPONENTS } from './components.ts';

/** A text with more faults than this is read no further. */
const FAULTS_AT_MOST = 20;

/** The time that reading takes grows with the square of this; real texts have one or two tags open at a time. */
const OPEN_TAGS_AT_MOST = 100;

/** Sätteri stops at the first fault; each is noted, blanked out, and the rest read again. Undefined for what is given up on. */
export function parseTolerantly(
  file: string,
  source: string,
  firstLine: number,
  problems: Problem[],
): Root | undefined {
  const tooDeep = tagTooDeep(source);
  if (tooDeep) {
    problems.push({
      code: 'body-syntax',
      file,
      line: firstLine + tooDeep - 1,
      field: 'body',
      args: {
        reason: `more than ${OPEN_TAGS_AT_MOST} tags are open inside the one that begins here`,
        advice: 'Close each before the next begins, as in `<Ref to="…">words</Ref>` or `<Ref to="…" />`.',
      },
    });
    return undefined;
  }
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

/** The line of the outermost tag that has too many others open inside it. */
function tagTooDeep(source: string): number | undefined {
  const open: number[] = [];
  for (const { 0: tag, 1: closing, index } of source.matchAll(/<(\/?)[A-Za-z][^<>]*>/g)) {
    if (closing) open.pop();
    else if (!tag.endsWith('/>')) open.push(index);
    if (open.length > OPEN_TAGS_AT_MOST) break;
  }
  const [first] = open;
  return first === undefined || open.length <= OPEN_TAGS_AT_MOST
    ? undefined
    : source.slice(0, first).split('\n').length;
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
  const [, slash, tag] = /^<(\/?)([A-Za-z][\w.-]*)/.exec(rest) ?? [];
  const [, address, post] = /^<(?:(https?:\/\/[^\s<>]*)|([^\s<>@]+@[^\s<>]+))/.exec(rest) ?? [];
  if (/^<\s*[\d£$€.]/.test(rest))
    return say(
      'a `<` before a number looks like the start of a tag',
      'Write “less than” in words, or `&lt;` for the sign.',
    );
  if (address || post) {
    const link = address ?? `mailto:${post}`;
    return say('an address in angle brackets looks like a tag', `Write \`[words](${link})\`.`);
  }
  if (tag?.toLowerCase() === 'br') return say('`<br>` is HTML', 'Leave an empty line to begin a new paragraph.');
  if (tag && Object.hasOwn(COMPONENTS, tag)) return say(...componentFault(tag, slash === '/', rest));
  if (tag)
    return say(
      `\`<${slash}${tag}\` looks like a tag, and is not closed or not opened`,
      'Write `&lt;` if you mean the sign `<`; use Markdown instead of HTML.',
    );
  if (rest.startsWith('{') || /expression|acorn|brace/i.test(message))
    return say('a curly bracket begins code', 'Write [sic] and other notes in square brackets.');
  return say('there is a `<` or a bracket that is not text', 'Write `&lt;` for a `<` that you mean as a sign.');
}

/** Reason and advice for `<Ref>` or `<Quote>`, of which `rest` is the beginning or the end. */
function componentFault(name: string, isEnd: boolean, rest: string): [string, string] {
  const attribute = COMPONENTS[name as keyof typeof COMPONENTS];
  if (isEnd)
    return [
      `\`</${name}>\` closes what was not opened`,
      `Begin the link with \`<${name} ${attribute}="…">\`, or delete it.`,
    ];
  if (/^<\w+\s+\w+\s*=\s*[^\s"'{]/.test(rest))
    return ['what stands after the sign = is not in quotes', `Write \`<${name} ${attribute}="…" />\`.`];
  return [
    `the tag \`<${name}>\` is not closed`,
    name === 'Ref'
      ? 'Write `<Ref to="…">words</Ref>`, or `<Ref to="…" />` for the title of the entry.'
      : `Write \`<${name} ${attribute}="…" />\`.`,
  ];
}
