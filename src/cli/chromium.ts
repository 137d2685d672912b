/** Finds a Chromium for the browser tests and the benchmark, or installs one where that can be done without asking. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const PLACES = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The path of a browser. Throws, and says what to install, when there is none and none could be had. */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named && !isProgram(named)) throw new Error(`CHROMIUM_PATH is ${named}, where there is no program.`);
  const found = named ?? present();
  if (found) return found;
  for (const install of [installByPlaywright, installByDebian]) {
    install();
    const installed = present();
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium, and none was found. Install it (Debian: `sudo apt-get install chromium`; ' +
      'elsewhere: `npx playwright-core install chromium`), or set CHROMIUM_PATH to the program of a Chrome or Chromium.',
  );
}

function present(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return [...NAMES.flatMap((name) => onPath.map((dir) => join(dir, name))), ...PLACES, chromium.executablePath()].find(
    (path) => isProgram(path),
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Playwright's own download; it fails where its host cannot be reached. */
function installByPlaywright(): void {
  run(process.execPath, [
    resolve(import.meta.dirname, '../../node_modules/playwright-core/cli.js'),
    'install',
    'chromium',
  ]);
}

function installByDebian(): void {
  if (!existsSync('/etc/debian_version')) return;
  const before = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const words of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [program = '', ...rest] = [...before, ...words];
    run(program, rest);
  }
}

/** Its output goes where errors do: an installation takes minutes, and should not look like nothing. */
function run(program: string, args: readonly string[]): void {
  spawnSync(program, args, {
    stdio: ['ignore', 2, 2],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
