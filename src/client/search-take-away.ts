/** What a reader takes away: the address of the search, and the results on screen as CSV. */
import type { Hit } from '../search/backend.ts';
import { csvText } from '../search/results-csv.ts';

/** Tells whether it was copied: a browser may refuse. */
export async function copyAddress(): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(location.href);
    return true;
  } catch {
    return false;
  }
}

/** Offers the results on screen as a file. */
export function saveCsv(hits: readonly Hit[]): void {
  const file = new Blob([csvText(hits, location.origin)], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'search-results.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}
