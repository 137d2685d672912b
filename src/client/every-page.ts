/** The little that runs on every page: it loads the quick search, or the marking of words, only when they are wanted. */

import { slashIsOn } from './slash-key.ts';

/** `/`, or Ctrl-K and Command-K, open the quick search; elsewhere in a form `/` is a letter. */
function isAsked(event: KeyboardEvent): boolean {
  if (event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) return true;
  const writing = (event.target as Element).closest?.('input, textarea, select, [contenteditable]');
  return event.key === '/' && slashIsOn() && !event.ctrlKey && !event.metaKey && !event.altKey && !writing;
}

let dialog: HTMLDialogElement | null | undefined;

/** Opens the dialog at once, as the plain form that it is: what is typed while the quick search is loading is not lost. */
function openDialog(): void {
  if (!dialog) {
    const template = document.querySelector<HTMLTemplateElement>('template[data-quick-search]');
    dialog = template?.content.querySelector('dialog');
    if (!dialog) return;
    document.body.append(dialog);
    void import('./quick-search.ts').then(({ quickSearchIn }) => dialog && quickSearchIn(dialog));
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

document.addEventListener('keydown', (event) => {
  if (!isAsked(event)) return;
  event.preventDefault();
  openDialog();
});

// An entry that was opened from a result of a search (search-results.ts).
const words = document.querySelector('article[data-entry]') && new URLSearchParams(location.search).get('q');
if (words) void import('./mark-words.ts').then(({ markWords }) => markWords(words));
