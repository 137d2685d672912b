/** Headings of the parts of an indexed document that are quotations; they tell the speaker's own words from reported ones. */
export const PART_HEADINGS = { own: 'Quotation', reported: 'Reported' } as const;

/** Between names in one field of an indexed document. */
export const NAME_BREAK = ' · ';
