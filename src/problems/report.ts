/** Problems as text for people, and as JSON for programs. */
import { describe } from './catalogue.ts';
import { compareProblems, type Problem } from './problem.ts';

/** `file:line  field` (clickable in most terminals), then message and advice, then a count. */
export function reportText(problems: readonly Problem[]): string {
  const blocks = [...problems].sort(compareProblems).map((problem) => {
    const { message, advice } = describe(problem);
    const place = problem.line ? `${problem.file}:${problem.line}` : problem.file;
    return [
      `${place}${problem.field ? `  ${problem.field}` : ''}`,
      `  ${onOneLine(message)}`,
      `  → ${onOneLine(advice)}`,
    ].join('\n');
  });
  const files = new Set(problems.map((problem) => problem.file)).size;
  return [...blocks, `${count(problems.length, 'problem')} in ${count(files, 'file')}.`].join('\n\n');
}

/** One object per problem, with the sentences of the text report. */
export function reportJson(problems: readonly Problem[]): string {
  const rows = [...problems].sort(compareProblems).map((problem) => ({ ...problem, ...describe(problem) }));
  return JSON.stringify({ problems: rows }, null, 2);
}

/** A value may have several lines; a sentence has one. */
const onOneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
