/** A stance as shape, word and colour, in that order (look: never colour alone). */
import { type Side, STANCES, type Stance, termOf } from '../schema/vocabularies.ts';

export interface StanceView {
  readonly value: Stance;
  readonly label: string;
  readonly short: string;
  readonly mark: (typeof STANCES)[number]['mark'];
  readonly side: Side;
}

export function stanceView(stance: Stance): StanceView {
  const { value, label, short, mark, side } = termOf(STANCES, stance);
  return { value, label, short, mark, side };
}
