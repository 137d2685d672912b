/**
 * A search cluster, Elasticsearch 8 or OpenSearch 2, behind `SearchBackend`. It is asked over HTTP for the index's own
 * description once, and then by `_search` alone: nothing else need be let through to it.
 */
import type { Answer, Hit, Question, SearchBackend } from './backend.ts';
import { type ClusterHit, hitOfCluster } from './elasticsearch-hit.ts';
import type { IndexMeta } from './elasticsearch-index.ts';
import { counts, type Plan, page, survey } from './elasticsearch-query.ts';
import { alikeIn, type Clause, type Wanted, wantedBy } from './elasticsearch-words.ts';
import type { Counts } from './facet-table.ts';
import { ENOUGH } from './find-words.ts';
import { FILTERS, RESULTS_PER_PAGE } from './query.ts';

export interface ClusterAccess {
  /** Address of the index, without a slash at the end: `/cluster/on-record`. */
  readonly address: string;
  readonly fetch: (
    address: string,
    request?: { method: 'POST'; headers: Record<string, string>; body: string },
  ) => Promise<{ readonly ok: boolean; readonly status: number; readonly json: () => Promise<unknown> }>;
}

/** Opens the index. Rejects when it is missing, or was not made from a library. */
export async function openElasticsearchBackend({ address, fetch }: ClusterAccess): Promise<SearchBackend> {
  const ask = async <T>(path: string, body?: Clause): Promise<T> => {
    const answer = await (body
      ? fetch(`${address}/${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(body),
        })
      : fetch(`${address}/${path}`));
    if (!answer.ok) throw new Error(`${address}/${path}: ${answer.status}`);
    return (await answer.json()) as T;
  };
  const { values, synonyms } = metaOf(await ask<MappingAnswer>('_mapping'), address);

  const surveyed = async (wanted: Wanted): Promise<Surveyed> =>
    surveyOf(wanted, await ask<SurveyAnswer>('_search', survey(wanted)));

  const understand = async (question: Question): Promise<Understood> => {
    const wanted = wantedBy(question, question.plain ? [] : synonyms);
    const nothing = { unknown: [], corrected: [] };
    if (wanted.words.length === 0) return { ...nothing, plan: { ...BY_PHRASES, wanted } };
    const first = await surveyed(wanted);
    if (first.unknown.length === 0) return { ...nothing, plan: planOf(wanted, first) };
    const corrected = question.plain ? [] : first.meant;
    const unknown = first.unknown.filter((word) => !corrected.some(({ typed }) => typed === word));
    const words = wanted.words
      .filter((word) => !unknown.includes(word))
      .map((word) => corrected.find(({ typed }) => typed === word)?.meant ?? word);
    const known = { ...wanted, words };
    if (words.length > 0) return { unknown, corrected, plan: planOf(known, await surveyed(known)) };
    return { unknown, corrected, plan: known.phrases.length > 0 ? { ...BY_PHRASES, wanted: known } : undefined };
  };

  return {
    async search(question) {
      const { plan, unknown, corrected } = await understand(question);
      if (!plan) return { ...NOTHING, unknown, corrected };
      const load = (start: number, end: number, group?: string) =>
        ask<PageAnswer>('_search', page(question, plan, { start, end, group }));
      const first = await load(0, question.group ? 0 : RESULTS_PER_PAGE);
      const groups = (first.aggregations.groups?.buckets ?? []).map(({ key, doc_count: size }) => ({
        heading: String(key),
        size,
      }));
      const total = first.hits.total.value;
      return {
        total,
        possibly: question.from || question.to ? total - first.aggregations.certainly.doc_count : 0,
        unknown,
        corrected,
        alike: plan.some ? alikeIn(plan.wanted) : [],
        complete: plan.wanted.words.length > 0 ? first.aggregations.complete.doc_count : total,
        groups,
        hits: async (start, end) => {
          const to = Math.min(end, total);
          if (start >= to) return [];
          if (question.group) {
            const parts = partsOf(groups, start, to);
            const pages = await Promise.all(parts.map((part) => load(part.start, part.end, part.heading)));
            return pages.flatMap((one) => hitsOf(question, one));
          }
          return to <= RESULTS_PER_PAGE
            ? hitsOf(question, first).slice(start, to)
            : hitsOf(question, await load(start, to));
        },
      };
    },
    async counts(question) {
      const { plan } = await understand(question);
      const found = plan && (await ask<CountsAnswer>('_search', counts(question, plan))).aggregations;
      return byFilter((name) => {
        const counted = new Map((found?.[name].values.buckets ?? []).map(({ key, doc_count }) => [key, doc_count]));
        return new Map(values[name].map(([value]) => [value, counted.get(value) ?? 0]));
      });
    },
    labels: async () => byFilter((name) => new Map(values[name])),
  };
}

const NOTHING: Answer = {
  total: 0,
  possibly: 0,
  unknown: [],
  corrected: [],
  alike: [],
  complete: 0,
  groups: [],
  hits: async () => [],
};

/** How to find by phrases, filters and dates alone. */
const BY_PHRASES = { counts: [], some: false } as const;

/** What the words of a question come to; without a plan they find nothing. */
type Understood = Pick<Answer, 'unknown' | 'corrected'> & { readonly plan: Plan | undefined };

interface Surveyed {
  readonly counts: readonly number[];
  readonly complete: number;
  readonly unknown: readonly string[];
  readonly meant: Answer['corrected'];
}

function surveyOf({ words }: Wanted, { aggregations, suggest }: SurveyAnswer): Surveyed {
  const counts = words.map((_, at) => aggregations.words.buckets[`word${at}`]?.doc_count ?? 0);
  const unknown = words.filter((_, at) => counts[at] === 0);
  return {
    counts,
    complete: aggregations.complete.doc_count,
    unknown,
    meant: words.flatMap((typed, at) => {
      const meant = suggest?.[`word${at}`]?.[0]?.options[0]?.text;
      return meant !== undefined && unknown.includes(typed) ? [{ typed, meant }] : [];
    }),
  };
}

/** With enough entries that have all words no others are looked for, and with a page of them no words that mean the same. */
function planOf(wanted: Wanted, { counts, complete }: Surveyed): Plan {
  const used = complete < RESULTS_PER_PAGE ? wanted : { ...wanted, synonyms: [] };
  return { wanted: used, counts, some: complete < ENOUGH && (used.words.length > 1 || alikeIn(used).length > 0) };
}

/** The part of each group that lies from `start` to before `end`, counted over all groups. */
function partsOf(
  groups: Answer['groups'],
  start: number,
  end: number,
): { heading: string; start: number; end: number }[] {
  let before = 0;
  return groups.flatMap(({ heading, size }) => {
    const [first, last] = [Math.max(0, start - before), Math.min(size, end - before)];
    before += size;
    return first < last ? [{ heading, start: first, end: last }] : [];
  });
}

const hitsOf = ({ from, to, group }: Question, { hits }: PageAnswer): Hit[] =>
  hits.hits.map((hit) => hitOfCluster(hit, { dated: from !== '' || to !== '', group }));

const byFilter = <T>(make: (name: keyof Counts) => T): Record<keyof Counts, T> =>
  Object.fromEntries(FILTERS.map((name) => [name, make(name)])) as Record<keyof Counts, T>;

function metaOf(answer: MappingAnswer, address: string): IndexMeta {
  // Under an alias the answer names the index itself.
  const meta = Object.values(answer)[0]?.mappings?._meta;
  if (!meta?.values) throw new Error(`${address}: not an index of this library`);
  return meta;
}

interface Bucket {
  readonly key: string | number;
  readonly doc_count: number;
}
interface Counted {
  readonly doc_count: number;
}

type MappingAnswer = Readonly<Record<string, { readonly mappings?: { readonly _meta?: IndexMeta } } | undefined>>;

interface SurveyAnswer {
  readonly aggregations: {
    readonly words: { readonly buckets: Readonly<Record<string, Counted | undefined>> };
    readonly complete: Counted;
  };
  readonly suggest?: Readonly<
    Record<string, readonly { readonly options: readonly { readonly text: string }[] }[] | undefined>
  >;
}

interface PageAnswer {
  readonly hits: { readonly total: { readonly value: number }; readonly hits: readonly ClusterHit[] };
  readonly aggregations: {
    readonly complete: Counted;
    readonly certainly: Counted;
    readonly groups?: { readonly buckets: readonly Bucket[] };
  };
}

interface CountsAnswer {
  readonly aggregations: Readonly<Record<keyof Counts, { readonly values: { readonly buckets: readonly Bucket[] } }>>;
}
