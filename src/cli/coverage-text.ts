/** The coverage of the library as text for a terminal: `npm run check -- --report`. */
import type { Entry } from '../entries/entry.ts';
import type { Coverage, SidesHeard } from '../library/coverage.ts';
import { dateOf } from '../library/library.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../schema/collections.ts';

/** Publishers and entries named in one list; the rest is counted. */
const NAMED = 15;

export function coverageText(coverage: Coverage): string {
  const { quotations, proposals } = coverage;
  const oneSided = proposals.filter(({ heard }) => heard.against === 0 || heard.for + heard.reserved === 0);
  return [
    heading('Entries'),
    ...COLLECTION_NAMES.map((name) => row(COLLECTIONS[name].many, coverage.entries[name])),
    heading('By year'),
    ...coverage.years.map(
      ({ year, counts }) =>
        `  ${year}  ${Object.entries(counts)
          .map(([name, count]) => `${count} ${name}`)
          .join(', ')}`,
    ),
    `  Oldest statement: ${named(coverage.oldest)}`,
    `  Newest statement: ${named(coverage.newest)}`,
    heading('Quotations'),
    row('the speaker’s own words', quotations.own),
    row('reported', quotations.reported),
    row('verbatim', quotations.verbatim),
    row('read', quotations.read),
    row('unchecked', quotations.unchecked),
    heading('Sources'),
    ...coverage.sourceKinds.map(({ name, count }) => row(name, count)),
    row('cited without a link', coverage.citationOnly),
    heading('Sources by publisher'),
    ...coverage.publishers.slice(0, NAMED).map(({ name, count }) => row(name, count)),
    row('other publishers', coverage.publishers.slice(NAMED).length),
    heading(`Statements without a position (${coverage.withoutPosition.length})`),
    ...list(coverage.withoutPosition),
    heading(`Statements without words of the speaker (${coverage.withoutOwnWords.length})`),
    ...list(coverage.withoutOwnWords),
    heading(`Positions carried by the source, to be quoted (${coverage.carriedBySource.length})`),
    ...list(coverage.carriedBySource),
    heading(`Proposals heard from one side only (${oneSided.length} of ${proposals.length})`),
    ...oneSided.map(sidesText),
  ].join('\n');
}

const heading = (text: string): string => `\n${text}`;

const row = (name: string, count: number): string => `  ${String(count).padStart(6)}  ${name}`;

const named = (entry: Entry | undefined): string =>
  entry ? `${entry.ref} ${dateOf(entry) ?? ''} ${entry.id}` : 'none';

function list(entries: readonly Entry[]): string[] {
  const rest = entries.length - NAMED;
  return [
    ...entries.slice(0, NAMED).map(({ ref, file }) => `  ${ref}  ${file}`),
    ...(rest > 0 ? [`  and ${rest} more`] : []),
  ];
}

function sidesText({ proposal, heard, searched }: SidesHeard): string {
  const sides = `${heard.for} for, ${heard.reserved} with reservations, ${heard.neutral} neutral, ${heard.against} against`;
  const looked = searched.length > 0 ? `; searched and nobody found: ${searched.join(', ')}` : '; not searched';
  return `  ${proposal.ref}  ${proposal.id}: ${sides}${looked}`;
}
