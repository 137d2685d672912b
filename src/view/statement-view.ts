/** What the page of a statement shows. */
import type { Entry } from '../entries/entry.ts';
import { entryAt, type Library, linking } from '../library/library.ts';
import { recordsOn } from '../library/positions.ts';
import { firstStatus } from '../library/status.ts';
import { dateSpan } from '../schema/edtf.ts';
import { CARRIERS, labelOf, STATEMENT_KINDS } from '../schema/vocabularies.ts';
import { type BylineItem, type Fact, fact } from './facts.ts';
import { type Line, lineOf } from './line.ts';
import { type Link, linkToActorThen, linkToEntry, type When, whenOf } from './link.ts';
import { type QuotationView, quotationView, type SourceLine, sourceLine } from './quotation-view.ts';
import { type StanceView, stanceView } from './stance-view.ts';

export interface StatementView {
  /** Who spoke, in which role then. */
  readonly byline: readonly BylineItem[];
  readonly quotations: readonly QuotationView[];
  /** Sources of a statement that is not quoted, or further ones. */
  readonly sources: readonly SourceLine[];
  readonly positions: readonly PositionView[];
  readonly respondsTo: readonly Line[];
  readonly answeredBy: readonly Line[];
  /** The subject needs care: the page says where to find support. */
  readonly sensitive: boolean;
}

export interface PositionView {
  readonly stance: StanceView;
  readonly proposal: Link;
  readonly note: string | undefined;
  /** Set where the words shown do not carry the position. */
  readonly carriedBy: string | undefined;
  /** Where the proposal did not exist yet: its first status, from which on the position is counted. */
  readonly anticipates: When | undefined;
}

export function statementView(library: Library, entry: Entry<'statements'>): StatementView {
  const { fields } = entry;
  return {
    byline: speakersThen(library, entry).map(({ link, role }) => ({ links: [link], after: role && `, ${role}` })),
    quotations: (fields.quotes ?? []).map((quote) => quotationView(library, entry, quote)),
    sources: (fields.sources ?? []).map((id) => sourceLine(entryAt(library, 'sources', id))),
    positions: (fields.positions ?? []).map((position): PositionView => {
      const proposal = entryAt(library, 'proposals', position.proposal);
      const carrier = position.carried_by ?? 'words';
      return {
        stance: stanceView(position.stance),
        proposal: linkToEntry(proposal),
        note: position.note,
        carriedBy: carrier === 'words' ? undefined : labelOf(CARRIERS, carrier),
        anticipates: recordsOn(library, proposal).some((record) => record.statement === entry && record.anticipates)
          ? whenOf(firstStatus(proposal).date)
          : undefined,
      };
    }),
    respondsTo: (fields.responds_to ?? []).map((key) => {
      const target = library.byKey.get(key);
      if (!target) throw new Error(`no entry ${key} in a checked library`);
      return lineOf(library, target);
    }),
    answeredBy: linking(library, entry.key, 'statements', 'responds_to').map((answer) => lineOf(library, answer)),
    sensitive: fields.sensitive ?? false,
  };
}

export function statementFacts(library: Library, entry: Entry<'statements'>): Fact[] {
  const { fields } = entry;
  return [
    ...fact(
      'Who',
      speakersThen(library, entry).map(({ link, role }) => ({ ...link, note: role && `${role} (role then)` })),
    ),
    ...(fields.role_basis ? fact('Role', [fields.role_basis]) : []),
    ...fact('When', [{ text: whenOf(fields.date).text, when: whenOf(fields.date), note: fields.date_basis }]),
    ...fact('Where', [fields.occasion]),
    ...fact('Kind', [labelOf(STATEMENT_KINDS, fields.kind)]),
  ];
}

function speakersThen(
  library: Library,
  { fields }: Entry<'statements'>,
): { readonly link: Link; readonly role: string | undefined }[] {
  return fields.actors.map(({ actor, role }) => ({
    link: linkToActorThen(entryAt(library, 'actors', actor), dateSpan(fields.date)),
    role,
  }));
}
