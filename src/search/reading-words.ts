/** The words by which people ask: kinds of actor, types, stances, the frames of questions. */
import type { Category, Stance } from '../schema/vocabularies.ts';

/** What kinds of actor are called; first as the reading calls them. */
export const KINDS: readonly (readonly [categories: readonly Category[], words: string])[] = [
  [['minister'], 'ministers|government ministers'],
  [['parliamentarian'], 'parliamentarians|MPs|peers|members of parliament|backbenchers|MSPs|shadow ministers'],
  [['minister', 'parliamentarian'], 'ministers or parliamentarians|politicians'],
  [['government', 'minister'], 'the government or ministers|the government|government'],
  [['political-party'], 'political parties|parties'],
  [['regulator'], 'regulators'],
  [['public-body'], 'public bodies'],
  [['law-enforcement'], 'police|law enforcement|police chiefs|police forces|police officers'],
  [['civil-society'], 'charities|campaigners|children’s charities|campaign groups|civil society|NGOs|think tanks'],
  [['bereaved-family'], 'bereaved families|bereaved parents'],
  [['academic'], 'academics|researchers|experts|professors|scientists'],
  [['legal'], 'lawyers|solicitors|barristers|legal profession'],
  [['media'], 'newspapers|journalists|broadcasters|news media'],
  [
    ['platform'],
    'platforms|social media companies|social media firms|social media platforms|social media giants|social networks|tech companies|tech firms|tech giants|technology companies|technology firms|big tech|internet companies',
  ],
  [['industry'], 'industry|trade bodies|trade associations|industry bodies'],
  [['royal'], 'royal family|royals'],
];

/** Collections that a question can ask for. */
export const TYPES: Readonly<Record<string, string>> = {
  statements: 'statements',
  proposals: 'proposals',
  figures: 'figures|statistics|stats',
  sources: 'sources',
};

/** Both `proposes` and `supports` are for a proposal (contract: /shifts/). */
const FOR: readonly Stance[] = ['proposes', 'supports'];

export interface StanceWord {
  readonly words: string;
  readonly stances: readonly Stance[];
  readonly form: 'plain' | 'past' | 'verb' | 'noun' | 'who' | 'more';
}

/**
 * Words that take a stance, and what must stand beside them to be sure of it:
 * `plain` somebody who takes it, or nothing before it; `past` somebody; `verb`, which may be a noun or an adjective, a
 * helping verb or an article as well; `noun` names those who take it; `who` stands in that question; `more` adds to one.
 */
export const STANCE_WORDS: readonly StanceWord[] = [
  { form: 'plain', stances: FOR, words: 'supports|backs|favours|endorses|in favour of|in favor of' },
  { form: 'past', stances: FOR, words: 'supported|backed|favoured|endorsed|supporting|backing' },
  { form: 'past', stances: FOR, words: 'called for|calls for|calling for' },
  { form: 'verb', stances: FOR, words: 'support|back|favour|endorse|call for' },
  { form: 'noun', stances: FOR, words: 'supporters of|advocates of|proponents of' },
  { form: 'who', stances: FOR, words: 'for|wants|wanted|welcomes|welcomed' },
  { form: 'plain', stances: ['opposes'], words: 'opposed|opposes|opposing|opposed to|against' },
  { form: 'verb', stances: ['opposes'], words: 'oppose' },
  { form: 'noun', stances: ['opposes'], words: 'critics of|opponents of|opposition to' },
  { form: 'verb', stances: ['proposes'], words: 'propose|proposed|proposes' },
  { form: 'noun', stances: ['neutral'], words: 'neutral on|neutral about|neutral towards' },
  { form: 'noun', stances: [], words: 'for and against|for or against' },
  { form: 'more', stances: ['supports-with-reservations'], words: 'with reservations|with some reservations' },
];

/** How a stance is said in the reading: by itself, and before what it is taken on. */
export const STANCE_TEXT: Readonly<Record<string, { readonly alone: string; readonly on: string }>> = {
  'proposes supports': { alone: 'in favour', on: 'in favour of' },
  proposes: { alone: 'proposing', on: 'making' },
  'supports-with-reservations': { alone: 'in favour with reservations', on: 'in favour, with reservations, of' },
  neutral: { alone: 'neutral', on: 'neutral towards' },
  opposes: { alone: 'against', on: 'against' },
};

/** What a small word does in a question. */
export type Role = 'who' | 'did' | 'be' | 'on' | 'by' | 'and' | 'the' | 'say' | 'not' | 'prep';

export const ROLES: Readonly<Record<Role, string>> = {
  who: 'who what why when how where which whose that those',
  did: 'did does do has have had will would should',
  be: 'is are was were be been',
  on: 'on about regarding concerning',
  by: 'by from',
  and: 'and or',
  the: 'the a an any some all many much its their his her this',
  say: 'say says said saying think thinks thought talk talks talked talking speak spoke spoken comment commented argue argues argued vote voted campaign campaigned view views position positions stance opinion opinions mind change changed',
  not: 'not never didnt doesnt dont hasnt havent wont wouldnt without',
  prep: 'of to for with in at over into as against than under between during',
};

/** Words before a name or a kind that make it another: a former minister spoke as one, or as none. */
export const OTHERS = /^(?:former|ex|shadow|vice|deputy|acting|first|us|foreign)$/;

/** Words after a name that make it the name of a thing: the Nash amendment, the Ofcom code. */
export const THINGS = /^(?:amendment|bill|clause|law|review|inquiry|committee|act|code|plan)s?$/;

/** Words before a year that make it a part of a name, or a number: Online Safety Act 2023, section 2000. */
export const NUMBERED =
  /^(?:acts?|bills?|regulations?|order|directive|code|convention|rules|measure|strategy|osa|dpa|dea|section|clause|article|part|amendment|number|no|page|paragraph|chapter|over|than|nearly|almost|around|some)$/;

/** Words before "by" or "from" after which a speaker is named: a letter from the NSPCC. */
export const SAYINGS =
  /^(?:speech|speeches|letters?|evidence|remarks?|comments?|answers?|interview|submission|calls?|words|quotes?|quotations?|said)$/;
