/** Read, parse, apply every rule: what `npm run check`, the build and the editing server all do. */
import { createHash } from 'node:crypto';
import type { Problem } from '../problems/problem.ts';
import { COLLECTION_NAMES } from '../schema/collections.ts';
import type { Site } from '../schema/site.ts';
import type { EntriesOf, Entry } from './entry.ts';
import { layoutProblem, type Untidy, untidyIn } from './layout.ts';
import { type ParsedEntry, parseEntry, parseSite } from './parse.ts';
import { type LedgerRow, parseLedger } from './permalinks.ts';
import { pathOnDisk, type RawContent, readContent } from './read.ts';
import { datesInOrder } from './rules/dates.ts';
import { nothingIsOrphaned, proposalsAreHeard, statementsAreEdited } from './rules/editorial.ts';
import { uniqueIds } from './rules/ids.ts';
import { noCycles } from './rules/lineage.ts';
import { linksLead } from './rules/links.ts';
import { addressesLast } from './rules/permalinks.ts';
import { replacementsStand, uniqueRefs } from './rules/refs.ts';
import { rolesWereHeld } from './rules/roles.ts';
import type { Rule } from './rules/rule.ts';
import { siteLinksLead } from './rules/site.ts';
import { statementsHold } from './rules/statements.ts';
import { replaceFile } from './write.ts';

const RULES: readonly Rule[] = [
  uniqueIds,
  uniqueRefs,
  replacementsStand,
  linksLead,
  noCycles,
  statementsHold,
  rolesWereHeld,
  statementsAreEdited,
  proposalsAreHeard,
  nothingIsOrphaned,
  datesInOrder,
  addressesLast,
  siteLinksLead,
];

/** Content that is right: the only thing a `Library` can be built from. */
export interface CheckedContent {
  readonly site: Site;
  readonly entries: EntriesOf;
  readonly ledger: readonly LedgerRow[];
  /** Hash of all files: the same content has the same one, on every machine. */
  readonly fingerprint: string;
}

interface Checked {
  readonly content?: CheckedContent;
  readonly problems: readonly Problem[];
}

/**
 * Checks a content folder. Either `content` is there or `problems` has at least one. `layout`: whether files that are right
 * must be in canonical form, too. Nothing that is published depends on it, so the build and the editing server do not ask.
 */
export function checkContent(contentDir: string, { layout = false } = {}): Checked {
  const { problems, raw, site, ledger, entries } = inspect(contentDir);
  const found = layout ? [...problems, ...untidy(entries, problems, raw.marks).map(layoutProblem)] : problems;
  if (found.length > 0 || !site) return { problems: found };
  return {
    content: {
      site,
      ledger,
      fingerprint: fingerprintOf(raw),
      entries: byCollection(entries.map(({ entry }) => entry)),
    },
    problems: found,
  };
}

/**
 * Writes the canonical form of every file that has no other problem and no remarks to lose. Gives the names of those files; one
 * that cannot be written is a problem, and keeps no other from being written.
 */
export function mendLayout(contentDir: string): { mended: string[]; problems: Problem[] } {
  const { problems: others, raw, entries } = inspect(contentDir);
  const mended: string[] = [];
  const problems: Problem[] = [];
  for (const { file, canonical, remarks } of untidy(entries, others, raw.marks)) {
    if (remarks) continue;
    try {
      replaceFile(pathOnDisk(contentDir, file), canonical);
      mended.push(file);
    } catch (error) {
      // "EACCES: permission denied, open '/…'": without the path, which the problem names.
      const [reason = ''] = (error as Error).message.split(', ');
      problems.push({ code: 'file-unwritable', file, args: { reason } });
    }
  }
  return { mended, problems };
}

/** The files that differ from their canonical form in nothing but form: other problems of a file come first. */
function untidy(entries: readonly ParsedEntry[], problems: readonly Problem[], marks: RawContent['marks']): Untidy[] {
  const faulty = new Set(problems.map(({ file }) => file));
  return entries.flatMap((parsed) =>
    faulty.has(parsed.raw.file) ? [] : (untidyIn(parsed, marks.get(parsed.raw.file)) ?? []),
  );
}

function inspect(contentDir: string) {
  const raw = readContent(contentDir);
  const { site, problems: siteProblems } = parseSite(raw.siteText);
  const { rows: ledger, lines: ledgerLines, problems: ledgerProblems } = parseLedger(raw.ledgerText);
  const results = raw.files.map(parseEntry);
  const entries = results.flatMap(({ parsed }) => (parsed ? [parsed] : []));
  const context = {
    files: raw.files,
    entries,
    ledger,
    ledgerLines,
    site: site && { fields: site, text: raw.siteText ?? '' },
    byKey: new Map<string, ParsedEntry>(entries.map((parsed) => [parsed.entry.key, parsed])),
    knownKeys: new Set([...raw.files.map(({ collection, id }) => `${collection}/${id}`), ...raw.unread]),
    unread: raw.unread,
  };
  const problems = [
    ...raw.problems,
    ...siteProblems,
    ...ledgerProblems,
    ...results.flatMap((result) => result.problems),
    ...RULES.flatMap((rule) => rule(context)),
  ];
  return { problems, raw, site, ledger, entries };
}

/** Hash of all files as they were read, without the ledger: the same content has the same one, on every machine. */
export function fingerprintOf({ files, siteText }: Pick<RawContent, 'files' | 'siteText'>): string {
  const hash = createHash('sha256').update(siteText ?? '');
  for (const { file, text } of files) hash.update(`\0${file}\0${text}`);
  return hash.digest('hex').slice(0, 16);
}

function byCollection(entries: readonly Entry[]): EntriesOf {
  return Object.fromEntries(
    COLLECTION_NAMES.map((name) => [name, entries.filter((entry) => entry.collection === name)]),
  ) as unknown as EntriesOf;
}
