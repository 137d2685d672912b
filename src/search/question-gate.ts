/**
 * Whether a query may be a question. The reader of questions and the names that it knows are loaded only then, so that a
 * search for plain words costs nothing of it.
 */
const WORDS = `what who which when where why how did does do say says said on by about for against before after since until
  till from in between during latest recent ministers? peers? mps? lords? charit(?:y|ies) platforms? compan(?:y|ies) firms? regulators?
  police academics? experts? famil(?:y|ies) parents government secretary minister statements? proposals? figures? sources?
  actors? themes? oppos\\w* back(?:s|ed|ing|ers?)? support\\w* reject\\w* propos\\w* call\\w* critici[sz]\\w* \\d{4}`;

const MAY_BE = new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${WORDS.split(/\s+/).join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** One word alone is a name or a topic. */
export const mayBeQuestion = (query: string): boolean => /\S\s+\S/.test(query) && MAY_BE.test(query);
