/**
 * Whether the key `/` opens the quick search. Who speaks to their computer, or presses keys by accident, must be able to turn
 * such a key off (WCAG 2.2, 2.1.4). Only that choice is kept, in the reader's own browser.
 */

const NAME = 'slash-key';

export function slashIsOn(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true; // A browser that keeps nothing.
  }
}

export function turnSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, 'off');
  } catch {
    // Nothing can be kept: the key stays as it is.
  }
}
