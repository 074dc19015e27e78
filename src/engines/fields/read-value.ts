import type { NamedParty } from '#foundations/parties/named-party.ts';
import type { CodeField, Field, FieldValue, GroupField } from './field.ts';
import {
  quoted,
  readDate,
  readEmail,
  readLanguage,
  readLink,
  readMoney,
  readNumber,
  readPeriod,
  readText,
} from './read-simple.ts';
import { asParts, asText, isBlank, note, type Reading } from './reading.ts';
import { tidyLine } from './text-value.ts';

/**
 * Reads a raw value (a string, or JSON in the shape of the field) into the value a document holds; what is wrong is noted in the reading
 * and the value left out. A blank gives `undefined`. Parties stay as the input names them; the registry finds out who they are.
 */
export function readValue(
  field: Field,
  raw: unknown,
  path: string,
  reading: Reading,
): FieldValue | undefined {
  if (isBlank(raw)) return undefined;
  if ('many' in field && field.many) return readMany(field, raw, path, reading);
  return readOne(field, raw, path, reading);
}

function readMany(field: Field, raw: unknown, path: string, reading: Reading): FieldValue | undefined {
  if (!Array.isArray(raw)) return note(reading, path, 'not-a-list');
  const values: FieldValue[] = [];
  const seen = new Set<string>();
  for (const [index, item] of raw.entries()) {
    if (isBlank(item)) continue;
    const value = readOne(field, item, `${path}[${index}]`, reading);
    if (value === undefined) continue;
    const code = field.type === 'code' || field.type === 'language' ? codeIn(value) : null;
    if (code !== null && seen.has(code)) continue;
    if (code !== null) seen.add(code);
    values.push(value);
  }
  return values.length === 0 ? undefined : values;
}

function codeIn(value: FieldValue): string | null {
  if (typeof value === 'string') return value;
  const code = (value as { code?: FieldValue }).code;
  return typeof code === 'string' ? code : null;
}

function readOne(field: Field, raw: unknown, path: string, reading: Reading): FieldValue | undefined {
  switch (field.type) {
    case 'text':
      return readText(field, raw, path, reading);
    case 'code':
      return readCode(field, raw, path, reading);
    case 'number':
      return readNumber(field, raw, path, reading);
    case 'date':
      return readDate(field, raw, path, reading);
    case 'period':
      return readPeriod(field, raw, path, reading);
    case 'money':
      return readMoney(field, raw, path, reading);
    case 'party':
      return readParty(raw, path, reading);
    case 'link':
      return readLink(field, raw, path, reading);
    case 'email':
      return readEmail(raw, path, reading);
    case 'language':
      return readLanguage(raw, path, reading);
    case 'group':
      return readGroup(field, raw, path, reading);
  }
}

/** A code, given as itself or by any of its names; with attributes always `{ code, … }`. */
function readCode(field: CodeField, raw: unknown, path: string, reading: Reading): FieldValue | undefined {
  if (Array.isArray(raw)) return note(reading, path, 'only-one');
  const parts = asParts(raw);
  const given = asText(parts ? parts.code : raw);
  if (given === null) return note(reading, path, 'not-a-code', { text: quoted(raw), list: field.list });
  const match = reading.codeLists.match(field.list, given);
  if (match.kind === 'unknown')
    return note(reading, path, 'not-a-code', { text: quoted(given), list: field.list });
  if (match.kind === 'ambiguous') {
    return note(reading, path, 'ambiguous-code', { text: quoted(given), codes: match.codes.join(', ') });
  }
  if (!field.attributes) return match.code;
  return { code: match.code, ...readFields(field.attributes, parts ?? {}, path, reading, ['code']) };
}

/** A party as the input names it: a name, `{ name, identifiers }`, or one of our own ids. */
function readParty(raw: unknown, path: string, reading: Reading): FieldValue | undefined {
  const parts = asParts(raw) ?? { name: asText(raw) ?? '' };
  const name = tidyLine(asText(parts.name) ?? '');
  const identifiers = (Array.isArray(parts.identifiers) ? parts.identifiers : []).flatMap((item) => {
    const scheme = tidyLine(asText(asParts(item)?.scheme) ?? '');
    const value = tidyLine(asText(asParts(item)?.value) ?? '');
    return scheme !== null && value !== null ? [{ scheme, value }] : [];
  });
  if (name === null && identifiers.length === 0)
    return note(reading, path, 'not-a-party', { text: quoted(raw) });
  const type = isBlank(parts.stakeholder_type)
    ? undefined
    : readCode(
        { name: 'type', type: 'code', list: 'stakeholder-types' },
        parts.stakeholder_type,
        path,
        reading,
      );
  const language = asText(parts.language);
  const named: NamedParty = {
    name: (name ?? identifiers[0]!.value).slice(0, 500),
    ...(language ? { language } : {}),
    ...(identifiers.length > 0 ? { identifiers } : {}),
    ...(typeof type === 'string' ? { stakeholder_type: type } : {}),
  };
  return named as unknown as FieldValue;
}

function readGroup(field: GroupField, raw: unknown, path: string, reading: Reading): FieldValue | undefined {
  const parts = asParts(raw);
  if (!parts) return note(reading, path, 'not-a-group');
  const values = readFields(field.fields, parts, path, reading, []);
  return Object.keys(values).length === 0 ? undefined : values;
}

/** Reads the parts of a value, in the order in which the fields are declared; parts that are no field are a problem, never dropped. */
export function readFields(
  fields: readonly Field[],
  parts: Record<string, unknown>,
  path: string,
  reading: Reading,
  alsoKnown: readonly string[],
): { [name: string]: FieldValue } {
  const values: { [name: string]: FieldValue } = {};
  const inner = (name: string) => (path === '' ? name : `${path}.${name}`);
  let met = 0;
  for (const field of fields) {
    if (Object.hasOwn(parts, field.name)) met++;
    const value = Object.hasOwn(parts, field.name)
      ? readValue(field, parts[field.name], inner(field.name), reading)
      : undefined;
    if (value !== undefined) values[field.name] = value;
    else if (field.required && path !== '' && isBlank(parts[field.name]))
      note(reading, inner(field.name), 'required');
  }
  const given = Object.keys(parts);
  if (given.length > met) {
    for (const name of given) {
      if (alsoKnown.includes(name) || fields.some((field) => field.name === name) || isBlank(parts[name]))
        continue;
      note(reading, inner(name), 'unknown-field');
    }
  }
  return values;
}
