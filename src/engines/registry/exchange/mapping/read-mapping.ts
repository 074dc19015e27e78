import type { Field } from '#engines/fields/field.ts';
import { asParts } from '#engines/fields/reading.ts';
import { done, type Result, refuse } from '#kernel/result.ts';
import type { Kind } from '../../kind.ts';
import { parsePath } from './input-path.ts';
import type { Mapping, MappingProblem, MappingProblemCode, Rule } from './mapping.ts';

/** What a mapping is checked against. */
export interface MappingChecks {
  kind: Kind;
  hasList(list: string): boolean;
}

type Note = (at: string, code: MappingProblemCode, values?: Record<string, string>) => undefined;

/** Reads a mapping file's JSON, and lists everything that is wrong with it at once. */
export function readMapping(raw: unknown, checks: MappingChecks): Result<Mapping, MappingProblem[]> {
  const problems: MappingProblem[] = [];
  const note: Note = (at, code, values = {}) => {
    problems.push({ at, code, values });
  };
  const parts = asParts(raw);
  if (!parts) return refuse([{ at: '.', code: 'mapping-wrong-type', values: { expected: 'object' } }]);
  noteUnknown(parts, ['$schema', 'records', 'source', 'id', 'language', 'fields', 'ignore'], '', note);
  for (const member of ['id', 'fields'])
    if (parts[member] === undefined) note(member, 'mapping-missing', { member });
  const fields = asParts(parts.fields);
  if (parts.fields !== undefined && !fields) note('fields', 'mapping-wrong-type', { expected: 'object' });
  const mapping: Mapping = {
    records: textIn(parts, 'records', '', note),
    source: textIn(parts, 'source', '', note),
    id: pathsIn(parts.id, 'id', note),
    language: languageIn(parts.language, note),
    fields: rulesByName(fields ?? {}, 'fields', checks.kind.fields, checks, note),
    ignore: pathsIn(parts.ignore, 'ignore', note),
  };
  return problems.length > 0 ? refuse(problems) : done(mapping);
}

function noteUnknown(parts: object, known: readonly string[], at: string, note: Note): void {
  for (const member of Object.keys(parts)) {
    if (!known.includes(member))
      note(inner(at, member), 'mapping-unknown-member', { member, known: known.join(', ') });
  }
}

const inner = (at: string, member: string): string => (at === '' ? member : `${at}.${member}`);

function textIn(parts: Record<string, unknown>, member: string, at: string, note: Note): string | undefined {
  const value = parts[member];
  if (value === undefined || (typeof value === 'string' && value !== '')) return value as string | undefined;
  return note(inner(at, member), 'mapping-wrong-type', { expected: 'text' });
}

function languageIn(value: unknown, note: Note): Mapping['language'] {
  if (value === undefined || typeof value === 'string') return value;
  const from = asParts(value)?.from;
  if (typeof from === 'string' && parsePath(from)) return { from };
  return note('language', 'mapping-wrong-type', { expected: 'text | { "from": path }' });
}

function pathsIn(value: unknown, at: string, note: Note): string[] {
  if (value === undefined) return [];
  const given = Array.isArray(value) ? value : [value];
  return given.flatMap((path, index) => {
    const place = Array.isArray(value) ? `${at}[${index}]` : at;
    if (typeof path !== 'string') return note(place, 'mapping-wrong-type', { expected: 'path' }) ?? [];
    return parsePath(path) ? [path] : (note(place, 'mapping-bad-path', { path }) ?? []);
  });
}

/** `fields` may be unknown (`null`) inside values whose parts the check of the values judges. */
function rulesByName(
  given: Record<string, unknown>,
  at: string,
  fields: readonly Field[] | null,
  checks: MappingChecks,
  note: Note,
): Record<string, Rule[]> {
  const rules: Record<string, Rule[]> = {};
  for (const [name, value] of Object.entries(given)) {
    const place = inner(at, name);
    const field = fields?.find((one) => one.name === name);
    if (fields && !field)
      note(place, 'mapping-unknown-field', { field: name, known: fields.map((one) => one.name).join(', ') });
    const list = Array.isArray(value) && value.some((one) => typeof one === 'object') ? value : [value];
    rules[name] = list.flatMap(
      (rule, index) =>
        ruleFrom(rule, list.length > 1 ? `${place}[${index}]` : place, field, checks, note) ?? [],
    );
  }
  return rules;
}

const MEMBERS = [
  'from',
  'constant',
  'values',
  'split',
  'join',
  'known',
  'unknown',
  'atMost',
  'moreThan',
  'where',
  'needs',
  'first',
  'item',
] as const;

function ruleFrom(
  value: unknown,
  at: string,
  field: Field | undefined,
  checks: MappingChecks,
  note: Note,
): Rule | undefined {
  if (typeof value === 'string' || Array.isArray(value)) return { from: pathsIn(value, at, note) };
  const parts = asParts(value);
  if (!parts) return note(at, 'mapping-wrong-type', { expected: 'path | object' });
  noteUnknown(parts, MEMBERS, at, note);
  if (parts.from === undefined && parts.constant === undefined && parts.item === undefined)
    note(at, 'mapping-missing', { member: 'from' });
  const item = partsIn(parts, 'item', at, note);
  for (const member of ['atMost', 'moreThan'])
    if (parts[member] !== undefined && !Number.isInteger(parts[member]))
      note(inner(at, member), 'mapping-wrong-type', { expected: 'number' });
  for (const member of ['known', 'unknown']) {
    const list = textIn(parts, member, at, note);
    if (list !== undefined && !checks.hasList(list))
      note(inner(at, member), 'mapping-unknown-list', { list });
  }
  return {
    from: pathsIn(parts.from ?? (parts.constant === undefined ? '.' : undefined), inner(at, 'from'), note),
    ...(parts.constant === undefined ? {} : { constant: parts.constant }),
    ...optional('values', partsIn(parts, 'values', at, note)),
    ...optional('split', textIn(parts, 'split', at, note)),
    ...optional('join', textIn(parts, 'join', at, note)),
    ...optional('known', parts.known as string | undefined),
    ...optional('unknown', parts.unknown as string | undefined),
    ...optional('atMost', parts.atMost as number | undefined),
    ...optional('moreThan', parts.moreThan as number | undefined),
    ...optional('where', partsIn(parts, 'where', at, note) as Record<string, string> | undefined),
    ...optional(
      'needs',
      parts.needs === undefined ? undefined : pathsIn(parts.needs, inner(at, 'needs'), note),
    ),
    ...optional('first', parts.first === true ? true : undefined),
    ...optional('item', item && rulesByName(item, inner(at, 'item'), partFieldsOf(field), checks, note)),
  };
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [name in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [name in Name]?: Value });
}

function partsIn(
  parts: Record<string, unknown>,
  member: string,
  at: string,
  note: Note,
): Record<string, unknown> | undefined {
  const value = parts[member];
  if (value === undefined) return undefined;
  return asParts(value) ?? note(inner(at, member), 'mapping-wrong-type', { expected: 'object' });
}

function partFieldsOf(field: Field | undefined): readonly Field[] | null {
  if (field?.type === 'group') return field.fields;
  if (field?.type === 'code')
    return [{ name: 'code', type: 'code', list: field.list }, ...(field.attributes ?? [])];
  return null;
}
