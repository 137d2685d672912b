/** A query as words: what is compared, and where it stands in the text. Used for queries and for names alike. */

export interface Word {
  /** In lower case, without accents and apostrophes. */
  readonly word: string;
  /** Where it is a genitive: of whom ("ofcom" of "Ofcom’s"). */
  readonly owner: string;
  /** Without the ending of a plural or a genitive. */
  readonly stem: string;
  /** With a capital. */
  readonly capital: boolean;
  readonly start: number;
  readonly end: number;
  /** First and last of a compound, which is never read in part: "state-backed", "under-16". */
  readonly opens: boolean;
  readonly closes: boolean;
  /** Followed by a comma. */
  readonly comma: boolean;
  /** Quoted, or excluded by a minus: never read. */
  readonly sealed: boolean;
}

const PIECES = /[-−]?["“”][^"“”]*["“”]?|[^\s"“”]+/gu;
const SEALED = /^[-−]?["“”]|^[-−][^\s\-−]/u;
const WORDS = /[£$€]?[\p{L}\p{N}]+(?:['’.&][\p{L}\p{N}]+|,\p{N}+)*['’]?%?/gu;
/** Dates and spans of years in figures are one word. */
const FIGURES = /^\d{4}(?:-\d\d(?:-\d\d)?|[-–]\d{4})(?=[^\p{L}\p{N}]*$)/u;

export function wordsOf(text: string): Word[] {
  return [...text.matchAll(PIECES)].flatMap(({ 0: piece, index }) => {
    if (SEALED.test(piece)) return [wordAt(piece, index, { opens: true, closes: true, sealed: true })];
    const figures = FIGURES.exec(piece);
    const parts = figures ? [figures] : [...piece.matchAll(WORDS)];
    return parts.map((part, at) => {
      const closes = at === parts.length - 1;
      return wordAt(part[0], index + part.index, {
        opens: at === 0,
        closes,
        comma: closes && piece.endsWith(','),
      });
    });
  });
}

const wordAt = (text: string, start: number, rest: Partial<Word>): Word => {
  const word = text
    .normalize('NFKD')
    .replace(/[\p{M}'’.&]/gu, '')
    .toLowerCase()
    // A baroness is called either.
    .replace(/^lady$/, 'baroness');
  return {
    word,
    owner: /['’]s?$/.test(text) ? word.replace(/s$/, '') : '',
    stem: stemOf(word),
    capital: /^\p{Lu}/u.test(text),
    start,
    end: start + text.length,
    opens: false,
    closes: false,
    comma: false,
    sealed: false,
    ...rest,
  };
};

function stemOf(word: string): string {
  const singular = word.replace(/(..)ies$/, '$1y');
  return singular.length > 2 ? singular.replace(/([^sui])s$/, '$1') : singular;
}

/** A text as it is compared word for word: names of actors, and offices. */
export const keyOf = (text: string): string =>
  wordsOf(text)
    .map(({ word }) => word)
    .join(' ');

/** A text as it is compared but for its endings: themes, and kinds. */
export const stemsOf = (text: string): string =>
  wordsOf(text)
    .map(({ stem }) => stem)
    .join(' ');
