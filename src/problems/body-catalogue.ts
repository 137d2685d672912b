/** The rows of the catalogue that are about the text of an entry, below its fields. */
import type { Wording } from './wording.ts';

/** What editors write is looked up in these: a name that every object has must not be found. */
function rows<Row>(table: Readonly<Record<string, Row>>): ReadonlyMap<string, Row> {
  return new Map(Object.entries(table));
}

/** What Markdown makes and entries do not hold, by the element that it makes. */
const MARKDOWN = rows<{ what: string; instead: string }>({
  blockquote: {
    what: 'quotations by `>`',
    instead: 'Write `<Quote of="statements/…#q1" />`: quoted from its statement, a quotation can be traced.',
  },
  code: {
    what: 'code (between the signs `)',
    instead: 'Write “…” round words that are quoted, and *…* round words that are stressed.',
  },
  pre: { what: 'blocks of code', instead: 'Write it as a paragraph, or as a list with `- `.' },
  del: { what: 'text that is struck out (between the signs ~)', instead: 'Delete the text, or the signs `~`.' },
  sup: {
    what: 'footnotes',
    instead: 'Say it in the text, or link to where it is written: `<Ref to="sources/…">words</Ref>`.',
  },
  input: { what: 'boxes to tick', instead: 'Begin items of a list with `- ` alone.' },
});

/** What to write instead of common elements of HTML; nothing is common about the rest. */
const HTML = rows<string>({
  '': 'Delete it, or write `&lt;>` if you mean the signs.',
  a: 'Write `[words](https://…)`.',
  b: 'Write `**words**`.',
  strong: 'Write `**words**`.',
  i: 'Write `*words*`.',
  em: 'Write `*words*`.',
  br: 'Leave an empty line to begin a new paragraph.',
  p: 'Leave an empty line to begin a new paragraph.',
  h2: 'Begin a heading with `## `.',
  h3: 'Begin a heading with `### `.',
});

export const BODY_CATALOGUE = {
  'body-syntax': {
    message: ({ arg }) => `The text cannot be read here: ${arg('reason')}.`,
    advice: ({ arg }) => arg('advice'),
  },
  'body-code': {
    message: ({ value }) => `Entries are text: they may not run code (\`${value}\`).`,
    advice: ({ arg }) => arg('advice'),
  },
  'body-element': {
    message: ({ value, arg }) => {
      const words = MARKDOWN.get(arg('markdown'));
      return words ? `Entries hold no ${words.what}.` : `\`<${value}>\` cannot be used in an entry.`;
    },
    advice: ({ value, nearest, arg }) =>
      MARKDOWN.get(arg('markdown'))?.instead ??
      HTML.get(value) ??
      (nearest ? `Did you mean \`<${nearest}>\`?` : `Use Markdown, or one of: ${arg('expected')}.`),
  },
  'body-attribute': {
    message: ({ value, arg }) => {
      if (!value) return `\`<${arg('element')}>\` does not say which entry it is about.`;
      return value.includes('="')
        ? `\`${value}\` does not name ${arg('element') === 'Quote' ? 'a quotation of a statement' : 'an entry with its collection'}.`
        : `\`${value}\` cannot be used on \`<${arg('element')}>\`.`;
    },
    advice: ({ nearest, arg }) => (nearest ? `Did you mean \`${nearest}\`?` : arg('advice')),
  },
  'body-heading': {
    message: () => 'A heading in an entry may not be of the first level: that is the title.',
    advice: () => 'Begin it with `##` or `###`.',
  },
  'body-link': {
    message: ({ value }) => `A link may not lead to \`${value}\`.`,
    advice: ({ arg }) => arg('advice'),
  },
  'body-image': {
    message: () => 'Entries hold no images.',
    advice: () => 'Remove it, or describe it in words.',
  },
} as const satisfies Record<string, Wording>;
