/**
 * Numbers that are written in several ways, in one: "£18 million" as "£18m", "25 per cent" as "25%". A query is searched in this
 * form; an entry has it beside its text, where that says it otherwise.
 */
const UNITS: Readonly<Record<string, string>> = { thousand: 'k', million: 'm', mn: 'm', billion: 'bn' };

const MONEY = /(£\d[\d,.]*)\s?(thousand|million|mn|billion)\b/gi;
const PERCENT = /\b(\d[\d,.]*)\s?per\s?cent\b/gi;

/** "under-16s" and "5-year-olds": as words of their own, and the number as it stands in "under 16". */
const AGES = /(?<=\p{L})-(?=\d)|(?<=\d)-(?=year)|(?<=year)-(?=olds?\b)|(?<=\b\d+)s\b/giu;

const oneForm = (text: string): string =>
  text
    .replace(MONEY, (_, amount: string, unit: string) => `${amount}${UNITS[unit.toLowerCase()]}`)
    .replace(PERCENT, '$1%');

/** A query with its numbers in the form that is searched. */
export const withOneForm = (query: string): string =>
  oneForm(query).replace(AGES, (found) => (found === '-' ? ' ' : ''));

/** The numbers of a text that it writes in another form, in the one that is searched. */
export const otherForms = (text: string): string[] => [
  ...new Set((text.match(new RegExp(`${MONEY.source}|${PERCENT.source}`, 'gi')) ?? []).map(oneForm)),
];
