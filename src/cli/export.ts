/**
 * `npm run export -- <format> [--out DIR] [--content DIR]`: writes the library for another program. Exit 1, and nothing written,
 * when the content has a problem.
 */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { elasticsearchFiles, elasticsearchLoading, type LongFile } from '../export/elasticsearch.ts';
import type { Library } from '../library/library.ts';
import { loadLibrary } from '../library/load.ts';
import { reportText } from '../problems/report.ts';
import { resultLine } from '../view/result-line.ts';
import { contentDirFrom, repositoryRoot } from './content-dir.ts';

interface ExportFormat {
  readonly files: (library: Library) => readonly LongFile[];
  /** What to do with the files that lie in a folder, as lines. */
  readonly next: (dir: string) => readonly string[];
}

/** A new format is a row here. */
const FORMATS: Readonly<Record<string, ExportFormat>> = {
  elasticsearch: {
    files: (library) => elasticsearchFiles(library, (entry) => resultLine(library, entry)),
    next: (dir) => ['Load it with ($CLUSTER is its address):', ...elasticsearchLoading(dir)],
  },
};

const { values, positionals } = parseArgs({
  options: { out: { type: 'string' }, content: { type: 'string' } },
  allowPositionals: true,
});
const [name = ''] = positionals;
const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;

if (!format || positionals.length > 1) {
  const formats = Object.keys(FORMATS).join(' | ');
  console.error(`Usage: npm run export -- <${formats}> [--out DIR] [--content DIR]`);
  process.exitCode = 1;
} else {
  const { library, problems } = loadLibrary(contentDirFrom(values.content));
  if (library) {
    const dir = values.out ? resolve(values.out) : resolve(repositoryRoot, '.export', name);
    const written = await writeAll(format.files(library), dir);
    console.log([...written.map((file) => `Wrote ${file}`), '', ...format.next(dir)].join('\n'));
  } else {
    console.error(`${reportText(problems)}\n\nNothing was exported.`);
    process.exitCode = 1;
  }
}

/** All or nothing: under other names first, so that a failure leaves the files of an earlier export as they are. */
async function writeAll(files: readonly LongFile[], dir: string): Promise<string[]> {
  const unfinished = (file: LongFile) => join(dir, `${file.name}.part`);
  mkdirSync(dir, { recursive: true });
  try {
    for (const file of files) await writeFile(unfinished(file), file.lines);
    for (const file of files) renameSync(unfinished(file), join(dir, file.name));
  } finally {
    for (const file of files) rmSync(unfinished(file), { force: true });
  }
  return files.map((file) => join(dir, file.name));
}
