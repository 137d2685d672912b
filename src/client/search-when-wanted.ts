/** Loads the search of a page: at once on the search page and for an address that holds a search, else when its form is first used. */

export function searchWhenWanted(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-search]');
  if (!form) return;
  const start = async () => (await import('./search-page.ts')).searchIn(form);
  if (!form.dataset['scope'] || location.search) void start();
  else form.addEventListener('focusin', () => void start(), { once: true });
}
