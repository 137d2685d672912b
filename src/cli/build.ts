/**
 * `npm run build [-- --content DIR] [--out DIR]`: checks the content, renders the pages, indexes them and writes the other files
 * into a folder of its own; only when everything is right does that folder become `dist/`.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reportText } from '../problems/report.ts';
import { buildSite, describeBuild } from './build-site.ts';
import { contentDirFrom, repositoryRoot } from './content-dir.ts';

const { values } = parseArgs({ options: { content: { type: 'string' }, out: { type: 'string' } } });
const outDir = values.out ? resolve(values.out) : resolve(repositoryRoot, 'dist');

const result = await buildSite({ contentDir: contentDirFrom(values.content), outDir });
if ('problems' in result) {
  console.error(`${reportText(result.problems)}\n\nNothing was built; the last good build is still there.`);
  process.exitCode = 1;
} else {
  console.log(describeBuild(result));
  // For the benchmark, which starts this command as people do.
  process.send?.(result);
}
