/**
 * Nobody speaks in a role that they did not hold then. Titles are worded as they were called on the day and are not
 * compared; what is compared is time: where the statement names an organisation beside the person in which they have a
 * role, one of those roles must include the date, otherwise any role of theirs must.
 */
import { dateSpan } from '../../schema/edtf.ts';
import { type Entry, isActor, isStatement } from '../entry.ts';
import { problemAt, type Rule } from './rule.ts';

type Role = NonNullable<Entry<'actors'>['fields']['roles']>[number];

export const rolesWereHeld: Rule = ({ entries, byKey }) =>
  entries.flatMap((parsed) => {
    if (!isStatement(parsed.entry) || parsed.entry.fields.withdrawn) return [];
    const { actors, date } = parsed.entry.fields;
    const when = dateSpan(date);
    const present = new Set(actors.map(({ actor }) => actor));
    return actors.flatMap(({ actor, role }, index) => {
      const person = byKey.get(`actors/${actor}`)?.entry;
      if (!role || !person || !isActor(person) || person.fields.kind !== 'person') return [];
      const roles = person.fields.roles ?? [];
      const there = roles.filter(
        ({ organisation }) =>
          organisation && (present.has(organisation) || present.has(wholeOf(organisation, byKey) ?? '')),
      );
      const relevant = there.length > 0 ? there : roles;
      const held = relevant.some(
        ({ from, to }) => (!from || dateSpan(from).min <= when.max) && (!to || dateSpan(to).max >= when.min),
      );
      if (held) return [];
      return [
        problemAt(parsed, ['actors', index, 'role'], {
          code: 'role-not-held',
          value: role,
          args: { actor: person.fields.name, date, file: person.file, known: relevant.map(roleText).join('; ') },
        }),
      ];
    });
  });

function wholeOf(organisation: string, byKey: Parameters<Rule>[0]['byKey']): string | undefined {
  const entry = byKey.get(`actors/${organisation}`)?.entry;
  return entry && isActor(entry) ? entry.fields.part_of : undefined;
}

const roleText = ({ title, from, to }: Role): string =>
  [title, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ');
