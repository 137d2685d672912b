/** The build as a process of its own for the benchmark: `node build-step.ts <content> <out>`; it sends what it measured. */
import { reportText } from '../../../problems/report.ts';
import { buildSite } from '../../build-site.ts';

/** What a build says of itself. */
export interface BuildMeasures {
  readonly pages: number;
  readonly indexed: number;
  readonly indexBytes: number;
  readonly seconds: Readonly<Record<string, number>>;
}

const [contentDir = '', outDir = ''] = process.argv.slice(2);
const result = await buildSite({ contentDir, outDir });
if ('problems' in result) {
  console.error(reportText(result.problems));
  process.exitCode = 1;
} else {
  const { pages, indexed, indexBytes, seconds } = result;
  process.send?.({ pages, indexed, indexBytes, seconds } satisfies BuildMeasures);
}
