/** The closest valid value to a wrong one, for "did you mean". */
import { distance } from 'fastest-levenshtein';

/** Words shared, else edit distance: ids are often right but for a word. Undefined where nothing is near. */
export function nearestValue(wrong: string, valid: Iterable<string>): string | undefined {
  const target = wrong.toLowerCase();
  const allowed = Math.max(2, Math.floor(target.length / 3));
  let best: string | undefined;
  let bestDistance = allowed + 1;
  let sharing: string | undefined;
  let bestShare = 0.49;
  const words = new Set(wordsOf(target));
  for (const candidate of valid) {
    const name = candidate.toLowerCase();
    if (Math.abs(name.length - target.length) < bestDistance) {
      const edits = distance(target, name);
      if (edits < bestDistance) {
        best = candidate;
        bestDistance = edits;
      }
    }
    const others = wordsOf(name);
    const shared = others.filter((word) => words.has(word)).length / Math.max(words.size, others.length);
    if (shared > bestShare) {
      sharing = candidate;
      bestShare = shared;
    }
  }
  return best ?? sharing;
}

const wordsOf = (id: string): string[] => id.split(/[-/\s]+/).filter((word) => word.length > 2);
