/** Splits an `.mdx` entry into its fields and its text. */
import type { Problem } from '../problems/problem.ts';

export interface Parts {
  readonly yaml: string;
  /** Line of the file on which the YAML begins, from 1. */
  readonly yamlLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

/** The parts of a file, or why it has none. */
export function splitFrontMatter(file: string, text: string): Parts | Problem {
  if (text.trim() === '') return { code: 'file-empty', file, line: 1 };
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return { code: 'front-matter-missing', file, line: 1 };
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) return { code: 'front-matter-unclosed', file, line: 1 };
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  };
}
