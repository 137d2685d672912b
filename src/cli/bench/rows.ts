/** The measures of each step as rows of the table. */
import type { BuildResult } from '../build-site.ts';
import type { PageBytes } from './measure/page-bytes.ts';
import type { SearchMeasures, VisitBytes } from './measure/search.ts';
import type { Watched } from './measure/watched-process.ts';
import { BUDGETS, quantile, REBUILD_PART, type Row } from './report.ts';

export const checkRows = ({ seconds, peakBytes }: Watched): Row[] => [
  { what: 'check', value: seconds, unit: 's', limit: BUDGETS.checkSeconds },
  ...memory('  peak memory', peakBytes),
];

/** Builds over the last one: after an edit that search sees, after one that it does not, and after none. */
export type Rebuilds = Readonly<Record<'edited' | 'unseen' | 'unchanged', Watched>>;

/** `first` of a library that was never built. */
export function buildRows(first: Watched, { edited, unseen, unchanged }: Rebuilds): Row[] {
  const { pages, indexBytes, seconds } = first.message as BuildResult;
  const stages = Object.entries(seconds).filter(([stage]) => stage !== 'total');
  const limit = first.seconds * REBUILD_PART;
  return [
    { what: 'full build', value: first.seconds, unit: 's', limit: BUDGETS.buildSeconds },
    ...stages.map(([stage, value]): Row => ({ what: `  ${stage}`, value, unit: 's' })),
    ...memory('  peak memory, all processes', first.peakBytes, BUDGETS.buildMegabytes),
    { what: '  pages', value: pages, unit: 'pages' },
    { what: '  search index on disk', value: indexBytes / 1e6, unit: 'MB' },
    { what: 'build after one edit', value: edited.seconds, unit: 's', limit },
    ...memory('  peak memory, all processes', edited.peakBytes, BUDGETS.buildMegabytes),
    { what: '  after one that search does not see', value: unseen.seconds, unit: 's', limit },
    { what: '  after none', value: unchanged.seconds, unit: 's', limit },
  ];
}

/** `entries` in order of size. */
export function pageRows(entries: readonly PageBytes[], largest: readonly (PageBytes | undefined)[]): Row[] {
  const row = (what: string, bytes: number, limit?: number): Row => ({ what, value: bytes / 1000, unit: 'KB', limit });
  const totals = entries.map(({ total }) => total);
  const scripts = Math.max(...entries.map((entry) => entry.scripts));
  return [
    row('entry page, median of 50', quantile(totals, 0.5), BUDGETS.entryKilobytes),
    row('  largest of 50', quantile(totals, 1), BUDGETS.entryKilobytes),
    row('  JavaScript of it', scripts, BUDGETS.entryScriptKilobytes),
    ...largest.flatMap((page) =>
      page ? [row(`  largest of ${page.path.split('/')[1]}`, page.total, BUDGETS.entryKilobytes)] : [],
    ),
  ];
}

export function searchRows({ visits, cold, warm, filters, typed }: SearchMeasures): Row[] {
  const bytes = (what: string, of: (visit: VisitBytes) => number | readonly number[], limit?: number): Row => ({
    what,
    value: quantile(visits.flatMap(of), 0.5) / 1000,
    unit: 'KB',
    limit,
  });
  const time = (what: string, value: number, limit?: number): Row => ({ what, value, unit: 'ms', limit });
  return [
    bytes('search page, before a search', ({ page }) => page),
    bytes('first search, to the results', ({ first }) => first, BUDGETS.firstSearchKilobytes),
    bytes('  of it before the box has the focus', ({ beforeFocus }) => beforeFocus),
    bytes('  filters, after the results', ({ after }) => after, BUDGETS.filtersKilobytes),
    bytes('next search, with its filters, median of 60', ({ next }) => next, BUDGETS.nextSearchKilobytes),
    time('first search by link, to the results', quantile(cold, 0.5)),
    time('query to results, median of 30', quantile(warm, 0.5), BUDGETS.medianMilliseconds),
    time('  95 of 100', quantile(warm, 0.95), BUDGETS.p95Milliseconds),
    time('  to the filters with counts, median', quantile(filters, 0.5)),
    time(
      'last letter to results, median of 10',
      quantile(typed, 0.5),
      BUDGETS.medianMilliseconds + BUDGETS.typingMilliseconds,
    ),
  ];
}

const memory = (what: string, bytes: number | undefined, limit?: number): Row[] =>
  bytes === undefined ? [] : [{ what, value: bytes / 1e6, unit: 'MB', limit }];
