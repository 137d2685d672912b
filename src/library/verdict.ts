/** How a quotation was checked (contract: Quotations). A verdict belongs to the source, so to all quotations from it. */
import type { Entry } from '../entries/entry.ts';

export type Verdict =
  /** Compared with a copy that is kept. */
  | { readonly verdict: 'verbatim'; readonly day: string; readonly sha256: string }
  /** Found at the address named, on the day named; no copy kept. */
  | { readonly verdict: 'read'; readonly day: string; readonly address: string | undefined }
  | { readonly verdict: 'unchecked' };

/** `address` is the one that was read; undefined where it must not be linked. */
export function verdictOf({ fields }: Entry<'sources'>): Verdict {
  if (fields.capture) return { verdict: 'verbatim', day: fields.capture.date, sha256: fields.capture.sha256 };
  if (!fields.accessed) return { verdict: 'unchecked' };
  return {
    verdict: 'read',
    day: fields.accessed,
    address: fields.citation_only ? undefined : (fields.read_in ?? fields.url),
  };
}
