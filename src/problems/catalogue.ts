/**
 * Every problem that content can have, and how it is said: what is wrong, then what to do. Codes are stable;
 * each has a fixture of that name under tests/fixtures/problems.
 */
import { BODY_CATALOGUE } from './body-catalogue.ts';
import { EDITORIAL_CATALOGUE } from './editorial-catalogue.ts';
import type { Problem } from './problem.ts';
import type { Facts, Wording } from './wording.ts';

const meant = (facts: Facts, otherwise: string): string =>
  facts.nearest ? `Did you mean \`${facts.nearest}\`?` : otherwise;

const MARKS: Record<string, string> = {
  'byte-order-mark': 'it begins with an invisible byte-order mark',
  'line-ends': 'its lines end as on Windows (CRLF), not with LF alone',
};

export const CATALOGUE = {
  'file-misplaced': {
    message: ({ arg }) => `This file does not belong to any collection: ${arg('reason')}.`,
    advice: ({ arg }) => `Move or rename it to ${arg('expected')}.`,
  },
  'file-unreadable': {
    message: ({ arg }) => `This file could not be read: ${arg('reason')}.`,
    advice: () => 'Save it again as plain text in UTF-8.',
  },
  'file-unwritable': {
    message: ({ arg }) => `This file could not be written (${arg('reason')}); it is as it was.`,
    advice: () => 'Make sure that you may write in its folder and that the disk has room, then run the command again.',
  },
  'file-layout': {
    message: ({ arg }) =>
      `The entry is right, but not laid out as all files are: ${MARKS[arg('mark')] ?? `${arg('found')} stands where ${arg('expected')} belongs`}.`,
    advice: ({ arg }) =>
      [
        arg('field') ? `Fields have one order: move \`${arg('field')}\` up to here.` : '',
        arg('remarks')
          ? 'Write it so by hand: this file has remarks (`# …`), which `npm run check -- --fix` would lose and therefore leaves alone.'
          : `${arg('field') ? 'Or let' : 'Let'} \`npm run check -- --fix\` write this file anew; what it says stays the same.`,
      ]
        .filter(Boolean)
        .join(' '),
  },
  'site-missing': {
    message: () => 'The settings of the site are missing.',
    advice: () =>
      'Create `content/site.yaml` with title, subject, description, language, base_url, contact and example_searches.',
  },
  'collection-empty': {
    message: ({ arg }) => `There is no entry in ${arg('collection')}, where ${arg('count')} were published.`,
    advice: () => 'Is the folder in its place? Restore it: published addresses never stop working.',
  },
  'file-empty': {
    message: () => 'The file is empty.',
    advice: () => 'Write the fields of the entry, or delete the file.',
  },
  'front-matter-missing': {
    message: () => 'The entry does not begin with its fields.',
    advice: () => 'Begin the file with a line `---`, then the fields, then another line `---`, then the text.',
  },
  'front-matter-unclosed': {
    message: () => 'The fields at the top are never closed.',
    advice: () => 'Put a line `---` after the last field.',
  },
  'yaml-syntax': {
    message: ({ arg }) => `The fields cannot be read here: ${arg('reason')}.`,
    advice: ({ arg }) => arg('advice'),
  },
  'yaml-alias': {
    message: ({ value, arg }) =>
      arg('anchor')
        ? `\`${value}\` stands for what is written in line ${arg('anchor')}, which entries may not do.`
        : `\`${value}\` refers to another place in the file, which entries may not do.`,
    advice: ({ value, arg }) =>
      arg('anchor')
        ? `Write the value out here, and delete \`&${value.slice(1)}\` in line ${arg('anchor')}.`
        : 'Write the value out where it is meant; put quotes round a text that begins with & or *.',
  },
  'field-missing': {
    message: ({ field }) => `\`${field}\` is missing.`,
    advice: ({ arg }) => `Add it: ${arg('expected')}.`,
  },
  'field-unknown': {
    message: ({ field }) => `There is no field \`${field}\` here.`,
    advice: (facts) => meant(facts, `Fields here: ${facts.arg('expected')}.`),
  },
  'item-duplicate': {
    message: ({ field, value }) =>
      `${value ? `\`${value}\`` : 'The same group of fields'} stands twice in \`${field.replace(/\[\d+\](?:\.\w+)?$/, '')}\`.`,
    advice: () => 'Delete one of the two: to say it twice means nothing.',
  },
  'field-excluded': {
    message: ({ field, value, arg }) =>
      `\`${value}\` cannot stand beside \`${arg('beside')}\` in \`${field.replace(/\.\w+$/, '')}\`.`,
    advice: ({ value, arg }) =>
      `Keep one of the two, or make two items of it: one with \`${arg('beside')}\`, one with \`${value}\`.`,
  },
  'value-type': {
    message: ({ field, arg }) => `\`${field}\` should be ${arg('expected')}, not ${arg('given')}.`,
    advice: ({ arg }) => arg('advice'),
  },
  'value-unknown': {
    message: ({ field, value }) => `\`${value}\` is not a possible value of \`${field}\`.`,
    advice: (facts) =>
      `${facts.nearest ? `Did you mean \`${facts.nearest}\`? ` : ''}Possible: ${facts.arg('expected')}.`,
  },
  'value-form': {
    message: ({ field, value }) =>
      value ? `\`${value}\` is not written as \`${field}\` must be.` : `\`${field}\` is empty.`,
    advice: (facts) => `${facts.nearest ? `Did you mean \`${facts.nearest}\`? ` : ''}Write ${facts.arg('expected')}.`,
  },
  'name-form': {
    message: ({ field, value }) =>
      `\`${value}\` cannot be the name of a field of \`${field.replace(`.${value}`, '')}\`.`,
    advice: (facts) =>
      `${facts.nearest ? `Did you mean \`${facts.nearest}\`? ` : ''}Write lower-case letters a–z and _, such as \`wikidata\`.`,
  },
  'date-invalid': {
    message: ({ value, arg }) => `\`${value}\` is not a date: ${arg('reason')}.`,
    advice: ({ arg }) =>
      arg('suggestion') ? `Write ${arg('suggestion')}.` : 'Write a date such as 2018, 2018-07 or 2018-07-24.',
  },
  'date-order': {
    message: ({ value, arg }) => `\`${value}\` is before ${arg('other')}.`,
    advice: () => 'Check which of the two dates is wrong.',
  },
  'address-invalid': {
    message: ({ value, arg }) => `\`${value}\` cannot be linked: ${arg('reason')}.`,
    advice: (facts) => meant(facts, 'Give the complete public address, beginning with https://.'),
  },
  'address-or-reason': {
    message: ({ value }) =>
      value ? 'The source has both `url` and `citation_only`.' : 'The source has neither `url` nor `citation_only`.',
    advice: () => 'Give the address where readers find it, or `citation_only` with the reason why there is none.',
  },
  'source-missing': {
    message: () => 'The statement names no source.',
    advice: () => 'Add `quotes` with their sources, or `sources`.',
  },
  'status-missing': {
    message: () => 'The history holds events only.',
    advice: () => 'Add the step that says where the proposal stands, such as `status: proposed`.',
  },
  'text-hidden': {
    message: ({ arg }) =>
      `There is an invisible character (${arg('character')})${arg('column') ? ` in column ${arg('column')}` : ''}.`,
    advice: () => 'Delete it: readers and search cannot see it.',
  },
  'id-form': {
    message: ({ value }) => `\`${value}\` cannot be the id of an entry.`,
    advice: ({ arg }) =>
      `Name the file with lower-case letters a–z, digits and single hyphens, not digits only${arg('suggestion') ? `: \`${arg('suggestion')}\`` : ''}.`,
  },
  'id-duplicate': {
    message: ({ value, arg }) => `\`${value}\` is also the id of ${arg('other')}.`,
    advice: () =>
      'Ids are unique in a collection, whatever the folder, capitals, accents or ending. Rename one of the two files.',
  },
  'ref-duplicate': {
    message: ({ value, arg }) => `\`${value}\` is already the ref of ${arg('other')}.`,
    advice: ({ arg }) => `Refs are never shared or used again. The next free one is \`${arg('free')}\`.`,
  },
  'link-broken': {
    message: ({ value, arg }) => `There is no \`${value}\` in ${arg('collections')}.`,
    advice: (facts) => `${meant(facts, 'Create that entry first, or correct the id.')}${facts.arg('others')}`,
  },
  'link-withdrawn': {
    message: ({ value, arg }) => `\`${value}\` was withdrawn: ${arg('reason')}`,
    advice: ({ arg }) =>
      arg('replacement')
        ? `It was replaced by \`${arg('replacement')}\`.`
        : 'Remove the link, or link to another entry.',
  },
  'lineage-cycle': {
    message: ({ field, arg }) => `\`${field}\` leads back to the entry itself: ${arg('cycle')}.`,
    advice: () => 'Remove the link that is the wrong way round.',
  },
  'link-to-itself': {
    message: ({ field }) => `\`${field}\` names the entry itself.`,
    advice: () => 'Name another entry, or delete the line.',
  },
  'quote-id-duplicate': {
    message: ({ value }) => `Two quotations of this statement are called \`${value}\`.`,
    advice: ({ arg }) => `Call the later one \`${arg('free')}\`.`,
  },
  'speaker-unlisted': {
    message: ({ value }) => `\`${value}\` speaks here, but is not among the actors of the statement.`,
    advice: (facts) => meant(facts, 'Add them to `actors`.'),
  },
  'position-duplicate': {
    message: ({ value }) => `Two positions of this statement are on \`${value}\`.`,
    advice: () => 'Keep the one that the words carry.',
  },
  'role-not-held': {
    message: ({ value, arg }) =>
      arg('known')
        ? `${arg('actor')} speaks as “${value}” on ${arg('date')}, but no role of theirs on record covers that date.`
        : `${arg('actor')} speaks as “${value}”, but no role of theirs is on record.`,
    advice: ({ arg }) =>
      arg('known')
        ? `On record in ${arg('file')}: ${arg('known')}. Correct the date or the role here, or add the role there.`
        : `Add the role to \`roles\` in ${arg('file')}, or delete it here.`,
  },
  ...EDITORIAL_CATALOGUE,
  ...BODY_CATALOGUE,
  'address-lost': {
    message: ({ value, arg }) => `\`${value}\` was published (${arg('ref')}) and would now lead nowhere.`,
    advice: ({ arg }) => arg('advice'),
  },
  'address-taken': {
    message: ({ value, arg }) => `\`${value}\` was published for ${arg('ref')} and would now show ${arg('other')}.`,
    advice: ({ arg }) => `Give the entry ${arg('other')} another file name: an address never changes its meaning.`,
  },
  'ledger-line': {
    message: ({ value }) => `\`${value}\` is not a line of the ledger.`,
    advice: () =>
      'A line is the address of an entry, a comma and its ref. Only the build writes them: restore the file from version control.',
  },
} as const satisfies Record<string, Wording>;

export type ProblemCode = keyof typeof CATALOGUE;

/** The message and the advice of a problem, in plain sentences. */
export function describe(problem: Problem): { message: string; advice: string } {
  const wording: Wording = CATALOGUE[problem.code];
  const facts: Facts = {
    value: problem.value ?? '',
    field: problem.field ?? '',
    nearest: problem.nearest,
    arg: (name) => problem.args?.[name] ?? '',
  };
  return { message: wording.message(facts), advice: wording.advice(facts) };
}
