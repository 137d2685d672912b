/** Asking the search page in the browser, and noting when the answer stands there. */
import type { Page } from 'playwright-core';

export interface Asked {
  /** Milliseconds from the question to the results in the page. */
  readonly results: number;
  /** Milliseconds to the last change of the page: the filters with their counts. */
  readonly everything: number;
  /** The same moment as `results`, in milliseconds since 1970. */
  readonly shownAt: number;
  readonly hits: number;
}

/** `submit`: as with the Enter key, without the pause for the typist; `type`: as when the last letter is typed. */
export type Way = 'submit' | 'type';

/** Puts a query to the open search page, and waits until the page is quiet again. */
export function ask(page: Page, query: string, way: Way): Promise<Asked> {
  // Runs in the page: it knows nothing of what is outside it.
  return page.evaluate(
    async ({ query, way }) => {
      const quiet = 250;
      const patience = 20_000;
      const form = document.querySelector<HTMLFormElement>('form[data-search]');
      const input = form?.querySelector<HTMLInputElement>('input[name=q]');
      const list = form?.querySelector('ol[data-results]');
      const status = form?.querySelector('[role=status]');
      if (!form || !input || !list || !status) throw new Error('This is not the search page.');

      let listed = 0;
      let said = 0;
      let last = 0;
      const results = new MutationObserver((changes) => {
        if (changes.some(({ addedNodes }) => addedNodes.length > 0)) listed ||= performance.now();
      });
      const count = new MutationObserver(() => {
        said = performance.now();
      });
      const either = new MutationObserver(() => {
        last = performance.now();
      });
      results.observe(list, { childList: true });
      count.observe(status, { childList: true, characterData: true });
      either.observe(form, { childList: true, subtree: true, attributes: true });

      input.focus();
      input.value = query;
      const start = performance.now();
      if (way === 'submit') form.requestSubmit();
      else input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      while ((listed === 0 && said === 0) || performance.now() - last < quiet) {
        if (performance.now() - start > patience) throw new Error(`No answer to “${query}” in ${patience} ms.`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      // Without results, the sentence that says so is the answer.
      const shown = listed || said;
      for (const observer of [results, count, either]) observer.disconnect();
      return {
        results: shown - start,
        everything: last - start,
        shownAt: performance.timeOrigin + shown,
        hits: list.childElementCount,
      };
    },
    { query, way },
  );
}
