/** What the page of a source shows: everything taken from it, and how each quotation was checked. */

import { dateText } from '../date-text.ts';
import type { Entry } from '../entries/entry.ts';
import { type Library, linking, titleOf } from '../library/library.ts';
import { entryPath } from '../routes.ts';
import { labelOf, SOURCE_KINDS } from '../schema/vocabularies.ts';
import { type Fact, fact } from './facts.ts';
import { type Line, lineOf } from './line.ts';
import { type Link, whenOf } from './link.ts';
import { type QuotationView, quotationView, type VerdictView, verdictView } from './quotation-view.ts';

export interface SourceView {
  readonly citation: string;
  readonly address: string | undefined;
  readonly verdict: VerdictView;
  readonly note: string | undefined;
  readonly quoted: readonly { readonly statement: Link; readonly quotations: readonly QuotationView[] }[];
  /** Statements that rest on it without a quotation, proposals and figures that do. */
  readonly supports: readonly Line[];
}

export function sourceView(library: Library, entry: Entry<'sources'>): SourceView {
  const { fields } = entry;
  const quoting = linking(library, entry.key, 'statements', 'quotes');
  return {
    citation: [fields.authors?.join(', '), fields.title, fields.publisher, dateText(fields.published)]
      .filter(Boolean)
      .join('. '),
    address: fields.url,
    verdict: verdictView(library, entry),
    note: fields.note,
    quoted: quoting.map((statement) => ({
      statement: { href: entryPath(statement.key), text: titleOf(statement) },
      quotations: (statement.fields.quotes ?? [])
        .filter(({ source }) => source === entry.id)
        .map((quote) => quotationView(library, statement, quote)),
    })),
    supports: [
      ...linking(library, entry.key, 'statements', 'sources').filter((statement) => !quoting.includes(statement)),
      ...linking(library, entry.key, 'proposals'),
      ...linking(library, entry.key, 'figures'),
    ].map((one) => lineOf(library, one)),
  };
}

export function sourceFacts(library: Library, entry: Entry<'sources'>): Fact[] {
  const { fields } = entry;
  const verdict = verdictView(library, entry);
  return [
    ...fact('Publisher', [fields.publisher]),
    ...fact('Authors', fields.authors ?? []),
    ...fact('Published', [{ text: dateText(fields.published), when: whenOf(fields.published) }]),
    ...fact('Kind', [labelOf(SOURCE_KINDS, fields.kind)]),
    ...fact('Address', [
      fields.url
        ? { text: new URL(fields.url).hostname, href: fields.url, external: true }
        : `Cited without a link: ${fields.citation_only ?? ''}`,
    ]),
    ...fact('Archived copy', [
      fields.archived_url && { text: new URL(fields.archived_url).hostname, href: fields.archived_url, external: true },
    ]),
    ...fact('Checked', [
      { text: `${verdict.word}: ${verdict.detail}`, note: verdict.sha256 && `SHA-256 ${verdict.sha256}` },
      verdict.copy && { ...verdict.copy, external: true },
    ]),
    ...fact('Licence', [fields.licence]),
  ];
}
