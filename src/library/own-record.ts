/** An actor's own record: what they took positions on, and what they were when they did (contract: "Who holds a position"). */
import type { Entry } from '../entries/entry.ts';
import type { Category } from '../schema/vocabularies.ts';
import { entryAt, type Library, linking } from './library.ts';
import { changesOfSide, compareRecords, countsFrom, type PositionRecord, recordsOn } from './positions.ts';
import { categoryAt, isFormerTerm, roleTitleAt } from './tenure.ts';

type Actor = Entry<'actors'>;

export interface OwnPosition {
  /** The record that decides. */
  readonly current: PositionRecord;
  /** Whether its date leaves open that it had been taken by the end of the record: it decides only where no other does. */
  readonly possibly: boolean;
  /** Taken in a term that is over. */
  readonly former: boolean;
  /** Where they stood before, latest first, when that differs. */
  readonly earlier: readonly PositionRecord[];
  /** Records that may or may not be later than the one that decides. */
  readonly perhapsLater: readonly PositionRecord[];
}

/** Where an actor stands on each proposal as at the end of the record, the latest first. */
export function ownPositions(library: Library, actor: Actor): OwnPosition[] {
  const byProposal = Map.groupBy(recordsOf(library, actor), ({ proposal }) => proposal);
  return [...byProposal.values()]
    .flatMap((records) => ownPosition(library, records) ?? [])
    .sort((a, b) => compareRecords(b.current, a.current));
}

function ownPosition({ recordEnd }: Library, records: readonly PositionRecord[]): OwnPosition | undefined {
  const isOpen = (record: PositionRecord) => countsFrom(record).max > recordEnd;
  const known = records.filter((record) => !isOpen(record));
  const [current, ...before] = [...(known.length > 0 ? known : records)].reverse();
  if (!current) return undefined;
  const { actor, term } = current.holder;
  return {
    current,
    possibly: isOpen(current),
    former: isFormerTerm(actor, term, recordEnd),
    earlier: changesOfSide(current, before),
    perhapsLater: known.length > 0 ? records.filter(isOpen) : [],
  };
}

/** In which role an actor of a record took it, and what kind of actor they were by it. */
export function actorThen(
  { statement, span }: PositionRecord,
  actor: Actor,
): { readonly role: string | undefined; readonly category: Category } {
  const named = statement?.fields.actors.find((one) => one.actor === actor.id)?.role;
  return { role: roleTitleAt(actor, span, named), category: categoryAt(actor, span, named) };
}

/** The positions that an actor took or that were taken in their name or by a department of theirs, earliest first. */
export function recordsOf(library: Library, actor: Actor): PositionRecord[] {
  const speaking = [actor, ...linking(library, actor.key, 'actors', 'part_of')];
  const proposals = new Set(
    speaking.flatMap(({ key }) => [
      ...linking(library, key, 'statements', 'actors').flatMap(({ fields }) =>
        (fields.positions ?? []).map((position) => position.proposal),
      ),
      ...linking(library, key, 'proposals', 'proposed_by').map(({ id }) => id),
    ]),
  );
  return [...proposals]
    .flatMap((id) => recordsOn(library, entryAt(library, 'proposals', id)))
    .filter(({ holder, speakers, departments }) => [holder.actor, ...departments, ...speakers].includes(actor))
    .sort(compareRecords);
}
