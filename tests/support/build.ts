/** The build as people run it: a process of its own, with none of the settings of the test runner. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command of src/cli. `env` is added to the environment of the shell that started the tests. */
export function runCommand(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: plainEnvironment(env),
  });
  return { status, stdout, stderr };
}

/** `npm run build` of a content folder into a folder of its own. */
export const runBuild = (contentDir: string, outDir: string, env: Readonly<Record<string, string>> = {}): Run =>
  runCommand('src/cli/build.ts', ['--content', contentDir, '--out', outDir], env);

/** The same; throws when the build fails. */
export function built(contentDir: string, outDir: string, env: Readonly<Record<string, string>> = {}): Run {
  const run = runBuild(contentDir, outDir, env);
  if (run.status !== 0) throw new Error(`The build of ${contentDir} failed:\n${run.stdout}\n${run.stderr}`);
  return run;
}

/** What Vitest puts into the environment would change how Vite and Astro build. */
export function plainEnvironment(added: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|TEST|NODE_ENV|NODE_OPTIONS|MODE|DEV|PROD|SSR|BASE_URL)/.test(name),
  );
  return { ...Object.fromEntries(own), ...added };
}
