/**
 * `npm run check [-- --json | --report | --fix] [--content DIR]`: every problem of the content, in seconds. Exit 1 when there
 * is one. `--report` adds what the library covers and what it lacks; `--fix` first writes the canonical form of files that
 * are right but for their form.
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
const mended = values.fix ? mendLayout(contentDir) : [];
// Where errors are printed: with `--json`, what is printed beside them is for programs.
for (const file of mended) console.error(`Laid out anew: ${file}`);
const { content, problems } = checkContent(contentDir, { layout: true });

if (values.json) console.log(reportJson(problems));
else if (content) {
  const counts = COLLECTION_NAMES.map((name) => `${content.entries[name].length} ${name}`);
  console.log(`No problems: ${counts.join(', ')}.`);
  if (values.report) console.log(coverageText(coverageOf(buildLibrary(content))));
} else console.error(reportText(problems));
process.exitCode = problems.length > 0 ? 1 : 0;
