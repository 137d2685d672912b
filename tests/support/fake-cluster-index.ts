/** Documents as the cluster of fake-cluster.ts has them: the fields that the mapping makes of them. */

export interface Doc {
  readonly id: string;
  readonly source: Readonly<Record<string, unknown>>;
  /** Values by the name of the field: `shown.who`. Copies lie in `all`. */
  readonly fields: ReadonlyMap<string, readonly unknown[]>;
}

interface Field {
  readonly type?: string;
  readonly copy_to?: string;
  readonly properties?: Readonly<Record<string, Field>>;
}

/** Reads the lines of a bulk request. A field that the mapping does not have is refused, as `dynamic: strict` does. */
export function indexed(properties: Readonly<Record<string, Field>>, bulk: string): Doc[] {
  const lines = bulk.trimEnd().split('\n');
  return lines.flatMap((line, at) => {
    if (at % 2 === 0) return [];
    const source = JSON.parse(line) as Record<string, unknown>;
    const fields = new Map<string, unknown[]>();
    read(source, properties, '', fields);
    return [{ id: JSON.parse(lines[at - 1] ?? '').index._id as string, source, fields }];
  });
}

function read(
  source: Readonly<Record<string, unknown>>,
  properties: Readonly<Record<string, Field>>,
  path: string,
  fields: Map<string, unknown[]>,
): void {
  for (const [name, value] of Object.entries(source)) {
    const field = properties[name];
    if (!field) throw new Error(`the mapping has no field ${path}${name}`);
    for (const one of Array.isArray(value) ? value : [value]) {
      if (field.properties) read(one, field.properties, `${path}${name}.`, fields);
      else for (const target of [`${path}${name}`, field.copy_to ?? []].flat()) add(fields, target, one);
    }
  }
}

const add = (fields: Map<string, unknown[]>, name: string, value: unknown): void => {
  fields.set(name, [...(fields.get(name) ?? []), value]);
};

/** Texts of a field; `all.exact` are those of `all`. */
export const fieldsOf = (doc: Doc, name: string): string[] =>
  (doc.fields.get(name.replace(/\.exact$/, '')) ?? []) as string[];

export const valuesOf = (doc: Doc, name: string): readonly (string | number)[] =>
  (doc.fields.get(name) ?? []) as (string | number)[];

/** Words in small letters, stemmed a little unless they are to be exact. */
export const tokensOf = (text: string, exact = false): string[] =>
  (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => (exact ? word : word.replace(/(?<=\p{L}{3})s$/u, '')));
