/** How a quotation was checked (contract: Quotations). */
import type { Entry } from '../entries/entry.ts';

export type Verdict =
  /** Compared with a copy that is kept. */
  | { readonly verdict: 'verbatim'; readonly day: string; readonly sha256: string }
  /** Found at the address named, on the day named; no copy kept. */
  | { readonly verdict: 'read'; readonly day: string; readonly address: string | undefined }
  | { readonly verdict: 'unchecked' };

/**
 * The verdict on words from a source; `readIn` where these words were read in a copy of their own. `address` is the one
 * that was read; undefined where the source is cited without a link.
 */
export function verdictOf({ fields }: Entry<'sources'>, readIn?: string): Verdict {
  if (fields.capture) return { verdict: 'verbatim', day: fields.capture.date, sha256: fields.capture.sha256 };
  if (!fields.accessed) return { verdict: 'unchecked' };
  return {
    verdict: 'read',
    day: fields.accessed,
    address: fields.citation_only ? undefined : (readIn ?? fields.read_in ?? fields.url),
  };
}
