/** The little that runs on every page: it loads the quick search, or the marking of words, only when they are wanted. */

import { slashIsOn } from './slash-key.ts';

/** `/`, or Ctrl-K and Command-K, open the quick search; elsewhere in a form `/` is a letter. */
function isAsked(event: KeyboardEvent): boolean {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) return true;
  const writing = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
  return event.key === '/' && slashIsOn() && !event.ctrlKey && !event.metaKey && !event.altKey && !writing;
}

document.addEventListener('keydown', (event) => {
  if (!isAsked(event)) return;
  event.preventDefault();
  void import('./quick-search.ts').then(({ openQuickSearch }) => openQuickSearch());
});

// An entry that was opened from a result of a search (search-results.ts).
const words = document.querySelector('article[data-entry]') && new URLSearchParams(location.search).get('q');
if (words) void import('./mark-words.ts').then(({ markWords }) => markWords(words));
