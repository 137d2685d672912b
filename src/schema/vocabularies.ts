/**
 * Closed lists as rows. Enums, labels, filters, help texts and their order are all made from these rows;
 * to add a value is to add a row.
 */
import { z } from 'zod';

export interface Term {
  readonly value: string;
  readonly label: string;
}

/** Which side of an argument a stance is on, for comparing and counting. */
export type Side = 'for' | 'reserved' | 'neutral' | 'against';

/** In order from most for to against. `short` heads a column; `side` joins `proposes` and `supports` (contract: /shifts/). */
export const STANCES = [
  { value: 'proposes', label: 'Proposes', short: 'Proposes', side: 'for', mark: 'ring' },
  { value: 'supports', label: 'Supports', short: 'Supports', side: 'for', mark: 'disc' },
  {
    value: 'supports-with-reservations',
    label: 'Supports with reservations',
    short: 'With reservations',
    side: 'reserved',
    mark: 'half',
  },
  { value: 'neutral', label: 'Neutral', short: 'Neutral', side: 'neutral', mark: 'circle' },
  { value: 'opposes', label: 'Opposes', short: 'Opposes', side: 'against', mark: 'cross' },
] as const satisfies readonly (Term & { short: string; side: Side; mark: string })[];

/** In the order of a proposal's life. */
export const STATUSES = [
  { value: 'proposed', label: 'Proposed' },
  { value: 'consulted-on', label: 'Consulted on' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'drafted', label: 'Drafted' },
  { value: 'introduced', label: 'Introduced' },
  { value: 'enacted', label: 'Enacted' },
  { value: 'in-force', label: 'In force' },
  { value: 'rejected', label: 'Rejected' },
  { value: 'dropped', label: 'Dropped' },
  { value: 'superseded', label: 'Superseded' },
] as const satisfies readonly Term[];

export const STATEMENT_KINDS = [
  { value: 'speech', label: 'Speech' },
  { value: 'parliamentary-debate', label: 'Parliamentary debate' },
  { value: 'written-answer', label: 'Written answer or statement' },
  { value: 'oral-evidence', label: 'Oral evidence' },
  { value: 'written-evidence', label: 'Written evidence' },
  { value: 'report-passage', label: 'Passage of a report' },
  { value: 'open-letter', label: 'Open letter' },
  { value: 'campaign-text', label: 'Campaign text' },
  { value: 'press-comment', label: 'Comment to the press' },
  { value: 'interview', label: 'Interview' },
] as const satisfies readonly Term[];

export const INSTRUMENTS = [
  { value: 'primary-legislation', label: 'Primary legislation' },
  { value: 'secondary-legislation', label: 'Secondary legislation' },
  { value: 'statutory-code', label: 'Statutory code' },
  { value: 'voluntary-code', label: 'Voluntary code' },
  { value: 'duty-of-care', label: 'Duty of care' },
  { value: 'statutory-regulator', label: 'Statutory regulator' },
  { value: 'criminal-offence', label: 'Criminal offence' },
  { value: 'age-assurance', label: 'Age assurance' },
  { value: 'technical-measure', label: 'Technical measure' },
  { value: 'transparency-reporting', label: 'Transparency reporting' },
  { value: 'levy-or-tax', label: 'Levy or tax' },
  { value: 'inquiry', label: 'Inquiry' },
] as const satisfies readonly Term[];

export const ACTOR_KINDS = [
  { value: 'person', label: 'Person' },
  { value: 'organisation', label: 'Organisation' },
] as const satisfies readonly Term[];

/** `plural` heads the group in lists and on "who stands where". */
export const CATEGORIES = [
  { value: 'government', label: 'Government', plural: 'Government' },
  { value: 'minister', label: 'Minister', plural: 'Ministers' },
  { value: 'parliamentarian', label: 'Parliamentarian', plural: 'Parliamentarians' },
  { value: 'political-party', label: 'Political party', plural: 'Political parties' },
  { value: 'regulator', label: 'Regulator', plural: 'Regulators' },
  { value: 'public-body', label: 'Public body', plural: 'Public bodies' },
  { value: 'law-enforcement', label: 'Law enforcement', plural: 'Law enforcement' },
  { value: 'civil-society', label: 'Civil society', plural: 'Civil society' },
  { value: 'bereaved-family', label: 'Bereaved family', plural: 'Bereaved families' },
  { value: 'academic', label: 'Academic', plural: 'Academics' },
  { value: 'legal', label: 'Legal profession', plural: 'Legal profession' },
  { value: 'media', label: 'Media', plural: 'Media' },
  { value: 'platform', label: 'Platform', plural: 'Platforms' },
  { value: 'industry', label: 'Industry', plural: 'Industry' },
  { value: 'international', label: 'International', plural: 'International' },
  { value: 'royal', label: 'Royal family', plural: 'Royal family' },
] as const satisfies readonly (Term & { plural: string })[];

/** `csl` is the type in the Citation Style Language (https://docs.citationstyles.org/). */
export const SOURCE_KINDS = [
  { value: 'hansard', label: 'Hansard', csl: 'hearing' },
  { value: 'legislation', label: 'Legislation', csl: 'legislation' },
  { value: 'government-publication', label: 'Government publication', csl: 'report' },
  { value: 'select-committee-report', label: 'Select committee report', csl: 'report' },
  { value: 'written-evidence', label: 'Written evidence', csl: 'report' },
  { value: 'report', label: 'Report', csl: 'report' },
  { value: 'speech', label: 'Speech', csl: 'speech' },
  { value: 'letter', label: 'Letter', csl: 'personal_communication' },
  { value: 'press-release', label: 'Press release', csl: 'webpage' },
  { value: 'news-article', label: 'News article', csl: 'article-newspaper' },
  { value: 'web-page', label: 'Web page', csl: 'webpage' },
] as const satisfies readonly (Term & { csl: string })[];

/** What carries a position: the words shown, or words of the source that are not quoted (contract). */
export const CARRIERS = [
  { value: 'words', label: 'the words quoted here' },
  { value: 'source', label: 'the source, in words not quoted here' },
] as const satisfies readonly Term[];

export const SEARCHED_SIDES = [
  { value: 'for', label: 'for' },
  { value: 'against', label: 'against' },
  { value: 'undecided', label: 'undecided' },
] as const satisfies readonly Term[];

type Value<Rows extends readonly Term[]> = Rows[number]['value'];

/** The zod enum of a vocabulary. */
export function oneOf<const Rows extends readonly Term[]>(rows: Rows) {
  return z.enum(rows.map((row) => row.value) as [Value<Rows>, ...Value<Rows>[]]);
}

/** The row of a value. The schema has made sure that it exists. */
export function termOf<const Rows extends readonly Term[]>(rows: Rows, value: Value<Rows>): Rows[number] {
  const row = rows.find((candidate) => candidate.value === value);
  if (!row) throw new Error(`no such value: ${value}`);
  return row;
}

export const labelOf = <const Rows extends readonly Term[]>(rows: Rows, value: Value<Rows>): string =>
  termOf(rows, value).label;

export type Stance = Value<typeof STANCES>;
export type Status = Value<typeof STATUSES>;
export type Category = Value<typeof CATEGORIES>;
