/** Astro's part of the build. */
import { build } from 'astro';
import { astroConfig } from '../../integration/astro-config.ts';
import { repositoryRoot } from '../content-dir.ts';

/** Renders every page to `outDir`. Astro reports some faults as logged errors and still succeeds: any is a failure here. */
export async function renderPages(contentDir: string, outDir: string): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const errors: string[] = [];
  const write = process.stderr.write.bind(process.stderr);
  process.stderr.write = ((chunk: string | Uint8Array, ...rest: never[]) => {
    if (String(chunk).includes('[ERROR]')) errors.push(String(chunk));
    return write(chunk, ...rest);
  }) as typeof process.stderr.write;
  try {
    await build({
      ...astroConfig({ contentDir, builtDir: outDir }),
      configFile: false,
      root: repositoryRoot,
      outDir,
      logLevel: 'warn',
    });
  } finally {
    process.stderr.write = write;
  }
  if (errors.length > 0) throw new Error(`Astro logged errors:\n${errors.join('')}`);
}
