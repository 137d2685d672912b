/**
 * The quick search: a dialog with the first entries for what is typed. A combobox with a list of options
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/): the focus stays in the box, the arrows choose, Enter opens.
 */
import type { Hit } from '../search/backend.ts';
import { tagPath } from '../search/paths.ts';
import { EMPTY_STATE } from '../search/query.ts';
import { openBackend } from './open-search.ts';
import { copyOf, required } from './search-form.ts';
import { slashIsOn, turnSlash } from './slash-key.ts';

/** Entries offered, and results looked at for those that are called so. */
const OFFERED = 8;
const LOOKED_AT = 20;
const PAUSE = 120;

/** Entries that are what a name leads to; they come first when their name matches. */
const NAMED = ['Actor', 'Theme', 'Proposal'];

/** Makes the dialog, which is open, offer entries: also for what was typed before this was loaded. */
export function quickSearchIn(dialog: HTMLDialogElement): void {
  const input = required<HTMLInputElement>(dialog, 'input');
  const list = required<HTMLElement>(dialog, '[role=listbox]');
  const status = required<HTMLElement>(dialog, '[role=status]');
  const tag = fetch(tagPath, { cache: 'no-cache' }).then((answer) => answer.json() as Promise<{ tag: string }>);
  let asked = 0;
  let typing: number | undefined;

  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = window.setTimeout(() => void show(), PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      move(step);
    } else if (event.key === 'Enter') {
      const chosen = list.querySelector<HTMLElement>('[aria-selected=true]');
      if (!chosen) return; // The form searches for what is typed.
      event.preventDefault();
      open(chosen);
    }
  });
  list.addEventListener('click', ({ target }) => {
    const option = (target as Element).closest<HTMLElement>('[role=option]');
    if (option) open(option);
  });
  const slash = required<HTMLInputElement>(dialog, '[data-slash]');
  slash.checked = slashIsOn();
  slash.addEventListener('change', () => turnSlash(slash.checked));
  // A press beside the dialog closes it.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  void show();

  function move(step: number): void {
    const options = [...list.querySelectorAll('[role=option]')];
    if (options.length === 0) return;
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    // Before the first and after the last stands the box itself.
    const next = at < 0 ? (step > 0 ? 0 : options.length - 1) : at + step;
    choose(options[next]);
  }

  function choose(option: Element | undefined): void {
    for (const one of list.querySelectorAll('[role=option]')) one.setAttribute('aria-selected', String(one === option));
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
    option?.scrollIntoView({ block: 'nearest' });
  }

  async function show(): Promise<void> {
    asked += 1;
    const question = asked;
    const q = input.value.trim();
    if (!q) return offer([], '');
    try {
      dialog.dataset['cacheTag'] = (await tag).tag;
      const backend = await openBackend(dialog);
      const answer = await backend.search({ ...EMPTY_STATE, q });
      const hits = await answer.hits(0, LOOKED_AT);
      if (question !== asked) return;
      const first = hits.filter(isNamed).sort((a, b) => Number(isCalled(b, q)) - Number(isCalled(a, q)));
      const offered = [...first, ...hits.filter((hit) => !first.includes(hit))].slice(0, OFFERED);
      offer(
        offered,
        answer.total === 0
          ? 'No entries found'
          : `${offered.length} of ${answer.total.toLocaleString('en-GB')} entries`,
      );
    } catch (error) {
      console.warn(error);
      if (question === asked) offer([], 'The search is not available');
    }
  }

  function offer(hits: readonly Hit[], text: string): void {
    list.replaceChildren(...hits.map((hit, index) => optionOf(hit, index)));
    input.setAttribute('aria-expanded', String(hits.length > 0));
    list.hidden = hits.length === 0;
    choose(undefined);
    status.textContent = text;
  }
}

const isNamed = ({ kind, matched }: Hit): boolean =>
  NAMED.includes(kind) && matched.some(({ field }) => field === 'title' || field === 'aliases');

/** An option may hold no link: it is one control, which the box chooses. */
const open = (option: HTMLElement): void => location.assign(option.dataset['href'] ?? '');

/** Whether that is just its name, or one of its names. */
const isCalled = ({ title, matched }: Hit, q: string): boolean =>
  [title, ...matched.map(({ name }) => name ?? '')].some((name) => name.toLowerCase() === q.toLowerCase());

function optionOf(hit: Hit, index: number): Node {
  const copy = copyOf(document, 'quick-option');
  const option = required<HTMLElement>(copy, '[role=option]');
  option.id = `quick-${index}`;
  option.dataset['href'] = hit.url;
  required(copy, '[data-title]').append(hit.title);
  required(copy, '[data-about]').append([hit.kind, hit.when, hit.who].filter(Boolean).join(' · '));
  return copy;
}
