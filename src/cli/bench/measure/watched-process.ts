/**
 * A step of the benchmark in a Node process of its own, so that its memory is that of the step alone. Counted is the memory
 * of the process and of all that it starts (Pagefind's native one among them): the resident sizes in /proc, added up
 * every few milliseconds, the highest sum. Memory that processes share is counted in each.
 */
import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Watched {
  /** From the start of the process to its end, as somebody who types the command waits. */
  readonly seconds: number;
  /** Undefined where there is no /proc. */
  readonly peakBytes: number | undefined;
  /** What it sent with `process.send`. */
  readonly message: unknown;
}

const SAMPLE_EVERY = 50;

/** Runs a module to its end. Rejects when it fails; then what it printed is part of the message. */
export async function runWatched(module: string, args: readonly string[]): Promise<Watched> {
  const start = performance.now();
  const child = fork(module, args, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(String(chunk)));
  let message: unknown;
  child.on('message', (sent) => {
    message = sent;
  });
  let peak = 0;
  const sampling = setInterval(() => {
    if (child.pid) peak = Math.max(peak, treeBytes(child.pid));
  }, SAMPLE_EVERY);
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('close', resolve);
    });
    const seconds = (performance.now() - start) / 1000;
    if (code !== 0) throw new Error(`${module} ${args.join(' ')} ended with ${code}.\n${printed.join('')}`);
    return { seconds, message, peakBytes: peak > 0 ? peak : undefined };
  } finally {
    clearInterval(sampling);
  }
}

/** Resident memory of a process and all below it; 0 for one that has ended. */
function treeBytes(pid: number): number {
  try {
    const [, kilobytes = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) * 1024 + childrenOf(pid).reduce((sum, child) => sum + treeBytes(child), 0);
  } catch {
    return 0;
  }
}

/** Each thread knows the processes that it started. */
const childrenOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
