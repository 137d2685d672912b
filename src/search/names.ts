/**
 * The names by which the reader of questions (reading.ts) knows what is in the library. Made at build and kept small:
 * they are loaded with the first search.
 */
import { plainText } from '../entries/body.ts';
import type { Entry } from '../entries/entry.ts';
import { allEntries, type Library, titleOf } from '../library/library.ts';
import { compareText } from '../schema/edtf.ts';
import { MARKS, type Names, nameOfId, type Office } from './reading-names.ts';
import { keyOf, stemsOf } from './reading-tokens.ts';
import { otherNamesOf } from './records.ts';

export function namesOf(library: Library): Names {
  const words = ordinaryWords(library);
  return {
    actors: actorNames(library, words),
    themes: Object.fromEntries(library.entries.themes.map(({ id, fields }) => [id, themeNames(fields, words)])),
    offices: offices(library),
  };
}

/**
 * Names that are words, whether or not the library happens to use them. Others are known by its own text: what stands
 * there in lower case is a word.
 */
const WORDS = `ball banks barber baron bell best bird bishop black blood bond bone booth brook brown bumble bush butcher
  butler canary carpenter carter cash chalk champion chance church clay cleverly cook cooper court cox cross dale day
  dean discord drew duke dyer earl farmer field fisher fletcher flint flood ford forest foster fox france francis frost
  gale gardener glitch gold good goodwill grant gray green greens grey hall hands hardy hart hay heap heath hill home hope
  horn house hunt hunter jordan joy judge keen key kidd king knight lake lamb lane law leach lee little long lord lynch
  major marsh marshall mason may mercer miles mills moon moss nash noble north org page park parker patience pearl penny
  pepper pike piper pitt poole pope porter potter pound power price prior quick rain ray read reed refuge rice rich rivers
  rock rose rush sands savage self sharp shepherd shore short silver singer small smart smith snap snow speed spring stark
  steel stern stone story street strong summer sun swan swift taylor telegraph temple thorn tower true turner twist vale
  vine wade walker wall ward warden waters webb weir wells west white wild will winter wise wolf wood woods wright young`;

/** Of all that the library says: the words that it writes small, and those that it writes large within a sentence. */
interface Words {
  readonly small: ReadonlySet<string>;
  readonly large: ReadonlySet<string>;
}

function ordinaryWords(library: Library): Words {
  const small = new Set(WORDS.split(/\s+/));
  const large = new Set<string>();
  for (const entry of allEntries(library)) {
    const prose = proseOf(entry);
    for (const [word] of prose.matchAll(/(?<![\p{L}\p{N}@#/._-])\p{Ll}+(?![\p{L}\p{N}@/_-])/gu)) small.add(word);
    for (const [, word = ''] of prose.matchAll(/\p{Ll} (\p{Lu}\p{Ll}+)/gu)) large.add(word.toLowerCase());
  }
  return { small, large };
}

/** What an entry says in sentences: addresses and ids have names in small letters. */
function proseOf(entry: Entry): string {
  const fields = entry.fields as {
    occasion?: string | undefined;
    summary?: string | undefined;
    quotes?: readonly { text: string }[] | undefined;
    positions?: readonly { note?: string | undefined }[] | undefined;
  };
  return [
    titleOf(entry),
    fields.occasion,
    fields.summary,
    ...(fields.quotes ?? []).map(({ text }) => text),
    ...(fields.positions ?? []).map(({ note }) => note),
    entry.body && plainText(entry.body.tree.children),
  ].join('\n');
}

type ActorFields = Entry<'actors'>['fields'];

function actorNames(library: Library, { small }: Words): Record<string, string> {
  const whole = new Owners();
  const single = new Owners();
  for (const { id, fields } of library.entries.actors)
    for (const name of [fields.name.replace(/ \(.*\)$/, ''), ...namesOfActor(fields)]) {
      whole.add(keyOf(name), id);
      for (const word of keyOf(name).split(' ')) single.add(word, id);
    }
  const isWord = (key: string) => small.has(key) || key.length < 3;
  const marked = (name: string, id: string, surname: string | undefined): string => {
    const key = keyOf(name);
    const shown = name === nameOfId(id) ? '' : name;
    if (!whole.isAlone(key)) return MARKS.shown + shown;
    if (isWord(key.replace(/^the /, ''))) return MARKS.word + shown;
    if (surname === undefined) return shown;
    return (isWord(surname) ? MARKS.surnameAndWord : MARKS.surname) + shown;
  };
  return Object.fromEntries(
    library.entries.actors.map(({ id, fields }) => {
      const names = distinct(namesOfActor(fields), keyOf).filter((name, at) => at === 0 || whole.isAlone(keyOf(name)));
      const surname = keyOf(surnameOf(fields) ?? '');
      const bearer = single.isAlone(surname) ? names.find((name) => keyOf(name).endsWith(` ${surname}`)) : undefined;
      return [id, names.map((name) => marked(name, id, name === bearer ? surname : undefined)).join('|')];
    }),
  );
}

const namesOfActor = (fields: ActorFields): string[] => [fields.name, ...otherNamesOf(fields), ...titledName(fields)];

/** `Fox of Buckley, Baroness` → `Fox`. */
const surnameOf = ({ kind, sort_name }: ActorFields): string | undefined =>
  kind === 'person' ? sort_name?.replace(/,.*| of .*/, '') : undefined;

/** A peer without the place: `Baroness Fox`. */
function titledName(fields: ActorFields): string[] {
  const [, title] = /, (Lord|Baroness|Viscount|Earl)$/.exec(fields.sort_name ?? '') ?? [];
  return title ? [`${title} ${surnameOf(fields)}`] : [];
}

/** Who has a name. */
class Owners {
  readonly #ids = new Map<string, Set<string>>();

  add(key: string, id: string): void {
    this.#ids.set(key, (this.#ids.get(key) ?? new Set()).add(id));
  }

  isAlone(key: string): boolean {
    return this.#ids.get(key)?.size === 1;
  }
}

function themeNames({ title, aliases = [] }: Entry<'themes'>['fields'], { small, large }: Words): string {
  const first = /^\p{Lu}\p{Ll}*/u.exec(title)?.[0].toLowerCase() ?? '';
  const isName = large.has(first) && !small.has(first);
  return distinct([isName ? title : first + title.slice(first.length), ...aliases], stemsOf).join('|');
}

function offices(library: Library): Office[] {
  const holders = new Map<string, string[]>();
  for (const { id, fields } of library.entries.actors)
    for (const { title, from = '', to = '' } of fields.roles ?? [])
      if (from || to)
        for (const name of officeNames(title))
          holders.set(name, [...(holders.get(name) ?? []), `${id} ${plainDate(from)} ${plainDate(to)}`]);
  const rows = new Map<string, string[]>();
  for (const [name, held] of [...holders].sort(([a], [b]) => compareText(a, b))) {
    const key = held.sort(compareText).join('|');
    rows.set(key, [...(rows.get(key) ?? []), name]);
  }
  return [...rows].map(([held, names]) => [names.join('|'), held]);
}

/** `2018-07~` → `2018-07`; of an interval, the first. */
const plainDate = (edtf: string): string => edtf.replace(/[~?%]|\/.*/g, '');

/** What an office is called in the papers: "Culture Secretary", "Safeguarding Minister", "Prime Minister". */
function officeNames(title: string): string[] {
  const plain = title.replace(/ \((?:from|Labour|Sinn).*?\)|, later .*/g, '');
  const [, shadow = '', secretary] = /^(Shadow )?(?:.* and )?Secretary of State for (.+)/.exec(plain) ?? [];
  if (secretary) return subjects(secretary).map((subject) => `${shadow}${subject} Secretary`);
  const [, minister] =
    /^(?:Minister of State|Parliamentary Under-Secretary of State)(?: for|,)? \(?([^)]+)/.exec(plain) ?? [];
  if (minister) return subjects(minister).map((subject) => `${subject} Minister`);
  const [office = '', party] = plain.split(' and of the ');
  return [office, ...(party ? [`Leader of the ${party}`] : [])].filter((name) => OFFICES.test(`${name} `));
}

/** Offices of which one person at a time is the holder. */
const OFFICES =
  /^(?:(?:Shadow |Deputy )?(?:Home|Foreign|Prime|First) (?:Secretary|Minister)|Mayor|Leader of|.*(?:Commissioner|Officer)) /;

/** Of a list of subjects those of one word. "Technology" is "tech" as well. */
const subjects = (list: string): string[] =>
  list
    .split(/, | and (?:the )?/)
    .filter((subject) => !subject.includes(' '))
    .map((subject) => subject.charAt(0).toUpperCase() + subject.slice(1))
    .flatMap((subject) => (subject === 'Technology' ? [subject, 'Tech'] : [subject]));

/** The first of those that are the same to the reader. */
const distinct = (names: readonly string[], key: (name: string) => string): string[] =>
  names.filter((name, at) => names.findIndex((other) => key(other) === key(name)) === at);
