/** The only place where zod's issues with the fields of a file become problems: each with its line and what was written. */
import { z } from 'zod';
import { nearestValue } from '../problems/nearest.ts';
import type { Problem } from '../problems/problem.ts';
import { fieldName } from '../problems/problem.ts';
import { schemaAt } from '../schema/walk.ts';
import { expectation, isOptionalAt, repaired, typeAdvice, typeName } from './expectation.ts';
import type { YamlFields } from './fields.ts';
import { hiddenCharacter } from './hidden.ts';

export interface FieldContext {
  readonly file: string;
  readonly schema: z.ZodType;
  readonly fields: YamlFields;
}

/** The problems behind one issue. `above`: the path of the field that the issue's own path begins at. */
export function problemsOf(issue: z.core.$ZodIssue, above: readonly PropertyKey[], context: FieldContext): Problem[] {
  const path = [...above, ...issue.path];
  const at = (code: Problem['code'], extra: Partial<Problem> = {}, where = path): Problem => ({
    code,
    file: context.file,
    line: context.fields.lineOf(where),
    field: fieldName(where),
    ...extra,
  });
  const value =
    typeof issue.input === 'number' ? (context.fields.writtenAt(path) ?? shown(issue.input)) : shown(issue.input);
  const expected = expectation(context.schema, path);
  const orLeftOut = isOptionalAt(context.schema, path) ? `${expected}, or leave the field out` : expected;
  const misformed = (code: Problem['code'], args: Record<string, string> = {}): Problem => {
    const nearest = repaired(schemaAt(context.schema, path), issue.input);
    return at(code, {
      ...(issue.input === undefined ? {} : { value }),
      args: { expected: value === '' ? orLeftOut : expected, ...args },
      ...(nearest && { nearest }),
    });
  };
  switch (issue.code) {
    case 'invalid_union': {
      // The form that the editor most likely meant is the one with the fewest faults.
      const [likeliest] = [...issue.errors].sort((a, b) => a.length - b.length);
      return (likeliest ?? []).flatMap((inner) => problemsOf(inner, path, context));
    }
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField(key, issue.input, context.schema, path, at));
    case 'invalid_type':
    case 'invalid_value': {
      if (issue.input === undefined) return [at('field-missing', { args: { expected } })];
      // What need not be there is not missing when nothing stands behind its name, nor is an item that is begun.
      if (issue.input === null)
        return isOptionalAt(context.schema, path) || typeof path.at(-1) === 'number'
          ? [at('value-form', { value: '', args: { expected: orLeftOut } })]
          : [at('field-missing', { args: { expected } })];
      if (issue.code === 'invalid_value') {
        const possible = issue.values.map(String);
        const nearest = nearestValue(value, possible);
        return [at('value-unknown', { value, args: { expected: possible.join(', ') }, ...(nearest && { nearest }) })];
      }
      const advice = typeAdvice({ expected: issue.expected, input: issue.input, value }, context.schema, path);
      // Quotes make a text of a number; without them the message would say that 42 is no number.
      const inQuotes = typeof issue.input === 'string' && ['number', 'boolean'].includes(issue.expected);
      const given = typeof issue.input === 'object' ? value : inQuotes ? `the text \`${value}\`` : `\`${value}\``;
      return [at('value-type', { value, args: { expected: typeName(issue.expected), given, advice } })];
    }
    case 'too_small':
      return [at('value-form', { value: '', args: { expected: orLeftOut } })];
    case 'invalid_key': {
      const name = String(path.at(-1));
      const keys = schemaAt(context.schema, path.slice(0, -1)).flatMap((one) =>
        one instanceof z.ZodRecord ? [one.keyType as z.ZodType] : [],
      );
      const nearest = repaired(keys, name);
      return [at('name-form', { value: name, args: { expected }, ...(nearest && { nearest }) })];
    }
    case 'custom': {
      const { problem, ...args } = (issue.params ?? {}) as { problem?: Problem['code'] } & Record<string, string>;
      return [misformed(problem ?? 'value-form', args)];
    }
    default:
      // A hidden character makes the form wrong, too; it is reported for what it is.
      return hiddenCharacter(value) ? [] : [misformed('value-form')];
  }
}

type At = (code: Problem['code'], extra?: Partial<Problem>, where?: PropertyKey[]) => Problem;

/** A field of another form than the one that `input` has is known, but cannot stand beside the field that makes this form. */
function unknownField(key: string, input: unknown, schema: z.ZodType, path: readonly PropertyKey[], at: At): Problem {
  const known = [...new Set(formsAt(schema, path).flat())];
  const where = [...path, key];
  const beside = known.includes(key) ? excludes(key, input, schema, path) : undefined;
  if (beside) return at('field-excluded', { value: key, args: { beside } }, where);
  const possible = known.filter((name) => name !== key && !excludes(name, input, schema, path));
  const nearest = nearestValue(key, possible);
  return at(
    'field-unknown',
    { value: key, args: { expected: possible.join(', ') }, ...(nearest && { nearest }) },
    where,
  );
}

/** The field in `input` that belongs to forms which have no field `key`. */
function excludes(key: string, input: unknown, schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  const forms = formsAt(schema, path);
  const without = forms.filter((form) => !form.includes(key));
  return Object.keys(input ?? {}).find(
    (name) => without.some((form) => form.includes(name)) && !forms.every((form) => form.includes(name)),
  );
}

const formsAt = (schema: z.ZodType, path: readonly PropertyKey[]): string[][] =>
  schemaAt(schema, path).flatMap((one) => (one instanceof z.ZodObject ? [Object.keys(one.shape)] : []));

function shown(input: unknown): string {
  if (Array.isArray(input)) return 'a list';
  if (typeof input === 'object' && input !== null) return 'a group of fields';
  return String(input ?? '');
}
