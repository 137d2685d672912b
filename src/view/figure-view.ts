/** What the page of a figure shows: the number, what it counts, who made it and how, what to beware of. */

import { periodText } from '../date-text.ts';
import type { Entry } from '../entries/entry.ts';
import { entryAt, type Library } from '../library/library.ts';
import { type Fact, fact, linkValues } from './facts.ts';
import { figureText, type Line, lineOf } from './line.ts';
import { grouped } from './link.ts';
import { type SourceLine, sourceLine, type VerdictView, verdictView } from './quotation-view.ts';

export interface FigureView {
  readonly amount: string;
  readonly change: string | undefined;
  readonly method: string | undefined;
  readonly caveat: string | undefined;
  readonly source: SourceLine;
  readonly verdict: VerdictView;
  /** The other figures of the same measure, in order of time. */
  readonly series: readonly Line[];
}

export function figureView(library: Library, entry: Entry<'figures'>): FigureView {
  const { fields } = entry;
  const source = entryAt(library, 'sources', fields.source);
  return {
    amount: figureText(fields),
    change: fields.change && changeText(fields.change),
    method: fields.method,
    caveat: fields.caveat,
    source: sourceLine(source),
    verdict: verdictView(library, source),
    series: fields.series
      ? library.entries.figures
          .filter((other) => other.fields.series === fields.series && other !== entry)
          .map((other) => lineOf(library, other))
      : [],
  };
}

/** The claim with its period: a series makes the same claim of several. */
export const figureTitle = ({ fields }: Entry<'figures'>): string => `${fields.claim}, ${periodText(fields.period)}`;

export function figureFacts(library: Library, { fields }: Entry<'figures'>): Fact[] {
  const producers = linkValues(library, 'actors', fields.producers);
  const named = producers.length === 1 && producers[0]?.text === fields.producer;
  return [
    ...fact('Period', [periodText(fields.period)]),
    ...fact('Place', [fields.geography]),
    ...fact('Producer', named ? producers : [fields.producer, ...producers]),
    ...fact('As cited by', [fields.as_cited_by]),
  ];
}

/** "25% more than the year before", "9 percentage points less than before the law". */
function changeText({ value, unit, against }: NonNullable<Entry<'figures'>['fields']['change']>): string {
  const size = unit === 'percent' ? `${grouped(Math.abs(value))}%` : `${grouped(Math.abs(value))} ${unit}`;
  return `${size} ${value < 0 ? 'less' : 'more'} than ${against}`;
}
