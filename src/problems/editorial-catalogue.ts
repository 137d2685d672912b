/** The rows of the catalogue that are about what an editor would change, in entries that are right in themselves. */
import type { Wording } from './wording.ts';

export const EDITORIAL_CATALOGUE = {
  'headline-long': {
    message: ({ arg }) => `The headline has ${arg('length')} characters.`,
    advice: ({ arg }) => `Say who said what in at most ${arg('most')}.`,
  },
  'quotation-long': {
    message: ({ value, arg }) => `The quotation ${value} has ${arg('words')} words.`,
    advice: ({ arg }) => `Quote at most ${arg('most')}; make two quotations of it, or leave out what is not needed.`,
  },
  'note-missing': {
    message: ({ value }) => `The position on \`${value}\` does not say why the words count as this stance.`,
    advice: () => 'Add `note:` with one sentence.',
  },
  'sensitive-unmarked': {
    message: ({ value }) => `\`${value}\` speaks as somebody bereaved, and the statement is not marked as sensitive.`,
    advice: () => 'Add `sensitive: true`: the page then says where to find support.',
  },
  'proposal-unheard': {
    message: () => 'Nobody is on record about this proposal, and no search for anybody is.',
    advice: () => 'Add a statement with a position on it, `proposed_by`, or `searched:` with side, date and where.',
  },
  orphan: {
    message: ({ value, arg }) => `Nothing refers to \`${value}\` in ${arg('collection')}.`,
    advice: () => 'Refer to it from the entry that needs it, or delete the file (once published: withdraw it).',
  },
  'theme-thin': {
    message: ({ value, arg }) =>
      `The theme \`${value}\` gathers ${arg('count')} of the ${arg('least')} entries that make a theme.`,
    advice: () => 'Add it to the entries that are about it, or make it an alias of another theme.',
  },
} as const satisfies Record<string, Wording>;
