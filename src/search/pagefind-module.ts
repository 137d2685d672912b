/** The script of a Pagefind index, as far as it is used (https://pagefind.app/docs/api/). */

export interface Pagefind {
  readonly search: (term: string | null) => Promise<{ readonly results: readonly Result[] }>;
}

export interface Result {
  readonly id: string;
  readonly score: number;
  /** Places in the text that matched. */
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
  readonly data: () => Promise<PagefindDocument>;
}

export interface PagefindDocument {
  readonly url: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  /** What is only shown with a result (records.ts). */
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
  readonly excerpt: string;
  /** The whole text of the document. */
  readonly content: string;
  /** Headings with an id, in order: those of the parts. */
  readonly anchors: readonly { readonly id: string; readonly text: string }[];
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

interface PagefindScript {
  createInstance(options: object): Pagefind;
}

/** Weight of a match in a field beside the text: a name or title matters more than a word in passing. */
export const META_WEIGHTS = { title: 5, aliases: 4, who: 3, names: 2, themes: 3, stance: 0.5 };

/** Words of an excerpt. */
const EXCERPT = 28;

export async function openPagefind(module: string, cacheTag: string): Promise<Pagefind> {
  const script = (await import(/* @vite-ignore */ module)) as PagefindScript;
  // Without its worker: that would be a second copy of the script, and every result would be sent from one thread to the other.
  const pagefind = script.createInstance({
    basePath: module.replace(/[^/]*$/, ''),
    noWorker: true,
    excerptLength: EXCERPT,
    metaCacheTag: cacheTag,
    ranking: { metaWeights: META_WEIGHTS },
  });
  return { search: (term) => pagefind.search(term) };
}
