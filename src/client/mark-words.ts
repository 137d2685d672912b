/** Marks the words of the search by which an entry was found, and offers the way back to its results. */
import { tellingWords, termsOf } from '../search/terms.ts';

/** Marks beyond these help nobody. */
const MOST = 300;

/** The page is not changed: marks are drawn over it (CSS Custom Highlight API); a browser without it shows none. */
export function markWords(query: string): void {
  const main = document.querySelector('main');
  if (!main) return;
  // The address of the entry without the search is the one to copy.
  history.replaceState(history.state, '', `${location.pathname}${location.hash}`);
  const ranges = rangesOf(main, patternOf(query));
  if (ranges.length > 0 && 'highlights' in CSS) CSS.highlights.set('search', new Highlight(...ranges));
  offerWayBack(main);
}

/** Words at their beginning, without the ending of a plural; phrases as they are. */
function patternOf(query: string): RegExp | undefined {
  const { words, phrases } = termsOf(query);
  const telling = tellingWords(words);
  // The words as they were typed, if they stand so: "duty of care" is marked whole.
  const whole = words.length > 1 ? [words.join(' ')] : [];
  const parts = [...phrases, ...whole, ...telling.map((word) => word.replace(/(?<=.{4})(?:ies|es|s|y)$/, ''))].map(
    (text) =>
      text
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace(/\s+/g, '\\s+')
        .replace(/['’]/g, "['’]"),
  );
  return parts.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})[\\p{L}]{0,4}`, 'giu') : undefined;
}

function rangesOf(main: Element, pattern: RegExp | undefined): Range[] {
  const ranges: Range[] = [];
  if (!pattern) return ranges;
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && ranges.length < MOST; node = walker.nextNode())
    for (const match of (node.textContent ?? '').matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  return ranges;
}

/** Back through the history, so that the list is where it was. */
function offerWayBack(main: Element): void {
  const from = document.referrer ? new URL(document.referrer) : undefined;
  if (from?.origin !== location.origin || !from.search || history.length < 2) return;
  const place = document.createElement('p');
  place.className = 'way-back quiet';
  const link = document.createElement('a');
  link.href = from.href;
  link.textContent = 'Back to the results';
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.back();
  });
  place.append(link);
  main.prepend(place);
}
