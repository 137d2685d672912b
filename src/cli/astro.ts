/** Astro's own commands (`check`, `dev`) without its telemetry: nothing here talks to other hosts. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { repositoryRoot } from './content-dir.ts';

const astro = resolve(repositoryRoot, 'node_modules/astro/bin/astro.mjs');
const { status } = spawnSync(process.execPath, [astro, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
process.exitCode = status ?? 1;
