import type { Document, Field, FieldValue, GroupField } from './field.ts';
import { isSameValue } from './same-value.ts';

/** One thing that differs between two documents. A side that is absent had no value. */
export interface FieldDifference {
  /** Name of the field of the kind. */
  field: string;
  /**
   * Path of the value: `period`, `source.publisher`, `sdg_goals[4].evidence` (a code in brackets), `partners[2].role` (the place in
   * the newer document, or in the older for what was removed; from 0).
   */
  path: string;
  before?: FieldValue;
  after?: FieldValue;
}

type Parts = { readonly [name: string]: FieldValue };

/**
 * What differs between two documents of a kind, field by field in the order of declaration. Repeated items are matched first by equality, then
 * by what identifies them (a code; the parties and codes of a group), so that one changed item is one difference and not a shift of all.
 *
 * @example
 * differenceOf([{ name: 'areas', type: 'code', list: 'areas', many: true }], { areas: ['KE'] }, { areas: ['KE', 'NE'] })
 * // [{ field: 'areas', path: 'areas[NE]', after: 'NE' }]
 */
export function differenceOf(fields: readonly Field[], before: Document, after: Document): FieldDifference[] {
  return fields.flatMap((field) => {
    const [older, newer] = [before[field.name], after[field.name]];
    if (isSameValue(older, newer)) return [];
    return differenceOfValue(field, field.name, older, newer).map((found) => ({
      field: field.name,
      ...found,
    }));
  });
}

type Found = Omit<FieldDifference, 'field'>;

function differenceOfValue(
  field: Field,
  path: string,
  older: FieldValue | undefined,
  newer: FieldValue | undefined,
): Found[] {
  if ('many' in field && field.many) {
    return differenceOfItems(
      field,
      path,
      (older ?? []) as readonly FieldValue[],
      (newer ?? []) as readonly FieldValue[],
    );
  }
  if (older !== undefined && newer !== undefined) {
    const parts = partsOf(field);
    if (parts) return differenceOfParts(parts, path, older as Parts, newer as Parts);
  }
  return [found(path, older, newer)];
}

/** The fields of a value that is compared part by part; values of other types are compared as a whole. */
function partsOf(field: Field): readonly Field[] | null {
  if (field.type === 'group') return field.fields;
  if (field.type !== 'code' || !field.attributes) return null;
  return [{ name: 'code', type: 'code', list: field.list }, ...field.attributes];
}

function differenceOfParts(parts: readonly Field[], path: string, older: Parts, newer: Parts): Found[] {
  return parts.flatMap((part) =>
    isSameValue(older[part.name], newer[part.name])
      ? []
      : differenceOfValue(part, `${path}.${part.name}`, older[part.name], newer[part.name]),
  );
}

function differenceOfItems(
  field: Field,
  path: string,
  older: readonly FieldValue[],
  newer: readonly FieldValue[],
): Found[] {
  const partner = matchItems(field, older, newer);
  const kept = new Set(partner.filter((index) => index !== null));
  const differences: Found[] = [];
  for (const [index, item] of newer.entries()) {
    const match = partner[index]!;
    const place = placeOf(field, path, item, index);
    if (match === null) differences.push(found(place, undefined, item));
    else if (!isSameValue(older[match], item)) {
      const parts = partsOf(field);
      differences.push(
        ...(parts
          ? differenceOfParts(parts, place, older[match] as Parts, item as Parts)
          : [found(place, older[match], item)]),
      );
    }
  }
  for (const [index, item] of older.entries()) {
    if (!kept.has(index)) differences.push(found(placeOf(field, path, item, index), item, undefined));
  }
  // The same items in another order: there is a new version, and it must be plain why.
  return differences.length > 0 ? differences : [found(path, older, newer)];
}

/** For each newer item the place of the older one that it continues, or `null`. */
function matchItems(
  field: Field,
  older: readonly FieldValue[],
  newer: readonly FieldValue[],
): (number | null)[] {
  const partner: (number | null)[] = newer.map(() => null);
  const free = new Set(older.keys());
  for (const keyOf of [wholeKey, (item: FieldValue) => identityOf(field, item)]) {
    const byKey = new Map<string, number[]>();
    for (const index of free) {
      const key = keyOf(older[index]!);
      byKey.set(key, [...(byKey.get(key) ?? []), index]);
    }
    for (const [index, item] of newer.entries()) {
      if (partner[index] !== null) continue;
      const match = byKey.get(keyOf(item))?.shift();
      if (match === undefined) continue;
      partner[index] = match;
      free.delete(match);
    }
  }
  return partner;
}

function wholeKey(value: FieldValue): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(wholeKey).join()}]`;
  const parts = value as Parts;
  return `{${Object.keys(parts)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${wholeKey(parts[name]!)}`)
    .join()}}`;
}

/** What an item stays the same thing by while its other parts change. */
function identityOf(field: Field, item: FieldValue): string {
  if (typeof item === 'string') return item;
  const parts = item as Parts;
  if (field.type === 'code') return String(parts.code);
  if (field.type === 'link') return String(parts.url);
  if (field.type !== 'group') return wholeKey(item);
  return wholeKey(identifyingParts(field).map((name) => parts[name] ?? ''));
}

function identifyingParts(group: GroupField): string[] {
  const telling = group.fields.filter((inner) => inner.type === 'party' || inner.type === 'code');
  return (telling.length > 0 ? telling : group.fields.slice(0, 2)).map((inner) => inner.name);
}

function placeOf(field: Field, path: string, item: FieldValue, index: number): string {
  if (field.type === 'code' || field.type === 'language') return `${path}[${identityOf(field, item)}]`;
  return `${path}[${index}]`;
}

function found(path: string, before: FieldValue | undefined, after: FieldValue | undefined): Found {
  return {
    path,
    ...(before === undefined || isEmptyList(before) ? {} : { before }),
    ...(after === undefined || isEmptyList(after) ? {} : { after }),
  };
}

function isEmptyList(value: FieldValue): boolean {
  return Array.isArray(value) && value.length === 0;
}
