/** The site's search beside other engines: the same entries, the same questions. */
import { type Browser, chromium } from 'playwright-core';
import { allEntries } from '../../../library/library.ts';
import { loadLibrary } from '../../../library/load.ts';
import { searchPath } from '../../../routes.ts';
import { searchableText } from '../../../search/records.ts';
import { resultLine } from '../../../view/result-line.ts';
import { findChromium } from '../../chromium.ts';
import { serveFolder } from '../../serve-folder.ts';
import { randomFrom } from '../generate/random.ts';
import { drawQueries } from '../measure/queries.ts';
import { measureSearch, QUERIES } from '../measure/search.ts';
import { entriesFor } from '../relevance/ask-for-entries.ts';
import { meanRelevance, type Relevance, relevanceOf } from '../relevance/metrics.ts';
import { type Question, readQuestions } from '../relevance/questions.ts';
import { quantile } from '../report.ts';
import { openPeers, type Peer } from './peers.ts';

export interface Compared {
  readonly engine: string;
  readonly bytes: number;
  /** Milliseconds of each query. */
  readonly times: readonly number[];
  /** Only where the questions are about the library that is searched. */
  readonly relevance?: Relevance | undefined;
}

export interface ToCompare {
  readonly contentDir: string;
  /** The same content, built. */
  readonly siteDir: string;
  /** Whether the questions of tests/search are about it. */
  readonly judged: boolean;
}

export async function compare({ contentDir, siteDir, judged }: ToCompare): Promise<Compared[]> {
  const { library } = loadLibrary(contentDir);
  if (!library) throw new Error(`${contentDir} does not pass the check.`);
  const texts = allEntries(library).map((entry) => searchableText(library, entry));
  const queries = drawQueries(texts, QUERIES, randomFrom(texts.length));
  const questions = judged ? readQuestions() : [];
  const { visits, warm } = await measureSearch(siteDir, queries);
  const own: Compared = {
    engine: 'On Record (in Chromium)',
    bytes: quantile(
      visits.map(({ first }) => first),
      0.5,
    ),
    times: warm,
    relevance: judged ? await ownRelevance(siteDir, questions) : undefined,
  };
  const peers = openPeers(library, (entry) => resultLine(library, entry).who);
  return [own, ...peers.map((peer) => measured(peer, queries, questions))];
}

async function ownRelevance(siteDir: string, questions: readonly Question[]): Promise<Relevance> {
  const { server, address } = await serveFolder(siteDir, 0);
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({ executablePath: findChromium() });
    const page = await browser.newPage();
    await page.goto(`${address}${searchPath()}`);
    const judgements: Relevance[] = [];
    for (const question of questions) judgements.push(relevanceOf(question, await entriesFor(page, question)));
    return meanRelevance(judgements);
  } finally {
    await browser?.close();
    server.close();
  }
}

/** Filters that a question sets have no counterpart in the peers: they search its words alone. */
function measured({ name, bytes, search }: Peer, queries: readonly string[], questions: readonly Question[]): Compared {
  const times = queries.map((query) => {
    const start = performance.now();
    search(query);
    return performance.now() - start;
  });
  const judgements = questions.map((question) => relevanceOf(question, search(question.state.q)));
  const relevance = judgements.length > 0 ? meanRelevance(judgements) : undefined;
  return { engine: `${name} (in Node)`, bytes, times, relevance };
}

/** A table for the terminal. */
export function comparedText(compared: readonly Compared[]): string {
  const head = ['engine', 'bytes to first result', 'median', 'p95', 'recall@10', 'MRR', 'nDCG@10'];
  const rows = compared.map(({ engine, bytes, times, relevance }) => [
    engine,
    `${Math.round(bytes / 1000).toLocaleString('en-GB')} KB`,
    `${quantile(times, 0.5).toFixed(1)} ms`,
    `${quantile(times, 0.95).toFixed(1)} ms`,
    ...[relevance?.recall, relevance?.reciprocalRank, relevance?.ndcg].map((value) => value?.toFixed(3) ?? ''),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
