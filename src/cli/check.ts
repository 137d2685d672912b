/**
 * `npm run check [-- --json | --report | --fix] [--content DIR]`: every problem of the content, in seconds. Exit 1 when there
 * is one. Files that are right but not in canonical form are named, too; `--fix` first writes that form. `--report` adds what
 * the library covers and what it lacks.
 */
import { parseArgs } from 'node:util';
import { checkContent, mendLayout } from '../entries/check.ts';
import { coverageOf } from '../library/coverage.ts';
import { buildLibrary } from '../library/library.ts';
import { reportJson, reportText } from '../problems/report.ts';
import { COLLECTION_NAMES } from '../schema/collections.ts';
import { contentDirFrom } from './content-dir.ts';
import { coverageText } from './coverage-text.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    report: { type: 'boolean' },
    fix: { type: 'boolean' },
    content: { type: 'string' },
  },
});
const contentDir = contentDirFrom(values.content);
const { mended, problems: unwritten } = values.fix ? mendLayout(contentDir) : { mended: [], problems: [] };
// Where errors are printed: with `--json`, what is printed beside them is for programs.
for (const file of mended) console.error(`Laid out anew: ${file}`);
const checked = checkContent(contentDir, { layout: true });
const found = [...unwritten, ...checked.problems];
// The form of a file changes nothing that is published: it is told, and is no reason to fail.
const problems = found.filter(({ code }) => code !== 'file-layout');
const onlyUntidy = problems.length === 0 && found.length > 0;
const content = onlyUntidy ? checkContent(contentDir).content : checked.content;

if (values.json) console.log(reportJson(problems));
else if (content) {
  const counts = COLLECTION_NAMES.map((name) => `${content.entries[name].length} ${name}`);
  console.log(`No problems: ${counts.join(', ')}.`);
  if (onlyUntidy)
    console.log(`\nValid, but not in canonical form; \`npm run check -- --fix\` writes it:\n\n${reportText(found)}`);
  if (values.report) console.log(coverageText(coverageOf(buildLibrary(content))));
} else console.error(reportText(found));
process.exitCode = problems.length > 0 ? 1 : 0;
