/**
 * A content folder of any size, made from the words of the library that is there: its statements and what they need in one
 * of two mixtures. It passes the check, since a benchmark of content that does not would measure nothing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { plainText } from '../../../entries/body.ts';
import { checkContent } from '../../../entries/check.ts';
import type { Entry } from '../../../entries/entry.ts';
import { entryText } from '../../../entries/write.ts';
import { reportText } from '../../../problems/report.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../../../schema/collections.ts';
import { makeActors, withSearches } from './actors.ts';
import { type Draft, meansOf } from './draft.ts';
import { makeFigures } from './figures.ts';
import { makeProposals } from './proposals.ts';
import { proseLike } from './prose.ts';
import { randomFrom } from './random.ts';
import { makeSources } from './sources.ts';
import { makeStatements, THEME_AT_LEAST } from './statements.ts';
import { makeThemes } from './themes.ts';

const SEED = 20170131;
/** As many as the record on online safety has; fewer where there are not enough statements for them. */
const THEMES = 45;

/** Statements for each entry of another collection. */
export const MIXES = {
  /** Many statements on few of everything: what weighs are statements. */
  lean: { actors: 20, sources: 20, proposals: 50, figures: 50 },
  /** As the record on online safety has them; it has more proposals, but of fewer words. */
  real: { actors: 2, sources: 1, proposals: 25, figures: 10 },
} as const;
export type Mix = keyof typeof MIXES;

/** The least that a library with actors of every kind can be made of. */
export const STATEMENTS_AT_LEAST = 20;

export interface GeneratedLibrary {
  readonly files: number;
  /** How many of each collection: what is measured holds for this mixture. */
  readonly mixture: string;
  /** Texts of some statements, to draw queries from. */
  readonly samples: readonly string[];
  /** The file of a statement, to edit it. */
  readonly statementFile: string;
  /** The file of a source, likewise. */
  readonly sourceFile: string;
}

/** Writes a library with `statements` statements to `dir`. `contentDir`: the library whose words and settings it takes. */
export function writeLibrary(dir: string, statements: number, contentDir: string, mix: Mix = 'lean'): GeneratedLibrary {
  const { content, problems } = checkContent(contentDir);
  if (!content) throw new Error(`The library to take words from has problems.\n\n${reportText(problems)}`);
  const entries = COLLECTION_NAMES.flatMap((name) => content.entries[name] as readonly Entry[]);
  const drafts = makeDrafts(statements, MIXES[mix], entries.flatMap(textsOf));
  for (const draft of drafts) writeAt(join(dir, fileOf(draft)), entryText(draft.collection, draft.fields, draft.body));
  const proposals = drafts.filter(({ collection }) => collection === 'proposals').slice(0, 5);
  const milestones = proposals.map(({ id, fields }) => ({ proposal: id, label: fields['title'] }));
  writeAt(join(dir, 'site.yaml'), stringify({ ...content.site, milestones }));
  const said = drafts.filter(({ collection }) => collection === 'statements');
  const step = Math.max(1, Math.floor(said.length / SAMPLES));
  return {
    files: drafts.length,
    mixture: COLLECTION_NAMES.map(
      (name) => `${drafts.filter(({ collection }) => collection === name).length} ${name}`,
    ).join(', '),
    samples: said.filter((_, index) => index % step === 0).map(textOf),
    statementFile: join(dir, fileOf(said[Math.floor(said.length / 2)] ?? fail())),
    sourceFile: join(dir, fileOf(drafts.find(({ collection }) => collection === 'sources') ?? fail())),
  };
}

const SAMPLES = 500;

/** The drafts of all entries, in the order in which they were made. */
function makeDrafts(statements: number, mix: (typeof MIXES)[Mix], texts: readonly string[]): Draft[] {
  const random = randomFrom(SEED);
  const means = meansOf(random, proseLike(texts, random));
  const share = (name: keyof typeof mix, least: number) => Math.max(least, Math.round(statements / mix[name]));
  const themes = makeThemes(means, Math.min(THEMES, Math.floor(statements / THEME_AT_LEAST)));
  const actors = makeActors(means, share('actors', 8));
  const sources = makeSources(means, share('sources', 8));
  const proposals = makeProposals(means, share('proposals', 8), { themes, actors, sources });
  const said = makeStatements(means, statements, { themes, actors, sources, proposals });
  const figures = makeFigures(means, share('figures', 4), { themes, actors, sources });
  return [...themes, ...withSearches(means, actors, proposals), ...sources, ...proposals, ...said, ...figures];
}

/** The running texts of an entry: those with several words, wherever they stand. */
function textsOf(entry: Entry): string[] {
  const found: string[] = entry.body ? [plainText(entry.body.tree.children)] : [];
  const search = (value: unknown): void => {
    if (typeof value === 'string' && value.split(' ').length > 3) found.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(search);
  };
  search(entry.fields);
  return found;
}

/** What a reader could remember of a statement: its title and the words quoted. */
function textOf({ fields }: Draft): string {
  const quotes = (fields['quotes'] ?? []) as readonly { text: string }[];
  return [fields['title'], ...quotes.map(({ text }) => text)].join(' ');
}

function fileOf({ collection, id, fields }: Draft): string {
  const folder = collection === 'statements' ? `/${String(fields['date']).slice(0, 4)}` : '';
  return `${collection}${folder}/${id}.${COLLECTIONS[collection].format}`;
}

const folders = new Set<string>();

function writeAt(file: string, text: string): void {
  const folder = dirname(file);
  if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
  folders.add(folder);
  writeFileSync(file, text);
}

function fail(): never {
  throw new Error('A library needs at least one statement and one source.');
}
