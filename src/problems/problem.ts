/** A problem as plain data: found anywhere, said in one place (catalogue.ts), printed by report.ts. */
import type { ProblemCode } from './catalogue.ts';

export interface Problem {
  readonly code: ProblemCode;
  /** Path from the root of the repository, with forward slashes: `content/statements/2018/x.mdx`. */
  readonly file: string;
  /** 1-based; absent where the problem is that the file is not there. */
  readonly line?: number;
  /** `positions[1].stance`, or `body`. */
  readonly field?: string;
  /** The value given, as the editor wrote it. */
  readonly value?: string;
  /** Facts that the message of this code needs. */
  readonly args?: Readonly<Record<string, string>>;
  /** The nearest valid value. */
  readonly nearest?: string;
}

/** `['actors', 0, 'actor']` → `actors[0].actor`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, step) => (typeof step === 'number' ? `${name}[${step}]` : name ? `${name}.${String(step)}` : String(step)),
    '',
  );
}

/** Order of a report: by file, then line, then field. */
export function compareProblems(a: Problem, b: Problem): number {
  const text = (x: Problem) =>
    `${x.file}\u0000${String(x.line ?? 0).padStart(9, '0')}\u0000${x.field ?? ''}\u0000${x.code}\u0000${x.value ?? ''}`;
  const left = text(a);
  const right = text(b);
  return left < right ? -1 : left > right ? 1 : 0;
}
