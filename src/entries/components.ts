/** Components for authors, and their one attribute: `statements/<id>` or `statements/<id>#q1`. */
export const COMPONENTS = {
  /** A link to an entry; its content is the link's text, by default the entry's title. */
  Ref: 'to',
  /** A quotation of the library, shown in the text with its speaker and source. */
  Quote: 'of',
} as const;
