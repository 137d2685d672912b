/** Characters that nobody sees and machines read: controls, zero-width characters, changes of text direction. */
import type { Problem } from '../problems/problem.ts';

const HIDDEN = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;

/** The first hidden character of a text that is not a line break or a tab, as `U+200B`. */
export function hiddenCharacter(text: string): string | undefined {
  const found = HIDDEN.exec(text.replaceAll(/[\n\t]/g, ' '))?.[0];
  return found && nameOf(found);
}

/** Every hidden character of a file, with its line and column. */
export function hiddenCharacters(file: string, text: string): Problem[] {
  if (!hiddenCharacter(text)) return [];
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(new RegExp(HIDDEN, 'gu'))]
      .filter(([character]) => character !== '\t')
      .map(
        (match): Problem => ({
          code: 'text-hidden',
          file,
          line: index + 1,
          args: { character: nameOf(match[0]), column: String(match.index + 1) },
        }),
      ),
  );
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
