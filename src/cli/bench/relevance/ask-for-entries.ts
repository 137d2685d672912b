/** Asking the search page in the browser for entries, in order of rank. */
import type { Page } from 'playwright-core';
import { RESULTS_PER_PAGE, writeState } from '../../../search/query.ts';
import { JUDGED, judged } from './metrics.ts';
import type { Question } from './questions.ts';

/** As many results as it takes for ten to be judged. The search page is open, and stays so: its index is loaded once. */
export async function entriesFor(page: Page, question: Question): Promise<string[]> {
  const found: string[] = [];
  for (let number = 1; ; number += 1) {
    const some = await entriesAt(page, writeState({ ...question.state, page: number }));
    found.push(...some);
    if (some.length < RESULTS_PER_PAGE || judged(question, found).length === JUDGED) return found;
  }
}

/** Goes to an address of the open page as its back button does, and waits for the answer. */
function entriesAt(page: Page, address: string): Promise<string[]> {
  // Runs in the page: it knows nothing of what is outside it.
  return page.evaluate(async (address) => {
    const patience = 20_000;
    const status = document.querySelector('form[data-search] [role=status]');
    if (!status) throw new Error('This is not the search page.');
    status.textContent = '';
    history.pushState(null, '', address);
    window.dispatchEvent(new PopStateEvent('popstate'));
    const start = performance.now();
    while (!status.textContent) {
      if (performance.now() - start > patience) throw new Error(`No answer to ${address} in ${patience} ms.`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    if (!/found/.test(status.textContent)) throw new Error(`${address}: ${status.textContent}`);
    const items = [...document.querySelectorAll<HTMLElement>('ol[data-results] > li[data-entry]')];
    return items.map((item) => item.dataset['entry'] ?? '');
  }, address);
}
