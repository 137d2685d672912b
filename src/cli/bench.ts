/**
 * `npm run bench [-- --entries N] [--content DIR] [--skip-search] [--compare] [--keep]`: makes a library with N statements,
 * builds and searches it, and prints what that took beside the budgets; then the search beside other engines, over this library
 * and over the repository's own. `--compare` prints the latter alone. Speed is measured, never asserted: it fails only when a step does.
 */
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { COLLECTION_NAMES } from '../schema/collections.ts';
import { compare, comparedText } from './bench/compare/compare.ts';
import { MIXES, type Mix, STATEMENTS_AT_LEAST, writeLibrary } from './bench/generate/library.ts';
import { randomFrom } from './bench/generate/random.ts';
import { largestEntry, sampleOfEntries } from './bench/measure/page-bytes.ts';
import { drawQueries } from './bench/measure/queries.ts';
import { measureSearch, QUERIES } from './bench/measure/search.ts';
import { runWatched } from './bench/measure/watched-process.ts';
import { type Row, tableText } from './bench/report.ts';
import { buildRows, checkRows, pageRows, searchRows } from './bench/rows.ts';
import { contentDirFrom, repositoryRoot } from './content-dir.ts';

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000' },
    mix: { type: 'string', default: 'lean' },
    content: { type: 'string' },
    'skip-search': { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const entries = Number(values.entries);
if (!Number.isInteger(entries) || entries < STATEMENTS_AT_LEAST) {
  console.error(
    `--entries is \`${values.entries}\`: give a number of statements from ${STATEMENTS_AT_LEAST}, such as 10000.`,
  );
  process.exit(1);
}
const mix = values.mix as Mix;
if (!Object.hasOwn(MIXES, mix)) {
  console.error(`--mix is \`${mix}\`: give one of ${Object.keys(MIXES).join(', ')}.`);
  process.exit(1);
}

const contentDir = mkdtempSync(join(tmpdir(), 'on-record-bench-'));
// Where the build works, too: on one volume the finished site is moved, as dist/ is, and not copied.
const works = resolve(repositoryRoot, 'node_modules/.on-record');
mkdirSync(works, { recursive: true });
const siteDir = join(mkdtempSync(join(works, 'bench-')), 'site');
process.on('SIGINT', () => process.exit(130));
process.on('exit', () => {
  if (values.keep) console.error(`Kept: ${contentDir} and ${siteDir}`);
  else for (const dir of [contentDir, resolve(siteDir, '..')]) rmSync(dir, { recursive: true, force: true });
});

const say = (text: string) => console.error(text);
const script = (name: string) => resolve(import.meta.dirname, name);
const build = (from = contentDir, to = siteDir) => runWatched(script('build.ts'), ['--content', from, '--out', to]);

say(`Making a library with ${entries} statements …`);
const made = writeLibrary(contentDir, entries, contentDirFrom(values.content), mix);
if (values.compare) {
  say('Building …');
  await build();
} else console.log(await measured());
if (!values['skip-search']) console.log(await comparison());

/** The table of budgets. */
async function measured(): Promise<string> {
  const rows: Row[] = [];
  say(`Checking ${made.files} entries …`);
  rows.push(...checkRows(await runWatched(script('check.ts'), ['--content', contentDir])));
  say('Building …');
  const first = await build();
  say('Building again: nothing edited …');
  const unchanged = await build();
  say('Building again: a note for editors, which search does not see …');
  appendFileSync(made.sourceFile, '# A comment that the benchmark has added.\n');
  const unseen = await build();
  say('Building again: a sentence more …');
  appendFileSync(made.statementFile, '\nA sentence that the benchmark has added.\n');
  rows.push(...buildRows(first, { edited: await build(), unseen, unchanged }));
  say('Weighing pages …');
  rows.push(
    ...pageRows(
      sampleOfEntries(siteDir, 50),
      COLLECTION_NAMES.map((name) => largestEntry(siteDir, name)),
    ),
  );
  if (!values['skip-search']) {
    say('Searching …');
    rows.push(...searchRows(await measureSearch(siteDir, drawQueries(made.samples, QUERIES, randomFrom(entries)))));
  }
  const load = loadavg().map((value) => value.toFixed(1));
  const head = `${made.files} entries, mix ${mix}: ${made.mixture}.
Budgets are the contract's: for 10,000 statements, read as the mix lean; a smaller library has no others.
Node ${process.version}, ${availableParallelism()} cores, load ${load.join(', ')}.
Bytes are compressed with gzip at level 9; 1 KB is 1,000 bytes. Memory: resident, of all processes, sampled.\n`;
  return `${head}\n${tableText(rows)}`;
}

/** The tables of engines: of the repository's library, about which there are questions, and of the one that was made. */
async function comparison(): Promise<string> {
  say('Comparing …');
  const ownContent = join(contentDir, 'own');
  const ownSite = join(siteDir, '../own');
  // A copy: a build adds to the ledger of what it builds.
  cpSync(contentDirFrom(undefined), ownContent, { recursive: true });
  await build(ownContent, ownSite);
  const own = await compare({ contentDir: ownContent, siteDir: ownSite, judged: true });
  rmSync(ownContent, { recursive: true });
  const generated = await compare({ contentDir, siteDir, judged: false });
  return `\nThis library:\n${comparedText(own)}\n\n${made.files} generated entries:\n${comparedText(generated)}`;
}
