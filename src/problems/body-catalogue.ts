/** The rows of the catalogue that are about the text of an entry, below its fields. */
import type { Wording } from './wording.ts';

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
    message: ({ value }) => `\`<${value}>\` cannot be used in an entry.`,
    advice: (facts) =>
      facts.nearest ? `Did you mean \`<${facts.nearest}>\`?` : `Use Markdown, or one of: ${facts.arg('expected')}.`,
  },
  'body-attribute': {
    message: ({ value, arg }) => `\`${value}\` cannot be used on \`<${arg('element')}>\`.`,
    advice: ({ arg }) => arg('advice'),
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
