/**
 * Results of a search as CSV (RFC 4180), for a spreadsheet. Text that a spreadsheet would run as a formula gets an apostrophe
 * in front (https://owasp.org/www-community/attacks/CSV_Injection).
 */
import type { Hit } from './backend.ts';

const COLUMNS: readonly (readonly [heading: string, value: (hit: Hit, origin: string) => string])[] = [
  ['title', ({ title }) => title],
  ['type', ({ kind }) => kind],
  ['date', ({ when }) => when],
  ['date_possibly_outside', ({ possibly }) => (possibly ? 'yes' : '')],
  ['who', ({ who }) => who],
  ['position', ({ stance }) => stance],
  ['publisher', ({ source }) => source],
  ['excerpt', ({ excerpt, passages }) => (passages[0]?.excerpt ?? excerpt).map(({ text }) => text).join('')],
  ['address', ({ url }, origin) => origin + url],
];

/** `origin`: of the site, without a slash at the end. Begins with a byte order mark, by which Excel knows the encoding. */
export function csvText(hits: readonly Hit[], origin: string): string {
  const rows = [
    COLUMNS.map(([heading]) => heading),
    ...hits.map((hit) => COLUMNS.map(([, value]) => value(hit, origin))),
  ];
  return `\u{FEFF}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
