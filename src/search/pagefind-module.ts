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
export const META_WEIGHTS = {
  title: 5,
  /** Title of a source: it comes after what is said in it. */
  headline: 0.5,
  /** Name of a theme or an actor, beside `title`: who types it wants that entry first. */
  called: 4,
  /** Numbers as they are also written (number-forms.ts). */
  forms: 3,
  aliases: 8,
  who: 4,
  names: 4,
  themes: 1,
  /** Titles of its sources. */
  headlines: 1,
  stance: 2,
};

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
    // Entries are short: a longer one says more, and is hardly less to the point.
    ranking: { metaWeights: META_WEIGHTS, pageLength: 0.1 },
  });
  return { search: (term) => pagefind.search(term) };
}
