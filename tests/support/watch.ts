/** Notes everything that a page should not do: ask other hosts, break its policy, log errors. */
import type { Page } from 'playwright-core';

export interface Watch {
  readonly faults: string[];
  /** Requests that were made, to whomever. */
  readonly requests: string[];
}

/** Watches a page that has not been opened yet. `mayFail`: addresses whose absence is part of the test. */
export async function watch(page: Page, origin: string, mayFail = /^$/): Promise<Watch> {
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('request', (request) => {
    requests.push(request.url());
    if (new URL(request.url()).origin !== origin) faults.push(`asks ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`on ${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    const expected = message.text().startsWith('Failed to load resource') && mayFail.test(message.location().url);
    if (message.type() === 'error' && !expected) faults.push(`on ${page.url()}: ${message.text()}`);
  });
  page.on('dialog', async (dialog) => {
    faults.push(`on ${page.url()}: a dialog says ${dialog.message()}`);
    await dialog.dismiss();
  });
  await page.exposeFunction('noteViolation', (text: string) => faults.push(text));
  await page.addInitScript(() => {
    const note = (globalThis as unknown as { noteViolation(text: string): void }).noteViolation;
    document.addEventListener('securitypolicyviolation', (event) => {
      note(`on ${location.pathname}: ${event.violatedDirective} forbids ${event.blockedURI || event.sample}`);
    });
  });
  return { faults, requests };
}
